/** Entries with what they are, and where their pages are or will be. */
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import type { Named } from '../../publish-set/answers.ts';
import { texts } from './texts';

interface SectionProps {
  readonly title: string;
  /** Closed until somebody opens it. */
  readonly isFolded?: boolean;
  readonly children: ReactNode;
}

export const Section = ({ title, isFolded = false, children }: SectionProps) => {
  const id = useId();
  const heading = (
    <Typography tag="h3" variant="omega" fontWeight="bold" id={id} style={{ display: 'inline' }}>
      {title}
    </Typography>
  );
  return (
    <Box tag="section" aria-labelledby={id} paddingBottom={5}>
      {isFolded ? (
        <details>
          <summary>{heading}</summary>
          {children}
        </details>
      ) : (
        <>
          {heading}
          {children}
        </>
      )}
    </Box>
  );
};

interface LinesProps<Page extends Named> {
  readonly pages: readonly Page[];
  /** A word on what is special about it. */
  readonly remark?: (page: Page) => string | null;
  /** How its name is shown; without it as it is. */
  readonly name?: (page: Page) => ReactNode;
}

/** One line for each, that wraps on a narrow screen. */
export const PageLines = <Page extends Named>({ pages, remark, name }: LinesProps<Page>) => (
  <ul>
    {pages.map((page) => {
      const word = remark?.(page) ?? null;
      return (
        <Box tag="li" key={`${page.type} ${page.documentId}`} paddingTop={2}>
          <Flex gap={2} wrap="wrap">
            {name === undefined ? <Typography>{page.title}</Typography> : name(page)}
            {word !== null && <Badge>{word}</Badge>}
          </Flex>
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {texts.kind(page.type)} · {page.path}
          </Typography>
        </Box>
      );
    })}
  </ul>
);

/** A list of entries on the first page, each leading to its form. */
import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Home, NamedEntry } from '../../desk/home-answers.ts';
import { EntryLink } from '../publication/links';
import { texts } from './texts';
import { useHome } from './use-home';

/** The edge that a link has for the keyboard stands outside it, and would make a widget scroll. */
const LINE = { overflowWrap: 'anywhere', paddingInlineEnd: '0.4rem' } as const;

interface Props<Entry extends NamedEntry> {
  readonly entries: readonly Entry[];
  readonly children: (entry: Entry) => ReactNode;
}

export function EntryItems<Entry extends NamedEntry & { readonly id?: number }>({
  entries,
  children,
}: Props<Entry>) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {entries.map((entry) => (
        <li key={`${entry.type} ${entry.documentId} ${entry.id ?? ''}`} style={LINE}>
          <EntryLink subject={entry}>{entry.title || texts.untitled}</EntryLink>
          {children(entry)}
        </li>
      ))}
    </Flex>
  );
}

/** Small words below the name of an entry. */
export const Small = ({ children }: { readonly children: ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

/** What is shown where there is nothing to list: what one can do. */
export const Empty = ({ children }: { readonly children: ReactNode }) => (
  <Typography tag="p" textColor="neutral600">
    {children}
  </Typography>
);

/** Shows a part of the first page once it is known. */
export const WhenKnown = ({ children }: { readonly children: (home: Home) => ReactNode }) => {
  const home = useHome();
  if (home === undefined) return <Empty>{texts.loading}</Empty>;
  if (home === null) return <Empty>{texts.noAnswer}</Empty>;
  return <>{children(home)}</>;
};

/** A part of the page, with its heading and a list. */
import { Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly explanation: string;
  /** Items of the list; none of them is no list. */
  readonly children: readonly ReactNode[];
}

/** What a part of the page is given. */
export interface ListProps<Answer> {
  readonly answer: Answer;
  /** After something was done. */
  readonly onDone: () => void;
}

export const Section = ({ title, explanation, children }: Props) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Typography tag="h2" variant="beta" id={id} tabIndex={-1}>
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {explanation}
      </Typography>
      {children.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4} paddingTop={4}>
          {children}
        </Flex>
      )}
    </section>
  );
};

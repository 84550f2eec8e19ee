/** Two speakers side by side; on a narrow screen one below the other. */
import { Badge, Box, Flex, Grid, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import type { Pair, PossibleDouble } from '../../people/answers.ts';
import { useFocusNext } from '../focus-back';
import { Person } from './person-facts';
import { texts } from './texts';

interface Props {
  readonly people: Pair;
  readonly certainty?: PossibleDouble['certainty'];
  /** A full sentence, or nothing. */
  readonly why: string;
  /** Buttons. */
  readonly children: ReactNode;
}

/** A sentence of reasons. */
export const toSentence = (reasons: readonly string[]): string => {
  const text = reasons.join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

export const PairCard = ({ people: [one, other], certainty, why, children }: Props) => {
  const id = useId();
  const place = useFocusNext<HTMLLIElement>();
  return (
    <Box ref={place} tag="li" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <article aria-labelledby={id}>
        <Flex gap={3} wrap="wrap">
          <Typography tag="h3" variant="delta" id={id} tabIndex={-1}>
            {texts.pair(one.name, other.name)}
          </Typography>
          {certainty !== undefined && (
            <Badge variant={certainty === 'sure' ? 'warning' : 'neutral'}>{texts.certainty[certainty]}</Badge>
          )}
        </Flex>
        {why !== '' && (
          <Typography tag="p" textColor="neutral600">
            {why}
          </Typography>
        )}
        <Grid.Root gap={6} paddingTop={4} paddingBottom={4}>
          {[one, other].map((person) => (
            <Grid.Item key={person.documentId} col={6} s={12} xs={12} alignItems="start">
              <Person person={person} />
            </Grid.Item>
          ))}
        </Grid.Root>
        <Flex gap={2} wrap="wrap">
          {children}
        </Flex>
      </article>
    </Box>
  );
};

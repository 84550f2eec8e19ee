/** One of two speakers who may be one: what is known of her, to compare. */
import { Box, Typography } from '@strapi/design-system';
import type { PersonFacts } from '../../people/answers.ts';
import { EntryLink } from '../publication/links';
import { namedIn, texts } from './texts';

interface Props {
  readonly person: PersonFacts;
}

const factsOf = (person: PersonFacts) =>
  [
    [texts.aliases, person.aliases.join(', ')],
    [texts.jobTitle, person.jobTitle],
    [texts.organisation, person.organisation],
    [texts.municipality, person.municipality],
    [texts.named, namedIn(person)],
    [texts.address, texts.addressOf(person.slug)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));

export const Person = ({ person }: Props) => (
  <Box width="100%" style={{ overflowWrap: 'anywhere' }}>
    <EntryLink subject={{ type: 'speaker', documentId: person.documentId }}>{person.name}</EntryLink>
    <dl>
      {factsOf(person).map(([name, value]) => (
        <Box key={name} paddingTop={2}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {name}
          </Typography>
          <Typography tag="dd" textColor="neutral800">
            {value}
          </Typography>
        </Box>
      ))}
    </dl>
  </Box>
);

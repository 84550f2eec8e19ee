/** For whom somebody spoke then stands with the contribution, since people change jobs. */
import { isBlank, isValues, partsOf, type Values } from '../content.ts';
import type { Hit, Rule } from '../finding.ts';

const nameOf = (speaker: Values) => (typeof speaker['name'] === 'string' ? speaker['name'] : 'deze persoon');

const inContributions = (entry: Values, above = ''): readonly Hit[] =>
  partsOf(entry['contributions']).flatMap(({ speaker, affiliation }, index) =>
    isValues(speaker) && isBlank(affiliation)
      ? [{ field: `${above}contributions.${index}.affiliation`, params: { name: nameOf(speaker) } }]
      : [],
  );

function ofAuthor({ author, authorAffiliation }: Values): readonly Hit[] {
  if (!isValues(author) || !isBlank(authorAffiliation)) return [];
  return [{ field: 'authorAffiliation', params: { name: nameOf(author) } }];
}

export const speakerWithoutOrganisation: Rule = {
  code: 'SPEAKER_WITHOUT_ORGANISATION',
  severity: 'warning',
  find: ({ entry }) => [
    ...inContributions(entry),
    ...partsOf(entry['agenda']).flatMap((part, index) => inContributions(part, `agenda.${index}.`)),
    ...ofAuthor(entry),
  ],
};

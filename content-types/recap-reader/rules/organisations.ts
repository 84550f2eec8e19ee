/** The organisations that a text names: beside a person, in a list of who was there, or by a word for their kind. */
import { createOverlap, type Find } from '../find.ts';
import type { Known } from '../known.ts';
import type { RecapText } from '../text/recap-text.ts';
import { KINDS_EITHER, WELL_KNOWN } from '../words/bodies.ts';

/** "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "stichting Samen Verder". */
const BY_KIND = new RegExp(
  `(?<![\\p{L}])((?:${KINDS_EITHER})\\s(?:van\\s(?:de\\s)?|voor\\s|te\\s)?['’]?\\p{Lu}[\\p{L}\\p{N}&'’-]{1,30}(?:,?\\s(?:en\\s)?\\p{Lu}[\\p{L}\\p{N}&'’-]{1,30}){0,5})`,
  'gu',
);

const escape = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param people what was found beside people, which is surer than what stands by itself. */
export function findOrganisations(
  { plain }: RecapText,
  known: Known,
  beside: readonly Find<string>[],
): readonly Find<string>[] {
  const byKind = [...plain.matchAll(BY_KIND)].map(({ index, 1: value = '' }) => ({
    value,
    certainty: 0.85,
    start: index,
    end: index + value.length,
  }));
  const names = [...new Set([...WELL_KNOWN, ...known.organisations])]
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}./@-])(?:${names.map(escape).join('|')})(?![\\p{L}\\p{N}/@-])`,
    'gu',
  );
  const byName = [...plain.matchAll(pattern)].map(({ index, 0: value }) => ({
    value,
    certainty: 0.8,
    start: index,
    end: index + value.length,
  }));
  const isBeside = createOverlap(beside);
  const kinds = byKind.filter((find) => !isBeside(find));
  const isTaken = createOverlap([...beside, ...kinds]);
  const found = [...beside, ...kinds, ...byName.filter((find) => !isTaken(find))];
  return found.toSorted((a, b) => a.start - b.start);
}

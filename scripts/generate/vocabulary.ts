/** The README's table of words, from the lexicon. */
import { terms, type Term } from '@archive/content-types';

const row = ([id, { singular, plural, segment, meaning }]: readonly [string, Term]) =>
  `| ${id} | ${singular} | ${plural} | ${segment === null ? '' : `\`/${segment}/\``} | ${meaning} |`;

export function vocabularyTable(): string {
  return [
    '| In code | Dutch | plural | address | meaning |',
    '|---|---|---|---|---|',
    ...Object.entries<Term>(terms).map(row),
  ].join('\n');
}

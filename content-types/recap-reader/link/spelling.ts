/** Whether two spellings may be one name. */
import { foldName } from '../rules/fold-name.ts';

/** Letters that Dutch names swap: Zuijlen and Zuylen, Dijk and Dyk, Jansen and Janssen, Schmidt and Smit. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/u(?:ij|y|i)/g, 'ui'],
  [/ij/g, 'y'],
  [/ck/g, 'k'],
  [/c(?=[aouklr])/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dt\b/g, 't'],
  [/d\b/g, 't'],
  [/sch\b/g, 's'],
  [/ae/g, 'aa'],
  [/([a-z])\1/g, '$1'],
];

/** A key that all spellings of one sound share. */
export const soundOf = (name: string): string =>
  SWAPS.reduce((key, [pattern, letters]) => key.replace(pattern, letters), foldName(name));

/** Names are short: longer ones are not compared letter by letter. */
const MAX_COMPARED = 80;

/** How many letters differ, up to the limit; one more when it is more. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > MAX_COMPARED) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row.at(-1) ?? 0, limit + 1);
}

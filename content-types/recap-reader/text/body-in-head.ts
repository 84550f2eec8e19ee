/**
 * The text of a recap that a file has within its head, as some sites keep it: `content: |` with the text indented
 * below it, or a tree of blocks with a `text: '…'` in each.
 */
import type { Place } from '../find.ts';

const BLOCK =
  /^(?:content|body|text|tekst|inhoud|bericht):[ \t]*[>|][-+]?[ \t]*\n((?:(?:[ \t]+\S.*|[ \t]*)\n)+)/m;
const VALUE = /^[ \t]+(?:- )?text: (?:'(.{3,5000})'|"(.{3,5000})"|([^'"\s].{2,5000}))[ \t]*$/gm;
/** So many of such a tree, and so long, are what the text says. */
const FEWEST = 3;
const LONG = 40;

/** @param head the lines of the head. @returns where its text stands; nowhere when it has none. */
export function bodyInHead(head: string): readonly Place[] {
  const block = BLOCK.exec(head);
  if (block?.[1] !== undefined) {
    const start = block.index + block[0].length - block[1].length;
    return [{ start, end: start + block[1].length }];
  }
  const values = [...head.matchAll(VALUE)].map((match) => {
    const value = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    return { start, end: start + value.length };
  });
  return values.filter(({ start, end }) => end - start >= LONG).length < FEWEST ? [] : values;
}

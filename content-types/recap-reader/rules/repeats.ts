/** Paragraphs that the programme's earlier recaps have too: they belong to the programme, not to this meeting. */
import type { Find } from '../find.ts';
import { parseRecapText, type RecapText } from '../text/recap-text.ts';

const MIN_WORDS = 8;
/** Of the words of a paragraph, how many an earlier one must share. */
const SAME = 0.85;

const wordSet = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** @param earlier the texts of earlier recaps. */
export function findRepeats({ blocks }: RecapText, earlier: readonly string[]): readonly Find<string>[] {
  const known = earlier.flatMap((text) => parseRecapText(text).blocks.map((block) => wordSet(block.text)));
  return blocks.flatMap(({ text, start, end }) => {
    const words = wordSet(text);
    if (words.size < MIN_WORDS) return [];
    const certainty = known.reduce((most, other) => Math.max(most, likeness(words, other)), 0);
    return certainty < SAME ? [] : [{ value: text, certainty, start, end }];
  });
}

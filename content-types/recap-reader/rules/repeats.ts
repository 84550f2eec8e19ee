/** Paragraphs that the programme's earlier recaps have too: they belong to the programme, not to this meeting. */
import type { Find } from '../find.ts';
import { parseRecapText, type RecapText } from '../text/recap-text.ts';

const MIN_WORDS = 8;
/** Of the words of a paragraph, how many an earlier one must share. */
const SAME = 0.85;

interface Words {
  readonly all: ReadonlySet<string>;
  /** Names and numbers: one that no earlier paragraph has is news, however much the rest repeats. */
  readonly telling: readonly string[];
}

const wordsOf = (text: string): Words => ({
  all: new Set(text.toLowerCase().match(/\p{L}{2,}|\p{N}+/gu) ?? []),
  telling: (text.match(/\p{Lu}\p{L}+|\p{N}+/gu) ?? []).map((word) => word.toLowerCase()),
});

function likeness({ all: a, telling }: Words, { all: b }: Words): number {
  const most = (2 * Math.min(a.size, b.size)) / (a.size + b.size);
  if (most < SAME || !telling.every((word) => b.has(word))) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** @param earlier the texts of earlier recaps. */
export function findRepeats({ blocks }: RecapText, earlier: readonly string[]): readonly Find<string>[] {
  const known = earlier.flatMap((text) => parseRecapText(text).blocks.map((block) => wordsOf(block.text)));
  return blocks.flatMap(({ text, start, end }) => {
    const words = wordsOf(text);
    if (words.all.size < MIN_WORDS) return [];
    const certainty = known.reduce((most, other) => Math.max(most, likeness(words, other)), 0);
    return certainty < SAME ? [] : [{ value: text, certainty, start, end }];
  });
}

/** Sentences in which readers lose their way. */
import type { Rule } from '../finding.ts';

const MAX_WORDS = 40;
const SHOWN_WORDS = 5;

const END = /(?<=[.!?…]["'”’)]?)\s+(?=["'“‘(]?[\p{Lu}\p{N}])/u;

const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];

export const longSentence: Rule = {
  code: 'LONG_SENTENCE',
  severity: 'warning',
  find: ({ texts }) =>
    texts
      .filter(({ isProse }) => isProse)
      .flatMap(({ field, lines }) => {
        const long = lines
          .flatMap((line) => line.split(END).map(wordsIn))
          .filter(({ length }) => length > MAX_WORDS);
        const longest = long.toSorted((a, b) => b.length - a.length)[0];
        if (longest === undefined) return [];
        const start = longest.slice(0, SHOWN_WORDS).join(' ').slice(0, 80);
        return [{ field, params: { count: long.length, most: longest.length, start } }];
      }),
};

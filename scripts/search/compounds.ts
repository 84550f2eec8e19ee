/**
 * Lets compounds be found by their parts: drugscriminaliteit by criminaliteit. Dutch writes them as one
 * word, and no stemmer takes them apart; here the other words of the archive do.
 */
import { stemOf } from '@archive/site/search/words';

/** How heavy a word is on each page that has it. */
export type Weights = Map<number, number>;

/** From how many letters on a word is taken apart, and how many each part has at least. */
const MIN_COMPOUND = 9;
const MIN_PART = 4;

/** What a word inside another is worth. */
const PART_WORTH = 0.4;

/** What may stand between two parts. */
const LINKS = ['', 's'];

export function addParts(words: Map<string, Weights>): void {
  // Found first and added then, so that no part is taken for a word that stands there by itself.
  const found = [...words.keys()].flatMap((word) => partsOf(word, words).map((part) => ({ word, part })));
  const added = found.map(({ word, part }) => ({ part, weights: [...(words.get(word) ?? [])] }));
  for (const { part, weights } of added) {
    const own = words.get(part);
    for (const [page, weight] of weights) {
      if (own?.has(page) === false) own.set(page, Math.max(1, Math.round(weight * PART_WORTH)));
    }
  }
}

/** The words that a compound consists of, the last of them as long as it can be; none when it is none. */
function partsOf(word: string, words: ReadonlyMap<string, Weights>): readonly string[] {
  if (word.length < MIN_COMPOUND) return [];
  for (let at = MIN_PART; at <= word.length - MIN_PART; at += 1) {
    const right = word.slice(at);
    if (!words.has(right)) continue;
    const left = leftParts(word.slice(0, at)).find((part) => words.has(part));
    if (left !== undefined) return [left, right];
  }
  return [];
}

const leftParts = (left: string): readonly string[] =>
  LINKS.filter((link) => left.endsWith(link))
    .map((link) => left.slice(0, left.length - link.length))
    .filter((part) => part.length >= MIN_PART)
    .flatMap((part) => [part, stemOf(part)]);

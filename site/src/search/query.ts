/**
 * Which pages answer a question, best first.
 *
 * A page has to hold every word of it: as it stands, in another form, as the beginning of a longer one,
 * or inside a compound, in this order of worth. Where no page does, pages that hold some are given.
 */
import { LEVELS } from './format.ts';
import type { IndexReader, Weights } from './reader.ts';
import { beginningOf, wordsIn, type Beginning } from './words.ts';

export interface Answer {
  /** The numbers of the pages, best first. */
  readonly pages: readonly number[];
  /** Whether a page holds every word, and not only some. */
  readonly isWhole: boolean;
  /** Whether a word of a text is one that was looked for. */
  readonly isFound: (stem: string) => boolean;
}

const NOTHING: Answer = { pages: [], isWhole: true, isFound: () => false };

/** From how many letters on a word may be the beginning of another, or hold two. */
const MIN_PREFIX = 3;
const MIN_PART = 3;

/** No compound is as long; whatever is, is nothing that somebody looks for. */
const MAX_COMPOUND = 80;

/** How many words with one beginning are looked up. */
const MAX_EXPANSIONS = 40;

/** More than all words of a question can score together. */
const MAX_SCORE = 10_000;

/** What a word that only begins with the one that was asked for is worth. */
const PREFIX_WORTH = 0.5;

/** What a page found, and by which stems, for one word of a question. */
interface Match {
  readonly weights: Weights;
  readonly stems: ReadonlySet<string>;
}

export async function answer(reader: IndexReader, question: string): Promise<Answer> {
  const words = [...wordsIn(question)];
  const unique = [...new Map(words.map((word) => [word.stem, word])).values()];
  if (unique.length === 0) return NOTHING;
  const matches = await Promise.all(
    unique.map(({ stem, start, end }) => matchOf(reader, stem, question.slice(start, end))),
  );
  const { pages, isWhole } = rank(matches, reader.entry.pages);
  const stems = new Set(matches.flatMap((match) => [...match.stems]));
  return {
    pages,
    isWhole,
    isFound: (stem) => stems.has(stem) || [...stems].some((part) => isPartOf(part, stem)),
  };
}

/** Whether a word is one that holds another, as compounds do. */
const isPartOf = (part: string, stem: string) =>
  part.length > MIN_PART && stem.length > part.length && (stem.startsWith(part) || stem.endsWith(part));

/** The pages with most of the words, best first. */
function rank(matches: readonly Match[], total: number): Pick<Answer, 'pages' | 'isWhole'> {
  const scores = new Float32Array(total);
  const counts = new Uint8Array(total);
  for (const { weights } of matches) {
    // What few pages hold says more than what many do (BM25).
    const having = countOf(weights);
    const rarity = Math.log(1 + (total - having + 0.5) / (having + 0.5));
    for (const [page, weight] of weights.entries()) {
      if (weight === 0) continue;
      scores[page] = (scores[page] ?? 0) + (rarity * weight) / LEVELS;
      counts[page] = (counts[page] ?? 0) + 1;
    }
  }
  const isWhole = counts.includes(matches.length);
  const pages = [...counts.keys()].filter((page) => (counts[page] ?? 0) >= (isWhole ? matches.length : 1));
  // Equal scores keep the order of the numbers: recaps before people and places, new before old.
  const worthOf = (page: number) => (counts[page] ?? 0) * MAX_SCORE + (scores[page] ?? 0);
  return { pages: pages.sort((a, b) => worthOf(b) - worthOf(a) || a - b), isWhole };
}

const countOf = (weights: Weights) => weights.reduce((count, weight) => count + Number(weight > 0), 0);

async function matchOf(reader: IndexReader, stem: string, typed: string): Promise<Match> {
  const beginning = beginningOf(typed);
  const others = await othersOf(reader, stem, beginning);
  const weights = await reader.weights(stem);
  await Promise.all(others.map((other) => reader.weights(other, PREFIX_WORTH, weights)));
  if (countOf(weights) > 0) return { weights, stems: new Set([stem, ...others]) };
  return (
    (await compoundMatch(reader, beginning.prefix)) ??
    (await typingMatch(reader, stem)) ?? { weights, stems: new Set() }
  );
}

/** The stems of words that begin like one that may not have been typed to its end yet. */
async function othersOf(
  reader: IndexReader,
  stem: string,
  { prefix, spelt, stems }: Beginning,
): Promise<readonly string[]> {
  if (prefix.length < MIN_PREFIX) return [];
  const longer = await Promise.all([prefix, ...spelt].map((start) => reader.stemsWith(start)));
  // Who typed a whole word means that one: by handel, not what would become of handelijk.
  const isWhole = await reader.has(stem);
  const known = await Promise.all(stems.map(async (other) => !isWhole && (await reader.has(other))));
  return [...new Set([...stems.filter((_, index) => known[index]), ...longer.flat()])]
    .filter((other) => other !== stem)
    .slice(0, MAX_EXPANSIONS);
}

/** Pages that hold both halves of a word that is nowhere as a whole. */
async function compoundMatch(reader: IndexReader, word: string): Promise<Match | undefined> {
  if (word.length > MAX_COMPOUND) return undefined;
  for (let at = word.length - MIN_PART; at >= MIN_PART; at -= 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)].map((half) => [...wordsIn(half)][0]?.stem);
    if (left === undefined || right === undefined) continue;
    // Most beginnings are no words, and then the rest is not read.
    const weights = await reader.weights(left);
    if (countOf(weights) === 0) continue;
    const others = await reader.weights(right);
    const both = weights.map((weight, page) => Math.min(weight, others[page] ?? 0));
    if (countOf(both) > 0) return { weights: both, stems: new Set([left, right]) };
  }
  return undefined;
}

/** Pages with a word that differs in one letter from one that is nowhere. */
async function typingMatch(reader: IndexReader, stem: string): Promise<Match | undefined> {
  if (stem.length <= MIN_PREFIX) return undefined;
  const near = (await reader.stemsWith(stem.slice(0, MIN_PREFIX))).filter((other) => isNear(stem, other));
  if (near.length === 0) return undefined;
  const weights = new Float32Array(reader.entry.pages);
  await Promise.all(near.map((other) => reader.weights(other, 1, weights)));
  return { weights, stems: new Set(near) };
}

/** Whether one word becomes another by one letter more, less, different or swapped with the next. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}

/**
 * The files of the index, as the indexer writes and the search page reads them.
 *
 * One file under a fixed name says how the others are called; their names are digests of what they
 * hold, so that an index that is replaced never mixes with the one that a reader has. Pages have
 * numbers, kind by kind and newest first. A word's pages are in the one file that holds its stretch of
 * the alphabet; a page's address and title are in a file with those of its neighbours. A query
 * therefore reads some few small files, however large the archive.
 */

/** In the order in which their pages are numbered. */
export const KINDS = ['meeting', 'subsession', 'programme', 'municipality', 'speaker'] as const;
export type Kind = (typeof KINDS)[number];

/** By which results can be narrowed, besides their kind and year. */
export const FACETS = ['programme', 'municipality', 'theme', 'speaker'] as const;
export type Facet = (typeof FACETS)[number];

/** The name of the file with which reading begins. */
export const ENTRY_FILE = 'entry.json';

/** How many pages are told of in one file. */
export const BLOCK = 16;

/** How many levels of weight a word has on a page. */
export const LEVELS = 9;

export interface IndexEntry {
  readonly pages: number;
  /** From which page on pages are of this kind and year; 0 for no year. */
  readonly runs: readonly (readonly [first: number, kind: number, year: number])[];
  /** The first word of each file of words, and the file; in order. */
  readonly words: readonly (readonly [first: string, file: string])[];
  readonly blocks: readonly string[];
  readonly facets: Readonly<Record<Facet, string>>;
}

/**
 * On which pages a word is, by weight: a weight as a negative number, then the pages that it has that
 * weight on, each as the distance to the one before.
 */
export type Postings = readonly number[];

/** A file of words. */
export type WordsFile = Readonly<Record<string, Postings>>;

/** A file of pages, in order of their numbers: address, title, date and the meeting of a subsession. */
export type BlockFile = readonly PageRow[];
export type PageRow = readonly [path: string, title: string, date: string, context: string];

/** A file of the values of a facet, in order of their words, each with the pages as distances. */
export type FacetFile = readonly (readonly [key: string, words: string, pages: readonly number[]])[];

/** By what a value is known, from the address of its page: two people may have one name. */
export const keyOf = (path: string): string => /([^/]+)\/(?:index\.html)?$/.exec(path)?.[1] ?? '';

/** Every file that an index consists of, besides its entry. */
export const filesOf = ({ words, blocks, facets }: IndexEntry): readonly string[] => [
  ...words.map(([, file]) => file),
  ...blocks,
  ...Object.values(facets),
];

/** @param pages in order */
export function toDistances(pages: readonly number[]): readonly number[] {
  return pages.map((page, index) => page - (pages[index - 1] ?? -1) - 1);
}

export function fromDistances(distances: readonly number[]): readonly number[] {
  let page = -1;
  return distances.map((distance) => (page += distance + 1));
}

/** @param weights of each page, from 1 to LEVELS */
export function toPostings(weights: ReadonlyMap<number, number>): Postings {
  const levels = Map.groupBy(weights, ([, weight]) => weight);
  return [...levels]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([weight, pages]) => [
      -weight,
      ...toDistances(pages.map(([page]) => page).toSorted((a, b) => a - b)),
    ]);
}

export function* readPostings(postings: Postings): Generator<readonly [page: number, weight: number]> {
  let [page, weight] = [-1, 0];
  for (const number of postings) {
    if (number < 0) [page, weight] = [-1, -number];
    else yield [(page += number + 1), weight];
  }
}

/** The files of an index, from what is known of the pages. Equal pages give equal files. */
import { hash } from 'node:crypto';
import {
  BLOCK,
  FACETS,
  KINDS,
  LEVELS,
  toDistances,
  toPostings,
  type IndexEntry,
  type PageRow,
} from '@archive/site/search/format';
import { wordsIn } from '@archive/site/search/words';
import { addParts, type Weights } from './compounds.ts';
import { parentOf, type PageRecord } from './read-page.ts';

/** How much of the text a file of words has, in characters; a word that is everywhere makes it longer. */
const WORDS_FILE = 16_000;

/** How often a word in the title, or among the facts, counts as much as once in the text. */
const TITLE_WORTH = 8;
const FACT_WORTH = 3;

/** How soon more of the same word says nothing more, and how much a long text is held back (BM25). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

export interface BuiltIndex {
  /** By their names. */
  readonly files: ReadonlyMap<string, string>;
  readonly entry: IndexEntry;
}

export function buildIndex(records: readonly PageRecord[]): BuiltIndex {
  const pages = records.toSorted(compare);
  const files = new Map<string, string>();
  const add = (content: unknown): string => {
    const text = JSON.stringify(content);
    const name = `${hash('sha256', text, 'hex').slice(0, 12)}.json`;
    files.set(name, text);
    return name;
  };
  const entry = {
    pages: pages.length,
    runs: runsOf(pages),
    words: addWords(weighAll(pages), add),
    blocks: blocksOf(pages).map(add),
    facets: {
      programme: add(facetOf(pages, 'programme')),
      municipality: add(facetOf(pages, 'municipality')),
      theme: add(facetOf(pages, 'theme')),
      speaker: add(facetOf(pages, 'speaker')),
    },
  };
  return { files, entry };
}

function compare(a: PageRecord, b: PageRecord): number {
  const kinds = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  if (a.isoDate !== b.isoDate) return a.isoDate < b.isoDate ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}

function runsOf(pages: readonly PageRecord[]): IndexEntry['runs'] {
  const keys = pages.map(({ kind, isoDate }) => [KINDS.indexOf(kind), Number(isoDate.slice(0, 4))] as const);
  return keys.flatMap(([kind, year], page) => {
    const before = keys[page - 1];
    return before?.[0] === kind && before[1] === year ? [] : [[page, kind, year] as const];
  });
}

const blocksOf = (pages: readonly PageRecord[]): readonly (readonly PageRow[])[] =>
  Array.from({ length: Math.ceil(pages.length / BLOCK) }, (_, index) =>
    pages
      .slice(index * BLOCK, (index + 1) * BLOCK)
      .map(({ path, title, date, context }) => [path, title, date, context] as const),
  );

/** A meeting has what its subsessions have. */
function facetOf(pages: readonly PageRecord[], facet: (typeof FACETS)[number]) {
  const numbers = new Map(pages.map(({ path }, page) => [path, page]));
  const values = new Map<string, { readonly words: string; readonly found: Set<number> }>();
  for (const [page, { facets, path, kind }] of pages.entries()) {
    const meeting = kind === 'subsession' ? numbers.get(parentOf(path)) : undefined;
    for (const { key, words } of facets[facet]) {
      const known = values.get(key) ?? { words, found: new Set() };
      values.set(key, known);
      known.found.add(page);
      if (meeting !== undefined) known.found.add(meeting);
    }
  }
  return [...values]
    .map(([key, { words, found }]) => ({ key, words, found: [...found].toSorted((a, b) => a - b) }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'nl') || (a.key < b.key ? -1 : 1))
    .map(({ key, words, found }) => [key, words, toDistances(found)] as const);
}

/** How heavy each word is on each page that has it. */
function weighAll(pages: readonly PageRecord[]): ReadonlyMap<string, Weights> {
  const counts = pages.map(countWords);
  const lengths = counts.map((words) => sumOf([...words.values()]));
  const average = sumOf(lengths) / Math.max(1, pages.length);
  const words = new Map<string, Weights>();
  for (const [page, counted] of counts.entries()) {
    const hold = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[page] ?? 0)) / average);
    for (const [stem, count] of counted) {
      const weights = words.get(stem) ?? new Map<number, number>();
      weights.set(page, Math.max(1, Math.round((LEVELS * count) / (count + hold))));
      words.set(stem, weights);
    }
  }
  addParts(words);
  return words;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

function countWords({ title, facts, text }: PageRecord): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [part, worth] of [
    [title, TITLE_WORTH],
    [facts, FACT_WORTH],
    [text, 1],
  ] as const) {
    for (const { stem } of wordsIn(part)) counts.set(stem, (counts.get(stem) ?? 0) + worth);
  }
  return counts;
}

function addWords(
  words: ReadonlyMap<string, Weights>,
  add: (content: unknown) => string,
): IndexEntry['words'] {
  const index: (readonly [string, string])[] = [];
  let file: [string, readonly number[]][] = [];
  let size = 0;
  const finish = () => {
    const [first] = file;
    if (first !== undefined) index.push([first[0], add(Object.fromEntries(file))]);
    [file, size] = [[], 0];
  };
  for (const stem of [...words.keys()].toSorted()) {
    const postings = toPostings(words.get(stem) ?? new Map());
    const length = JSON.stringify(postings).length + stem.length;
    if (size + length > WORDS_FILE) finish();
    file.push([stem, postings]);
    size += length;
  }
  finish();
  return index;
}

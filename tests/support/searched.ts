/** Searches an index the way the page does, without a browser. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildIndex } from '@archive/scripts/search/build-index.ts';
import type { PageRecord } from '@archive/scripts/search/read-page.ts';
import { paths, pathToFile } from '@archive/site/paths';
import { ENTRY_FILE } from '@archive/site/search/format';
import { answer } from '@archive/site/search/query';
import { IndexReader, type ReadFile } from '@archive/site/search/reader';

export const fileOfIndex = (folder: string, name: string): string =>
  join(folder, pathToFile(paths.searchIndex + name));

/** Where the index of a published folder is. */
export const indexIn = (folder: string): string => dirname(fileOfIndex(folder, ENTRY_FILE));

const readFrom =
  (folder: string): ReadFile =>
  async (name) =>
    JSON.parse(await readFile(fileOfIndex(folder, name), 'utf8')) as unknown;

/** Opens the index of a published folder. */
export const openIndex = (folder: string): Promise<IndexReader> => IndexReader.open(readFrom(folder));

/** A page with some text, for an index in memory. */
export const aPage = (path: string, more: Partial<PageRecord>): PageRecord => ({
  path,
  kind: 'subsession',
  title: path,
  facts: '',
  text: '',
  date: '',
  isoDate: '',
  context: '',
  facets: { programme: [], municipality: [], theme: [], speaker: [] },
  ...more,
});

/** An index of these pages, in memory. */
export function indexOf(pages: readonly PageRecord[]): Promise<IndexReader> {
  const { files, entry } = buildIndex(pages);
  return IndexReader.open((name) =>
    Promise.resolve(
      name === ENTRY_FILE ? { ...entry, at: '', release: 1 } : (JSON.parse(files.get(name) ?? '') as unknown),
    ),
  );
}

/** The paths of the pages that hold every word of a question, best first. */
export async function find(reader: IndexReader, question: string): Promise<readonly string[]> {
  const { pages, isWhole } = await answer(reader, question);
  const found = await Promise.all(pages.map((page) => reader.page(page)));
  return isWhole ? found.map(({ path }) => path) : [];
}

/** What stands in a bucket for a site: every file under its own name, and a page where one moved from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFile } from '@archive/site/paths';
import { pageTexts } from '@archive/site/texts';
import { cacheControlOf, contentTypeOf } from '../../serve/headers.ts';
import { isSibling } from '../files.ts';
import { REDIRECT_FILES, type Redirects } from '../redirect-files.ts';

export interface SiteObject {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
  /** Where the bucket's website sends readers. */
  readonly redirect?: string;
}

/** Where each key leads whose page moved. */
export type Moves = ReadonlyMap<string, string>;

/** A page that is gone has no object: the bucket answers with its page for errors. */
export const movesOf = (redirects: Redirects): Moves =>
  new Map([...redirects].flatMap(([from, to]) => (to === null ? [] : [[pathToFile(from), to] as const])));

/** The keys whose pages moved, came back, or moved on. */
export const changedMoves = (before: Moves, after: Moves): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));

/**
 * Whether readers may have a file. The compressed forms stay behind: a bucket does not choose between
 * forms of a page, and what stands before it compresses by itself. So does what is not written yet.
 */
const isForReaders = (file: string): boolean =>
  !isSibling(file) && !file.endsWith('.unfinished') && !Object.values<string>(REDIRECT_FILES).includes(file);

/** The object that should have a key; null for none. */
export async function readObject(folder: string, key: string, moves: Moves): Promise<SiteObject | null> {
  const headers = { contentType: contentTypeOf(key), cacheControl: cacheControlOf(`/${key}`) };
  const bytes = isForReaders(key) ? await readIfThere(join(folder, key)) : null;
  if (bytes !== null) return { bytes, ...headers };
  const to = moves.get(key);
  return to === undefined
    ? null
    : { bytes: new TextEncoder().encode(movedPage(to)), ...headers, redirect: to };
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/**
 * Only the website of a bucket heeds its redirects; everywhere else readers get what the object holds.
 * It also makes the object's digest tell where it leads.
 */
const movedPage = (to: string) =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${pageTexts.moved}</title>` +
  `<meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${to}">` +
  `<p><a href="${to}">${pageTexts.moved}</a></p></html>\n`;

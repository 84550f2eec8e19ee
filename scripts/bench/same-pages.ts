/** Whether two programs made the same site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../publish/stage.ts';

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

const decode = (html: string) =>
  html.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) =>
    code === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number(code)),
  );

/** What a page says: without elements, and with any run of white space as one space. */
const textOf = (html: string) =>
  decode(html.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The elements of a page with their attributes, in order. */
const elementsOf = (html: string) =>
  [...html.matchAll(/<[^!][^>]*>/g)].map(([tag]) => decode(tag).replace(/\s*\/?>$/, '>')).join('');

export interface Comparison {
  readonly pages: number;
  readonly sameBytes: number;
  readonly sameText: number;
  readonly sameElements: number;
}

/** Compares all pages of our site with those of another, which must have the same addresses. */
export async function comparePages(ours: string, theirs: string): Promise<Comparison> {
  const pagesOf = async (site: string) =>
    (await listFiles(site)).filter((file) => file.endsWith('.html')).toSorted();
  const pages = await pagesOf(ours);
  if (pages.join() !== (await pagesOf(theirs)).join())
    throw new Error(`${theirs} has other pages than ${ours}.`);
  const same = { sameBytes: 0, sameText: 0, sameElements: 0 };
  for (const page of pages) {
    const [a, b] = await Promise.all([ours, theirs].map((site) => readFile(join(site, page), 'utf8')));
    if (a === undefined || b === undefined) continue;
    if (a === b) same.sameBytes += 1;
    if (a === b || textOf(a) === textOf(b)) same.sameText += 1;
    if (a === b || elementsOf(a) === elementsOf(b)) same.sameElements += 1;
  }
  return { pages: pages.length, ...same };
}

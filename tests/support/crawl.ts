/** A whole site in memory, and what a reader finds who follows every link of it. */
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { wholeFileNames } from '@archive/scripts/data/whole-files.ts';
import { createArchive } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';
import { planDocuments, planPages } from '@archive/site/pages';
import { DATA_TYPES, paths, pathToFile } from '@archive/site/paths';
import { loadRenderer } from '@archive/site/renderer';
import { parseHTML } from 'linkedom';
import { bundle, siteUrl } from '../publish/build-site.ts';

/** A page as a crawler reads it. */
export interface CrawledPage {
  readonly path: string;
  readonly kind: string;
  readonly html: string;
  readonly title: string;
  readonly ids: readonly string[];
  /** Where its links lead, with their fragments; of whatever a reader can follow. */
  readonly links: readonly string[];
  /** What else it asks for: styles, scripts, images, feeds. */
  readonly parts: readonly string[];
  /** What it tells machines. */
  readonly data: unknown;
}

export interface CrawledSite {
  readonly pages: ReadonlyMap<string, CrawledPage>;
  /** What feeds, calendars, citations and sitemaps hold, by their paths. */
  readonly documents: ReadonlyMap<string, string>;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

function readPage(path: string, kind: string, html: string): CrawledPage {
  const { document } = parseHTML(html);
  const valuesOf = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  return {
    path,
    kind,
    html,
    title: document.title,
    ids: valuesOf('[id]', 'id'),
    links: valuesOf('a[href]', 'href'),
    parts: [...valuesOf('link[href]', 'href'), ...valuesOf('[src]', 'src')],
    data: JSON.parse(json) as unknown,
  };
}

export async function crawledSite(entries: Entries): Promise<CrawledSite> {
  const renderer = await loadRenderer(bundle);
  const archive = createArchive(entries, new Map(), siteUrl);
  const pages = new Map<string, CrawledPage>();
  for (const { path, kind, view } of planPages(archive))
    pages.set(path, readPage(path, kind, await renderer.render(path, kind, view())));
  const documents = planDocuments(archive).map(({ path, view }) => [path, view()] as const);
  const assets = await renderer.assets();
  return {
    pages,
    documents: new Map(documents),
    assets: new Map(
      await Promise.all(assets.map(async ({ path, file }) => [path, await readFile(file)] as const)),
    ),
  };
}

/** What is made of the site after a release. */
const isWholeFile = (path: string) => wholeFileNames.has(pathToFile(path));

/** Links and parts that lead to nothing, or to a place that the page does not have. */
export const brokenIn = ({ pages, documents, assets }: CrawledSite): readonly string[] =>
  [...pages.values()].flatMap(({ path, links, parts }) =>
    [...links, ...parts]
      .filter((address) => /^(?:\/(?!\/)|#)/.test(address))
      .filter((address) => {
        const [target = '', anchor] = address.split('#');
        const page = pages.get(target === '' ? path : target);
        if (anchor !== undefined) return page?.ids.includes(decodeURIComponent(anchor)) !== true;
        return page === undefined && !documents.has(target) && !assets.has(target) && !isWholeFile(target);
      })
      .map((address) => `${path} → ${address}`),
  );

/** Where programs look by themselves. */
const WELL_KNOWN = [paths.robots, paths.securityTxt, paths.notFound];

/** What whole files are made of, which are linked. */
const isDataPart = (path: string) => DATA_TYPES.some((type) => path.startsWith(paths.dataParts(type)));

/** The documents that one names. */
const namedIn = (documents: CrawledSite['documents'], text: string): readonly string[] =>
  [...text.matchAll(/https?:[^\s<>"]+/g)]
    .map(([url]) => url.replace(siteUrl, ''))
    .filter((path) => documents.has(path));

/** Pages and documents that neither people nor programs come to who start at the front page. */
export function orphansIn({ pages, documents }: CrawledSite): readonly string[] {
  const seen = new Set<string>(['/', ...WELL_KNOWN]);
  for (const path of seen) {
    const { links = [], parts = [] } = pages.get(path) ?? {};
    const targets = [...links, ...parts].map((link) => link.split(/[?#]/, 1)[0] ?? '');
    for (const target of targets) if (pages.has(target) || documents.has(target)) seen.add(target);
    for (const target of namedIn(documents, documents.get(path) ?? '')) seen.add(target);
  }
  return [...pages.keys(), ...documents.keys()].filter((path) => !seen.has(path) && !isDataPart(path));
}

/** Those that are in a list more than once. */
export const twiceIn = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((value, index) => list.indexOf(value) !== index)),
];

/** What a first visit to a page costs, without fonts, as servers send it. */
export function weigher({ assets }: CrawledSite): (page: CrawledPage) => number {
  const sizes = new Map([...assets].map(([path, bytes]) => [path, brotliCompressSync(bytes).length]));
  return ({ html, parts }) =>
    brotliCompressSync(html).length +
    [...new Set(parts)]
      .filter((part) => /\.css$/.test(part))
      .reduce((sum, part) => sum + (sizes.get(part) ?? 0), 0);
}

/** A whole site in memory, and what a reader finds who follows every link of it. */
import { wholeFileNames } from '@archive/scripts/data/whole-files.ts';
import type { Entries } from '@archive/site/entries';
import { planDocuments } from '@archive/site/pages';
import { DATA_TYPES, paths, pathToFile } from '@archive/site/paths';
import { parseHTML } from 'linkedom';
import { siteUrl } from '../publish/build-site.ts';
import { renderedSite, type RenderedPage, type RenderedSite } from './rendered-site.ts';

/** A page as a crawler reads it. */
interface CrawledPage extends RenderedPage {
  readonly title: string;
  readonly ids: readonly string[];
  /** Where its links lead, with their fragments; of whatever a reader can follow. */
  readonly links: readonly string[];
  /** What else it asks for: styles, scripts, images, feeds. */
  readonly parts: readonly string[];
  /** What it tells machines. */
  readonly data: unknown;
}

export interface CrawledSite extends Pick<RenderedSite, 'assets'> {
  readonly pages: ReadonlyMap<string, CrawledPage>;
  /** What feeds, calendars, citations and sitemaps hold, by their paths. */
  readonly documents: ReadonlyMap<string, string>;
}

function readPage(page: RenderedPage): CrawledPage {
  const { document } = parseHTML(page.html);
  const valuesOf = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  return {
    ...page,
    title: document.title,
    ids: valuesOf('[id]', 'id'),
    links: valuesOf('a[href]', 'href'),
    parts: [...valuesOf('link[href]', 'href'), ...valuesOf('[src]', 'src')],
    data: JSON.parse(json) as unknown,
  };
}

export async function crawledSite(entries: Entries): Promise<CrawledSite> {
  const { archive, pages, assets } = await renderedSite(entries);
  return {
    pages: new Map(pages.map((page) => [page.path, readPage(page)])),
    documents: new Map(planDocuments(archive).map(({ path, view }) => [path, view()])),
    assets,
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

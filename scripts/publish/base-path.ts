/**
 * Where a site stands on its host: at the root, or below a path such as `/archief`.
 *
 * Everything of ours names addresses as if the site were at the root; they get the path last of all, when a
 * page is written, and lose it first, when one is read.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths, pathToFile } from '@archive/site/paths';
import { whenThere } from './prepare.ts';

/** The path below which a site stands, without a slash at its end; empty at the root. */
export type BasePath = string;

/** @param siteUrl where readers find the site, such as https://gemeente.example/archief. */
export const basePathOf = (siteUrl: string): BasePath => new URL(siteUrl).pathname.replace(/\/$/, '');

/** Attributes of ours that hold an address within the site. The last two are of folders that scripts read. */
const ADDRESS = /(\s(href|src|srcset|action|data-search|data-choosing)=")(\/(?!\/)[^"]*)"/g;

/** Changes each address within the site that a page holds. A picture is there in several sizes, each with an address. */
export const replaceAddresses = (
  html: string,
  change: (address: string, attribute: string) => string,
): string =>
  html.replace(ADDRESS, (_, start: string, attribute: string, value: string) => {
    const addresses = attribute === 'srcset' ? value.split(', ') : [value];
    return `${start}${addresses.map((address) => change(address, attribute)).join(', ')}"`;
  });

/** A page as readers get it who find the site below this path. */
export const addBasePath = (html: string, basePath: BasePath): string =>
  basePath === '' ? html : replaceAddresses(html, (address) => basePath + address);

/** A path without that below which the site stands. */
export const withoutBasePath = (path: string, basePath: BasePath): string =>
  path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;

/** A page that was published, as it would be at the root. */
export const removeBasePath = (html: string, basePath: BasePath): string =>
  basePath === '' ? html : replaceAddresses(html, (address) => withoutBasePath(address, basePath));

/** The address of a page that every page refers to. */
const KNOWN = new RegExp(`href="([^":]*)${paths.search}"`);

/** The path below which a published folder stands, as its front page has it; empty for a folder without one. */
export async function readBasePath(folder: string): Promise<BasePath> {
  const html = await whenThere(readFile(join(folder, pathToFile(paths.home)), 'utf8'));
  return KNOWN.exec(html ?? '')?.[1] ?? '';
}

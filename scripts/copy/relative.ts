/**
 * Addresses within the site, as they are from where they stand: `/sprekers/` on the page of a meeting is
 * `../../sprekers/index.html`. What is written so works below any path, and from a disk.
 */
import { posix } from 'node:path';
import { pathToFile } from '@archive/site/paths';

/** Whether the site has this file. */
type HasFile = (file: string) => boolean;

/** Attributes of ours that hold an address within the site. The last two are of folders that scripts read. */
const ADDRESS = /(\s(href|src|srcset|action|data-search|data-choosing)=")(\/(?!\/)[^"]*)"/g;

/** @param from the file that has the address. */
function toRelative(address: string, from: string, has: HasFile): string {
  const [, path = '', rest = ''] = /^([^?#\s]*)(.*)$/s.exec(address) ?? [];
  const file = pathToFile(path);
  // Editors may leave out the slash at the end of a page's address.
  const target = has(file) || !has(`${file}/index.html`) ? file : `${file}/index.html`;
  return (posix.relative(posix.dirname(from), target) || posix.basename(target)) + rest;
}

const toRelativeFolder = (path: string, from: string): string =>
  `${posix.relative(posix.dirname(from), path.slice(1)) || '.'}/`;

/** A page with relative addresses. @param file where it is, from the root of the site. */
export const relativePage = (html: string, file: string, has: HasFile): string =>
  html.replace(ADDRESS, (_, start: string, name: string, address: string) => {
    if (name.startsWith('data-')) return `${start}${toRelativeFolder(address, file)}"`;
    // A picture is there in several sizes, each address followed by how wide it is.
    const addresses = name === 'srcset' ? address.split(', ') : [address];
    return `${start}${addresses.map((one) => toRelative(one, file, has)).join(', ')}"`;
  });

/** A style sheet with relative addresses. */
export const relativeStyles = (css: string, file: string, has: HasFile): string =>
  css.replace(/url\((\/(?!\/)[^)]+)\)/g, (_, address: string) => `url(${toRelative(address, file, has)})`);

/**
 * Addresses within the site, as they are from where they stand: `/sprekers/` on the page of a meeting is
 * `../../sprekers/index.html`. What is written so works below any path, and from a disk.
 */
import { posix } from 'node:path';
import { pathToFile } from '@archive/site/paths';
import { replaceAddresses } from '../publish/base-path.ts';

/** Whether the site has this file. */
type HasFile = (file: string) => boolean;

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
  replaceAddresses(html, (address, attribute) =>
    attribute.startsWith('data-') ? toRelativeFolder(address, file) : toRelative(address, file, has),
  );

/** The redirects of a site, as its folder tells them to servers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '@archive/site/paths';
import { withoutBasePath, type BasePath } from './base-path.ts';
import type { SiteFile } from './files.ts';

/** Where an address leads that has no page any more; null for nowhere. */
export type Redirects = ReadonlyMap<string, string | null>;

/** What stands in the folder for servers: Netlify's format, which others read as well, and nginx's. */
export const REDIRECT_FILES = { netlify: '_redirects', nginx: '_redirects.nginx.conf' } as const;

/** The redirects of a site at the root of its host; none when the folder has no such file. */
export async function readRedirects(folder: string): Promise<Redirects> {
  try {
    return parseRedirects(await readFile(join(folder, REDIRECT_FILES.netlify), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

/** The redirects as servers read them; equal redirects give equal bytes. */
export function redirectFiles(
  redirects: Iterable<readonly [from: string, to: string | null]>,
  basePath: BasePath = '',
): readonly SiteFile[] {
  const sorted = [...redirects].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const gone = `${basePath}${paths.notFound} 410`;
  let [lines, moves, removals] = ['', '', ''];
  // Every entry has one, so there are tens of thousands.
  for (const [path, target] of sorted) {
    const from = basePath + path;
    const to = target && basePath + target;
    lines += to === null ? `${from} ${gone}\n` : `${from} ${to} 301\n`;
    if (to === null) removals += `  ${from} 1;\n`;
    else moves += `  ${from} ${to};\n`;
  }
  const maps = `map $uri $archive_moved {\n${moves}}\nmap $uri $archive_gone {\n${removals}}\n`;
  return [
    { file: REDIRECT_FILES.netlify, bytes: Buffer.from(lines) },
    { file: REDIRECT_FILES.nginx, bytes: Buffer.from(maps) },
  ];
}

/** Reads what stands in the folder for servers: "/from/ /to/ 301" or "/from/ /404.html 410", a line each. */
export const parseRedirects = (text: string, basePath: BasePath = ''): Redirects =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [from, to, status] = line.split(' ');
      if (!from || !to) return [];
      const target = status === '410' ? null : withoutBasePath(to, basePath);
      return [[withoutBasePath(from, basePath), target] as const];
    }),
  );

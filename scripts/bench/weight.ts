/** What a reader downloads for one page: HTML and stylesheet, compressed with brotli. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measurement } from './measurement.ts';

const LISTS = [
  '/',
  '/bijeenkomsten/',
  '/sprekers/',
  '/gemeenten/',
  '/programmas/',
  '/zoeken/',
  '/correcties/',
  '/data/',
  '/over/',
];

/** Folders whose first page stands for its kind: a recap, a year, a speaker, a municipality, a programme, a theme. */
const KINDS = ['bijeenkomsten', 'bijeenkomsten/jaar', 'sprekers', 'gemeenten', 'programmas', 'themas'];

/** The path of one page of every kind. */
export async function pagesOf(site: string): Promise<readonly string[]> {
  const ofKinds = await Promise.all(
    KINDS.map(async (kind) => {
      const entries = await readdir(join(site, kind), { withFileTypes: true });
      const page = entries.find(({ name }) => existsSync(join(site, kind, name, 'index.html')));
      return page === undefined ? [] : [`/${kind}/${page.name}/`];
    }),
  );
  return [...LISTS, ...ofKinds.flat()];
}

/** What a first visit to each page costs in bytes, without its fonts. */
export async function measureWeight(site: string, paths: readonly string[]): Promise<readonly Measurement[]> {
  const sizeOf = async (file: string) => (await stat(join(site, file))).size;
  const css = (await readdir(join(site, 'assets'))).filter((name) => name.endsWith('.css.br'));
  const sizes = await Promise.all(css.map((name) => sizeOf(join('assets', name))));
  const styles = sizes.reduce((sum, size) => sum + size, 0);
  return Promise.all(
    paths.map(async (path): Promise<Measurement> => ({
      name: `${path} with its stylesheet, brotli`,
      value: styles + (await sizeOf(join(path, 'index.html.br'))),
      unit: 'bytes',
    })),
  );
}

/** What a reader downloads for one page: HTML and stylesheet, compressed with brotli. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@archive/site/failure';
import type { Measurement } from './measurement.ts';

/** The kinds of page, by the path of one of each. */
const PAGES = ['', 'bijeenkomsten', 'sprekers', 'gemeenten', 'programmas', 'zoeken', 'over'];

export async function measureWeight(site: string): Promise<readonly Measurement[]> {
  const sizeOf = async (file: string) => (await stat(join(site, file))).size;
  try {
    const css = (await readdir(join(site, 'assets'))).filter((name) => name.endsWith('.css.br'));
    const styles = (await Promise.all(css.map((name) => sizeOf(`assets/${name}`)))).reduce(
      (a, b) => a + b,
      0,
    );
    const [meeting] = (await readdir(join(site, 'bijeenkomsten'), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    const pages = [...PAGES, ...(meeting === undefined ? [] : [`bijeenkomsten/${meeting.name}`])];
    return await Promise.all(
      pages.map(async (page): Promise<Measurement> => ({
        name: `/${page} with its stylesheet, brotli`,
        value: styles + (await sizeOf(join(page, 'index.html.br'))),
        unit: 'bytes',
      })),
    );
  } catch (error) {
    throw new Failure(
      `There is no published site in ${site} to weigh (${String(error)}).`,
      'Run "npm run build" first.',
    );
  }
}

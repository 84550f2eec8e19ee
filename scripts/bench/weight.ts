/** What a reader downloads for one page: HTML and stylesheet, compressed with brotli. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFile } from '@archive/site/paths';
import type { Measurement } from './measurement.ts';

/** What a first visit to each page costs in bytes, without its fonts. */
export async function measureWeight(site: string, paths: readonly string[]): Promise<readonly Measurement[]> {
  const sizeOf = async (file: string) => (await stat(join(site, file))).size;
  const css = (await readdir(join(site, 'assets'))).filter((name) => name.endsWith('.css.br'));
  const sizes = await Promise.all(css.map((name) => sizeOf(join('assets', name))));
  const styles = sizes.reduce((sum, size) => sum + size, 0);
  return Promise.all(
    paths.map(async (path): Promise<Measurement> => ({
      name: `${path} with its stylesheet, brotli`,
      value: styles + (await sizeOf(`${pathToFile(path)}.br`)),
      unit: 'bytes',
    })),
  );
}

import { join } from 'node:path';
import { DATA_TYPES } from '@archive/site/paths';
import type { SiteFile } from '../publish/files.ts';
import { isThere } from '../publish/prepare.ts';
import { wholeFilesOf } from './whole-files.ts';

/** The whole files of data that are not made yet, empty: pages link to them from the beginning. */
export async function placesOfData(target: string): Promise<readonly SiteFile[]> {
  const files = DATA_TYPES.flatMap((type) => [...wholeFilesOf(type, [])]);
  const present = await Promise.all(files.map(({ file }) => isThere(join(target, file))));
  return files
    .filter((_, index) => !present[index])
    .map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));
}

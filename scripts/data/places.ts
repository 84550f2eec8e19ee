import { join } from 'node:path';
import { DATA_TYPES } from '@archive/site/paths';
import type { SiteFile } from '../publish/files.ts';
import { isThere } from '../publish/prepare.ts';
import { wholeCalendar, wholeFilesOf } from './whole-files.ts';

/**
 * The whole files of data that are not made yet, empty: pages link to them from the beginning.
 *
 * @param siteUrl without a slash at the end.
 */
export async function placesOfData(target: string, siteUrl: string): Promise<readonly SiteFile[]> {
  const files = [
    ...DATA_TYPES.flatMap((type) => [...wholeFilesOf(type, [])]),
    wholeCalendar({ name: new URL(siteUrl).host, url: `${siteUrl}/` }, []),
  ];
  const present = await Promise.all(files.map(({ file }) => isThere(join(target, file))));
  return files
    .filter((_, index) => !present[index])
    .map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));
}

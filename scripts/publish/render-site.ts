import { readFile } from 'node:fs/promises';
import type { Archive } from '@archive/site/archive';
import type { Medium } from '@archive/site/media';
import { planPages } from '@archive/site/pages';
import { pathToFile } from '@archive/site/paths';
import type { Renderer } from '@archive/site/renderer';
import type { SiteFile } from './files.ts';

/** Every file of the site, one at a time, so that a large site does not have to fit in memory. */
export async function* renderSite(
  renderer: Renderer,
  archive: Archive,
  media: readonly Medium[],
): AsyncGenerator<SiteFile> {
  for (const { path, file } of await renderer.assets()) {
    yield { file: pathToFile(path), bytes: await readFile(file) };
  }
  const yielded = new Set<string>();
  for (const { path, bytes } of media) {
    if (yielded.has(path)) continue;
    yielded.add(path);
    yield { file: pathToFile(path), bytes };
  }
  for (const { path, kind, view } of planPages(archive)) {
    const html = await renderer.render(path, kind, view());
    yield { file: pathToFile(path), bytes: new TextEncoder().encode(html) };
  }
}

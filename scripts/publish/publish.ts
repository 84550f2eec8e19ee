/**
 * From the CMS to the folder that readers get: collect, join, view, render, release.
 */
import { readFile } from 'node:fs/promises';
import { createArchive } from '@archive/site/archive';
import { collectEntries } from '@archive/site/collect';
import { collectMedia, filesOf, type Medium } from '@archive/site/media';
import { planPages } from '@archive/site/pages';
import { pathToFile } from '@archive/site/paths';
import { loadRenderer, type Renderer } from '@archive/site/renderer';
import type { Archive } from '@archive/site/archive';
import type { SiteFile } from './files.ts';
import { releaseTo, type Released } from './folder.ts';

export interface Publication {
  /** Where the CMS listens, such as http://127.0.0.1:1337. */
  readonly cmsUrl: string;
  /** The token named "site"; it reads published entries only. */
  readonly token: string;
  /** The folder in which `astro build` left its bundle. */
  readonly bundle: string;
  /** The folder that readers are served from. */
  readonly target: string;
}

export interface Published extends Released {
  readonly pages: number;
}

/**
 * Publishes everything once. Equal content always gives equal bytes.
 *
 * @throws {Failure} when the CMS, its content or the disk does not allow it. The target is then as
 * it was.
 */
export async function publish({ cmsUrl, token, bundle, target }: Publication): Promise<Published> {
  const renderer = await loadRenderer(bundle);
  const entries = await collectEntries({ url: cmsUrl, token, status: 'PUBLISHED' });
  const media = await collectMedia(cmsUrl, filesOf(createArchive(entries, new Map())));
  const archive = createArchive(entries, new Map([...media].map(([file, { path }]) => [file, path])));
  const released = await releaseTo(target, renderSite(renderer, archive, [...media.values()]));
  return { ...released, pages: planPages(archive).length };
}

/** Every file of the site, one at a time, so that a large site does not have to fit in memory. */
async function* renderSite(
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

/**
 * From the CMS to the folder that readers get: collect, join, view, render, release.
 */
import { createArchive } from '@archive/site/archive';
import { collectEntries } from '@archive/site/collect';
import { collectMedia, filesOf } from '@archive/site/media';
import { planPages } from '@archive/site/pages';
import { loadRenderer } from '@archive/site/renderer';
import { releaseTo, type Released } from './folder.ts';
import { renderSite } from './render-site.ts';

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

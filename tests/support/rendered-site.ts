/** All pages of an archive in memory, as the bundle renders them. */
import { readFile } from 'node:fs/promises';
import { createArchive, type Archive } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';
import { planPages } from '@archive/site/pages';
import { loadRenderer } from '@archive/site/renderer';
import type { PageKind } from '@archive/site/view';
import { bundle, siteUrl } from '../publish/build-site.ts';

export interface RenderedPage {
  readonly path: string;
  readonly kind: PageKind;
  readonly html: string;
}

export interface RenderedSite {
  readonly archive: Archive;
  readonly pages: readonly RenderedPage[];
  /** Styles, scripts and fonts, by their paths. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

export async function renderedSite(entries: Entries): Promise<RenderedSite> {
  const renderer = await loadRenderer(bundle);
  const archive = createArchive(entries, new Map(), siteUrl);
  const pages: RenderedPage[] = [];
  for (const { path, kind, view } of planPages(archive))
    pages.push({ path, kind, html: await renderer.render(path, kind, view()) });
  const assets = await renderer.assets();
  const files = await Promise.all(
    assets.map(async ({ path, file }) => [path, await readFile(file)] as const),
  );
  return { archive, pages, assets: new Map(files) };
}

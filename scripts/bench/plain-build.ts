/**
 * A full build that makes what `astro build` and Hugo make: the same pages by the same threads as the
 * publisher's, without compressed siblings and without a release around them.
 */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { createArchive } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';
import { planPages } from '@archive/site/pages';
import { loadRenderer } from '@archive/site/renderer';
import { Threads } from '../publish/render/threads.ts';

/** @param target a folder that is not there yet. */
export async function buildPlain(bundle: string, target: string, entries: Entries): Promise<void> {
  await cp(join(bundle, 'client'), target, { recursive: true });
  const module = new URL('./plain-work.ts', import.meta.url).href;
  const renderer = await loadRenderer(bundle);
  const media = new Map<never, never>();
  const snapshot = { siteUrl: 'https://site.invalid', entries, media };
  await using threads = new Threads<number>({ renderer, module, snapshot, target, basePath: '' });
  const pages = planPages(createArchive(entries, media));
  let written = 0;
  for await (const count of threads.share(pages)) written += count;
  if (written !== pages.length) throw new Error(`${written} of ${pages.length} pages were written.`);
}

/**
 * A full build that makes what `astro build` and Hugo make: the same pages by the same threads as the
 * publisher's, without compressed siblings and without a release around them.
 */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { createArchive } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';
import { planPages } from '@archive/site/pages';
import { inThreads } from '../publish/render/render.ts';

/** @param target a folder that is not there yet. */
export async function buildPlain(bundle: string, target: string, entries: Entries): Promise<void> {
  await cp(join(bundle, 'client'), target, { recursive: true });
  const worker = new URL('./plain-worker.ts', import.meta.url);
  const pages = planPages(createArchive(entries, new Map()));
  let written = 0;
  for await (const count of inThreads<number>(worker, { bundle, target, basePath: '' }, pages))
    written += count;
  if (written !== pages.length) throw new Error(`${written} of ${pages.length} pages were written.`);
}

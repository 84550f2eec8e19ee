/**
 * A full build that makes what `astro build` and Hugo make: the same pages by the same threads as the
 * publisher's, without compressed siblings and without a release around them.
 */
import { cp } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { createArchive } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';
import { planPages } from '@archive/site/pages';
import type { PageToRender } from '../publish/render/page.ts';
import type { Setting } from '../publish/render/worker.ts';

/** As in publish/render/render.ts. */
const BATCH = 32;
const AT_HAND = 2;

/** @param target a folder that is not there yet. */
export async function buildPlain(bundle: string, target: string, entries: Entries): Promise<void> {
  await cp(join(bundle, 'client'), target, { recursive: true });
  const threads = availableParallelism();
  const pool = new Piscina<readonly PageToRender[], undefined>({
    filename: new URL('./plain-worker.ts', import.meta.url).href,
    workerData: { bundle, target } satisfies Setting,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: AT_HAND,
  });
  const pages = planPages(createArchive(entries, new Map()));
  const underWay: Promise<void>[] = [];
  for (let start = 0; start < pages.length; start += BATCH) {
    const batch = pages.slice(start, start + BATCH);
    underWay.push(pool.run(batch.map(({ path, kind, view }) => ({ path, kind, view: view() }))));
    if (underWay.length > threads * AT_HAND) await underWay.shift();
  }
  await Promise.all(underWay);
  await pool.destroy();
}

/**
 * Renders the pages of a release: a few at once in this thread, many in threads of their own, which
 * also compare, compress and write what they rendered. Either way the bytes are the same.
 *
 * The threads end with the release, and take what memory they needed along.
 */
import { availableParallelism } from 'node:os';
import { move, Piscina } from 'piscina';
import type { Planned } from '@archive/site/pages';
import type { Renderer } from '@archive/site/renderer';
import type { BasePath } from '../base-path.ts';
import type { SiteFile } from '../files.ts';
import type { Links } from '../links.ts';
import type { Prepared } from '../prepare.ts';
import { packPages, renderPage, type PackedPages, type PageToRender } from './page.ts';
import type { RenderedBatch, Setting } from './worker.ts';

/** From how many pages on starting threads pays; documents come as they are. */
const MANY = 500;

const BATCH = 32;

/** How many threads there are at most; making their views keeps one thread that busy. */
const MAX_THREADS = 8;

/** Batches that a thread has at hand, so that it never waits for the next. */
const AT_HAND = 4;

/** In megabytes. A thread keeps little from one batch to the next, and needs not be given much. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };

export interface ToRender {
  readonly renderer: Renderer;
  readonly pages: readonly Planned[];
  /** The folder that readers are served from. */
  readonly target: string;
  readonly basePath: BasePath;
  /** Learns where the pages lead. */
  readonly links: Links;
}

/**
 * Every page as a file, in order.
 *
 * @throws {Error} when a page does not come out as it should.
 */
export async function* renderPages(work: ToRender): AsyncGenerator<SiteFile | Prepared> {
  const count = work.pages.filter(({ kind }) => kind !== 'document').length;
  yield* count < MANY ? renderHere(work) : renderInThreads(work);
}

async function* renderHere({ renderer, pages, basePath, links }: ToRender): AsyncGenerator<SiteFile> {
  for (const page of pages) {
    const { file, leadsTo } = await renderPage(renderer, toRender(page), basePath);
    links.add(page.path, leadsTo);
    yield file;
  }
}

const toRender = (page: Planned): PageToRender =>
  page.kind === 'document' ? { ...page, view: page.view() } : { ...page, view: page.view() };

/** Handed over to a thread, and not copied. */
const pack = (batch: readonly Planned[]) => move(packPages(batch.map(toRender))) as PackedPages;

async function* renderInThreads({
  renderer,
  pages,
  target,
  basePath,
  links,
}: ToRender): AsyncGenerator<Prepared> {
  const worker = new URL('./worker.ts', import.meta.url);
  const setting = { bundle: renderer.bundle, target, basePath };
  for await (const { prepared, links: found } of inThreads<RenderedBatch>(worker, setting, pages)) {
    for (const { page, leadsTo } of found) links.add(page, leadsTo);
    yield* prepared;
  }
}

/**
 * What a worker makes of the pages, batch after batch, in order. The threads end with the last, or with
 * whoever takes no more.
 *
 * @param worker a module whose default export takes a packed batch.
 */
export async function* inThreads<Done>(
  worker: URL,
  setting: Setting,
  pages: readonly Planned[],
): AsyncGenerator<Done> {
  const maxThreads = Math.min(availableParallelism(), MAX_THREADS);
  const pool = new Piscina<PackedPages, Done>({
    filename: worker.href,
    workerData: setting,
    minThreads: maxThreads,
    maxThreads,
    concurrentTasksPerWorker: AT_HAND,
    resourceLimits: THREAD_MEMORY,
  });
  const underWay: Promise<Done>[] = [];
  try {
    for (let start = 0; start < pages.length; start += BATCH) {
      const done = pool.run(pack(pages.slice(start, start + BATCH)));
      // Who fails is heard of when it is its turn, or not at all when another failed before.
      done.catch(() => undefined);
      underWay.push(done);
      if (underWay.length > maxThreads * AT_HAND) yield (await underWay.shift()) as Done;
    }
    for (const done of underWay) yield await done;
  } finally {
    // A thread that answers while it is ended would end everything.
    await Promise.allSettled(underWay);
    await pool.destroy();
  }
}

/**
 * Shares pages among this thread and others. Each has an archive of its own, made of the same entries, so that
 * no view has to travel from one to the other; only the ids of pages do.
 */
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { Piscina } from 'piscina';
import type { Snapshot } from '@archive/site/archive';
import type { PageId, Planned } from '@archive/site/pages';
import type { Renderer } from '@archive/site/renderer';
import type { BasePath } from '../base-path.ts';

const BATCH = 16;

/** Batches that a thread has at hand, so that it never waits for the next. */
const AT_HAND = 4;

/** How many threads work at most, this one included: an archive of its own takes each a second, and memory. */
const MAX_THREADS = 8;

/** In megabytes. What is made for a page is garbage right after it; with more room it only lies about longer. */
const THREAD_MEMORY = { maxYoungGenerationSizeMb: 24 };

interface WorkSetting {
  readonly renderer: Renderer;
  /** The folder that readers are served from. */
  readonly target: string;
  readonly basePath: BasePath;
  /** Tells the threads apart; 0 is the one that shares. */
  readonly thread: number;
}

/** Begins the work in a thread; what it gives is called with one batch after the other. */
export type Work<Done> = (setting: WorkSetting) => (pages: readonly Planned[]) => Promise<Done>;

/** A module that each thread loads. */
export interface WorkModule<Done> {
  readonly begin: Work<Done>;
}

export interface ThreadsSetting extends Omit<WorkSetting, 'thread'> {
  /** The address of the work's module. */
  readonly module: string;
  /** Of the archive that the pages are of. */
  readonly snapshot: Snapshot;
}

/** What another thread is told when it starts. */
export interface ThreadData extends Omit<ThreadsSetting, 'renderer'> {
  readonly bundle: string;
}

/** They get ready while the caller does something else, end when disposed of, and take what memory they needed along. */
export class Threads<Done> implements AsyncDisposable {
  readonly #setting: ThreadsSetting;
  readonly #others = Math.min(availableParallelism(), MAX_THREADS) - 1;
  readonly #pool: Piscina<readonly PageId[], Done>;
  /** Why the other threads cannot go on. */
  #failure: Error | undefined;
  #ending: Promise<void> | undefined;

  constructor(setting: ThreadsSetting) {
    this.#setting = setting;
    const { renderer, module, snapshot, target, basePath } = setting;
    this.#pool = new Piscina({
      filename: new URL('./thread.ts', import.meta.url).href,
      workerData: { module, snapshot, target, basePath, bundle: renderer.bundle } satisfies ThreadData,
      minThreads: this.#others,
      maxThreads: Math.max(1, this.#others),
      concurrentTasksPerWorker: AT_HAND,
      resourceLimits: THREAD_MEMORY,
    });
    this.#pool.on('error', (error: Error) => this.#giveUp(error));
    // The pool would make another thread, and wait for ever where that one ends too. Whoever waits for what the
    // thread had at hand hears first why it ended.
    this.#pool.on('workerDestroy', () => {
      setImmediate(() => this.#giveUp(new Error('A thread that renders pages ended too early.')));
    });
  }

  /**
   * What the work makes of the pages, batch by batch, in no order.
   *
   * @throws what the work throws for one of the pages, or why a thread cannot go on; the others are given up.
   */
  async *share(pages: readonly Planned[]): AsyncGenerator<Done> {
    const { module, ...setting } = this.#setting;
    const { begin } = (await import(module)) as WorkModule<Done>;
    const work = begin({ ...setting, thread: 0 });
    const batches = batchesOf(pages);
    const here = lane(batches, async (batch) => {
      // Whoever waits for this process is answered in between.
      await turn();
      return work(batch);
    });
    const elsewhere = Array.from({ length: this.#others * AT_HAND }, () =>
      lane(batches, (batch) => this.#elsewhere(batch)),
    );
    yield* together([...elsewhere, here]);
  }

  async #elsewhere(batch: readonly Planned[]): Promise<Done> {
    if (this.#failure !== undefined) throw this.#failure;
    try {
      return await this.#pool.run(batch.map(({ id }) => id));
    } catch (error) {
      throw (this.#failure ??= error as Error);
    }
  }

  #giveUp(why: Error): void {
    this.#failure ??= why;
    void this[Symbol.asyncDispose]();
  }

  [Symbol.asyncDispose](): Promise<void> {
    // Ended twice at once, a pool makes new threads.
    return (this.#ending ??= this.#pool.destroy());
  }
}

function* batchesOf(pages: readonly Planned[]): Generator<readonly Planned[]> {
  for (let start = 0; start < pages.length; start += BATCH) yield pages.slice(start, start + BATCH);
}

/** Takes batches that no other lane took, one after the other. */
async function* lane<Done>(
  batches: Generator<readonly Planned[]>,
  work: (batch: readonly Planned[]) => Promise<Done>,
): AsyncGenerator<Done> {
  for (let next = batches.next(); !next.done; next = batches.next()) yield await work(next.value);
}

/** What any lane gives, as soon as it does. When one fails, waits until the others are done with what they had. */
async function* together<Done>(lanes: readonly AsyncGenerator<Done>[]): AsyncGenerator<Done> {
  const nextOf = async (from: AsyncGenerator<Done>) => ({ from, result: await from.next() });
  const underWay = new Map(lanes.map((from) => [from, nextOf(from)]));
  try {
    while (underWay.size > 0) {
      const { from, result } = await Promise.race(underWay.values());
      if (result.done === true) {
        underWay.delete(from);
      } else {
        underWay.set(from, nextOf(from));
        yield result.value;
      }
    }
  } finally {
    // A thread that answers while it is ended would end everything.
    await Promise.allSettled(underWay.values());
  }
}

/**
 * Follows the CMS until it is stopped: at the start, every minute, and whenever it is woken.
 *
 * One publish runs at a time. However often it is woken meanwhile, one more follows, and that one
 * sees everything.
 */
import type { FeedEntry } from '@archive/site/collect-changes';
import type { Followed } from './follower.ts';
import { toLog, type Log } from './log.ts';
import { Metrics } from './metrics.ts';

const MINUTE = 60_000;

/** What the service needs of a Follower. */
interface Following {
  follow(): Promise<Followed | null>;
  /** The changes that were seen and are not on the site, oldest first. */
  readonly waiting: readonly FeedEntry[];
  /** The number of the last change that the last attempt took into account; null when it came to none. */
  readonly seen: number | null;
}

export interface ServiceOptions {
  readonly follower: Following;
  /** Hears of every publish that did something, and of every failure that is not the last one again. */
  readonly log: Log;
  /** How often it looks without being woken, in milliseconds. */
  readonly interval?: number;
  /** Called after every look; `hasChanged` tells whether readers have something else than before. */
  readonly onLooked?: (hasChanged: boolean) => void;
}

/** Why the last look failed, and since when looks have. */
export interface Trouble {
  readonly error: unknown;
  readonly since: Date;
  /** The number of the last change that it is about; null when it is about none in particular. */
  readonly seen: number | null;
}

export class PublishService {
  readonly metrics: Metrics;
  readonly #options: ServiceOptions;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #isPublishing = false;
  #trouble: Trouble | null = null;
  #publishedAt: Date | null = null;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.metrics = new Metrics({
      queue: () => Number(this.#isPublishing) + Number(this.#next !== undefined),
      waiting: () => options.follower.waiting,
    });
    this.#timer = setInterval(() => void this.look(), options.interval ?? MINUTE).unref();
  }

  get isPublishing(): boolean {
    return this.#isPublishing;
  }

  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** When the last change went live; null before the first publish. */
  get publishedAt(): Date | null {
    return this.#publishedAt;
  }

  /** Resolves when everything that the CMS had at this moment was published or failed. */
  look(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      this.#running = this.#publish();
      return this.#running;
    });
    return this.#next;
  }

  async #publish(): Promise<void> {
    const { follower, log } = this.#options;
    this.#isPublishing = true;
    let hasChanged = false;
    try {
      const followed = await follower.follow();
      hasChanged = followed !== null && followed.added + followed.changed + followed.removed > 0;
      this.metrics.noteSuccess(followed);
      if (followed !== null) {
        this.#publishedAt = new Date();
        log.info(describe(followed), 'Published.');
      } else if (this.#trouble !== null) log.info('The CMS answers again; the site is up to date.');
      this.#trouble = null;
    } catch (error) {
      this.#noteFailure(error);
    }
    this.#isPublishing = false;
    this.#options.onLooked?.(hasChanged);
  }

  #noteFailure(error: unknown): void {
    this.metrics.noteFailure();
    const { text, facts } = toLog(error);
    const isNew = this.#trouble === null || toLog(this.#trouble.error).text !== text;
    if (isNew) this.#options.log.error(facts, text);
    this.#trouble = {
      error,
      since: this.#trouble?.since ?? new Date(),
      seen: this.#options.follower.seen,
    };
  }

  /** Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await (this.#next ?? this.#running);
  }
}

const describe = ({ changes, ...counts }: Followed) => ({ ...counts, changes: changes.length });

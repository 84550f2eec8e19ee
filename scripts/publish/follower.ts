/**
 * Keeps the folder that readers get in step with the CMS.
 *
 * The change feed says what to publish. The first time, and whenever the feed does not know where
 * we were, everything is read and published anew. What could not be published is read again the
 * next time, because only a publish that succeeded moves the cursor.
 */
import type { Source } from '@archive/site/ask';
import { collectEntries, refuse } from '@archive/site/collect';
import {
  collectChanges,
  sequenceOf,
  type CollectedChanges,
  type FeedEntry,
} from '@archive/site/collect-changes';
import { Failure } from '../failure.ts';
import { Overtaken } from './folder.ts';
import type { Published, Publisher } from './publisher.ts';

export interface Followed extends Published {
  /** What it was for, oldest first; empty when everything was read. */
  readonly changes: readonly FeedEntry[];
}

/** How often content may change while it is read before somebody should look at it. */
const ATTEMPTS = 10;

export class Follower {
  readonly #source: Source;
  readonly publisher: Publisher;
  #cursor: string | null = null;
  #waiting: readonly FeedEntry[] = [];
  #seen: number | null = null;

  constructor(source: Source, publisher: Publisher) {
    this.#source = source;
    this.publisher = publisher;
  }

  /** The number of the last change that is on the site; null before the first publish. */
  get sequence(): number | null {
    return this.#cursor === null ? null : sequenceOf(this.#cursor);
  }

  /** The changes that were seen and are not on the site, oldest first. */
  get waiting(): readonly FeedEntry[] {
    return this.#waiting;
  }

  /** The number of the last change that the last attempt took into account; null when it came to none. */
  get seen(): number | null {
    return this.#seen;
  }

  /**
   * Publishes what changed since the last time. Null when nothing did.
   *
   * @throws {Failure} when the CMS, its content or the disk does not allow it.
   */
  async follow(): Promise<Followed | null> {
    this.#seen = null;
    for (let attempt = 1; ; attempt += 1) {
      const news = await collectChanges(this.#source, this.#cursor);
      this.#waiting = news.changes;
      this.#seen = sequenceOf(news.cursor);
      try {
        const followed = await this.#publish(news);
        this.#cursor = news.cursor;
        this.#waiting = [];
        return followed;
      } catch (error) {
        // Entries that were read one after the other may not fit together while editors work.
        if (!(error instanceof Failure) || attempt === ATTEMPTS) throw error;
        const { changes, isContinuous } = await collectChanges(this.#source, news.cursor);
        if (isContinuous && changes.length === 0) throw error;
      }
    }
  }

  async #publish(news: CollectedChanges): Promise<Followed | null> {
    const { isContinuous, changes, delta, files, problems } = news;
    if (!isContinuous) return this.#publishAll([]);
    refuse(problems);
    if (changes.length === 0) return null;
    try {
      return { ...(await this.publisher.publishChange({ ...delta, files, changes })), changes };
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      return this.#publishAll(changes);
    }
  }

  async #publishAll(changes: readonly FeedEntry[]): Promise<Followed> {
    const entries = await collectEntries({ ...this.#source, status: 'PUBLISHED' });
    return { ...(await this.publisher.publishAll(entries, changes)), changes };
  }
}

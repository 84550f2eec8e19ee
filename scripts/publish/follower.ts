/**
 * Keeps the folder that readers get in step with the CMS.
 *
 * The change feed says what to publish. The first time, and whenever the feed does not know where
 * we were, everything is read and published anew. What could not be published is read again the
 * next time, because only a publish that succeeded moves the cursor.
 */
import { collectChanges, type FeedEntry } from '@archive/site/collect-changes';
import { collectEntries } from '@archive/site/collect';
import type { Source } from '@archive/site/ask';
import { Failure } from '../failure.ts';
import type { Published, Publisher } from './publisher.ts';

export interface Followed extends Published {
  /** What it was for, oldest first; empty when everything was read. */
  readonly changes: readonly FeedEntry[];
}

/** How often content may change while it is read before somebody should look at it. */
const ATTEMPTS = 10;

export class Follower {
  readonly #source: Source;
  readonly #publisher: Publisher;
  #cursor: string | null = null;

  constructor(source: Source, publisher: Publisher) {
    this.#source = source;
    this.#publisher = publisher;
  }

  /**
   * Publishes what changed since the last time. Null when nothing did.
   *
   * @throws {Failure} when the CMS, its content or the disk does not allow it.
   */
  async follow(): Promise<Followed | null> {
    for (let attempt = 1; ; attempt += 1) {
      const news = await collectChanges(this.#source, this.#cursor);
      try {
        const followed = await this.#publish(news);
        this.#cursor = news.cursor;
        return followed;
      } catch (error) {
        // Entries that were read one after the other may not fit together while editors work.
        if (!(error instanceof Failure) || attempt === ATTEMPTS) throw error;
        const { changes, isContinuous } = await collectChanges(this.#source, news.cursor);
        if (isContinuous && changes.length === 0) throw error;
      }
    }
  }

  async #publish(news: Awaited<ReturnType<typeof collectChanges>>): Promise<Followed | null> {
    const { isContinuous, changes, delta, files } = news;
    if (!isContinuous) {
      const entries = await collectEntries({ ...this.#source, status: 'PUBLISHED' });
      return { ...(await this.#publisher.publishAll(entries)), changes: [] };
    }
    if (changes.length === 0) return null;
    return { ...(await this.#publisher.publishChange({ ...delta, files })), changes };
  }
}

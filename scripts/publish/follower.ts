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
import type { Brought } from './s3/bucket.ts';

export interface Followed extends Published {
  /** What it was for, oldest first; empty when everything was read. */
  readonly changes: readonly FeedEntry[];
  /** What was brought to the bucket; without one it is absent. */
  readonly brought?: Brought;
}

type Bring = () => Promise<Brought | null>;

/** How often content may change while it is read before somebody should look at it. */
const ATTEMPTS = 10;

export class Follower {
  readonly #source: Source;
  readonly publisher: Publisher;
  readonly #bring: Bring;
  #cursor: string | null = null;
  #liveCursor: string | null = null;
  #waiting: readonly FeedEntry[] = [];
  #seen: number | null = null;
  /** What is in the folder and not yet everywhere. */
  #underway: Followed | null = null;

  /** @param bring brings what is in the folder to where else readers get it. */
  constructor(source: Source, publisher: Publisher, bring: Bring = () => Promise.resolve(null)) {
    this.#source = source;
    this.publisher = publisher;
    this.#bring = bring;
  }

  /** The number of the last change that is on the site; null before the first publish. */
  get sequence(): number | null {
    return this.#liveCursor === null ? null : sequenceOf(this.#liveCursor);
  }

  /** The changes that were seen and are not on the site, oldest first. */
  get waiting(): readonly FeedEntry[] {
    return [...(this.#underway?.changes ?? []), ...this.#waiting];
  }

  /** The number of the last change that the last attempt took into account; null when it came to none. */
  get seen(): number | null {
    return this.#seen;
  }

  /**
   * Publishes what changed since the last time. Null when nothing did.
   *
   * @throws {Failure} when the CMS, its content, the disk or the bucket does not allow it.
   */
  async follow(): Promise<Followed | null> {
    this.#seen = null;
    try {
      this.#underway = together(this.#underway, await this.#followFolder());
    } catch (error) {
      // What the folder holds is right all the same, such as a release that was put back. Where that fails
      // too, somebody has to hear of the content first.
      await this.#bringAll().catch(() => undefined);
      throw error;
    }
    const followed = this.#underway;
    const brought = await this.#bringAll();
    return followed === null || brought === null ? followed : { ...followed, brought };
  }

  /** Afterwards all that is in the folder is live. */
  async #bringAll(): Promise<Brought | null> {
    const brought = await this.#bring();
    this.#underway = null;
    this.#liveCursor = this.#cursor;
    return brought;
  }

  async #followFolder(): Promise<Followed | null> {
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

function together(first: Followed | null, then: Followed | null): Followed | null {
  if (first === null || then === null) return then ?? first;
  return {
    ...then,
    changes: [...first.changes, ...then.changes],
    rendered: first.rendered + then.rendered,
    added: first.added + then.added,
    changed: first.changed + then.changed,
    removed: first.removed + then.removed,
  };
}

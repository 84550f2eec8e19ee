/**
 * Follows the CMS until it is stopped: at the start, every minute, and whenever it is woken.
 *
 * One publish runs at a time. However often it is woken meanwhile, one more follows, and that one
 * sees everything.
 */
import { describeError } from '../failure.ts';
import type { Followed, Follower } from './follower.ts';

const MINUTE = 60_000;

export interface ServiceOptions {
  readonly follower: Pick<Follower, 'follow'>;
  /** Hears of every publish that did something, and of every failure that is not the last one again. */
  readonly say: (line: string) => void;
  /** How often it looks without being woken, in milliseconds. */
  readonly interval?: number;
}

const describe = ({ pages, rendered, added, changed, removed }: Followed) =>
  `Published: ${rendered} of ${pages} pages rendered; ${added} files new, ${changed} changed, ${removed} removed.`;

export class PublishService {
  readonly #options: ServiceOptions;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #failure: string | undefined;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.look(), options.interval ?? MINUTE).unref();
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
    const { follower, say } = this.#options;
    try {
      const followed = await follower.follow();
      if (followed !== null) say(describe(followed));
      else if (this.#failure !== undefined) say('The CMS answers again; the site is up to date.');
      this.#failure = undefined;
    } catch (error) {
      const failure = describeError(error);
      if (failure !== this.#failure) say(failure);
      this.#failure = failure;
    }
  }

  /** Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await (this.#next ?? this.#running);
  }
}

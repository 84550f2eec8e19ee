/**
 * Calls the publisher, and CI, when there are changes that they were not called for.
 *
 * A call is only a hint; the change feed is the truth. The database remembers for which change the
 * last call was answered, so that a call that failed is repeated, also after a restart. Changes
 * that follow closely upon one another become one call.
 */
import type { Core } from '@strapi/strapi';
import { readCmsEnv } from '../env.ts';
import { APPENDED, newestSequence } from '../feed/feed.ts';
import { listenersIn, type Listener } from './calls.ts';

/** How long no change may follow before a call is made, and how long one may wait for that at most, in ms. */
const QUIET = 5;
const LONGEST_WAIT = 200;

/** How long a call may take, in ms. */
const TIMEOUT = 5_000;

/** How many failures in a row nobody is told of: who starts, or is replaced, is away for some seconds. */
const UNTOLD = 2;

const FIRST_RETRY = 1_000;
const LAST_RETRY = 60_000;

/** When to call again after some failures in a row: later and later, and not all CMSs at once. */
const retryAfter = (failures: number) =>
  Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY) * (0.75 + Math.random() / 2);

class WakeUp {
  readonly #strapi: Core.Strapi;
  readonly #listener: Listener;
  #timer: NodeJS.Timeout | undefined;
  #waitingSince: number | null = null;
  #isCalling = false;
  #isStopped = false;
  #failures = 0;

  constructor(strapi: Core.Strapi, listener: Listener) {
    this.#strapi = strapi;
    this.#listener = listener;
  }

  /** Something was appended to the feed. */
  noteChange(): void {
    const now = performance.now();
    this.#waitingSince ??= now;
    this.#callIn(Math.min(QUIET, Math.max(0, this.#waitingSince + LONGEST_WAIT - now)));
  }

  #callIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.callIfNeeded(), delay).unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Calls when there is something to call for. Never rejects. */
  async callIfNeeded(): Promise<void> {
    if (this.#isCalling || this.#isStopped) return;
    this.#isCalling = true;
    this.#waitingSince = null;
    let hasMore = false;
    try {
      hasMore = await this.#call();
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.#strapi.log[this.#failures > UNTOLD ? 'warn' : 'debug'](
        `${this.#listener.url} was not told of changes (${reasonOf(error)}). ${this.#listener.consolation}; calling again soon.`,
      );
    }
    this.#isCalling = false;
    if (this.#isStopped) return;
    if (this.#failures > 0) this.#callIn(retryAfter(this.#failures));
    else if (hasMore) this.noteChange();
  }

  /** Whether changes came while the call was made. */
  async #call(): Promise<boolean> {
    const { key, url, call } = this.#listener;
    const answered = { type: 'api', name: 'wake-up', key } as const;
    const sequence = await newestSequence(this.#strapi);
    // A database that was put back counts from where it was.
    if (sequence === Number((await this.#strapi.store.get(answered)) ?? 0)) return false;
    const { headers, body } = call(sequence);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    await this.#strapi.store.set({ ...answered, value: sequence });
    return (await newestSequence(this.#strapi)) !== sequence;
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return (cause as Error | undefined)?.message ?? message;
}

/** Calls whom the environment names from now on, also for what happened before. */
export function callListeners(strapi: Core.Strapi): void {
  for (const listener of listenersIn(readCmsEnv())) {
    const wakeUp = new WakeUp(strapi, listener);
    strapi.eventHub.on(APPENDED, () => {
      wakeUp.noteChange();
      return Promise.resolve();
    });
    // The publisher will ask what changed, so we have to listen first.
    strapi.server.httpServer.once('listening', () => void wakeUp.callIfNeeded());
    strapi.server.httpServer.once('close', () => wakeUp.stop());
  }
}

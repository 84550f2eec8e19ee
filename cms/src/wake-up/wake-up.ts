/**
 * Calls the publisher when there are changes that it was not called for.
 *
 * A call is only a hint; the change feed is the truth. The database remembers for which change the
 * last call was answered, so that a call that failed is repeated, also after a restart. Changes
 * that follow closely upon one another become one call.
 *
 * Calls are signed as Standard Webhooks says: https://www.standardwebhooks.com
 */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { Webhook } from 'standardwebhooks';
import { readCmsEnv } from '../env.ts';
import { APPENDED, newestSequence } from '../feed/feed.ts';

/** How long no change may follow before a call is made, and how long one may wait for that at most, in ms. */
const QUIET = 20;
const LONGEST_WAIT = 200;

/** How long a call may take, in ms. */
const TIMEOUT = 5_000;

const FIRST_RETRY = 1_000;
const LAST_RETRY = 60_000;

/** When to call again after some failures in a row: later and later, and not all CMSs at once. */
const retryAfter = (failures: number) =>
  Math.min(FIRST_RETRY * 2 ** (failures - 1), LAST_RETRY) * (0.75 + Math.random() / 2);

const ANSWERED = { type: 'api', name: 'wake-up', key: 'answered' } as const;

class WakeUp {
  readonly #strapi: Core.Strapi;
  readonly #url: string;
  readonly #webhook: Webhook;
  #timer: NodeJS.Timeout | undefined;
  #waitingSince: number | null = null;
  #isCalling = false;
  #isStopped = false;
  #failures = 0;

  constructor(strapi: Core.Strapi, url: string, secret: string) {
    this.#strapi = strapi;
    this.#url = url;
    this.#webhook = new Webhook(secret);
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
      this.#strapi.log.warn(
        `The publisher at ${this.#url} was not woken (${reasonOf(error)}). It looks by itself every minute; calling again soon.`,
      );
    }
    this.#isCalling = false;
    if (this.#isStopped) return;
    if (this.#failures > 0) this.#callIn(retryAfter(this.#failures));
    else if (hasMore) this.noteChange();
  }

  /** Whether changes came while the call was made. */
  async #call(): Promise<boolean> {
    const sequence = await newestSequence(this.#strapi);
    const answered = Number((await this.#strapi.store.get(ANSWERED)) ?? 0);
    // A database that was put back counts from where it was.
    if (sequence === answered) return false;
    const id = randomUUID();
    const sentAt = new Date();
    const body = JSON.stringify({ type: 'changes', timestamp: sentAt.toISOString(), data: { sequence } });
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
        'webhook-signature': this.#webhook.sign(id, sentAt, body),
      },
      body,
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    await this.#strapi.store.set({ ...ANSWERED, value: sequence });
    return (await newestSequence(this.#strapi)) !== sequence;
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return (cause as Error | undefined)?.message ?? message;
}

/** Calls the publisher of the environment from now on, also for what happened before. */
export function wakePublisher(strapi: Core.Strapi): void {
  const { PUBLISHER_URL, PUBLISHER_SECRET } = readCmsEnv();
  if (PUBLISHER_URL === undefined) return;
  const wakeUp = new WakeUp(strapi, new URL('/wake-up', PUBLISHER_URL).href, PUBLISHER_SECRET);
  strapi.eventHub.on(APPENDED, () => {
    wakeUp.noteChange();
    return Promise.resolve();
  });
  // The publisher will ask what changed, so we have to listen first.
  strapi.server.httpServer.once('listening', () => void wakeUp.callIfNeeded());
  strapi.server.httpServer.once('close', () => wakeUp.stop());
}

/**
 * Whether addresses lead somewhere that the CMS knows nothing of, since they were those of pages before.
 *
 * Only the publisher can tell. Whoever asks may hold the one lock of all writes, so that all links that one
 * request meets share the time that one answer may take.
 */
import type { Core } from '@strapi/strapi';
import { askAddress, Away, hasPublisher, TIMEOUT } from '../publication/publisher.ts';

/** What the publisher is asked on behalf of one request. */
export class FormerAddresses {
  readonly #answers = new Map<string, boolean>();
  /** How long it may still be waited for, in ms. */
  #patience = TIMEOUT;
  /** One question at a time: else all would be under way before the first turns out to get no answer. */
  #asking: Promise<unknown> = Promise.resolve();

  /** Where nobody can tell in time, an address is taken to lead. */
  lead(path: string): Promise<boolean> {
    const answer = this.#asking.then(() => this.#find(path));
    this.#asking = answer.catch(() => undefined); // Whoever asked is told.
    return answer;
  }

  async #find(path: string): Promise<boolean> {
    if (!hasPublisher()) return false;
    const known = this.#answers.get(path);
    if (known !== undefined) return known;
    if (this.#patience <= 0) return true;
    const answer = await this.#ask(path);
    this.#answers.set(path, answer);
    return answer;
  }

  async #ask(path: string): Promise<boolean> {
    const start = performance.now();
    try {
      const leads = await askAddress(path, Math.ceil(this.#patience));
      this.#patience -= performance.now() - start;
      return leads;
    } catch (error) {
      if (!(error instanceof Away)) throw error;
      this.#patience = 0;
      return true;
    }
  }
}

const ofRequests = new WeakMap<object, FormerAddresses>();

/** Those of the request that is being answered; new ones outside of any. */
export function formerAddresses(strapi: Core.Strapi): FormerAddresses {
  const request = strapi.requestContext.get();
  const addresses = (request === undefined ? undefined : ofRequests.get(request)) ?? new FormerAddresses();
  if (request !== undefined) ofRequests.set(request, addresses);
  return addresses;
}

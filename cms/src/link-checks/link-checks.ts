/**
 * Checks links in the background, a few at a time, and remembers what it found for a day.
 *
 * Whoever asks is told what is known and waits for nothing. A link is dead once it was found dead twice,
 * some seconds apart.
 */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { checkLink, type Outcome } from './check-link.ts';
import { publicGate, type Gate } from './gate.ts';

const CHECKS = 'api::link-check.link-check';

const HOUR = 60 * 60 * 1000;

/** How long an outcome is good for. What could not be known is tried again sooner. */
const GOOD_FOR: Readonly<Record<Outcome, number>> = { alive: 24 * HOUR, dead: 24 * HOUR, unknown: HOUR };

const AT_ONCE = 4;
const MAX_WAITING = 500;
const BETWEEN = 3_000;

interface Row {
  readonly key: string;
  readonly state: Outcome;
  readonly checkedAt: string;
}

interface Known {
  readonly dead: readonly string[];
  /** How many are being looked at, or wait for that. */
  readonly pending: number;
}

const keyOf = (url: string) => createHash('sha256').update(url).digest('hex');

const isGood = ({ state, checkedAt }: Row) => Date.now() - new Date(checkedAt).getTime() < GOOD_FOR[state];

export class LinkChecks {
  /** Another one is for tests alone. */
  gate: Gate = publicGate;
  /** How long until a link that seems dead is asked again, in ms. */
  between = BETWEEN;

  readonly #strapi: Core.Strapi;
  readonly #stop = new AbortController();
  readonly #waiting = new Set<string>();
  readonly #busy = new Set<string>();

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** Which of these are dead, as far as is known. Has the others looked at. */
  async ask(urls: readonly string[]): Promise<Known> {
    const keys = urls.map(keyOf);
    const rows = (await this.#strapi.db
      .query(CHECKS)
      .findMany({ where: { key: { $in: keys } } })) as readonly Row[];
    const known = new Map(rows.map((row) => [row.key, row]));
    const wanted = urls.filter((url) => {
      const row = known.get(keyOf(url));
      return row === undefined || !isGood(row);
    });
    for (const url of wanted) this.#want(url);
    return {
      dead: urls.filter((url) => known.get(keyOf(url))?.state === 'dead'),
      pending: wanted.filter((url) => this.#waiting.has(url) || this.#busy.has(url)).length,
    };
  }

  /** Leaves the rest; what is being asked is broken off. */
  stop(): void {
    this.#stop.abort();
    this.#waiting.clear();
  }

  #want(url: string): void {
    if (this.#stop.signal.aborted || this.#busy.has(url) || this.#waiting.size >= MAX_WAITING) return;
    this.#waiting.add(url);
    this.#next();
  }

  #next(): void {
    const [url] = this.#waiting;
    if (url === undefined || this.#busy.size >= AT_ONCE) return;
    this.#waiting.delete(url);
    this.#busy.add(url);
    void this.#look(url).finally(() => {
      this.#busy.delete(url);
      this.#next();
    });
  }

  async #look(url: string): Promise<void> {
    const { signal } = this.#stop;
    try {
      let state = await checkLink(url, this.gate, signal);
      if (state === 'dead') {
        await pause(this.between, undefined, { signal, ref: false });
        state = await checkLink(url, this.gate, signal);
      }
      if (!signal.aborted) await this.#remember(keyOf(url), state);
    } catch (error) {
      if (!signal.aborted) this.#strapi.log.warn(`A link could not be checked (${(error as Error).name}).`);
    }
  }

  async #remember(key: string, state: Outcome): Promise<void> {
    const checks = this.#strapi.db.query(CHECKS);
    const data = { key, state, checkedAt: new Date() };
    const { count } = await checks.updateMany({ where: { key }, data });
    if (count === 0) await checks.create({ data });
  }
}

const NAME = 'linkChecks';

/** The one of this CMS. */
export const linkChecksOf = (strapi: Core.Strapi): LinkChecks => strapi.get(NAME);

/** How long an outcome is kept that nobody asks for. */
const KEPT = 30 * 24 * HOUR;

export async function startLinkChecks(strapi: Core.Strapi): Promise<void> {
  const checks = new LinkChecks(strapi);
  strapi.add(NAME, checks);
  strapi.server.httpServer.once('close', () => checks.stop());
  await strapi.db.query(CHECKS).deleteMany({ where: { checkedAt: { $lt: new Date(Date.now() - KEPT) } } });
}

/**
 * Does what is planned when its time comes, or as soon as the CMS runs again.
 *
 * A plan is claimed in the transaction that does it. So two CMSs on one database do it once, and one that
 * dies halfway has done nothing and does it after its next start.
 */
import { sayDuration } from '@archive/content-types/dutch-moment';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { writeWithFeed } from '../feed/feed.ts';
import { toDutch } from '../middlewares/dutch-errors.ts';
import { performPlan } from './perform.ts';
import { claimPlan, duePlans, failPlan, nextDue, prunePlans, tellOfPlan, type PlanRow } from './plan-rows.ts';

/** What the event hub says when something was planned or moved. */
export const PLANNED = 'plans.changed';

/** How long until it is looked again at most, in ms: another CMS may have planned something. */
const INTERVAL = 10_000;

/** How late something may be without a word about it, in ms. */
const ON_TIME = 2 * 60_000;

const UNKNOWN = 'Er ging iets mis in het CMS. Vraag een beheerder om in het logboek te kijken.';

function lateness({ at }: PlanRow): string | null {
  const late = Date.now() - new Date(at).getTime();
  return late <= ON_TIME
    ? null
    : `Dit gebeurde ${sayDuration(late)} te laat, omdat het CMS toen niet draaide.`;
}

function reasonOf(strapi: Core.Strapi, { id }: PlanRow, error: unknown): string {
  if (error instanceof errors.ApplicationError) return toDutch(error.message);
  strapi.log.error(`Plan ${id} failed.`);
  strapi.log.error(error);
  return UNKNOWN;
}

/** Does one plan, wholly or not at all. */
async function runPlan(strapi: Core.Strapi, plan: PlanRow): Promise<void> {
  try {
    await writeWithFeed(strapi, async () => {
      if (!(await claimPlan(strapi, plan.id))) return;
      const told = [lateness(plan), await performPlan(strapi, plan)].filter((message) => message !== null);
      await tellOfPlan(strapi, plan.id, told.length === 0 ? null : told.join(' '));
    });
  } catch (error) {
    await failPlan(strapi, plan, reasonOf(strapi, plan, error));
  }
}

class Runner {
  readonly #strapi: Core.Strapi;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** Does what is due, and looks again when the next is. */
  look(): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  async #run(): Promise<void> {
    let delay = INTERVAL;
    try {
      for (const plan of await duePlans(this.#strapi)) {
        if (!this.#isStopped) await runPlan(this.#strapi, plan);
      }
      const next = await nextDue(this.#strapi);
      if (next !== null) delay = Math.min(INTERVAL, Math.max(0, next.getTime() - Date.now()));
    } catch (error) {
      // The database does not answer; it is asked again.
      this.#strapi.log.error(error);
    }
    if (!this.#isStopped) this.#timer = setTimeout(() => this.look(), delay).unref();
  }

  /** Resolves when nothing is being done any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}

/** Does what is planned from now on, also what should have been done before. */
export function runPlans(strapi: Core.Strapi): void {
  const runner = new Runner(strapi);
  strapi.eventHub.on(PLANNED, () => {
    runner.look();
    return Promise.resolve();
  });
  strapi.server.httpServer.once('listening', () => {
    void prunePlans(strapi)
      .catch((error: unknown) => strapi.log.error(error))
      .then(() => runner.look());
  });
  strapi.server.httpServer.once('close', () => void runner.stop());
}

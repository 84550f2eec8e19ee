/** Plans as the database keeps them. */
import type { Core } from '@strapi/strapi';
import type { Subject } from '../publication/answers.ts';
import type { Plan, PlannedAct } from './answers.ts';

const UID = 'api::plan.plan';

export interface PlanRow {
  readonly id: number;
  readonly act: PlannedAct;
  readonly type: string;
  readonly subject: string;
  readonly title: string | null;
  readonly at: string;
  readonly actor: number;
  readonly state: Plan['state'];
  readonly settledAt: string | null;
  readonly message: string | null;
}

const rows = (strapi: Core.Strapi) => strapi.db.query(UID);

const read = (strapi: Core.Strapi, query: object): Promise<readonly PlanRow[]> =>
  rows(strapi).findMany(query) as Promise<readonly PlanRow[]>;

const DAY = 24 * 60 * 60 * 1000;

const before = (days: number) => new Date(Date.now() - days * DAY);

/** How many days long it is shown what was done, and how many it is kept. */
const SHOWN = 7;
const KEPT = 90;

/** What is planned, what failed and what was done lately, by when; of one entry or of all. */
export const readPlanRows = (strapi: Core.Strapi, subject: Subject | null): Promise<readonly PlanRow[]> =>
  read(strapi, {
    where: {
      $or: [{ state: { $in: ['planned', 'failed'] } }, { settledAt: { $gte: before(SHOWN) } }],
      ...(subject === null ? {} : { type: subject.type, subject: subject.documentId }),
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });

export async function findPlan(strapi: Core.Strapi, where: object): Promise<PlanRow | null> {
  return (await rows(strapi).findOne({ where })) as PlanRow | null;
}

/** The plans whose time has come, oldest first. */
export const duePlans = (strapi: Core.Strapi): Promise<readonly PlanRow[]> =>
  read(strapi, {
    where: { state: 'planned', at: { $lte: new Date() } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });

/** When the next plan is due; null when there is none. */
export async function nextDue(strapi: Core.Strapi): Promise<Date | null> {
  const [next] = await read(strapi, { where: { state: 'planned' }, orderBy: { at: 'asc' }, limit: 1 });
  return next === undefined ? null : new Date(next.at);
}

export async function createPlan(
  strapi: Core.Strapi,
  data: Pick<PlanRow, 'act' | 'type' | 'subject' | 'title' | 'at' | 'actor'>,
): Promise<PlanRow> {
  return (await rows(strapi).create({ data: { ...data, state: 'planned' } })) as PlanRow;
}

/** False when it was done, changed or cancelled meanwhile. */
async function updateWhile(strapi: Core.Strapi, where: object, data: object): Promise<boolean> {
  const { count } = await rows(strapi).updateMany({ where, data });
  return count > 0;
}

/** Moves what has not been done yet, from now on in somebody's name. */
export const movePlan = (strapi: Core.Strapi, id: number, at: string, actor: number): Promise<boolean> =>
  updateWhile(
    strapi,
    { id, state: { $ne: 'done' } },
    {
      at,
      actor,
      state: 'planned',
      settledAt: null,
      message: null,
    },
  );

/** In the transaction that does it, so that two who try at once do it once. */
export const claimPlan = (strapi: Core.Strapi, id: number): Promise<boolean> =>
  updateWhile(
    strapi,
    { id, state: 'planned', at: { $lte: new Date() } },
    {
      state: 'done',
      settledAt: new Date(),
    },
  );

export const tellOfPlan = (strapi: Core.Strapi, id: number, message: string | null): Promise<boolean> =>
  updateWhile(strapi, { id }, { message });

/** Not when it was moved since it was read: then its time is still to come. */
export const failPlan = (
  strapi: Core.Strapi,
  { id, at }: Pick<PlanRow, 'id' | 'at'>,
  message: string,
): Promise<boolean> =>
  updateWhile(strapi, { id, at, state: 'planned' }, { state: 'failed', settledAt: new Date(), message });

/** False when it was done meanwhile. */
export async function removePlan(strapi: Core.Strapi, id: number): Promise<boolean> {
  const { count } = await rows(strapi).deleteMany({ where: { id, state: { $ne: 'done' } } });
  return count > 0;
}

/** Forgets what was done long ago. */
export async function prunePlans(strapi: Core.Strapi): Promise<void> {
  await rows(strapi).deleteMany({ where: { state: 'done', settledAt: { $lt: before(KEPT) } } });
}

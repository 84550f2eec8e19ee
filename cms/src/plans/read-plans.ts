/** What is planned, what failed and what was done lately, as the admin shows it. */
import { contentTypes } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { mayDo, readerOf, type Ability } from '../access/entry-rights.ts';
import { readUserNames } from '../access/user-names.ts';
import type { Subject } from '../publication/answers.ts';
import type { Plan } from './answers.ts';
import { MAKE_PLANS } from './permissions.ts';
import { readPlanRows, type PlanRow } from './plan-rows.ts';
import { toWallClock } from './wall-clock.ts';

const READ_USERS = 'admin::users.read';

/** The types whose entries can be published at a time. */
export const PLANNED_TYPES = [contentTypes.meeting.name, contentTypes.subsession.name] as const;

/** What the entries are called now. */
async function readTitles(
  strapi: Core.Strapi,
  rows: readonly PlanRow[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const type of PLANNED_TYPES) {
    const ids = rows.filter((row) => row.type === type).map(({ subject }) => subject);
    const entries: readonly { documentId: string; title: string | null }[] = await strapi.db
      .query(`api::${type}.${type}`)
      .findMany({ where: { documentId: { $in: ids }, publishedAt: null }, select: ['documentId', 'title'] });
    for (const { documentId, title } of entries) titles.set(documentId, title ?? '');
  }
  return titles;
}

const toIso = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());

const mayPlan = (strapi: Core.Strapi, ability: Ability, type: string) =>
  ability.can(MAKE_PLANS) && mayDo(strapi, ability, 'publish', `api::${type}.${type}`);

/** The plans that these rows hold, for one person. */
export async function toPlans(
  strapi: Core.Strapi,
  ability: Ability,
  rows: readonly PlanRow[],
): Promise<readonly Plan[]> {
  const titles = await readTitles(strapi, rows);
  const isTold = ability.can(READ_USERS);
  const names = isTold
    ? await readUserNames(
        strapi,
        rows.map(({ actor }) => actor),
      )
    : new Map<number, string>();
  return rows.map(({ id, act, type, subject, title, at, actor, state, settledAt, message }) => ({
    id,
    act,
    type,
    documentId: subject,
    title: titles.get(subject) || title || '',
    at: new Date(at).toISOString(),
    wall: toWallClock(new Date(at).toISOString()),
    state,
    settledAt: toIso(settledAt),
    message,
    planner: names.get(actor) ?? null,
    mayChange: state !== 'done' && mayPlan(strapi, ability, type),
  }));
}

/**
 * What is planned, what failed and what was done in the last days, by when, as far as a person may read it.
 *
 * @param subject of one entry alone; null for all.
 */
export async function readPlans(
  strapi: Core.Strapi,
  ability: Ability,
  subject: Subject | null = null,
): Promise<readonly Plan[]> {
  const mayRead = readerOf(strapi, ability);
  const rows = await readPlanRows(strapi, subject);
  return toPlans(
    strapi,
    ability,
    rows.filter(({ type }) => mayRead(type)),
  );
}

/** Plans things in a CMS, and waits until they are done. */
import { expect } from 'vitest';
import type { Cms } from './cms.ts';
import { nextYear } from './next-year.ts';
import type { Person } from './people.ts';

export interface Told {
  readonly id: number;
  readonly title: string;
  readonly state: string;
  readonly at: string;
  readonly message: string | null;
}

/** @param current the CMS as it runs, and who plans unless a test says otherwise. */
export function planning(current: () => { readonly cms: Cms; readonly planner: Person }) {
  const plans = () => current().cms.strapi.db.query('api::plan.plan');

  const plan = (
    documentId: string,
    wall: string,
    act = 'publish',
    type = 'meeting',
    who = current().planner,
  ) => who('POST', '/desk/plans', { act, type, documentId, wall });

  const told = async (documentId: string, type = 'meeting') =>
    (await current().planner('GET', `/desk/plans?type=${type}&documentId=${documentId}`)).body
      .data as unknown as readonly Told[];

  /**
   * Plans in the future, and moves the plan to a moment that is past, as waiting would.
   *
   * @param meanwhile what happens before its time comes: from then on the CMS may do it at any moment.
   */
  async function planAndWait(
    documentId: string,
    {
      act = 'publish',
      type = 'meeting',
      who = current().planner,
      late = 0,
      look = true,
      meanwhile = (): Promise<unknown> => Promise.resolve(),
    } = {},
  ): Promise<void> {
    const { body } = await plan(documentId, `${nextYear('01-01')}T10:00`, act, type, who);
    const { plan: planned } = body.data as unknown as { plan: Told };
    await meanwhile();
    await plans().update({ where: { id: planned.id }, data: { at: new Date(Date.now() - late) } });
    if (look) await current().cms.strapi.eventHub.emit('plans.changed');
  }

  const settled = async (documentId: string, type = 'meeting') => {
    await expect
      .poll(async () => (await told(documentId, type)).map(({ state }) => state))
      .not.toContain('planned');
    return (await told(documentId, type)).at(-1)!;
  };

  return { plans, plan, told, planAndWait, settled };
}

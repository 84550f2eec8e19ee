/** What of the plans stands on the first page: what is to come, and what failed lately. */
import type { Plan } from '../plans/answers.ts';

/** How long somebody is told there of what failed, in ms; the page of all plans keeps it. */
const LATELY = 7 * 24 * 60 * 60 * 1000;

/** Of what failed so many are told, however much is to come. */
const FAILED = 3;

const isRecent = ({ settledAt, at }: Plan) => Date.now() - new Date(settledAt ?? at).getTime() < LATELY;

/** @param plans by when. */
export function plansToTell(plans: readonly Plan[], most: number): readonly Plan[] {
  const planned = plans.filter(({ state }) => state === 'planned');
  const failed = plans.filter((plan) => plan.state === 'failed' && isRecent(plan));
  const room = Math.max(FAILED, most - planned.length);
  const newest = failed.slice(-room);
  return [...newest, ...planned.slice(0, most - newest.length)];
}

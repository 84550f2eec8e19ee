/**
 * Does what was planned, as if the person who planned it did it now: with the rights of this moment.
 */
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { mayDo, type Ability } from '../access/entry-rights.ts';
import { publishPart, publishSet } from '../publish-set/publish-set.ts';
import { readRows } from '../publish-set/entry-rows.ts';
import { MAKE_PLANS } from './permissions.ts';
import type { PlanRow } from './plan-rows.ts';

interface User {
  readonly id: number;
  readonly isActive: boolean;
  readonly blocked: boolean | null;
}

const NO_RIGHT = 'Wie dit plande mag dit niet meer doen. Laat het iemand plannen die dat wel mag.';

async function readPlanner(strapi: Core.Strapi, id: number): Promise<User> {
  const user = (await strapi.db
    .query('admin::user')
    .findOne({ where: { id }, populate: ['roles'] })) as User | null;
  if (user === null || !user.isActive || user.blocked === true) {
    throw new errors.ApplicationError(
      'Het account van wie dit plande is er niet meer, of is niet actief. Laat het iemand anders plannen.',
    );
  }
  return user;
}

/** Returns what there is to say about it; null when nothing. */
async function publish(strapi: Core.Strapi, ability: Ability, plan: PlanRow): Promise<string | null> {
  const subject = { type: plan.type, documentId: plan.subject };
  const published =
    plan.type === 'meeting'
      ? await publishSet(strapi, ability, subject, null)
      : await publishPart(strapi, ability, subject);
  return published.length === 0 ? 'Alles stond al op de site zoals het was.' : null;
}

async function unpublish(strapi: Core.Strapi, ability: Ability, plan: PlanRow): Promise<string | null> {
  const { type, subject: documentId } = plan;
  const uid = `api::${type}.${type}` as UID.ContentType;
  const versions = await readRows(strapi, type, [documentId]);
  const [any] = versions;
  if (any === undefined) throw new errors.NotFoundError('Dit bestaat niet meer.');
  if (!mayDo(strapi, ability, 'publish', uid, any)) throw new errors.ForbiddenError();
  if (versions.every(({ publishedAt }) => publishedAt === null)) return 'Dit was al van de site gehaald.';
  await strapi.documents(uid).unpublish({ documentId });
  return null;
}

/**
 * Call it inside a transaction: when it throws, what it did is to be undone.
 *
 * @throws {ApplicationError} with a sentence for editors.
 */
export async function performPlan(strapi: Core.Strapi, plan: PlanRow): Promise<string | null> {
  const user = await readPlanner(strapi, plan.actor);
  const userAbility: Ability = await strapi.service('admin::permission').engine.generateUserAbility(user);
  if (!userAbility.can(MAKE_PLANS)) throw new errors.ForbiddenError(NO_RIGHT);
  // The change feed tells who did it, and finds that where requests have it.
  const state = { user, userAbility, route: { info: { type: 'admin' } } };
  const request = { state, params: {}, query: {}, request: { headers: {}, body: {} }, get: () => '' };
  let told: string | null = null;
  await strapi.requestContext.run(request as never, async () => {
    try {
      const act = plan.act === 'publish' ? publish : unpublish;
      told = await act(strapi, userAbility, plan);
    } catch (error) {
      if (error instanceof errors.ForbiddenError) throw new errors.ForbiddenError(NO_RIGHT);
      throw error;
    }
  });
  return told;
}

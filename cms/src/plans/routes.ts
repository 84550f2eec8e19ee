/** What the admin may ask and do about what is planned, below `/desk/plans`. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { offerAdminRoutes, type AdminContext, type Handler } from '../access/admin-routes.ts';
import { cancelPlan, changePlan, makePlan, type Person } from './make-plan.ts';
import { MAKE_PLANS, READ_PLANS, registerPlanActions } from './permissions.ts';
import { PLANNED_TYPES, readPlans } from './read-plans.ts';
import { PLANNED } from './run-plans.ts';

const subject = z.object({ type: z.enum(PLANNED_TYPES), documentId: z.string().min(1) });
const time = z.object({ wall: z.string() });
const order = subject.extend({ act: z.enum(['publish', 'unpublish']), ...time.shape });

function parse<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const { success, data } = schema.safeParse(body);
  if (!success) throw new errors.ValidationError('Vul een datum en een tijd in.');
  return data;
}

const personOf = ({ state }: AdminContext): Person => ({ id: state.user.id, ability: state.userAbility });

const idOf = ({ params }: AdminContext) => Number(/^\d{1,9}$/.exec(params['id'] ?? '')?.[0]);

/** Has the CMS look at what is planned once something about it changed. */
const telling =
  (strapi: Core.Strapi, handler: Handler): Handler =>
  async (context) => {
    const answer = await handler(context);
    await strapi.eventHub.emit(PLANNED);
    return answer;
  };

/** Adds the routes, and the permissions that guard them. */
export function offerPlans(strapi: Core.Strapi): void {
  registerPlanActions(strapi);
  const change = (method: 'POST' | 'PUT' | 'DELETE', path: string, handler: Handler) => ({
    method,
    path,
    handler: telling(strapi, handler),
    action: MAKE_PLANS,
  });
  offerAdminRoutes(strapi, '/desk', [
    {
      method: 'GET',
      path: '/plans',
      handler: ({ query, state }) => {
        const { success, data } = subject.safeParse(query);
        return readPlans(strapi, state.userAbility, success ? data : null);
      },
      action: READ_PLANS,
    },
    change('POST', '/plans', (context) => {
      const { act, type, documentId, wall } = parse(order, context.request.body);
      return makePlan(strapi, personOf(context), act, { type, documentId }, wall);
    }),
    change('PUT', '/plans/:id', (context) => {
      const { wall } = parse(time, context.request.body);
      return changePlan(strapi, personOf(context), idOf(context), wall);
    }),
    change('DELETE', '/plans/:id', (context) => cancelPlan(strapi, personOf(context), idOf(context))),
  ]);
}

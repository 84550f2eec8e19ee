/**
 * What the admin may ask and do about people who are in the archive twice, below `/desk/people`.
 *
 * Only for roles that may merge them; whoever acts on two speakers may also change and delete both.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { offerAdminRoutes, type AdminContext, type Handler } from '../access/admin-routes.ts';
import type { MergeOrder } from './answers.ts';
import { distinguish, forgetDistinction, readDistinctions } from './distinctions.ts';
import { readDoubles } from './doubles.ts';
import { compare, mergePeople } from './merge/merge-people.ts';
import { readMerge, readMerges } from './merge/merges.ts';
import { undoMerge } from './merge/undo-merge.ts';
import { MERGE_PEOPLE, refuseUnlessMayMerge, registerPermissions } from './permissions.ts';
import { readSpeakers } from './speakers.ts';

/** @throws {NotFoundError} when they are not two speakers that there are. */
async function pairIn(strapi: Core.Strapi, context: AdminContext): Promise<readonly [string, string]> {
  const { one = '', other = '' } = context.params;
  const found = await readSpeakers(strapi, { documentId: { $in: [one, other] } });
  if (found.length !== 2) {
    throw new errors.NotFoundError('Een van deze sprekers bestaat niet meer. Ga terug naar de lijst.');
  }
  await refuseUnlessMayMerge(strapi, context, [one, other]);
  return [one, other];
}

const order: z.ZodType<MergeOrder> = z.object({
  kept: z.string(),
  gone: z.string(),
  chosen: z.record(z.string(), z.string()),
  sign: z.string(),
});

type Question =
  | 'doubles'
  | 'doublesOf'
  | 'distinctions'
  | 'distinguish'
  | 'forget'
  | 'compare'
  | 'merge'
  | 'merges'
  | 'undo';

const handlersFor = (strapi: Core.Strapi): Readonly<Record<Question, Handler>> => ({
  doubles: () => readDoubles(strapi),

  doublesOf: ({ params }) => readDoubles(strapi, params['documentId'] ?? ''),

  distinctions: () => readDistinctions(strapi),

  async distinguish(context) {
    const [one, other] = await pairIn(strapi, context);
    await distinguish(strapi, one, other, context.state.user.id);
    return {};
  },

  async compare(context) {
    const [one, other] = await pairIn(strapi, context);
    return compare(strapi, one, other);
  },

  async merge(context) {
    const { success, data } = order.safeParse(context.request.body);
    if (!success) throw new errors.ValidationError('Kies wie blijft en wie wordt samengevoegd.');
    await refuseUnlessMayMerge(strapi, context, [data.kept, data.gone]);
    return mergePeople(strapi, data, context.state.user.id);
  },

  merges: () => readMerges(strapi),

  async undo(context) {
    const id = Number(/^\d{1,9}$/.exec(context.params['id'] ?? '')?.[0] ?? 0);
    const merge = await readMerge(strapi, id);
    if (merge !== null) await refuseUnlessMayMerge(strapi, context, [merge.kept]);
    return undoMerge(strapi, id, context.state.user.id);
  },

  async forget(context) {
    const [one, other] = await pairIn(strapi, context);
    await forgetDistinction(strapi, one, other);
    return {};
  },
});

/** Adds the routes, and the permission that guards them. */
export function offerPeople(strapi: Core.Strapi): void {
  registerPermissions(strapi);
  const handlers = handlersFor(strapi);
  const route = (method: 'GET' | 'POST', path: string, handler: Handler) => ({
    method,
    path,
    handler,
    action: MERGE_PEOPLE,
  });
  offerAdminRoutes(strapi, '/desk/people', [
    route('GET', '/doubles', handlers.doubles),
    route('GET', '/doubles/:documentId', handlers.doublesOf),
    route('GET', '/distinctions', handlers.distinctions),
    route('POST', '/distinctions/:one/:other', handlers.distinguish),
    route('POST', '/distinctions/:one/:other/forget', handlers.forget),
    route('GET', '/pairs/:one/:other', handlers.compare),
    route('GET', '/merges', handlers.merges),
    route('POST', '/merges', handlers.merge),
    route('POST', '/merges/:id/undo', handlers.undo),
  ]);
}

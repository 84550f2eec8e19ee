/** What the admin may ask and do about a meeting and all that belongs to it, below `/desk/publish-sets`. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { offerAdminRoutes, type AdminContext } from '../access/admin-routes.ts';
import type { Subject } from '../publication/answers.ts';
import { PUBLISH_SETS, READ_SETS, registerSetActions } from './permissions.ts';
import { publishSet } from './publish-set.ts';
import { readPublishSet } from './read-set.ts';
import { withRemarks } from './remarks.ts';

const request = z.object({ fingerprint: z.string().length(64) });

const subjectOf = ({ params }: AdminContext): Subject => ({
  type: params['type'] ?? '',
  documentId: params['documentId'] ?? '',
});

/** Adds the routes, and the permissions that guard them. */
export function offerPublishSets(strapi: Core.Strapi): void {
  registerSetActions(strapi);
  const path = '/publish-sets/:type/:documentId';
  offerAdminRoutes(strapi, '/desk', [
    {
      method: 'GET',
      path,
      handler: async (context) =>
        withRemarks(strapi, await readPublishSet(strapi, context.state.userAbility, subjectOf(context))),
      action: READ_SETS,
    },
    {
      method: 'POST',
      path,
      async handler(context) {
        const { success, data } = request.safeParse(context.request.body);
        if (!success) throw new errors.ValidationError('Open opnieuw wat erbij hoort, en publiceer dan.');
        const { userAbility } = context.state;
        // What has to be asked of others is asked now, and known when nobody else can write.
        await readPublishSet(strapi, userAbility, subjectOf(context));
        const published = await publishSet(strapi, userAbility, subjectOf(context), data.fingerprint);
        return { count: published.length };
      },
      action: PUBLISH_SETS,
    },
  ]);
}

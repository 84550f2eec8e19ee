/** What the admin may ask about where entries are used, below `/desk/uses`. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { offerAdminRoutes, type AdminContext } from '../access/admin-routes.ts';
import { readerOf } from '../access/entry-rights.ts';
import { typeNamed } from '../publication/entry-facts.ts';
import type { Uses } from './answers.ts';
import { READ_USES, registerUsesAction } from './permissions.ts';
import { readUses } from './read-uses.ts';

/** The most entries of which it is asked at once: those of one page of a list. */
const MOST = 100;

async function answer(strapi: Core.Strapi, { params, query, state }: AdminContext): Promise<readonly Uses[]> {
  const type = typeNamed(params['type'] ?? '');
  if (type === undefined || type.kind === 'single') throw new errors.NotFoundError();
  const mayRead = readerOf(strapi, state.userAbility);
  if (!mayRead(type.name)) throw new errors.ForbiddenError();
  const act = query['act'] === 'delete' ? 'delete' : 'unpublish';
  const answers: Uses[] = [];
  for (const documentId of (params['ids'] ?? '').split(',').slice(0, MOST)) {
    answers.push(await readUses(strapi, { type: type.name, documentId }, act, mayRead));
  }
  return answers;
}

/** Adds the route, and the permission that guards it. */
export function offerUses(strapi: Core.Strapi): void {
  registerUsesAction(strapi);
  offerAdminRoutes(strapi, '/desk', [
    {
      method: 'GET',
      // One documentId, or several with commas between them; answered in this order.
      path: '/uses/:type/:ids',
      handler: (context) => answer(strapi, context),
      action: READ_USES,
    },
  ]);
}

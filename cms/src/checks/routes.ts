/** What the admin may ask of the checks, below `/desk/checks`. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { offerAdminRoutes } from '../access/admin-routes.ts';
import { mayDo } from '../access/entry-rights.ts';
import { typeNamed, uidOf } from '../publication/entry-facts.ts';
import { findingsIn, type Looked } from './findings.ts';
import { READ_CHECKS, registerPermissions } from './permissions.ts';
import { readEntry } from './read-entry.ts';

/** Adds the route, and the permission that guards it. */
export function offerChecks(strapi: Core.Strapi): void {
  registerPermissions(strapi);
  offerAdminRoutes(strapi, '/desk', [
    {
      method: 'GET',
      path: '/checks/:type/:documentId',
      action: READ_CHECKS,
      async handler({ params: { type: name = '', documentId = '' }, state }): Promise<Looked> {
        const type = typeNamed(name);
        if (type === undefined) throw new errors.NotFoundError();
        const uid = uidOf(type);
        if (!mayDo(strapi, state.userAbility, 'read', uid)) throw new errors.ForbiddenError();
        const entry = await readEntry(strapi, type, documentId);
        if (entry === null) throw new errors.NotFoundError();
        if (!mayDo(strapi, state.userAbility, 'read', uid, entry)) throw new errors.ForbiddenError();
        return findingsIn(strapi, uid, entry);
      },
    },
  ]);
}

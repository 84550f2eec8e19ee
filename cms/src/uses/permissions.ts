/** What roles may be allowed to know of where entries are used. */
import type { Core } from '@strapi/strapi';
import { registerActions } from '../access/admin-routes.ts';

/** To see where an entry is used, and what changes with it. */
export const READ_USES = 'api::uses.read';

export const registerUsesAction = (strapi: Core.Strapi): void =>
  registerActions(strapi, 'bijeenkomsten', [
    { uid: 'uses.read', displayName: 'Zien waar iets wordt gebruikt' },
  ]);

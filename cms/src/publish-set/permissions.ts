/** What roles may be allowed to do with a meeting and all that belongs to it. */
import type { Core } from '@strapi/strapi';
import { registerActions } from '../access/admin-routes.ts';

/** To see what belongs to a meeting, and what publishing it would do. */
export const READ_SETS = 'api::publish-set.read';

/** To publish it all at once, as far as the person may publish each part of it. */
export const PUBLISH_SETS = 'api::publish-set.publish';

export const registerSetActions = (strapi: Core.Strapi): void =>
  registerActions(strapi, 'bijeenkomsten', [
    { uid: 'publish-set.read', displayName: 'Zien wat bij een bijeenkomst hoort' },
    { uid: 'publish-set.publish', displayName: 'Een bijeenkomst met alles erbij publiceren' },
  ]);

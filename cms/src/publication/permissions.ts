/** What roles may be allowed to do about the publication of the site. */
import type { Core } from '@strapi/strapi';
import { registerActions } from '../access/admin-routes.ts';

/** To see how the site stands. */
export const READ_PUBLICATION = 'api::publication.read';

/** To put releases back, and to confirm removals. Only a Beheerder, who can do everything, has it. */
export const MANAGE_PUBLICATION = 'api::publication.manage';

export const registerPermissions = (strapi: Core.Strapi): void =>
  registerActions(strapi, 'publicatie', [
    { uid: 'publication.read', displayName: 'Zien hoe de site ervoor staat' },
    { uid: 'publication.manage', displayName: 'Publicaties bevestigen en terugzetten' },
  ]);

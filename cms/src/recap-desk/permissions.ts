/** What roles may be allowed to do about entering recaps. */
import type { Core } from '@strapi/strapi';
import { registerActions } from '../access/admin-routes.ts';

/** To have a recap read, and to make drafts of it; what may be made is for the rights on each type. */
export const ENTER_RECAPS = 'api::desk.recaps';

export const registerPermissions = (strapi: Core.Strapi): void =>
  registerActions(strapi, 'terugblikken', [{ uid: 'desk.recaps', displayName: 'Terugblikken invoeren' }]);

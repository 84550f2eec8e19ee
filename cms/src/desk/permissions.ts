/** What roles may be allowed to do at the editors' desk; each part also asks what they may do with an entry. */
import type { Core } from '@strapi/strapi';
import { registerActions } from '../access/admin-routes.ts';

/** To see what is waiting, and who changed what. */
export const USE_DESK = 'api::desk.use';

/** To see what was deleted; who may delete a type puts it back. */
export const SEE_DELETED = 'api::desk.deleted';

export const registerDeskActions = (strapi: Core.Strapi): void =>
  registerActions(strapi, 'redactie', [
    { uid: 'desk.use', displayName: 'Zien wat er wacht, en wie wat heeft gewijzigd' },
    { uid: 'desk.deleted', displayName: 'Zien wat onlangs is verwijderd, en het terugzetten' },
  ]);

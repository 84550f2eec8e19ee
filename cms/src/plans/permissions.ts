/** What roles may be allowed to do with plans. */
import type { Core } from '@strapi/strapi';
import { registerActions } from '../access/admin-routes.ts';

/** To see what is planned. */
export const READ_PLANS = 'api::plans.read';

/** To plan, change and cancel what the person may publish. */
export const MAKE_PLANS = 'api::plans.make';

export const registerPlanActions = (strapi: Core.Strapi): void =>
  registerActions(strapi, 'bijeenkomsten', [
    { uid: 'plans.read', displayName: 'Zien wat er gepland is' },
    { uid: 'plans.make', displayName: 'Publiceren en intrekken plannen' },
  ]);

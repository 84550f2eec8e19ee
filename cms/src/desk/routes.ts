/** What the first page of the admin asks. */
import type { Core } from '@strapi/strapi';
import { offerAdminRoutes } from '../access/admin-routes.ts';
import { readHome } from './home.ts';
import { USE_DESK } from './permissions.ts';

export function offerHome(strapi: Core.Strapi): void {
  offerAdminRoutes(strapi, '/desk', [
    { method: 'GET', path: '/home', handler: (context) => readHome(strapi, context), action: USE_DESK },
  ]);
}

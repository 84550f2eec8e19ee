import type { Core } from '@strapi/strapi';
import { registerActions } from '../access/admin-routes.ts';

/** To see what is to be corrected before something is published. */
export const READ_CHECKS = 'api::checks.read';

export const registerPermissions = (strapi: Core.Strapi): void =>
  registerActions(strapi, 'controles', [
    { uid: 'checks.read', displayName: 'Zien wat er voor publicatie nog moet gebeuren' },
  ]);

/** What roles may be allowed to do about the publication of the site. */
import type { Core } from '@strapi/strapi';

/** To see how the site stands. */
export const READ_PUBLICATION = 'api::publication.read';

/** To put releases back, and to confirm removals. Only a Beheerder, who can do everything, has it. */
export const MANAGE_PUBLICATION = 'api::publication.manage';

export function registerPermissions(strapi: Core.Strapi): void {
  const action = (uid: string, displayName: string) => ({
    uid,
    displayName,
    section: 'settings',
    category: 'publicatie',
  });
  strapi
    .service('admin::permission')
    .actionProvider.registerMany([
      action('publication.read', 'Zien hoe de site ervoor staat'),
      action('publication.manage', 'Publicaties bevestigen en terugzetten'),
    ]);
}

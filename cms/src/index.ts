/**
 * What this CMS adds to Strapi, each in a folder of its own.
 */
import type { Core } from '@strapi/strapi';
import { guardDrafts } from './access/guard-drafts.ts';
import { applyRoles } from './access/roles.ts';
import { applyTokens } from './access/tokens.ts';
import { applyAdminViews } from './admin-view/apply-admin-views.ts';
import { completeEntries } from './entries/complete-entries.ts';
import { offerFeed } from './feed/feed-in-graphql.ts';
import { openFeed } from './feed/feed.ts';
import { recordChanges } from './feed/record-changes.ts';
import { extendGraphql } from './graphql/extend-graphql.ts';
import { offerPublication } from './publication/routes.ts';
import { checkUploads } from './uploads/check-content.ts';
import { callListeners } from './wake-up/wake-up.ts';

interface Lifecycle {
  readonly strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle) {
    guardDrafts(strapi);
    extendGraphql(strapi);
    offerFeed(strapi);
    offerPublication(strapi);
  },

  async bootstrap({ strapi }: Lifecycle) {
    recordChanges(strapi);
    completeEntries(strapi);
    checkUploads(strapi);
    await openFeed(strapi);
    callListeners(strapi);
    await applyAdminViews(strapi);
    await applyRoles(strapi);
    await applyTokens(strapi);
  },
};

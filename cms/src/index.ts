/**
 * What this CMS adds to Strapi, each in a folder of its own.
 */
import type { Core } from '@strapi/strapi';
import { guardDrafts } from './access/guard-drafts.ts';
import { applyRoles } from './access/roles.ts';
import { applyTokens } from './access/tokens.ts';
import { applyAdminViews } from './admin-view/apply-admin-views.ts';
import { registerDeskActions } from './desk/permissions.ts';
import { offerHome } from './desk/routes.ts';
import { blockPublishing } from './checks/block-publishing.ts';
import { offerChecks } from './checks/routes.ts';
import { keepStatistics } from './database/keep-statistics.ts';
import { completeEntries } from './entries/complete-entries.ts';
import { offerFeed } from './feed/feed-in-graphql.ts';
import { openFeed, writeAlone } from './feed/feed.ts';
import { recordChanges } from './feed/record-changes.ts';
import { extendGraphql } from './graphql/extend-graphql.ts';
import { forgetMergesOfNobody } from './people/merge/merges.ts';
import { startLinkChecks } from './link-checks/link-checks.ts';
import { offerPeople } from './people/routes.ts';
import { keepFormerParts } from './history/former-parts.ts';
import { recordHistory } from './history/record-history.ts';
import { offerHistory } from './history/routes.ts';
import { forgetDeleted } from './history/versions.ts';
import { sendLetters } from './mail/post.ts';
import { offerPlans } from './plans/routes.ts';
import { runPlans } from './plans/run-plans.ts';
import { offerPublication } from './publication/routes.ts';
import { offerRecapDesk } from './recap-desk/routes.ts';
import { offerPublishSets } from './publish-set/routes.ts';
import { closeReviews } from './reviews/close-reviews.ts';
import { offerReviews } from './reviews/routes.ts';
import { checkUploads } from './uploads/check-content.ts';
import { guardFolders, refuseLostFiles } from './uses/file-refusal.ts';
import { refuseLosses } from './uses/refusal.ts';
import { offerUses } from './uses/routes.ts';
import { callListeners } from './wake-up/wake-up.ts';

interface Lifecycle {
  readonly strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle) {
    guardDrafts(strapi);
    guardFolders(strapi);
    extendGraphql(strapi);
    offerFeed(strapi);
    offerPublication(strapi);
    offerPeople(strapi);
    offerRecapDesk(strapi);
    offerPublishSets(strapi);
    registerDeskActions(strapi);
    offerHistory(strapi);
    offerHome(strapi);
    offerChecks(strapi);
    offerUses(strapi);
    offerReviews(strapi);
    offerPlans(strapi);
  },

  async bootstrap({ strapi }: Lifecycle) {
    recordChanges(strapi);
    // Inside the transaction of the write: what is refused in there takes all of a request with it.
    blockPublishing(strapi);
    recordHistory(strapi);
    keepFormerParts(strapi);
    closeReviews(strapi);
    completeEntries(strapi);
    refuseLosses(strapi);
    refuseLostFiles(strapi);
    checkUploads(strapi);
    await openFeed(strapi);
    await forgetMergesOfNobody(strapi);
    await writeAlone(strapi, () => forgetDeleted(strapi));
    callListeners(strapi);
    sendLetters(strapi);
    await startLinkChecks(strapi);
    await applyAdminViews(strapi);
    await applyRoles(strapi);
    await applyTokens(strapi);
    runPlans(strapi);
    await keepStatistics(strapi);
  },
};

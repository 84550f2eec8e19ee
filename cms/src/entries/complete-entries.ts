import type { Core, UID } from '@strapi/strapi';
import { withPositions } from './positions.ts';
import { givenIn } from './written-entry.ts';
import { makeDutchSlugs, refuseBadSlug, slugFor } from './slugs.ts';

/** Who went up in an entry is not in a copy of it: an address leads to one page. */
const withoutMerges = (strapi: Core.Strapi, uid: UID.ContentType) =>
  'formerIds' in strapi.contentType(uid).attributes ? { formerIds: null } : {};

/** Fills in, on every write of our types, what no editor should have to: addresses and positions. */
export function completeEntries(strapi: Core.Strapi): void {
  makeDutchSlugs(strapi);

  strapi.documents.use(async (context, next) => {
    const { action, uid, params } = context;
    const isWrite = action === 'create' || action === 'update' || action === 'clone';
    if (!isWrite || !uid.startsWith('api::')) return next();
    const given = action === 'clone' ? { ...params.data, ...withoutMerges(strapi, uid) } : params.data;
    if (given === undefined) return next();
    await refuseBadSlug(strapi, { uid, documentId: givenIn(context), data: given });
    const slug = await slugFor(strapi, uid, action, given);
    const data = slug === undefined ? given : { ...given, slug };
    context.params = { ...params, data: withPositions(strapi, uid, data) };
    return next();
  });
}

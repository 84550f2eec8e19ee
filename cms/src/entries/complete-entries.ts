import type { Core } from '@strapi/strapi';
import { withPositions } from './positions.ts';
import { keepSlugsShort, refuseReservedSlug, slugFor } from './slugs.ts';

/** Fills in, on every write of our types, what no editor should have to: addresses and positions. */
export function completeEntries(strapi: Core.Strapi): void {
  keepSlugsShort(strapi);

  strapi.documents.use(async (context, next) => {
    const { action, uid, params } = context;
    const isWrite = action === 'create' || action === 'update';
    if (!isWrite || !uid.startsWith('api::') || params.data === undefined) return next();
    refuseReservedSlug(params.data);
    const slug = await slugFor(strapi, uid, action, params.data);
    const data = slug === undefined ? params.data : { ...params.data, slug };
    context.params = { ...params, data: withPositions(strapi, uid, data) };
    return next();
  });
}

/** What roles may be allowed to do about people who are in the archive twice. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { registerActions, type AdminContext } from '../access/admin-routes.ts';
import { SPEAKER } from './speakers.ts';

/** To see who may be there twice, to say that they are not, and to merge them. */
export const MERGE_PEOPLE = 'api::people.merge';

export const registerPermissions = (strapi: Core.Strapi): void =>
  registerActions(strapi, 'sprekers', [
    { uid: 'people.merge', displayName: 'Dubbele sprekers zien en samenvoegen' },
  ]);

interface Checker {
  readonly can: { update(entry: unknown): boolean; delete(entry: unknown): boolean };
}

/** @throws {ForbiddenError} for who may not change and delete all of these speakers, whoever made them. */
export async function refuseUnlessMayMerge(
  strapi: Core.Strapi,
  { state: { userAbility } }: Pick<AdminContext, 'state'>,
  ids: readonly string[],
): Promise<void> {
  const checker: Checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: SPEAKER });
  const speakers = await strapi.db.query(SPEAKER).findMany({
    where: { documentId: { $in: [...ids] } },
    populate: { createdBy: { populate: ['roles'] } },
  });
  const mayMerge = speakers.every((entry) => checker.can.update(entry) && checker.can.delete(entry));
  if (!mayMerge) throw new errors.ForbiddenError();
}

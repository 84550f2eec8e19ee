/** What a request below `/desk` is about, and what who asks may do with it. */
import type { ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AdminContext } from '../access/admin-routes.ts';
import { mayDo, WITH_MAKER, type Act } from '../access/entry-rights.ts';
import { typeNamed, uidOf } from '../publication/entry-facts.ts';

export interface EntryRights {
  /** Whether there is such an entry. */
  readonly exists: boolean;
  can(act: Act): boolean;
}

export async function rightsOn(
  strapi: Core.Strapi,
  { state }: AdminContext,
  type: ContentType,
  documentId: string,
): Promise<EntryRights> {
  const uid = uidOf(type);
  const query = { where: { documentId }, populate: WITH_MAKER };
  const entity = (await strapi.db.query(uid).findOne(query)) as object | null;
  return {
    exists: entity !== null,
    can: (act) => mayDo(strapi, state.userAbility, act, uid, entity ?? undefined),
  };
}

/** The type that a request is about. @throws {NotFoundError} */
export function typeIn({ params }: AdminContext): ContentType {
  const type = typeNamed(params['type'] ?? '');
  if (type === undefined) throw new errors.NotFoundError();
  return type;
}

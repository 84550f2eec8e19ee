/** What was deleted lately and can still be put back, newest first. */
import { allTypes, type ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import type { AdminContext } from '../access/admin-routes.ts';
import { mayDo, type Act } from '../access/entry-rights.ts';
import { nameIn, readUserNames } from '../access/user-names.ts';
import { findMergeOf } from '../people/merge/merges.ts';
import { uidOf } from '../publication/entry-facts.ts';
import type { Deleted, DeletedList } from './answers.ts';
import { deletionsOf, fieldsAt, type StoredVersion } from './versions.ts';

/** What somebody has to be allowed to do with a type to put back what was deleted of it. */
export const REVIVING: readonly Act[] = ['read', 'create', 'delete'];

const revivable = (strapi: Core.Strapi, { state }: AdminContext): readonly ContentType[] =>
  allTypes.filter((type) => REVIVING.every((act) => mayDo(strapi, state.userAbility, act, uidOf(type))));

/** Who was merged is put back by undoing that. */
const isMerged = async (strapi: Core.Strapi, { type, subject }: StoredVersion) =>
  type === 'speaker' && (await findMergeOf(strapi, subject)) !== null;

export async function readDeleted(
  strapi: Core.Strapi,
  context: AdminContext,
  limit: number,
): Promise<DeletedList> {
  const types = revivable(strapi, context);
  const found = await deletionsOf(
    strapi,
    types.map(({ name }) => name),
    limit + 1,
  );
  const names = await readUserNames(
    strapi,
    found.flatMap(({ actor }) => actor ?? []),
  );
  const entries: Deleted[] = [];
  for (const version of found.slice(0, limit)) {
    const { id, type: name, subject, createdAt, actor } = version;
    const type = types.find((known) => known.name === name);
    const fields = (await fieldsAt(strapi, version, id))?.fields;
    if (type === undefined || fields === undefined || (await isMerged(strapi, version))) continue;
    const title = fields[type.titleField];
    entries.push({
      type: name,
      documentId: subject,
      version: id,
      title: typeof title === 'string' ? title : '',
      at: new Date(createdAt).toISOString(),
      person: nameIn(names, actor),
      isLiveAtOnce: !type.hasDrafts,
    });
  }
  return { entries, hasMore: found.length > limit };
}

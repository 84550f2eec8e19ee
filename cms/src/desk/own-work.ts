/** What one person worked on last. */
import { allTypes } from '@archive/content-types';
import type { Core, UID } from '@strapi/strapi';
import type { Subject } from '../publication/answers.ts';
import { uidOf } from '../publication/entry-facts.ts';

/** Somebody may read fewer than are found; more are asked than shown. */
const LOOKED_THROUGH = 40;

interface Saved {
  readonly documentId: string;
  readonly updatedAt: string;
}

/** The ids of the drafts of a type that are published as they are. */
function publishedAsTheyAre(strapi: Core.Strapi, uid: UID.ContentType) {
  const { tableName } = strapi.db.metadata.get(uid);
  const { connection } = strapi.db;
  return connection({ draft: tableName })
    .join({ live: tableName }, 'live.document_id', 'draft.document_id')
    .whereNull('draft.published_at')
    .whereNotNull('live.published_at')
    .where('live.updated_at', '>=', connection.ref('draft.updated_at'))
    .select('draft.id');
}

/**
 * The drafts that a person made or was the last to save, newest first, without what is published as it is. Hers
 * stay hers when a colleague corrects a word.
 */
export async function ownDrafts(strapi: Core.Strapi, user: number): Promise<readonly Subject[]> {
  const perType = allTypes
    .filter(({ hasDrafts }) => hasDrafts)
    .map(async (type) => {
      const rows = (await strapi.db.query(uidOf(type)).findMany({
        where: {
          $or: [{ createdBy: { id: user } }, { updatedBy: { id: user } }],
          publishedAt: null,
          id: { $notIn: publishedAsTheyAre(strapi, uidOf(type)) },
        },
        select: ['documentId', 'updatedAt'],
        orderBy: { updatedAt: 'desc' },
        limit: LOOKED_THROUGH,
      })) as readonly Saved[];
      return rows.map((row) => ({ type: type.name, ...row }));
    });
  const all = (await Promise.all(perType)).flat();
  return all.toSorted((a, b) => new Date(b.updatedAt).getTime() - new Date(a.updatedAt).getTime());
}

interface Change {
  readonly type: string;
  readonly subject: string;
}

/** The entries that a person wrote or published last, newest first, each once. */
export async function lastWritten(strapi: Core.Strapi, user: number): Promise<readonly Subject[]> {
  const changes = (await strapi.db.query('api::change.change').findMany({
    where: { actor: user, action: { $notIn: ['relate', 'delete'] }, type: { $ne: 'file' } },
    select: ['type', 'subject'],
    orderBy: { id: 'desc' },
    limit: 2 * LOOKED_THROUGH,
  })) as readonly Change[];
  const subjects = changes.map(
    ({ type, subject }) => [`${type} ${subject}`, { type, documentId: subject }] as const,
  );
  return [...new Map(subjects).values()];
}

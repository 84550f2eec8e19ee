/** What the CMS knows of an entry that matters for whether it is live. */
import { allTypes, type ContentType } from '@archive/content-types';
import type { Core, UID } from '@strapi/strapi';
import type { EntryFacts } from './live-state.ts';

/** A draft, or what was published of it. Types without drafts have only the second. */
interface Version {
  readonly publishedAt: string | null;
  readonly updatedAt: string;
}

/** A content type by its name. */
export const typeNamed = (name: string): ContentType | undefined =>
  allTypes.find((type) => type.name === name);

export const uidOf = ({ name }: ContentType) => `api::${name}.${name}` as UID.ContentType;

/** As the admin decides whether it shows an entry as changed. */
export const isNewer = (draft: Pick<Version, 'updatedAt'>, published: Pick<Version, 'updatedAt'>): boolean =>
  new Date(draft.updatedAt).getTime() > new Date(published.updatedAt).getTime();

export async function readEntry(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<EntryFacts> {
  const versions = (await strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId }, select: ['publishedAt', 'updatedAt'] })) as readonly Version[];
  const published = versions.find(({ publishedAt }) => publishedAt !== null || !type.hasDrafts);
  const draft = versions.find(({ publishedAt }) => publishedAt === null && type.hasDrafts);
  return {
    type: type.name,
    documentId,
    exists: versions.length > 0,
    isPublished: published !== undefined,
    isModified: published !== undefined && draft !== undefined && isNewer(draft, published),
  };
}

/** What a recap became, as the CMS has it at this moment. */
import { contentTypes } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf, type Import, type MadeType } from '../recap-import/drafts.ts';
import type { DeskEntry } from './answers.ts';

/** A draft, or what was published of it. */
export interface Version {
  readonly documentId: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
}

interface Row extends Version {
  readonly title?: string;
  readonly name?: string;
}

interface Found {
  readonly entry: DeskEntry;
  readonly versions: readonly Version[];
}

const titleOf = (rows: readonly Row[]) => rows[0]?.title ?? rows[0]?.name ?? '';

/** An entry and its versions, of which there are none when it was deleted. */
export async function findEntry(strapi: Core.Strapi, type: MadeType, documentId: string): Promise<Found> {
  const { titleField } = contentTypes[type];
  const select = ['documentId', 'publishedAt', 'updatedAt', titleField];
  const versions = (await strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId }, select, orderBy: 'id' })) as readonly Row[];
  return { entry: { type, documentId, title: titleOf(versions) }, versions };
}

/** The meeting itself; null when it was deleted. */
export async function findMeeting(strapi: Core.Strapi, documentId: string): Promise<DeskEntry | null> {
  const { entry, versions } = await findEntry(strapi, 'meeting', documentId);
  return versions.length === 0 ? null : entry;
}

/** The subsessions that a meeting has, each once and in their order. */
export async function subsessionsOf(strapi: Core.Strapi, meeting: string): Promise<readonly DeskEntry[]> {
  const rows = (await strapi.db.query(uidOf('subsession')).findMany({
    where: { meeting: { documentId: meeting } },
    select: ['documentId', 'title', 'number'],
    orderBy: ['number', 'id'],
  })) as readonly Row[];
  const once = new Map(rows.map(({ documentId, title = '' }) => [documentId, title]));
  return [...once].map(([documentId, title]) => ({ type: 'subsession', documentId, title }));
}

/** The entries of a type that were made for it and are still there. */
export async function madeOf(
  strapi: Core.Strapi,
  found: Import | null,
  type: MadeType,
): Promise<readonly DeskEntry[]> {
  const made = (found?.made ?? []).filter((one) => one.type === type);
  const entries: DeskEntry[] = [];
  for (const { documentId } of made) {
    const { entry, versions } = await findEntry(strapi, type, documentId);
    if (versions.length > 0) entries.push(entry);
  }
  return entries;
}

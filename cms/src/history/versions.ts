/**
 * The versions of entries as they are stored: each write that changed something is a row, with the
 * fields compressed. A row without fields has those of the row before.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import type { VersionAction } from './answers.ts';
import { forgetReviews } from '../reviews/reviews.ts';
import { partAt, type Snapshot, type Values } from './snapshot.ts';

const UID = 'api::entry-version.entry-version';

/** How many versions of an entry are kept in any case, and for how long all of them are, in ms. */
const KEPT = 50;
const YEAR = 366 * 24 * 60 * 60 * 1000;

/**
 * How long it is remembered what a deleted entry held, in ms: long enough to notice a mistake and put it back,
 * and no longer, since it may be about a person who asked to be removed.
 */
const REMEMBERED = 90 * 24 * 60 * 60 * 1000;

export interface Subject {
  /** The name of a content type. */
  readonly type: string;
  readonly subject: string;
}

export interface StoredVersion extends Subject {
  readonly id: number;
  readonly action: VersionAction;
  readonly actor: number | null;
  readonly version: string | null;
  readonly createdAt: string;
  readonly content: string | null;
  readonly digest: string | null;
}

const rows = (strapi: Core.Strapi) => strapi.db.query(UID);

const find = (strapi: Core.Strapi, query: object): Promise<readonly StoredVersion[]> =>
  rows(strapi).findMany(query) as Promise<readonly StoredVersion[]>;

const NEWEST = { orderBy: { id: 'desc' } } as const;

function pack(snapshot: Snapshot): string {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(JSON.stringify(snapshot), { params }).toString('base64');
}

export const snapshotIn = (content: string): Snapshot =>
  JSON.parse(brotliDecompressSync(Buffer.from(content, 'base64')).toString()) as Snapshot;

/** Stands for all words of an entry. */
export const digestOf = ({ fields }: Snapshot) =>
  createHash('sha256').update(JSON.stringify(fields)).digest('base64url');

/** Actions that are told of also when no field changed. */
const EVENTS: readonly VersionAction[] = ['create', 'clone', 'publish', 'unpublish', 'delete'];

export interface Write extends Subject {
  readonly action: VersionAction;
  readonly actor: number | null;
  /** Null for what is there no more. */
  readonly written: { readonly snapshot: Snapshot; readonly version: string } | null;
  /** When it was, where that is not now. */
  readonly at?: string;
}

/** Adds a version, unless there is nothing to tell. */
export async function appendVersion(strapi: Core.Strapi, write: Write): Promise<void> {
  const { type, subject, action, actor, written, at } = write;
  const digest = written === null ? null : digestOf(written.snapshot);
  const [before] = await find(strapi, {
    where: { type, subject, digest: { $notNull: true } },
    select: ['digest'],
    limit: 1,
    ...NEWEST,
  });
  const isSame = written === null || before?.digest === digest;
  if (isSame && written !== null) await knowParts(strapi, { type, subject }, written.snapshot);
  if (isSame && !EVENTS.includes(action)) return;
  const fields = isSame ? {} : { digest, content: pack(written.snapshot) };
  const time = at === undefined ? {} : { createdAt: at };
  await rows(strapi).create({
    data: { type, subject, action, actor, version: written?.version, ...fields, ...time },
  });
  await prune(strapi, { type, subject });
}

/** The same words may be in parts with other numbers, such as after a discarded draft. */
async function knowParts(strapi: Core.Strapi, { type, subject }: Subject, { parts = {} }: Snapshot) {
  if (Object.keys(parts).length === 0) return;
  const where = { type, subject, content: { $notNull: true } };
  const [row] = await find(strapi, { where, limit: 1, ...NEWEST });
  if (row?.content == null) return;
  const { parts: known = {}, ...rest } = snapshotIn(row.content);
  if (Object.keys(parts).every((key) => key in known)) return;
  const content = pack({ ...rest, parts: { ...known, ...parts } });
  await rows(strapi).update({ where: { id: row.id }, data: { content } });
}

async function prune(strapi: Core.Strapi, subject: Subject): Promise<void> {
  const { type, subject: id } = subject;
  const where = { type, subject: id };
  const [oldest] = await find(strapi, { where, select: ['id'], offset: KEPT, limit: 1, ...NEWEST });
  if (oldest === undefined) return;
  const before = new Date(Date.now() - YEAR).toISOString();
  await rows(strapi).deleteMany({ where: { ...where, id: { $lte: oldest.id }, createdAt: { $lt: before } } });
}

/** The deletions that were not undone since and are still remembered, newest first. */
export function deletionsOf(
  strapi: Core.Strapi,
  types: readonly string[],
  limit: number,
): Promise<readonly StoredVersion[]> {
  const { tableName } = strapi.db.metadata.get(UID);
  const last = strapi.db.connection(tableName).max('id').groupBy('type', 'subject');
  const since = new Date(Date.now() - REMEMBERED).toISOString();
  const where = { type: { $in: types }, action: 'delete', id: { $in: last }, createdAt: { $gte: since } };
  return find(strapi, { where, limit, ...NEWEST });
}

/** The id of the admin user who made an entry, as far as that is remembered; null for a program. */
export async function makerOf(strapi: Core.Strapi, { type, subject }: Subject): Promise<number | null> {
  const where = { type, subject, action: { $in: ['create', 'clone'] } };
  const [first] = await find(strapi, { where, select: ['actor'], orderBy: { id: 'asc' }, limit: 1 });
  return first?.actor ?? null;
}

/** The oldest version that is remembered. */
export async function firstVersion(
  strapi: Core.Strapi,
  { type, subject }: Subject,
): Promise<StoredVersion | null> {
  const select = ['id', 'createdAt', 'action', 'actor'];
  const [first] = await find(strapi, {
    where: { type, subject },
    select,
    orderBy: { id: 'asc' },
    limit: 1,
  });
  return first ?? null;
}

/** Erases all versions of entries that were deleted so long ago that nobody puts them back, and who asked what. */
export async function forgetDeleted(strapi: Core.Strapi): Promise<void> {
  const before = new Date(Date.now() - REMEMBERED).toISOString();
  const deletions = await find(strapi, {
    where: { action: 'delete', createdAt: { $lt: before } },
    select: ['id', 'type', 'subject'],
  });
  for (const { id, type, subject } of deletions) {
    const where = { type, subject };
    // What was put back since has newer versions.
    const isLast = (await rows(strapi).count({ where: { ...where, id: { $gt: id } } })) === 0;
    if (!isLast) continue;
    await rows(strapi).deleteMany({ where });
    await forgetReviews(strapi, { type, subject });
  }
}

/** Those of the subjects of which no version is stored yet. */
export async function withoutVersions(
  strapi: Core.Strapi,
  subjects: readonly Subject[],
): Promise<readonly Subject[]> {
  const known = await Promise.all(
    subjects.map(({ type, subject }) => find(strapi, { where: { type, subject }, select: ['id'], limit: 1 })),
  );
  return subjects.filter((_, index) => known[index]?.length === 0);
}

/** Newest first, without the fields of all but those that are asked for. */
export const versionsOf = (
  strapi: Core.Strapi,
  { type, subject }: Subject,
  limit: number,
): Promise<readonly StoredVersion[]> => find(strapi, { where: { type, subject }, limit, ...NEWEST });

/** A version of an entry by its number. */
export async function versionAt(
  strapi: Core.Strapi,
  { type, subject }: Subject,
  id: number,
): Promise<StoredVersion | null> {
  const [found] = await find(strapi, { where: { type, subject, id }, limit: 1 });
  return found ?? null;
}

/** The fields that an entry had with a version, or just before it. */
export async function fieldsAt(
  strapi: Core.Strapi,
  { type, subject }: Subject,
  id: number,
  when: 'with' | 'before' = 'with',
): Promise<Snapshot | null> {
  const place = when === 'with' ? { $lte: id } : { $lt: id };
  const where = { type, subject, id: place, content: { $notNull: true } };
  const [found] = await find(strapi, { where, limit: 1, ...NEWEST });
  return found?.content == null ? null : snapshotIn(found.content);
}

/** What others write while somebody edits; the other side of a relation loses nobody's words. */
const WORDS = { content: { $notNull: true }, action: { $notIn: ['relate', 'start'] } };

/** The newest version that somebody wrote. */
export async function lastWords(
  strapi: Core.Strapi,
  { type, subject }: Subject,
): Promise<StoredVersion | null> {
  const [found] = await find(strapi, { where: { type, subject, ...WORDS }, limit: 1, ...NEWEST });
  return found ?? null;
}

/**
 * The version that a form shows, by when it was saved. A save that changed no word is no version: then it is
 * the last one before that moment.
 */
export async function versionWhenLoaded(
  strapi: Core.Strapi,
  { type, subject }: Subject,
  loaded: string,
): Promise<StoredVersion | null> {
  const newest = (version: object | string) =>
    find(strapi, { where: { type, subject, version }, limit: 1, ...NEWEST });
  const [found] = [...(await newest(loaded)), ...(await newest({ $lt: loaded }))];
  return found ?? null;
}

/** What parts of an entry held that are not in it any more, by their keys; those that are remembered. */
export async function formerParts(
  strapi: Core.Strapi,
  { type, subject }: Subject,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Values>> {
  const found = new Map<string, Values>();
  const where = { type, subject, content: { $notNull: true } };
  for (const { content } of await find(strapi, { where, limit: KEPT, ...NEWEST })) {
    const snapshot = snapshotIn(content ?? '');
    for (const key of keys) {
      const place = snapshot.parts?.[key];
      if (place !== undefined && !found.has(key)) found.set(key, partAt(snapshot, place));
    }
    if (found.size === keys.length) break;
  }
  return found;
}

/** The history of one entry, as the admin shows it. */
import type { ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { nameIn, readUserNames } from '../access/user-names.ts';
import type { History, Version, VersionDifferences } from './answers.ts';
import { changedFields, differencesBetween } from './differences.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { saveOf } from './stale.ts';
import { digestOf, fieldsAt, lastWords, snapshotIn, versionsOf, type StoredVersion } from './versions.ts';

const nothing: Snapshot = { fields: {}, names: {} };

/** A stored version with the fields that it had, its own or those of before. */
interface Known extends StoredVersion {
  readonly snapshot: Snapshot | null;
  readonly before: Snapshot | null;
}

/** @param rows newest first. @param start the fields just before the oldest. */
function withSnapshots(rows: readonly StoredVersion[], start: Snapshot | null): readonly Known[] {
  const known: Known[] = [];
  let before = start;
  for (const row of rows.toReversed()) {
    const snapshot = row.content === null ? before : snapshotIn(row.content);
    known.unshift({ ...row, snapshot, before });
    before = snapshot;
  }
  return known;
}

const isSame = (one: Snapshot | null, other: Snapshot | null) =>
  JSON.stringify(one?.fields) === JSON.stringify(other?.fields);

export async function readHistory(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  reader: { readonly id: number; readonly mayRestore: boolean },
  limit: number,
): Promise<History> {
  const subject = { type: type.name, subject: documentId };
  const found = await versionsOf(strapi, subject, limit + 1);
  const rows = found.slice(0, limit);
  const oldest = rows.at(-1);
  const start = oldest === undefined ? null : await fieldsAt(strapi, subject, oldest.id, 'before');
  const known = withSnapshots(rows, start);
  const names = await readUserNames(
    strapi,
    rows.flatMap(({ actor }) => actor ?? []),
  );
  const isDeleted = rows[0]?.action === 'delete';
  const toVersion = ({ id, createdAt, action, actor, snapshot, before, content }: Known): Version => ({
    id,
    at: new Date(createdAt).toISOString(),
    action,
    person: nameIn(names, actor),
    fields:
      content === null || snapshot === null || before === null
        ? []
        : changedFields(type.fields, before, snapshot),
    canBeRestored: snapshot !== null && (isDeleted || !isSame(snapshot, known[0]?.snapshot ?? null)),
  });
  const last = await lastWords(strapi, subject);
  return {
    versions: known.map(toVersion),
    hasMore: found.length > limit,
    lastSave: last === null ? null : await saveOf(strapi, last, reader.id),
    mayRestore: reader.mayRestore,
    isLiveAtOnce: !type.hasDrafts,
  };
}

/** What a version changed, and what putting it back would change. */
export async function readDifferences(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  { id, content }: StoredVersion,
): Promise<VersionDifferences> {
  const subject = { type: type.name, subject: documentId };
  const snapshot = (await fieldsAt(strapi, subject, id)) ?? nothing;
  const before = await fieldsAt(strapi, subject, id, 'before');
  const now = (await readSnapshot(strapi, type, documentId))?.snapshot;
  return {
    then: content === null || before === null ? [] : differencesBetween(type.fields, before, snapshot),
    back: differencesBetween(type.fields, now ?? nothing, snapshot),
    now: now === undefined ? null : digestOf(now),
  };
}

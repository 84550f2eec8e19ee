/**
 * Remembers what every write of our types made of an entry, in the transaction of that write.
 *
 * Where nothing is remembered of an entry yet, what stood there before is remembered first.
 */
import type { ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { currentActor, type Change } from '../feed/feed.ts';
import { givenIn } from '../entries/written-entry.ts';
import { nameOf, partnersOf, referrersOf } from '../feed/relations.ts';
import { typeNamed, uidOf } from '../publication/entry-facts.ts';
import type { VersionAction } from './answers.ts';
import { readSnapshot, readSnapshots } from './snapshot.ts';
import { refuseStale } from './stale.ts';
import { appendVersion, withoutVersions, type Subject } from './versions.ts';

const WRITES = ['create', 'update', 'publish', 'unpublish', 'discardDraft', 'clone', 'delete'];

/** What a form was made from may not have changed when it is saved, published or thrown away. */
const FROM_A_FORM = ['update', 'publish', 'discardDraft'];

interface Answer {
  readonly documentId: string;
}

const append = async (
  strapi: Core.Strapi,
  type: ContentType,
  subject: string,
  action: VersionAction,
): Promise<void> => {
  const written = await readSnapshot(strapi, type, subject);
  const at = action === 'start' && written !== null ? { at: written.version } : {};
  const actor = action === 'start' ? null : currentActor(strapi);
  await appendVersion(strapi, { type: type.name, subject, action, actor, written, ...at });
};

async function rememberStart(strapi: Core.Strapi, subjects: readonly Subject[]): Promise<void> {
  for (const { type: name, subject } of await withoutVersions(strapi, subjects)) {
    const type = typeNamed(name);
    if (type !== undefined) await append(strapi, type, subject, 'start');
  }
}

const isIn = (changes: readonly Change[], { type, subject }: Change) =>
  changes.some((other) => other.type === type && other.subject === subject);

/** Those that one write linked, or linked no more. */
const onlyInOne = (before: readonly Change[], after: readonly Change[]) => [
  ...before.filter((change) => !isIn(after, change)),
  ...after.filter((change) => !isIn(before, change)),
];

async function recordWrite(
  strapi: Core.Strapi,
  type: ContentType,
  action: VersionAction,
  given: string | undefined,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const uid = uidOf(type);
  const reach = action === 'delete' ? referrersOf : partnersOf;
  const before = given === undefined ? [] : await reach(strapi, uid, given);
  if (given !== undefined) {
    if (FROM_A_FORM.includes(action)) await refuseStale(strapi, type, given);
    await rememberStart(strapi, [{ type: type.name, subject: given }, ...before]);
  }
  const result = await next();
  const subject = given ?? (result as Answer).documentId;
  await append(strapi, type, subject, action);
  const after = await reach(strapi, uid, subject);
  for (const { type: name, subject: linked } of onlyInOne(before, after)) {
    const partner = typeNamed(name);
    if (partner !== undefined) await append(strapi, partner, linked, 'relate');
  }
  return result;
}

/** So many entries are read at once. */
const AT_ONCE = 100;

/** Remembers what a write of our own, which Strapi's services know nothing of, makes of entries. */
export async function recordOwnWrite<Result>(
  strapi: Core.Strapi,
  subjects: readonly Subject[],
  write: () => Promise<Result>,
): Promise<Result> {
  await rememberStart(strapi, subjects);
  const result = await write();
  const actor = currentActor(strapi);
  for (const [name, ofType] of Map.groupBy(subjects, ({ type }) => type)) {
    const type = typeNamed(name);
    if (type === undefined) continue;
    for (let at = 0; at < ofType.length; at += AT_ONCE) {
      const ids = ofType.slice(at, at + AT_ONCE).map(({ subject }) => subject);
      const stored = await readSnapshots(strapi, type, ids);
      for (const [subject, written] of stored)
        await appendVersion(strapi, { type: name, subject, action: 'relate', actor, written });
    }
  }
  return result;
}

/** Is to be used after the change feed, whose transaction it writes in. */
export function recordHistory(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { action, uid } = context;
    const type = uid.startsWith('api::') ? typeNamed(nameOf(uid)) : undefined;
    if (type === undefined || !WRITES.includes(action)) return next();
    return recordWrite(strapi, type, action as VersionAction, givenIn(context), next) as never;
  });
}

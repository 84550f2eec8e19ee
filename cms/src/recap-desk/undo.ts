/**
 * Takes back what entering a recap made, all of it or nothing.
 *
 * Whatever somebody has worked on since is somebody's work: a draft that was changed or published stops
 * the undoing, and a speaker or programme that something else needs stays.
 */
import { contentTypes } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { writeWithFeed } from '../feed/feed.ts';
import { referrersOf } from '../feed/relations.ts';
import { IMPORTS, uidOf, type Import, type Made } from '../recap-import/drafts.ts';
import type { DeskEntry, Undone } from './answers.ts';
import { findEntry, subsessionsOf, type Version } from './entries.ts';

const STAYS = 'Er is niets weggehaald.';

const refuse = (reason: string): never => {
  throw new errors.ApplicationError(`${reason} ${STAYS}`);
};

const hasDraft = ({ type }: Made) => contentTypes[type].hasDrafts;

const isChanged = ({ updatedAt }: Made, versions: readonly Version[]) =>
  versions.some((version) => new Date(version.updatedAt).getTime() !== new Date(updatedAt).getTime());

/** The drafts that are still there. @throws {ApplicationError} when one of them is somebody's work by now. */
async function untouchedDrafts(strapi: Core.Strapi, made: readonly Made[]): Promise<readonly DeskEntry[]> {
  const drafts: DeskEntry[] = [];
  for (const one of made.filter(hasDraft)) {
    const { entry, versions } = await findEntry(strapi, one.type, one.documentId);
    if (versions.length === 0) continue;
    if (versions.some(({ publishedAt }) => publishedAt !== null))
      refuse(`‘${entry.title}’ is intussen gepubliceerd.`);
    if (isChanged(one, versions)) refuse(`‘${entry.title}’ is intussen gewijzigd.`);
    drafts.push(entry);
  }
  return drafts;
}

async function refuseOthers(strapi: Core.Strapi, meeting: string, made: readonly Made[]): Promise<void> {
  const own = new Set(made.map(({ documentId }) => documentId));
  const other = (await subsessionsOf(strapi, meeting)).find(({ documentId }) => !own.has(documentId));
  if (other !== undefined) refuse(`De subsessie ‘${other.title}’ hoort intussen bij deze bijeenkomst.`);
}

/** The speakers and the programme, and why they stay, if they do. To be asked once the drafts are gone. */
async function judgeOthers(strapi: Core.Strapi, made: readonly Made[]) {
  const judged: { readonly entry: DeskEntry; readonly why?: 'changed' | 'used' }[] = [];
  for (const one of made.filter((each) => !hasDraft(each))) {
    const { entry, versions } = await findEntry(strapi, one.type, one.documentId);
    if (versions.length === 0) continue;
    const referrers = await referrersOf(strapi, uidOf(one.type), one.documentId);
    // Strapi relates every entry to its translations, itself included.
    const isUsed = referrers.some(({ subject }) => subject !== one.documentId);
    const why = isUsed ? 'used' : isChanged(one, versions) ? 'changed' : undefined;
    judged.push({ entry, ...(why && { why }) });
  }
  return judged;
}

async function remove(strapi: Core.Strapi, entries: readonly DeskEntry[]): Promise<void> {
  for (const { type, documentId } of entries) await strapi.documents(uidOf(type)).delete({ documentId });
}

/** @throws {ApplicationError} with one sentence, when it would take somebody's work. */
export async function undo(strapi: Core.Strapi, { id, meeting, made }: Import): Promise<Undone> {
  if (made === null)
    return refuse('Van deze terugblik is niet bewaard wat ervan is gemaakt: verwijder de concepten zelf.');
  return writeWithFeed(strapi, async () => {
    const drafts = await untouchedDrafts(strapi, made);
    await refuseOthers(strapi, meeting, made);
    await remove(strapi, drafts.toReversed());
    const others = await judgeOthers(strapi, made);
    const unused = others.filter(({ why }) => why === undefined).map(({ entry }) => entry);
    await remove(strapi, unused);
    await strapi.db.query(IMPORTS).delete({ where: { id } });
    const kept = others.flatMap(({ entry, why }) => (why === undefined ? [] : [{ entry, why }]));
    return { removed: [...drafts, ...unused], kept };
  });
}

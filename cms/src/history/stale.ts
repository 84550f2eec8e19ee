/**
 * Refuses a save that was made from an older version than what is stored, so that nobody's words are
 * overwritten unseen. The forms of the admin say which version they show; programs need not.
 */
import type { ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { nameIn, readUserNames } from '../access/user-names.ts';
import { sayDay, sayTime } from '@archive/content-types/dutch-moment';
import { currentActor } from '../feed/feed.ts';
import { uidOf } from '../publication/entry-facts.ts';
import { LOADED_VERSION, type StaleSave } from './answers.ts';
import { differencesBetween } from './differences.ts';
import { readSnapshot } from './snapshot.ts';
import {
  digestOf,
  fieldsAt,
  lastWords,
  snapshotIn,
  versionWhenLoaded,
  type StoredVersion,
} from './versions.ts';

/** A request is asked about once: what it writes first makes its own version an old one. */
const seen = new WeakSet();

/** The version that the form of this request shows of this entry, if it says so. */
function loadedVersion(strapi: Core.Strapi, type: ContentType, documentId: string): string | undefined {
  const request = strapi.requestContext.get();
  if (request === undefined || seen.has(request)) return undefined;
  const { model, id } = request.params as { readonly model?: string; readonly id?: string };
  if (model !== uidOf(type) || (id !== undefined && id !== documentId)) return undefined;
  seen.add(request);
  const loaded = new Date(request.get(LOADED_VERSION));
  return Number.isNaN(loaded.getTime()) ? undefined : loaded.toISOString();
}

/** Answered with status 409 by `middlewares/conflicts.ts`; its name keeps what was typed in the form. */
class Stale extends errors.ValidationError {
  constructor(message: string, stale: StaleSave) {
    super(message, { errors: [], stale });
  }
}

const sentenceFor = ({ isOwn, person, at }: StaleSave): string => {
  const who = isOwn ? 'Je hebt dit zelf' : `${person ?? 'Een programma'} heeft dit`;
  const where = isOwn ? ', in een ander venster,' : '';
  return `${who}${where} op ${sayDay(at)} om ${sayTime(at)} opgeslagen, nadat je het hier had geopend. Jouw tekst is nog niet bewaard en staat nog in het formulier.`;
};

/** Who wrote a version, as somebody is told of it. */
export async function saveOf(
  strapi: Core.Strapi,
  { actor, version, createdAt }: StoredVersion,
  reader: number | null,
) {
  const names = await readUserNames(strapi, actor === null ? [] : [actor]);
  return {
    version: version ?? '',
    at: new Date(createdAt).toISOString(),
    person: nameIn(names, actor),
    isOwn: actor !== null && actor === reader,
  };
}

const MOVED =
  'Dit is intussen gewijzigd, dus er is niets teruggezet. Kijk opnieuw wat er verandert als je dit terugzet.';

/**
 * To be called within the transaction that puts a version back.
 *
 * @param seen stands for what the entry was when somebody looked at it.
 * @throws a conflict when it is not that any more.
 */
export async function refuseMoved(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  seen: string | null,
): Promise<void> {
  const now = await readSnapshot(strapi, type, documentId);
  if ((now === null ? null : digestOf(now.snapshot)) === seen) return;
  throw new errors.ValidationError(MOVED, { errors: [], stale: null });
}

/** Whether what a form shows is what is stored, whoever's clock wrote when. */
async function isStored(strapi: Core.Strapi, type: ContentType, documentId: string, loaded: string) {
  const where = { documentId, ...(type.hasDrafts ? { publishedAt: null } : {}) };
  const query = { where, select: ['updatedAt'] };
  const row = (await strapi.db.query(uidOf(type)).findOne(query)) as { readonly updatedAt: string } | null;
  return row !== null && new Date(row.updatedAt).toISOString() === loaded;
}

/**
 * Which version is newer is told by their numbers: the clocks of two CMSs on one database may differ.
 *
 * @throws {Stale} when others changed the entry since the form of this request was opened.
 */
export async function refuseStale(strapi: Core.Strapi, type: ContentType, documentId: string): Promise<void> {
  const loaded = loadedVersion(strapi, type, documentId);
  if (loaded === undefined || (await isStored(strapi, type, documentId, loaded))) return;
  const subject = { type: type.name, subject: documentId };
  const newer = await lastWords(strapi, subject);
  const shown = await versionWhenLoaded(strapi, subject, loaded);
  if (newer?.content == null || newer.id <= (shown?.id ?? 0)) return;
  const before = shown === null ? null : await fieldsAt(strapi, subject, shown.id);
  const after = snapshotIn(newer.content);
  const differences = before === null ? [] : differencesBetween(type.fields, before, after);
  const stale = { ...(await saveOf(strapi, newer, currentActor(strapi))), differences };
  throw new Stale(sentenceFor(stale), stale);
}

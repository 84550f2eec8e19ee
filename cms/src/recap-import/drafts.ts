/**
 * Makes the drafts of a recap, once: the meeting, its subsessions, and the speakers and the programme that
 * the archive does not have.
 *
 * All of it in one transaction with the digest of the text, so that what is cut off left nothing, and what
 * is repeated makes nothing. Nothing is published.
 */
import { createHash } from 'node:crypto';
import {
  newSpeakersOf,
  toEntries,
  toSpeaker,
  UNTITLED,
  type Sheet,
} from '@archive/content-types/recap-reader';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { NotPublishable } from '../checks/block-publishing.ts';

export const IMPORTS = 'api::recap-import.recap-import';

export type MadeType = 'meeting' | 'subsession' | 'speaker' | 'programme';

/** An entry that was made, as it was then. */
export interface Made {
  readonly type: MadeType;
  readonly documentId: string;
  readonly updatedAt: string;
}

/** What is known of a text that was entered. */
export interface Import {
  readonly id: number;
  readonly key: string;
  /** The documentId of the meeting. */
  readonly meeting: string;
  /** Null where only the meeting is known. */
  readonly made: readonly Made[] | null;
  /** The id of the admin user who entered it; null for a program. */
  readonly maker: number | null;
}

type Values = Readonly<Record<string, unknown>>;

export const uidOf = (type: MadeType) => `api::${type}.${type}` as UID.ContentType;

/** The same text however it was saved. */
export const keyOf = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex');

export const findImport = async (strapi: Core.Strapi, where: object): Promise<Import | null> =>
  (await strapi.db.query(IMPORTS).findOne({ where })) as Import | null;

/** A meeting of the same day and title that somebody made by hand. */
async function findSame(
  strapi: Core.Strapi,
  { title, heldOn }: Pick<Sheet, 'title' | 'heldOn'>,
): Promise<string | undefined> {
  if (heldOn === null) return undefined;
  const where = { title: title || UNTITLED, heldOn };
  const same = (await strapi.db.query(uidOf('meeting')).findOne({ where })) as { documentId: string } | null;
  return same?.documentId;
}

export interface ExistingMeeting {
  readonly documentId: string;
  /** It has the same day and title, and did not come from this text. */
  readonly isAlike: boolean;
}

/** The meeting that a text became, or else one of the same day and title, if it is still there. */
export async function findExisting(
  strapi: Core.Strapi,
  key: string,
  sheet: Pick<Sheet, 'title' | 'heldOn'>,
): Promise<ExistingMeeting | undefined> {
  const { meeting: documentId } = (await findImport(strapi, { key })) ?? {};
  const isThere =
    documentId !== undefined &&
    (await strapi.db.query(uidOf('meeting')).count({ where: { documentId } })) > 0;
  if (isThere) return { documentId, isAlike: false };
  const same = await findSame(strapi, sheet);
  return same === undefined ? undefined : { documentId: same, isAlike: true };
}

type Create = (type: MadeType, values: Values) => Promise<string>;

/** @param maker is named as who made the entries. */
function creator(strapi: Core.Strapi, maker: number | null, made: Made[]): Create {
  const person = maker === null ? {} : { createdBy: maker, updatedBy: maker };
  return async (type, values) => {
    const data = { ...values, ...person } as never;
    const { documentId, updatedAt } = await strapi.documents(uidOf(type)).create({ data });
    made.push({ type, documentId, updatedAt: new Date(updatedAt as string).toISOString() });
    return documentId;
  };
}

/**
 * Makes what has no draft.
 *
 * @throws {ValidationError} that says of whom or what nothing may be live.
 */
async function createAtOnce(
  create: Create,
  type: MadeType,
  values: Values & { readonly name: string },
): Promise<string> {
  try {
    return await create(type, values);
  } catch (error) {
    if (!(error instanceof NotPublishable)) throw error;
    throw new errors.ValidationError(`Bij ${values.name}: ${error.message} Er is niets gemaakt.`);
  }
}

/** The programme that a sheet names; one that somebody made meanwhile is not made again. */
async function programmeOf(
  strapi: Core.Strapi,
  create: Create,
  { programme, newProgramme }: Sheet,
): Promise<string | null> {
  const name = newProgramme?.trim() ?? '';
  if (programme !== null || name === '') return programme;
  const same = (await strapi.db.query(uidOf('programme')).findOne({ where: { name: { $eqi: name } } })) as {
    readonly documentId: string;
  } | null;
  return same?.documentId ?? createAtOnce(create, 'programme', { name });
}

/** Returns the documentId of the meeting. To be called within a transaction. */
export async function createDrafts(
  strapi: Core.Strapi,
  sheet: Sheet,
  key: string,
  maker: number | null,
): Promise<string> {
  const made: Made[] = [];
  // The text may have been entered before, and what was made of it is gone.
  await strapi.db.query(IMPORTS).deleteMany({ where: { key } });
  const create = creator(strapi, maker, made);
  const speakers = new Map<string, string>();
  for (const person of newSpeakersOf(sheet))
    speakers.set(person.key, await createAtOnce(create, 'speaker', toSpeaker(person)));
  const programme = await programmeOf(strapi, create, sheet);
  const drafts = toEntries({ ...sheet, programme }, speakers);
  const meeting = await create('meeting', drafts.meeting);
  for (const subsession of drafts.subsessions) await create('subsession', { ...subsession, meeting });
  await strapi.db.query(IMPORTS).create({ data: { key, meeting, made, maker } });
  return meeting;
}

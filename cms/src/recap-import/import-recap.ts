/**
 * Makes drafts of one recap: the meeting, its subsessions and the speakers that the archive does not have.
 *
 * All of it in one transaction with the digest of the text, so that an import that is cut off left nothing,
 * and one that is repeated makes nothing. Nothing is published. What the reader is not sure of is left out,
 * and told.
 */
import { createHash } from 'node:crypto';
import { proposeEntries, readRecap, type Proposal, type Question } from '@archive/content-types/recap-reader';
import type { Core, UID } from '@strapi/strapi';
import { readKnown } from './known.ts';

const IMPORTS = 'api::recap-import.recap-import';

export interface Imported {
  /** Made, found to be there already, or only proposed. */
  readonly state: 'created' | 'known' | 'proposed';
  readonly title: string;
  /** The documentId of the meeting. */
  readonly meeting?: string;
  readonly subsessions: readonly string[];
  readonly newSpeakers: readonly string[];
  /** What an editor has to decide. */
  readonly questions: readonly Question[];
}

type Data = Readonly<Record<string, unknown>>;

const uidOf = (type: string) => `api::${type}.${type}` as UID.ContentType;

async function create(strapi: Core.Strapi, type: string, data: Data): Promise<string> {
  const { documentId } = await strapi.documents(uidOf(type)).create({ data: data as never });
  return documentId;
}

/** The same text however it was saved. */
const keyOf = (text: string) =>
  createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex');

/** The meeting that this text became, or one of the same day and title that somebody made by hand. */
async function findMeeting(
  strapi: Core.Strapi,
  key: string,
  { meeting }: Proposal,
): Promise<string | undefined> {
  const imported = (await strapi.db.query(IMPORTS).findOne({ where: { key } })) as { meeting: string } | null;
  if (imported !== null) return imported.meeting;
  if (meeting.heldOn === undefined) return undefined;
  const { title, heldOn } = meeting;
  const same = (await strapi.db.query(uidOf('meeting')).findOne({ where: { title, heldOn } })) as {
    documentId: string;
  } | null;
  return same?.documentId;
}

async function createEntries(strapi: Core.Strapi, key: string, proposal: Proposal): Promise<string> {
  const speakers = new Map<string, string>();
  for (const speaker of proposal.newSpeakers)
    speakers.set(speaker.name, await create(strapi, 'speaker', { ...speaker }));
  const drafts = proposal.withSpeakers((name) => speakers.get(name));
  const meeting = await create(strapi, 'meeting', drafts.meeting);
  for (const subsession of drafts.subsessions) await create(strapi, 'subsession', { ...subsession, meeting });
  await strapi.db.query(IMPORTS).create({ data: { key, meeting } });
  return meeting;
}

/** @param isDryRun says what would be made, and makes nothing. */
export async function importRecap(strapi: Core.Strapi, text: string, isDryRun: boolean): Promise<Imported> {
  const known = await readKnown(strapi);
  const proposal = proposeEntries(readRecap(text, known), known);
  const key = keyOf(text);
  return strapi.db.transaction(async (): Promise<Imported> => {
    const existing = await findMeeting(strapi, key, proposal);
    const facts = {
      title: proposal.meeting.title,
      subsessions: proposal.subsessions.map(({ title }) => title),
      newSpeakers: proposal.newSpeakers.map(({ name }) => name),
      questions: proposal.questions,
    };
    if (existing !== undefined) return { ...facts, state: 'known', meeting: existing, newSpeakers: [] };
    if (isDryRun) return { ...facts, state: 'proposed' };
    return { ...facts, state: 'created', meeting: await createEntries(strapi, key, proposal) };
  });
}

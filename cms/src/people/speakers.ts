/** The speakers of the archive, as they are compared and shown. */
import type { Person } from '@archive/content-types/people';
import type { Core, UID } from '@strapi/strapi';
import type { PersonFacts } from './answers.ts';
import { readMentions } from './mentions.ts';
import { REFERRING } from './merge/choices.ts';

export const SPEAKER = 'api::speaker.speaker' as UID.ContentType;

export interface SpeakerRow {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly slug: string;
  readonly aliases: string | null;
  readonly jobTitle: string | null;
  readonly organisation: string | null;
  readonly municipality: { readonly name: string } | null;
}

/** A speaker with all that she refers to. */
export interface WholeRow extends Readonly<Record<string, unknown>> {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly aliases: string | null;
  readonly formerIds: readonly string[] | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: { readonly id: number } | null;
}

export const readWhole = async (strapi: Core.Strapi, documentId: string): Promise<WholeRow | null> =>
  (await strapi.db
    .query(SPEAKER)
    .findOne({ where: { documentId }, populate: [...REFERRING, 'createdBy'] })) as WholeRow | null;

/** One name a line, as editors write them. */
export const linesOf = (text: string | null | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** @param where all of them without it. */
export const readSpeakers = (strapi: Core.Strapi, where: object = {}): Promise<readonly SpeakerRow[]> =>
  strapi.db.query(SPEAKER).findMany({
    where,
    select: ['id', 'documentId', 'name', 'slug', 'aliases', 'jobTitle', 'organisation'],
    populate: { municipality: { select: ['name'] } },
    orderBy: 'id',
  });

export const toPerson = ({ documentId, name, aliases, organisation, municipality }: SpeakerRow): Person => ({
  id: documentId,
  name,
  aliases: linesOf(aliases),
  organisations: [organisation, municipality?.name].filter((place) => place != null),
});

const countOf = (subjects: ReadonlySet<string>, type: string) =>
  [...subjects].filter((subject) => subject.startsWith(`${type} `)).length;

/** The speakers that there are among these, by documentId, with where they are named. */
export async function readFacts(
  strapi: Core.Strapi,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, PersonFacts>> {
  const speakers = await readSpeakers(strapi, { documentId: { $in: [...ids] } });
  const subjects = new Map(speakers.map(({ id }) => [id, new Set<string>()]));
  for (const { speaker, type, documentId } of await readMentions(strapi, [...subjects.keys()])) {
    subjects.get(speaker)?.add(`${type} ${documentId}`);
  }
  return new Map(
    speakers.map(({ id, municipality, aliases, ...rest }) => {
      const named = subjects.get(id) ?? new Set();
      const counts = { meeting: countOf(named, 'meeting'), subsession: countOf(named, 'subsession') };
      const facts = { ...rest, aliases: linesOf(aliases), municipality: municipality?.name ?? null, counts };
      return [rest.documentId, facts];
    }),
  );
}

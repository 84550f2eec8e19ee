/**
 * A meeting with all that belongs to it, and what publishing that would do.
 *
 * Everything is read from the drafts, since they are what would be published. The fingerprint stands for
 * every version that was read, so that nothing is published that was not shown.
 */
import { contentTypes, draftFindingToDutch, pagePaths, parseEntry, toDutch } from '@archive/content-types';
import { findingToDutch } from '@archive/content-types/checks';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { createHash } from 'node:crypto';
import { mayDo, type Ability } from '../access/entry-rights.ts';
import { errorsInEntry } from '../checks/findings.ts';
import { isNewer, uidOf } from '../publication/entry-facts.ts';
import type { Subject } from '../publication/answers.ts';
import type { PublishSet, SetEntry } from './answers.ts';
import { readVersions, referencesIn, type EntryRow, type Reference, type Versions } from './entry-rows.ts';
import { distinct, namedIn, namedPages } from './named-pages.ts';
import { keyOf, Visibility } from './visibility.ts';

/** An entry of the set with what there is of it. */
interface Member extends Subject {
  readonly type: 'meeting' | 'subsession';
  readonly draft: EntryRow;
  readonly published: EntryRow | null;
}

const ONLY_OF_MEETINGS = 'Alleen een bijeenkomst of subsessie wordt met alles erbij gepubliceerd.';
const GONE = 'Deze bijeenkomst bestaat niet meer. Ga terug naar de lijst.';
const NO_MEETING = 'Deze subsessie hoort nog bij geen bijeenkomst. Kies er een en sla op.';

const idOf = (value: unknown) => (value as { readonly documentId?: string } | null)?.documentId;

async function meetingOf(strapi: Core.Strapi, { type, documentId }: Subject): Promise<string> {
  if (type === 'meeting') return documentId;
  if (type !== 'subsession') throw new errors.NotFoundError(ONLY_OF_MEETINGS);
  const subsession = (await readVersions(strapi, type, [documentId])).get(documentId);
  if (!subsession?.draft) throw new errors.NotFoundError('Deze subsessie bestaat niet meer.');
  const meeting = idOf(subsession.draft['meeting']);
  if (meeting === undefined) throw new errors.NotFoundError(NO_MEETING);
  return meeting;
}

const toMember = (
  type: Member['type'],
  documentId: string,
  versions: Versions | undefined,
): readonly Member[] =>
  versions?.draft ? [{ type, documentId, draft: versions.draft, published: versions.published }] : [];

const numberOf = ({ draft }: Member) => Number(draft['number'] ?? Infinity);

/** The meeting of a subject, then its subsessions. @throws {NotFoundError} when there is no meeting. */
async function readMembers(strapi: Core.Strapi, subject: Subject): Promise<readonly Member[]> {
  const id = await meetingOf(strapi, subject);
  const [meeting] = toMember('meeting', id, (await readVersions(strapi, 'meeting', [id])).get(id));
  if (meeting === undefined) throw new errors.NotFoundError(GONE);
  const ids = referencesIn(contentTypes.meeting, meeting.draft)
    .filter(({ type }) => type === 'subsession')
    .map(({ row }) => row.documentId);
  const subsessions = [...(await readVersions(strapi, 'subsession', ids))].flatMap(([documentId, versions]) =>
    toMember('subsession', documentId, versions),
  );
  return [meeting, ...subsessions.toSorted((a, b) => numberOf(a) - numberOf(b))];
}

function stateOf({ draft, published }: Member): SetEntry['state'] {
  if (published === null) return 'draft';
  return isNewer(draft, published) ? 'changed' : 'published';
}

const slugOf = ({ draft }: Member) => ({ slug: draft.slug ?? '' });

/** What a person reads of an entry; one that was never named is called what it is. */
const titleOf = ({ type, draft }: Member) => draft.title?.trim() || `${toDutch(type)} zonder titel`;

/** What the site cannot show, and what the checks do not let be published. */
async function problemsOf(strapi: Core.Strapi, member: Member): Promise<readonly string[]> {
  const { type, draft } = member;
  const parsed = parseEntry(contentTypes[type], draft);
  const unfit = parsed.ok ? [] : parsed.findings.map(draftFindingToDutch);
  const found = await errorsInEntry(strapi, uidOf(contentTypes[type]), draft);
  return [...unfit, ...found.map((finding) => findingToDutch(finding, type, titleOf(member)))];
}

async function toEntry(strapi: Core.Strapi, member: Member, meeting: Member): Promise<SetEntry> {
  const { type, documentId } = member;
  const state = stateOf(member);
  const path =
    type === 'meeting'
      ? pagePaths.meeting(slugOf(member))
      : pagePaths.subsession(slugOf(meeting), slugOf(member));
  const problems = state === 'published' ? [] : await problemsOf(strapi, member);
  return { type, documentId, title: titleOf(member), path, state, problems };
}

/** Every version that was read, and what publishing would do to pages. */
function fingerprintOf(
  members: readonly Member[],
  references: readonly Reference[],
  named: PublishSet['named'],
): string {
  const versions = members.map(({ documentId, draft, published }) => [
    documentId,
    draft.updatedAt,
    published && [published.updatedAt, published.publishedAt],
  ]);
  const around = references.map(({ row }) => [row.documentId, row.updatedAt]);
  const pages = named.map(({ documentId, effect, path }) => [documentId, effect, path]);
  return createHash('sha256')
    .update(JSON.stringify([versions, around, pages]))
    .digest('hex');
}

const mayWithAll = (
  strapi: Core.Strapi,
  ability: Ability,
  act: 'read' | 'publish',
  members: readonly Member[],
) => members.every(({ type, draft }) => mayDo(strapi, ability, act, uidOf(contentTypes[type]), draft));

/**
 * The set of a meeting, or of the meeting of a subsession, for who may read it.
 *
 * @throws {NotFoundError | ForbiddenError}
 */
export async function readPublishSet(
  strapi: Core.Strapi,
  ability: Ability,
  subject: Subject,
): Promise<PublishSet> {
  const members = await readMembers(strapi, subject);
  const [meeting] = members;
  if (meeting === undefined || !mayWithAll(strapi, ability, 'read', members)) {
    throw new errors.ForbiddenError();
  }
  const references = distinct(
    members.flatMap(({ type, draft }) => referencesIn(contentTypes[type], draft)),
  ).filter(({ type }) => type !== 'meeting' && type !== 'subsession');
  const drafts = members.flatMap(({ type, draft }) => namedIn(type, draft));
  const live = members.flatMap(({ type, published }) => namedIn(type, published));
  const visibility = new Visibility(strapi);
  const named = await namedPages(strapi, visibility, [...drafts, ...live], {
    leaving: new Set(),
    replaced: new Set(members.map(keyOf)),
    naming: new Set(drafts.map(({ type, row }) => keyOf({ type, documentId: row.documentId }))),
  });
  return {
    fingerprint: fingerprintOf(members, references, named),
    entries: await Promise.all(members.map((member) => toEntry(strapi, member, meeting))),
    named,
    files: references.filter(({ type }) => type === 'file').map(({ row }) => row.name ?? ''),
    mayPublish: mayWithAll(strapi, ability, 'publish', members),
  };
}

/**
 * Where an entry is used, and what changes with it when it is withdrawn or deleted.
 *
 * With a meeting the pages of its subsessions go. Whatever only these named goes too; what other pages name
 * stays, and no longer leads to what is gone.
 */
import { pagePaths, toDutch } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Subject } from '../publication/answers.ts';
import { typeNamed } from '../publication/entry-facts.ts';
import { readRows, type EntryRow } from '../publish-set/entry-rows.ts';
import { namedIn, namedPages } from '../publish-set/named-pages.ts';
import { keyOf, noChange, Visibility } from '../publish-set/visibility.ts';
import type { Act, Use, Uses } from './answers.ts';
import { readReferrers, type Referrer } from './referrers.ts';
import { refusalFor } from './refusal.ts';

const slugged = ({ slug }: { readonly slug?: string | null }) => ({ slug: slug ?? '' });

function pathOf(type: string, row: Pick<EntryRow, 'slug'>, meeting: { slug?: string | null } | null): string {
  if (type === 'subsession') return pagePaths.subsession(slugged(meeting ?? {}), slugged(row));
  const paths: Readonly<Record<string, (entry: { slug: string }) => string>> = pagePaths as never;
  return paths[type]?.(slugged(row)) ?? '';
}

const titleOf = (type: string, { title, name }: EntryRow) =>
  (title ?? name ?? '').trim() || `${toDutch(type)} zonder titel`;

const meetingIn = (row: EntryRow) => (row['meeting'] ?? null) as { documentId: string; slug?: string } | null;

/** The published version of an entry, with those of its subsessions, as far as the site shows them. */
async function readLeaving(
  strapi: Core.Strapi,
  subject: Subject,
  row: EntryRow | undefined,
): Promise<Leaving> {
  if (row === undefined) return [];
  if (subject.type !== 'meeting') return [[subject, row]];
  const parts = (row['subsessions'] ?? []) as readonly { readonly documentId: string }[];
  const rows = await readRows(
    strapi,
    'subsession',
    parts.map(({ documentId }) => documentId),
  );
  const subsessions = rows.filter(({ publishedAt }) => publishedAt !== null);
  return [
    [subject, row],
    ...subsessions.map((part) => [{ type: 'subsession', documentId: part.documentId }, part] as const),
  ];
}

async function isOnSite(visibility: Visibility, subject: Subject, row: EntryRow): Promise<boolean> {
  if (subject.type === 'meeting') return true;
  if (subject.type === 'subsession') return meetingIn(row) !== null;
  return visibility.shows(subject, noChange);
}

/** What a referrer is to readers. */
async function effectOn(visibility: Visibility, referrer: Referrer): Promise<Use['effect']> {
  const { type, isPublished, meeting } = referrer;
  if (!isPublished) return 'draft';
  if (type === 'meeting') return 'changes';
  if (type === 'subsession') return meeting === null ? 'draft' : 'changes';
  return (await visibility.shows(referrer, noChange)) ? 'changes' : 'draft';
}

type Leaving = readonly (readonly [Subject, EntryRow])[];

/** What leaves with an entry, and what becomes of the pages that all of this names. */
async function usesInside(
  strapi: Core.Strapi,
  visibility: Visibility,
  leaving: Leaving,
  meeting: EntryRow | undefined,
): Promise<readonly Use[]> {
  const keys = new Set(leaving.map(([one]) => keyOf(one)));
  const named = leaving.flatMap(([{ type }, row]) => namedIn(type, row));
  const pages = await namedPages(strapi, visibility, named, { ...noChange, leaving: keys, replaced: keys });
  return [
    ...pages.map(({ effect, ...page }): Use => ({ ...page, effect: effect === 'goes' ? 'goes' : 'changes' })),
    ...leaving.map(([one, row]): Use => {
      const path = pathOf(one.type, row, meeting ?? null);
      return { ...one, title: titleOf(one.type, row), path, effect: 'goes' };
    }),
  ];
}

/** What becomes of the entries that refer to one. */
const usesAround = (visibility: Visibility, referrers: readonly Referrer[]): Promise<readonly Use[]> =>
  Promise.all(
    referrers.map(async (referrer): Promise<Use> => {
      const { type, documentId, title, meeting } = referrer;
      const path = pathOf(type, referrer, meeting);
      return { type, documentId, title, path, effect: await effectOn(visibility, referrer) };
    }),
  );

const ORDER: readonly Use['effect'][] = ['goes', 'changes', 'draft'];

/** Each once, by the worst that happens to it, without the entry itself. */
function distinct(uses: readonly Use[], subject: Subject): readonly Use[] {
  const sorted = uses.toSorted((a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect));
  const once = new Map(sorted.toReversed().map((use) => [keyOf(use), use]));
  once.delete(keyOf(subject));
  return sorted.filter((use) => once.get(keyOf(use)) === use);
}

/**
 * @param mayRead whether the person who asks may read entries of a type.
 * @throws {NotFoundError}
 */
export async function readUses(
  strapi: Core.Strapi,
  subject: Subject,
  act: Act,
  mayRead: (type: string) => boolean,
): Promise<Uses> {
  const { type, documentId } = subject;
  const rows = await readRows(strapi, type, [documentId]);
  const [any] = rows;
  if (any === undefined) throw new errors.NotFoundError('Dit bestaat niet meer. Ga terug naar de lijst.');
  const hasDrafts = typeNamed(type)?.hasDrafts === true;
  const published = rows.find(({ publishedAt }) => !hasDrafts || publishedAt !== null);
  const visibility = new Visibility(strapi);
  const referrers = await readReferrers(strapi, subject);
  const isShown = published !== undefined && (await isOnSite(visibility, subject, published));
  const uses = [
    ...(await usesInside(strapi, visibility, await readLeaving(strapi, subject, published), published)),
    ...(await usesAround(visibility, referrers)),
  ];
  return {
    title: titleOf(type, any),
    path: isShown ? pathOf(type, published, meetingIn(published)) : null,
    uses: distinct(uses, subject).filter((use) => mayRead(use.type)),
    refusal: act === 'delete' ? refusalFor(type, referrers, mayRead) : null,
  };
}

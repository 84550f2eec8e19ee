/**
 * The first page of the admin in one answer: what somebody has to do, and what became of her work.
 *
 * Asks the publisher once how the site stands, and the database once for each type.
 */
import type { Core } from '@strapi/strapi';
import type { AdminContext } from '../access/admin-routes.ts';
import { mayDo } from '../access/entry-rights.ts';
import { READ_PLANS } from '../plans/permissions.ts';
import { readPlans } from '../plans/read-plans.ts';
import type { Subject } from '../publication/answers.ts';
import { liveStatesOf, readStatus, type SiteAnswer } from '../publication/live-states.ts';
import { withUrl } from '../publication/located.ts';
import type { Home, HomeDraft, HomeFailure, HomeLive, NamedEntry } from './home-answers.ts';
import { plansToTell } from './home-plans.ts';
import { readReviews, subjectOf, toHomeReviews } from './home-reviews.ts';
import { readKnown, type KnownEntries, type KnownEntry } from './known-entries.ts';
import { lastWritten, ownDrafts } from './own-work.ts';

/** How many of each are shown. */
const SHOWN = 8;

const isKnown = (entry: KnownEntry | undefined): entry is KnownEntry => entry !== undefined;

const toNamed = ({ type, documentId, title }: KnownEntry): NamedEntry => ({ type, documentId, title });

const draftsOf = (saved: readonly Subject[], known: KnownEntries): readonly HomeDraft[] =>
  saved
    .map((subject) => known.find(subject))
    .filter(isKnown)
    .filter(({ isPublished, isModified }) => !isPublished || isModified)
    .slice(0, SHOWN)
    .map((entry) => ({ ...toNamed(entry), at: entry.at, isPublished: entry.isPublished }));

async function liveOf(
  strapi: Core.Strapi,
  written: readonly Subject[],
  known: KnownEntries,
  site: SiteAnswer,
): Promise<readonly HomeLive[]> {
  const entries = written
    .map((subject) => known.find(subject))
    .filter(isKnown)
    .filter(({ isPublished }) => isPublished)
    .slice(0, SHOWN);
  const states = await liveStatesOf(strapi, entries, site);
  return states.map(({ entry, state }) => ({ ...toNamed(entry), state: withUrl(state) }));
}

const problemsOf = (site: SiteAnswer) =>
  typeof site === 'string' || site.failure === null
    ? []
    : site.failure.problems.length > 0
      ? site.failure.problems
      : [{ message: site.failure.message, subjects: [] }];

function failuresOf(
  site: SiteAnswer,
  written: readonly Subject[],
  known: KnownEntries,
): readonly HomeFailure[] {
  if (typeof site === 'string' || site.failure === null || site.waiting !== null) return [];
  const { since } = site.failure;
  const isOwn = ({ type, documentId }: Subject) =>
    written.some((subject) => subject.type === type && subject.documentId === documentId);
  const ownFirst = (a: { entries: readonly Subject[] }, b: { entries: readonly Subject[] }) =>
    Number(b.entries.some(isOwn)) - Number(a.entries.some(isOwn));
  return problemsOf(site)
    .map(({ message, subjects }) => ({
      message,
      since,
      entries: subjects
        .map((subject) => known.find(subject))
        .filter(isKnown)
        .map(toNamed),
    }))
    .toSorted(ownFirst)
    .slice(0, SHOWN);
}

export async function readHome(strapi: Core.Strapi, context: AdminContext): Promise<Home> {
  const { user, userAbility } = context.state;
  const mayPublish = mayDo(strapi, userAbility, 'publish', 'api::meeting.meeting');
  const [site, saved, written, reviews, plans] = await Promise.all([
    readStatus(),
    ownDrafts(strapi, user.id),
    lastWritten(strapi, user.id),
    readReviews(strapi, user.id, mayPublish),
    userAbility.can(READ_PLANS) ? readPlans(strapi, userAbility) : [],
  ]);
  const inProblems = problemsOf(site).flatMap(({ subjects }) => subjects);
  const all = [...saved, ...written, ...reviews.map(subjectOf), ...inProblems];
  const known = await readKnown(strapi, context, all);
  return {
    drafts: draftsOf(saved, known),
    reviews: await toHomeReviews(strapi, reviews, mayPublish, known),
    mayPublish,
    live: await liveOf(strapi, written, known, site),
    plans: plansToTell(plans, SHOWN),
    failures: failuresOf(site, written, known),
    isHeldBack: typeof site !== 'string' && site.waiting !== null,
    publisher: typeof site === 'string' ? site : 'here',
  };
}

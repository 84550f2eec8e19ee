/** Reviews as they are stored. One is open at most for each entry. */
import type { Core } from '@strapi/strapi';
import type { Subject } from '../history/versions.ts';

const UID = 'api::review.review';

export interface StoredReview extends Subject {
  readonly id: number;
  readonly state: 'open' | 'returned' | 'published' | 'withdrawn';
  readonly asker: number;
  readonly answerer: number | null;
  /** Who asked the same while it waited; null for nobody. */
  readonly alsoAsked: readonly number[] | null;
  readonly question: string | null;
  readonly answer: string | null;
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

const rows = (strapi: Core.Strapi) => strapi.db.query(UID);

const openFor = ({ type, subject }: Subject) => `${type} ${subject}`;

const now = () => new Date().toISOString();

export const reviewAt = async (strapi: Core.Strapi, id: number): Promise<StoredReview | null> =>
  (await rows(strapi).findOne({ where: { id } })) as StoredReview | null;

/** The newest review of an entry. */
export const newestReview = async (strapi: Core.Strapi, subject: Subject): Promise<StoredReview | null> => {
  const { type, subject: id } = subject;
  return (await rows(strapi).findOne({
    where: { type, subject: id },
    orderBy: { id: 'desc' },
  })) as StoredReview | null;
};

export const openReview = async (strapi: Core.Strapi, subject: Subject): Promise<StoredReview | null> =>
  (await rows(strapi).findOne({ where: { openFor: openFor(subject) } })) as StoredReview | null;

/**
 * The oldest reviews in a state, each the last of its entry: what was asked again since waits for nobody.
 *
 * @param asker of whom; null for everybody's.
 */
export async function oldestReviews(
  strapi: Core.Strapi,
  state: StoredReview['state'],
  asker: number | null,
  limit: number,
): Promise<readonly StoredReview[]> {
  const { tableName } = strapi.db.metadata.get(UID);
  const last = strapi.db.connection(tableName).max('id').groupBy('type', 'subject');
  const where = { state, id: { $in: last }, ...(asker === null ? {} : { asker }) };
  return (await rows(strapi).findMany({
    where,
    orderBy: { id: 'asc' },
    limit,
  })) as readonly StoredReview[];
}

/** Asks for what nobody asked yet. Returns its id. */
export async function askReview(
  strapi: Core.Strapi,
  subject: Subject,
  asker: number,
  question: string,
): Promise<number> {
  const { type, subject: id } = subject;
  const { id: created } = (await rows(strapi).create({
    data: { type, subject: id, openFor: openFor(subject), state: 'open', asker, question, askedAt: now() },
  })) as StoredReview;
  return created;
}

/** Changes the note of a review that is open. Who asked first, and when, stays. */
export const changeQuestion = (
  strapi: Core.Strapi,
  { id }: StoredReview,
  question: string,
): Promise<unknown> => rows(strapi).update({ where: { id }, data: { question } });

/** Notes who else asks, and what there is to say by now. */
export const addAsker = (
  strapi: Core.Strapi,
  { id, alsoAsked }: StoredReview,
  asker: number,
  question: string,
): Promise<unknown> =>
  rows(strapi).update({
    where: { id },
    data: { question, alsoAsked: [...new Set([...(alsoAsked ?? []), asker])] },
  });

/** Everybody who asked but for one, the first of them first. */
export const askersExcept = ({ asker, alsoAsked }: StoredReview, id: number | null): readonly number[] =>
  [asker, ...(alsoAsked ?? [])].filter((other) => other !== id);

interface Closing {
  readonly state: Exclude<StoredReview['state'], 'open'>;
  /** Null for a program. */
  readonly answerer: number | null;
  readonly answer?: string;
}

async function close(strapi: Core.Strapi, { id }: StoredReview, closing: Closing): Promise<void> {
  await rows(strapi).update({ where: { id }, data: { ...closing, openFor: null, answeredAt: now() } });
}

/** Closes the review of an entry that is open; null when there is none. */
export async function closeReview(
  strapi: Core.Strapi,
  subject: Subject,
  closing: Closing,
): Promise<StoredReview | null> {
  const open = await openReview(strapi, subject);
  if (open !== null) await close(strapi, open, closing);
  return open;
}

/** Erases all that was asked and answered about an entry. */
export const forgetReviews = (strapi: Core.Strapi, { type, subject }: Subject): Promise<unknown> =>
  rows(strapi).deleteMany({ where: { type, subject } });

/** Closes what was given back and not asked again, once it is published all the same. */
export async function settleReturned(
  strapi: Core.Strapi,
  subject: Subject,
  closing: Omit<Closing, 'answer'>,
): Promise<StoredReview | null> {
  const newest = await newestReview(strapi, subject);
  if (newest?.state !== 'returned') return null;
  await close(strapi, newest, closing);
  return newest;
}

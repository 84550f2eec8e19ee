/** The reviews that somebody has to do something about, or waits for. */
import type { Core } from '@strapi/strapi';
import { nameIn, readUserNames } from '../access/user-names.ts';
import type { Subject } from '../publication/answers.ts';
import { oldestReviews, type StoredReview } from '../reviews/reviews.ts';
import type { HomeReview } from './home-answers.ts';
import type { KnownEntries } from './known-entries.ts';

const MOST = 50;

/** Those asked of somebody who may publish, or those that somebody else asked herself; the oldest first. */
export async function readReviews(
  strapi: Core.Strapi,
  user: number,
  mayPublish: boolean,
): Promise<readonly StoredReview[]> {
  if (mayPublish) return oldestReviews(strapi, 'open', null, MOST);
  const returned = await oldestReviews(strapi, 'returned', user, MOST);
  return [...returned, ...(await oldestReviews(strapi, 'open', user, MOST))];
}

export const subjectOf = ({ type, subject }: StoredReview): Subject => ({ type, documentId: subject });

const RANK = { asked: 0, returned: 0, pending: 1 } as const;

export async function toHomeReviews(
  strapi: Core.Strapi,
  reviews: readonly StoredReview[],
  mayPublish: boolean,
  known: KnownEntries,
): Promise<readonly HomeReview[]> {
  const names = await readUserNames(
    strapi,
    reviews.flatMap(({ asker, answerer }) => [asker, answerer]),
  );
  const told = reviews.flatMap((review): HomeReview[] => {
    const entry = known.find(subjectOf(review));
    if (entry === undefined) return [];
    const isBack = review.state === 'returned';
    return [
      {
        type: entry.type,
        documentId: entry.documentId,
        title: entry.title,
        kind: mayPublish ? 'asked' : isBack ? 'returned' : 'pending',
        person: nameIn(names, isBack ? review.answerer : review.asker) ?? '',
        at: new Date((isBack ? review.answeredAt : null) ?? review.askedAt).toISOString(),
        note: (isBack ? review.answer : review.question) ?? '',
      },
    ];
  });
  return told.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
}

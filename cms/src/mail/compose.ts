/** A letter as it is sent: to whom, and in which words. They are those of the moment at which it leaves. */
import { terms } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { nameIn, readUserNames } from '../access/user-names.ts';
import { readCmsEnv } from '../env.ts';
import { typeNamed, uidOf } from '../publication/entry-facts.ts';
import { reviewAt, type StoredReview } from '../reviews/reviews.ts';
import type { Letter } from './letters.ts';
import { toMail } from './words.ts';

interface User {
  readonly firstname: string | null;
  readonly email: string;
  readonly isActive: boolean;
  readonly blocked: boolean | null;
}

const formUrl = ({ type, subject }: StoredReview): string | null => {
  const admin = readCmsEnv().ADMIN_URL;
  if (admin === undefined) return null;
  return `${admin.replace(/\/$/, '')}/content-manager/collection-types/api::${type}.${type}/${subject}`;
};

/** Whether a letter still tells what is so. */
const isCurrent = ({ occasion }: Letter, { state }: StoredReview) =>
  occasion === 'asked' ? state === 'open' : state === occasion;

async function titleOf(strapi: Core.Strapi, { type: name, subject }: StoredReview): Promise<string> {
  const type = typeNamed(name);
  if (type === undefined) return '';
  const where = { documentId: subject, publishedAt: null };
  const entry = (await strapi.db.query(uidOf(type)).findOne({ where })) as Record<string, unknown> | null;
  const title = entry?.[type.titleField];
  return typeof title === 'string' ? title : '';
}

/** What the one who acted did, said and when. */
const actOf = ({ occasion }: Letter, review: StoredReview) =>
  occasion === 'asked'
    ? { actor: review.asker, note: review.question, at: review.askedAt }
    : {
        actor: review.answerer,
        // What was still to be done when it was given back is done.
        note: occasion === 'returned' ? review.answer : null,
        at: review.answeredAt ?? review.askedAt,
      };

/** Null for a letter that nobody needs any more, or that cannot reach anybody. */
export async function compose(strapi: Core.Strapi, letter: Letter) {
  const review = await reviewAt(strapi, letter.review);
  const users = strapi.db.query('admin::user');
  const user = (await users.findOne({ where: { id: letter.recipient } })) as User | null;
  const isReachable = user !== null && user.isActive && user.blocked !== true;
  if (review === null || !isReachable || !isCurrent(letter, review)) return null;
  const { actor, note, at } = actOf(letter, review);
  const mail = toMail({
    occasion: letter.occasion,
    firstName: user.firstname ?? '',
    title: await titleOf(strapi, review),
    kind: terms[review.type as keyof typeof terms].singular,
    actor: nameIn(await readUserNames(strapi, [actor]), actor) ?? 'Een programma',
    note: note ?? '',
    at: new Date(at).toISOString(),
    url: formUrl(review),
  });
  return { ...mail, to: { name: '', address: user.email } };
}

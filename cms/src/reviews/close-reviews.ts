/** A review closes by itself, with the write that publishes its entry or removes it, also one that was given back. */
import type { Core } from '@strapi/strapi';
import { currentActor } from '../feed/feed.ts';
import { nameOf } from '../feed/relations.ts';
import { queueLetters } from '../mail/letters.ts';
import { typeNamed } from '../publication/entry-facts.ts';
import { askersExcept, closeReview, settleReturned } from './reviews.ts';

interface Written {
  readonly documentId?: string;
}

/** Is to be used after the change feed, whose transaction it writes in. */
export function closeReviews(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { action, uid } = context;
    const result = await next();
    const type = typeNamed(nameOf(uid));
    const subject = (context.params as Written).documentId;
    const isEnd = action === 'publish' || action === 'delete';
    if (!isEnd || subject === undefined || type === undefined || !uid.startsWith('api::')) return result;
    const state = action === 'publish' ? 'published' : 'withdrawn';
    const answerer = currentActor(strapi);
    const about = { type: type.name, subject };
    const closing = { state, answerer } as const;
    const closed =
      (await closeReview(strapi, about, closing)) ?? (await settleReturned(strapi, about, closing));
    if (closed !== null && state === 'published') {
      await queueLetters(strapi, closed.id, 'published', askersExcept(closed, answerer));
    }
    return result;
  });
}

/** Asking for publication, below `/desk/reviews`: who may not publish asks, who may gives back or publishes. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { offerAdminRoutes, type AdminContext, type AdminRoute } from '../access/admin-routes.ts';
import { nameIn, readUserNames } from '../access/user-names.ts';
import { rightsOn, typeIn } from '../desk/entry-rights.ts';
import { USE_DESK } from '../desk/permissions.ts';
import { writeAlone } from '../feed/feed.ts';
import { queueLetters } from '../mail/letters.ts';
import { readEntry } from '../publication/entry-facts.ts';
import { LONGEST_NOTE, type EntryReview, type Review } from './answers.ts';
import { askOrAdd } from './ask.ts';
import { askersExcept, closeReview, newestReview, openReview, type StoredReview } from './reviews.ts';

const GONE = 'Deze vraag staat niet meer open. Laad de pagina opnieuw om te zien wat ermee is gebeurd.';

async function toReview(strapi: Core.Strapi, stored: StoredReview, reader: number): Promise<Review | null> {
  const { state, asker, answerer, askedAt, answeredAt, question, answer } = stored;
  if (state !== 'open' && state !== 'returned') return null;
  const names = await readUserNames(strapi, [asker, answerer ?? asker]);
  return {
    state,
    asker: nameIn(names, asker) ?? '',
    askedAt: new Date(askedAt).toISOString(),
    question: question ?? '',
    isOwn: asker === reader,
    answerer: nameIn(names, answerer),
    answeredAt: answeredAt === null ? null : new Date(answeredAt).toISOString(),
    answer: answer ?? '',
  };
}

/** What a request is about, once it is sure that who asks may read it. */
async function open(strapi: Core.Strapi, context: AdminContext) {
  const type = typeIn(context);
  const documentId = context.params['documentId'] ?? '';
  const rights = await rightsOn(strapi, context, type, documentId);
  if (!rights.can('read')) throw new errors.ForbiddenError();
  if (!rights.exists || !type.hasDrafts) throw new errors.NotFoundError();
  const { isPublished, isModified } = await readEntry(strapi, type, documentId);
  const mayReturn = rights.can('publish');
  return {
    subject: { type: type.name, subject: documentId },
    user: context.state.user.id,
    mayReturn,
    mayAsk: !mayReturn && rights.can('update'),
    isPublishable: !isPublished || isModified,
  };
}

/** What somebody wrote, without what no text holds. @throws {ValidationError} */
function noteIn({ request }: AdminContext, isRequired: boolean): string {
  const { note = '' } = (request.body ?? {}) as { readonly note?: unknown };
  if (typeof note !== 'string') throw new errors.ValidationError('Schrijf je toelichting als tekst.');
  const text = note.replace(/[^\P{Cc}\n\t]/gu, '').trim();
  if (isRequired && text === '') throw new errors.ValidationError('Schrijf op wat er nog moet gebeuren.');
  if (text.length <= LONGEST_NOTE) return text;
  throw new errors.ValidationError(`Houd je toelichting onder de ${LONGEST_NOTE} tekens.`);
}

async function read(strapi: Core.Strapi, context: AdminContext): Promise<EntryReview> {
  const { subject, user, mayAsk, mayReturn, isPublishable } = await open(strapi, context);
  const stored = await newestReview(strapi, subject);
  const review = stored === null ? null : await toReview(strapi, stored, user);
  return { review, mayAsk, mayReturn, isPublishable };
}

async function ask(strapi: Core.Strapi, context: AdminContext) {
  const { subject, user, mayAsk, isPublishable } = await open(strapi, context);
  if (!mayAsk) throw new errors.ForbiddenError();
  const note = noteIn(context, false);
  if (!isPublishable)
    throw new errors.ValidationError('Er is niets te publiceren: dit staat al zo op de site.');
  await writeAlone(strapi, () => askOrAdd(strapi, subject, user, note));
  return {};
}

async function giveBack(strapi: Core.Strapi, context: AdminContext) {
  const { subject, user, mayReturn } = await open(strapi, context);
  if (!mayReturn) throw new errors.ForbiddenError();
  const answer = noteIn(context, true);
  await writeAlone(strapi, async () => {
    const closed = await closeReview(strapi, subject, { state: 'returned', answerer: user, answer });
    if (closed === null) throw new errors.NotFoundError(GONE);
    await queueLetters(strapi, closed.id, 'returned', askersExcept(closed, user));
  });
  return {};
}

async function withdraw(strapi: Core.Strapi, context: AdminContext) {
  const { subject, user } = await open(strapi, context);
  await writeAlone(strapi, async () => {
    const review = await openReview(strapi, subject);
    if (review === null) throw new errors.NotFoundError(GONE);
    if (review.asker !== user) throw new errors.ForbiddenError();
    await closeReview(strapi, subject, { state: 'withdrawn', answerer: user });
  });
  return {};
}

export function offerReviews(strapi: Core.Strapi): void {
  const entry = '/:type/:documentId';
  const routes: readonly Omit<AdminRoute, 'action'>[] = [
    { method: 'GET', path: entry, handler: (context) => read(strapi, context) },
    { method: 'POST', path: entry, handler: (context) => ask(strapi, context) },
    { method: 'POST', path: `${entry}/return`, handler: (context) => giveBack(strapi, context) },
    { method: 'POST', path: `${entry}/withdraw`, handler: (context) => withdraw(strapi, context) },
  ];
  offerAdminRoutes(
    strapi,
    '/desk/reviews',
    routes.map((route) => ({ ...route, action: USE_DESK })),
  );
}

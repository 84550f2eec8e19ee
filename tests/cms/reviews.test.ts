/** Asking for publication: who may not publish asks, who may publishes or gives back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { collection, createAs, publishAs, saveAs } from './histories.ts';
import { everybody, loginAs, oneOf, type Person, STRANGERS } from './people.ts';

interface EntryReview {
  readonly review: { readonly state: string; readonly question: string; readonly answer: string } | null;
  readonly mayAsk: boolean;
  readonly mayReturn: boolean;
  readonly isPublishable: boolean;
}

let cms: Cms;
let people: Readonly<Record<string, Person>>;
beforeAll(async () => {
  cms = await startCms();
  people = await everybody(cms);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const redacteur = oneOf(() => people, 'Redacteur');
const eindredacteur = oneOf(() => people, 'Eindredacteur');

const place = (documentId: string, type = 'meeting') => `/desk/reviews/${type}/${documentId}`;
const ask = (documentId: string, note = '', who: Person = redacteur) =>
  who('POST', place(documentId), { note });
const giveBack = (documentId: string, note: string, who: Person = eindredacteur) =>
  who('POST', `${place(documentId)}/return`, { note });
const withdraw = (documentId: string, who: Person = redacteur) =>
  who('POST', `${place(documentId)}/withdraw`, {});
const seenBy = async (who: Person, documentId: string) =>
  (await who('GET', place(documentId))).body.data as unknown as EntryReview;

const rows = () => cms.strapi.db.query('api::review.review');

test('what a Redacteur asks, an Eindredacteur sees with the note, until it is published', async () => {
  const meeting = await createAs(redacteur, { title: 'Klaar' });
  expect(await seenBy(redacteur, meeting)).toEqual({
    review: null,
    mayAsk: true,
    mayReturn: false,
    isPublishable: true,
  });
  expect((await ask(meeting, 'Graag voor vrijdag')).status).toBe(200);
  expect(await seenBy(eindredacteur, meeting)).toMatchObject({
    review: { state: 'open', question: 'Graag voor vrijdag', asker: 'strapi-author', isOwn: false },
    mayAsk: false,
    mayReturn: true,
  });
  await publishAs(eindredacteur, meeting);
  expect(await seenBy(redacteur, meeting)).toMatchObject({ review: null, isPublishable: false });
  expect(await rows().findOne({ where: { subject: meeting } })).toMatchObject({ state: 'published' });
});

test('what comes back carries a note, and can be asked again', async () => {
  const meeting = await createAs(redacteur, { title: 'Terug' });
  await ask(meeting);
  expect((await giveBack(meeting, '')).status).toBe(400);
  expect((await giveBack(meeting, 'De datum ontbreekt')).status).toBe(200);
  expect(await seenBy(redacteur, meeting)).toMatchObject({
    review: { state: 'returned', answer: 'De datum ontbreekt', answerer: 'strapi-editor', isOwn: true },
    mayAsk: true,
  });
  expect((await giveBack(meeting, 'Nog eens')).status).toBe(404);
  await ask(meeting, 'Staat er nu');
  expect(await seenBy(eindredacteur, meeting)).toMatchObject({ review: { state: 'open' } });
});

test('asking again changes what was asked, and two at once are one', async () => {
  const meeting = await createAs(redacteur, { title: 'Dubbel' });
  const other = await loginAs(cms, 'strapi-author');
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => ask(meeting, `Vraag ${index}`, index % 2 ? other : redacteur)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect(await rows().count({ where: { subject: meeting } })).toBe(1);
  const own = await createAs(redacteur, { title: 'Beter gezegd' });
  for (const note of ['De eerste', 'De laatste']) await ask(own, note);
  expect(await seenBy(eindredacteur, own)).toMatchObject({ review: { question: 'De laatste' } });
});

test('what somebody else asked stays hers, with both notes, and the answer is for her', async () => {
  const meeting = await createAs(redacteur, { title: 'Van twee' });
  const other = await loginAs(cms, 'strapi-author');
  await ask(meeting, 'Graag voor vrijdag');
  const first = await rows().findOne({ where: { subject: meeting } });
  await ask(meeting, 'De foto moet nog mee', other);
  await ask(meeting, '', other);
  const { id, asker, askedAt } = first;
  const stored = await rows().findOne({ where: { subject: meeting } });
  expect(stored).toMatchObject({ id, asker, askedAt });
  expect(stored.question).toBe('Graag voor vrijdag\n\nstrapi-author: De foto moet nog mee');
  expect(await seenBy(redacteur, meeting)).toMatchObject({ review: { isOwn: true } });
  expect(await seenBy(other, meeting)).toMatchObject({ review: { isOwn: false } });
  expect((await withdraw(meeting, other)).status).toBe(403);
  const long = await ask(meeting, 'x'.repeat(1_990), other);
  expect([long.status, long.body.error?.message]).toEqual([
    400,
    'Samen met wat er al staat is je toelichting te lang: samen mogen ze 2000 tekens hebben.',
  ]);
});

test('only who asked takes the question back', async () => {
  const meeting = await createAs(redacteur, { title: 'Toch niet' });
  await ask(meeting);
  expect((await withdraw(meeting, await loginAs(cms, 'strapi-author'))).status).toBe(403);
  expect((await withdraw(meeting, eindredacteur)).status).toBe(403);
  expect((await withdraw(meeting)).status).toBe(200);
  expect((await seenBy(eindredacteur, meeting)).review).toBeNull();
  const again = await withdraw(meeting);
  expect([again.status, again.body.error?.message]).toEqual([
    404,
    'Deze vraag staat niet meer open. Laad de pagina opnieuw om te zien wat ermee is gebeurd.',
  ]);
});

test('many that are published at once close all their reviews, and a deleted entry has none', async () => {
  const meetings = [
    await createAs(redacteur, { title: 'Een' }),
    await createAs(redacteur, { title: 'Twee' }),
  ];
  for (const meeting of meetings) await ask(meeting);
  const bulk = `${collection('meeting')}/actions/bulkPublish`;
  expect((await eindredacteur('POST', bulk, { documentIds: meetings })).status).toBe(200);
  const where = { subject: { $in: meetings } };
  expect((await rows().findMany({ where })).map(({ state }: { state: string }) => state)).toEqual([
    'published',
    'published',
  ]);
  const gone = await createAs(redacteur, { title: 'Weg' });
  await ask(gone);
  await eindredacteur('DELETE', `${collection('meeting')}/${gone}`);
  expect(await rows().count({ where: { subject: gone, state: 'open' } })).toBe(0);
});

test('what came back and is published all the same, or deleted, waits for nobody any more', async () => {
  const waiting = async () => {
    const { body } = await redacteur('GET', '/desk/home');
    const { reviews } = body.data as unknown as {
      readonly reviews: readonly { readonly documentId: string }[];
    };
    return reviews.map(({ documentId }) => documentId);
  };
  const meeting = await createAs(redacteur, { title: 'Toch gepubliceerd' });
  const gone = await createAs(redacteur, { title: 'Toch verwijderd' });
  for (const documentId of [meeting, gone]) {
    await ask(documentId);
    await giveBack(documentId, 'De datum ontbreekt');
  }
  expect(await waiting()).toEqual(expect.arrayContaining([meeting, gone]));
  await publishAs(eindredacteur, meeting);
  expect((await seenBy(redacteur, meeting)).review).toBeNull();
  expect(await waiting()).not.toContain(meeting);
  expect(await rows().findOne({ where: { subject: meeting } })).toMatchObject({
    state: 'published',
    answer: 'De datum ontbreekt',
  });
  await eindredacteur('DELETE', `${collection('meeting')}/${gone}`);
  expect(await rows().findOne({ where: { subject: gone } })).toMatchObject({ state: 'withdrawn' });
});

test('a publication that fails leaves the question open', async () => {
  const meeting = await createAs(redacteur, { title: 'Mislukt' });
  await ask(meeting);
  const stop = cms.strapi.documents.use(async (context, next) => {
    const result = await next();
    if (context.action === 'publish') throw new Error('cut off');
    return result;
  });
  expect((await publishAs(eindredacteur, meeting)).status).toBe(500);
  (stop as unknown as () => void)();
  expect(await seenBy(eindredacteur, meeting)).toMatchObject({ review: { state: 'open' } });
});

test('what is on the site as it is cannot be asked, and what was changed since can', async () => {
  const meeting = await createAs(redacteur, { title: 'Al op de site' });
  await publishAs(eindredacteur, meeting);
  const refused = await ask(meeting);
  expect([refused.status, refused.body.error?.message]).toEqual([
    400,
    'Er is niets te publiceren: dit staat al zo op de site.',
  ]);
  await saveAs(redacteur, meeting, { title: 'Gewijzigd' });
  expect((await ask(meeting)).status).toBe(200);
});

test('a note that is too long, or no text at all, is refused in Dutch', async () => {
  const meeting = await createAs(redacteur, { title: 'Noot' });
  const long = await ask(meeting, 'x'.repeat(2_001));
  expect([long.status, long.body.error?.message]).toEqual([400, 'Houd je toelichting onder de 2000 tekens.']);
  expect((await redacteur('POST', place(meeting), { note: { $ne: 1 } })).status).toBe(400);
  expect((await redacteur('POST', place(meeting))).status).toBe(200);
});

const allowed = [
  ...STRANGERS.flatMap((who) => [
    [who, 'GET', '', 401] as const,
    [who, 'POST', '', 401] as const,
    [who, 'POST', '/return', 401] as const,
    [who, 'POST', '/withdraw', 401] as const,
  ]),
  ['Redacteur', 'GET', '', 200] as const,
  ['Redacteur', 'POST', '', 200] as const,
  ['Redacteur', 'POST', '/return', 403] as const,
  ['Eindredacteur', 'GET', '', 200] as const,
  ['Eindredacteur', 'POST', '', 403] as const,
  ['Eindredacteur', 'POST', '/return', 200] as const,
  ['Eindredacteur', 'POST', '/withdraw', 403] as const,
  ['Beheerder', 'GET', '', 200] as const,
  ['Beheerder', 'POST', '', 403] as const,
  ['Beheerder', 'POST', '/return', 200] as const,
];

test.each(allowed)('%s, asking %s %s, is answered %i', async (who, method, path, status) => {
  const meeting = await createAs(redacteur, { title: 'Wie mag wat' });
  if (path !== '') await ask(meeting);
  const body = method === 'GET' ? undefined : { note: 'Toelichting' };
  expect((await people[who]!(method, place(meeting) + path, body)).status).toBe(status);
});

test('what has no drafts or does not exist has no reviews', async () => {
  const { documentId } = await cms.documents('speaker').create({ data: { name: 'Spreker' } });
  for (const path of [place(documentId, 'speaker'), place('bestaat-niet'), place('x', 'niets')]) {
    expect((await redacteur('GET', path)).status, path).toBe(404);
  }
});

test('reviews and mails are in neither GraphQL nor the content manager', async () => {
  for (const name of ['reviews', 'letters']) {
    const { errors } = await cms.graphql(`{ ${name} { documentId } }`);
    expect(errors?.[0]?.message).toContain('Cannot query field');
  }
  const types = (await people['Beheerder']!('GET', '/content-manager/content-types')).body
    .data as unknown as readonly { uid: string; isDisplayed: boolean }[];
  const own = types.filter(({ uid }) => ['api::review.review', 'api::letter.letter'].includes(uid));
  expect(own.map(({ isDisplayed }) => isDisplayed)).toEqual([false, false]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '@archive/scripts/seed/seed.ts';
import { startCms, type Cms } from './cms.ts';
import { loginAs, type Person } from './people.ts';
import { counts, enter, read, small, undo, undoneIn, type Entered } from './recap-desk.ts';

let cms: Cms;
let redacteur: Person;

beforeAll(async () => {
  cms = await startCms();
  await seed(cms.strapi);
  redacteur = await loginAs(cms, 'strapi-author');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

test('one undo removes everything that was made, and the text can be entered again', async () => {
  const before = await counts(cms);
  const entered = await enter(redacteur, small(4, 'Carla Dekker'));
  const { removed, kept } = undoneIn(await undo(redacteur, entered));
  expect(kept).toEqual([]);
  expect(removed.map(({ type }) => type)).toEqual(['meeting', 'subsession', 'speaker']);
  expect(await counts(cms)).toEqual(before);
  expect((await undo(redacteur, entered)).status).toBe(404);
  expect((await enter(redacteur, small(4, 'Carla Dekker'))).state).toBe('created');
});

test('a new speaker whom something else names stays, and that is told', async () => {
  const entered = await enter(redacteur, small(5, 'Dirk Jansma'));
  const [speaker] = entered.speakers;
  await cms
    .documents('meeting')
    .create({ data: { title: 'Van iemand anders', author: speaker!.documentId } });
  const { kept, removed } = undoneIn(await undo(redacteur, entered));
  expect(kept).toEqual([{ entry: speaker, why: 'used' }]);
  expect(removed.map(({ type }) => type)).toEqual(['meeting', 'subsession']);
});

test.each([
  [
    'changed',
    /^‘Terugblik 6e .*’ is intussen gewijzigd\. Er is niets weggehaald\.$/,
    6,
    async ({ meeting }: Entered) => {
      await cms.documents('meeting').update({ documentId: meeting.documentId, data: { location: 'Breda' } });
    },
  ],
  [
    'published',
    /^‘Jongeren in de wijk’ is intussen gepubliceerd\. Er is niets weggehaald\.$/,
    7,
    async ({ subsessions: [subsession] }: Entered) => {
      await cms.documents('subsession').publish({ documentId: subsession!.documentId });
    },
  ],
  [
    'given a subsession of somebody else',
    /^De subsessie ‘Erbij’ hoort intussen bij deze bijeenkomst\. Er is niets weggehaald\.$/,
    8,
    async ({ meeting }: Entered) => {
      await cms.documents('subsession').create({ data: { title: 'Erbij', meeting: meeting.documentId } });
    },
  ],
])('what was %s since is not taken back, in one sentence', async (_, sentence, number, change) => {
  const entered = await enter(redacteur, small(number));
  await change(entered);
  const before = await counts(cms);
  const refused = await undo(redacteur, entered);
  expect(refused.status).toBe(400);
  expect(refused.body.error?.message).toMatch(sentence);
  expect(await counts(cms)).toEqual(before);
});

test('an undo that fails halfway takes nothing back', async () => {
  const entered = await enter(redacteur, small(9, 'Eline Faber'));
  const before = await counts(cms);
  let isBroken = true;
  cms.strapi.documents.use((context, next) => {
    if (isBroken && context.uid === 'api::speaker.speaker' && context.action === 'delete')
      throw new Error('cut off');
    return next();
  });
  expect((await undo(redacteur, entered)).status).toBe(500);
  expect(await counts(cms)).toEqual(before);
  isBroken = false;
  expect((await undo(redacteur, entered)).status).toBe(200);
});

test('drafts that somebody deleted by hand do not stop the text from being entered again', async () => {
  const entered = await enter(redacteur, small(10));
  await cms.documents('meeting').delete(entered.meeting);
  await cms.documents('subsession').delete(entered.subsessions[0]!);
  expect((await read(redacteur, small(10))).existing).toBeNull();
  expect((await enter(redacteur, small(10))).state).toBe('created');
});

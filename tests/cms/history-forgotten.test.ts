/** What is written of entries that were deleted long ago is erased when the CMS starts. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { make } from './whole-meeting.ts';

const DAY = 24 * 60 * 60 * 1000;

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const versions = () => cms.strapi.db.query('api::entry-version.entry-version');

const actionsOf = async (subject: string): Promise<readonly string[]> =>
  (await versions().findMany({ where: { subject }, orderBy: { id: 'asc' } })).map(
    ({ action }: { action: string }) => action,
  );

const reviews = () => cms.strapi.db.query('api::review.review');

/** What somebody said about an entry before it was deleted. */
const aReview = (subject: string) =>
  reviews().create({
    data: {
      ...{ type: 'speaker', subject, state: 'withdrawn', asker: 1, askedAt: new Date() },
      ...{ question: 'Vraag', answer: 'Bel haar op 06-12345678' },
    },
  });

/** Makes a speaker, has it change, and lets so many days go by. */
async function history(name: string, days: number, change?: 'delete' | 'revive'): Promise<string> {
  const documentId = await make(cms, 'speaker', { name });
  if (change !== undefined) await cms.documents('speaker').delete({ documentId });
  const createdAt = new Date(Date.now() - days * DAY).toISOString();
  await versions().updateMany({ where: { subject: documentId }, data: { createdAt } });
  if (change === 'revive') await cms.documents('speaker').create({ data: { documentId, name } });
  return documentId;
}

test('ninety days after it was deleted nothing is kept of an entry or of what was asked about it, and all of any other', async () => {
  const gone = await history('Lang weg', 91, 'delete');
  const recent = await history('Net weg', 89, 'delete');
  const back = await history('Teruggezet', 91, 'revive');
  const old = await history('Oud maar aanwezig', 400);
  expect(await actionsOf(gone)).toEqual(['create', 'delete']);
  for (const subject of [gone, recent]) await aReview(subject);
  await cms.restart();
  expect((await reviews().findMany({})).map(({ subject }: { subject: string }) => subject)).toEqual([recent]);
  expect(await actionsOf(gone)).toEqual([]);
  expect(await actionsOf(recent)).toEqual(['create', 'delete']);
  expect(await actionsOf(back)).toEqual(['create', 'delete', 'create']);
  expect(await actionsOf(old)).toEqual(['create']);
});

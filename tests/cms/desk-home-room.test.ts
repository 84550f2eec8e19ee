/** What fits on the first page of the admin, and what must not crowd what out of it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { createAs, saveAs } from './histories.ts';
import { loginAs, type Person } from './people.ts';

interface Named {
  readonly title: string;
}

interface Home {
  readonly drafts: readonly Named[];
  readonly plans: readonly Named[];
}

let cms: Cms;
let redacteur: Person;
let eindredacteur: Person;

beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.[Symbol.asyncDispose]());

// Everybody's own work, from nothing.
beforeEach(async () => {
  [redacteur, eindredacteur] = [await loginAs(cms, 'strapi-author'), await loginAs(cms, 'strapi-editor')];
  await cms.strapi.db.query('api::plan.plan').deleteMany({});
});

const homeOf = async (who: Person) => (await who('GET', '/desk/home')).body.data as unknown as Home;
const titles = (entries: readonly Named[]) => entries.map(({ title }) => title);

/** The numeric id of who made an entry. */
async function makerOf(documentId: string): Promise<number> {
  const query = { where: { documentId }, populate: ['createdBy'] };
  const { createdBy } = await cms.strapi.db.query('api::meeting.meeting').findOne(query);
  return createdBy.id;
}

test('a draft stays with who made it when a colleague saves it, and is there for both', async () => {
  const meeting = await createAs(redacteur, { title: 'Van mij' });
  const colleague = await loginAs(cms, 'strapi-author');
  await saveAs(colleague, meeting, { title: 'Van mij, zonder typefout' });
  for (const who of [redacteur, colleague])
    expect(titles((await homeOf(who)).drafts)).toEqual(['Van mij, zonder typefout']);
  expect((await homeOf(eindredacteur)).drafts).toEqual([]);
});

test('however much was published since, an old draft is found', async () => {
  const meeting = await createAs(redacteur, { title: 'Blijven liggen' });
  const maker = await makerOf(meeting);
  const at = new Date(Date.now() + 60_000);
  const rows = Array.from({ length: 60 }, (_, index) => ({
    ...{ documentId: `klaar${index}`, title: `Klaar ${index}`, slug: `klaar-${index}` },
    ...{ createdAt: at, updatedAt: at, createdBy: maker, updatedBy: maker },
  }));
  const meetings = cms.strapi.db.query('api::meeting.meeting');
  await meetings.createMany({ data: rows.map((row) => ({ ...row, publishedAt: null })) });
  await meetings.createMany({ data: rows.map((row) => ({ ...row, publishedAt: at })) });
  expect(titles((await homeOf(redacteur)).drafts)).toEqual(['Blijven liggen']);
  await meetings.deleteMany({ where: { documentId: { $startsWith: 'klaar' } } });
});

test('what failed crowds out nothing that is to come, and is told for a week', async () => {
  const meeting = await createAs(eindredacteur, { title: 'Eerst een fout' });
  const actor = await makerOf(meeting);
  const day = 24 * 60 * 60 * 1000;
  const on = (days: number) => new Date(Date.now() + days * day);
  const plan = (title: string, state: string, days: number) => ({
    ...{ act: 'publish', type: 'meeting', subject: title, title, state, actor, at: on(days) },
    settledAt: state === 'planned' ? null : on(days),
  });
  const failed = Array.from({ length: 12 }, (_, index) => plan(`Mislukt ${index}`, 'failed', index - 12));
  const planned = Array.from({ length: 9 }, (_, index) => plan(`Gepland ${index}`, 'planned', index + 1));
  const rows = cms.strapi.db.query('api::plan.plan');
  await rows.createMany({ data: [...failed, ...planned] });
  const told = async () => titles((await homeOf(redacteur)).plans);
  expect(await told()).toEqual([
    ...['Mislukt 9', 'Mislukt 10', 'Mislukt 11'],
    ...['Gepland 0', 'Gepland 1', 'Gepland 2', 'Gepland 3', 'Gepland 4'],
  ]);
  await rows.deleteMany({ where: { state: 'planned' } });
  expect(await told()).toEqual([6, 7, 8, 9, 10, 11].map((index) => `Mislukt ${index}`));
});

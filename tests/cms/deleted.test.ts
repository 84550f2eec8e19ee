/** What was deleted: who sees it, who puts it back, and what becomes of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { collection, createAs, publishAs, readAs } from './histories.ts';
import { everybody, loginAs, STRANGERS, type Person } from './people.ts';
import { mergeAs } from './speakers.ts';

interface Deleted {
  readonly type: string;
  readonly documentId: string;
  readonly version: number;
  readonly title: string;
  readonly person: string | null;
  readonly isLiveAtOnce: boolean;
}

let cms: Cms;
let people: Readonly<Record<string, Person>>;
let redacteur: Person;
let eindredacteur: Person;
beforeAll(async () => {
  cms = await startCms();
  people = await everybody(cms);
  redacteur = people['Redacteur']!;
  eindredacteur = people['Eindredacteur']!;
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const listFor = async (who: Person, query = '') =>
  (await who('GET', `/desk/deleted${query}`)).body.data as unknown as {
    readonly entries: readonly Deleted[];
    readonly hasMore: boolean;
  };

const find = async (documentId: string, who: Person = eindredacteur) =>
  (await listFor(who)).entries.find((entry) => entry.documentId === documentId);

const remove = async (documentId: string, type = 'meeting') =>
  expect((await eindredacteur('DELETE', `${collection(type)}/${documentId}`)).status).toBe(200);

const putBack = ({ type, documentId, version }: Deleted, who: Person = eindredacteur) =>
  who('POST', `/desk/history/${type}/${documentId}/${version}/restore`, { now: null });

const versions = () => cms.strapi.db.query('api::entry-version.entry-version');

test('nothing was deleted at first', async () => {
  expect(await listFor(eindredacteur)).toEqual({ entries: [], hasMore: false });
});

test('what was deleted is told with who did it, and comes back as a draft of who made it', async () => {
  const meeting = await createAs(redacteur, { title: 'Per ongeluk', location: 'Breda' });
  await publishAs(eindredacteur, meeting);
  await remove(meeting);
  const deleted = (await find(meeting))!;
  expect(deleted).toMatchObject({
    type: 'meeting',
    title: 'Per ongeluk',
    person: 'strapi-editor',
    isLiveAtOnce: false,
  });
  expect((await putBack(deleted)).body.data).toEqual({ missing: [] });
  expect(await readAs(eindredacteur, meeting)).toMatchObject({ location: 'Breda', publishedAt: null });
  expect(await find(meeting)).toBeUndefined();
  const { body } = await redacteur('GET', '/desk/home');
  expect(body.data?.['drafts']).toMatchObject([{ title: 'Per ongeluk' }]);
});

test('a type without drafts says that it is live at once', async () => {
  const speaker = await createAs(eindredacteur, { name: 'Kwam Terug' }, 'speaker');
  await remove(speaker, 'speaker');
  const deleted = (await find(speaker))!;
  expect(deleted).toMatchObject({ title: 'Kwam Terug', isLiveAtOnce: true });
  expect((await putBack(deleted)).status).toBe(200);
  expect(await readAs(eindredacteur, speaker, 'speaker')).toMatchObject({ name: 'Kwam Terug' });
});

test('two who put it back at once make one', async () => {
  const meeting = await createAs(redacteur, { title: 'Tegelijk' });
  await remove(meeting);
  const deleted = (await find(meeting))!;
  const answers = await Promise.all([putBack(deleted), putBack(deleted, people['Beheerder'])]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await putBack(deleted)).body.error?.message).toBe('Dit is al teruggezet.');
  expect(await cms.strapi.db.query('api::meeting.meeting').count({ where: { documentId: meeting } })).toBe(1);
});

test('an address that is of another by now becomes a new one, and that is said', async () => {
  const meeting = await createAs(redacteur, { title: 'Zelfde naam' });
  await remove(meeting);
  await createAs(redacteur, { title: 'Zelfde naam' });
  const { status, body } = await putBack((await find(meeting))!);
  expect([status, body.data]).toEqual([200, { missing: [], hasNewAddress: true }]);
  expect((await readAs(eindredacteur, meeting))['slug']).toMatch(/^zelfde-naam-\d+$/);
});

test('who was merged is not among them, and comes back by undoing that alone', async () => {
  const kept = { documentId: await createAs(eindredacteur, { name: 'Blijft Staan' }, 'speaker') };
  const gone = { documentId: await createAs(eindredacteur, { name: 'Ging Op' }, 'speaker') };
  await mergeAs(eindredacteur, { kept, gone });
  expect(await find(gone.documentId)).toBeUndefined();
  const where = { subject: gone.documentId, action: 'delete' };
  const { id: version } = await versions().findOne({ where });
  const answer = await putBack({ type: 'speaker', version, ...gone } as Deleted);
  expect([answer.status, answer.body.error?.message]).toEqual([
    400,
    'Ging Op is samengevoegd met Blijft Staan. Maak dat ongedaan bij Dubbele sprekers.',
  ]);
});

test('it is told for ninety days, the newest first, and more when more is asked', async () => {
  const ids: string[] = [];
  for (const title of ['Eerst', 'Daarna', 'Laatst']) {
    ids.push(await createAs(redacteur, { title }));
    await remove(ids.at(-1)!);
  }
  const { entries, hasMore } = await listFor(eindredacteur, '?limit=2');
  expect([entries.map(({ title }) => title), hasMore]).toEqual([['Laatst', 'Daarna'], true]);
  const createdAt = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000).toISOString();
  await versions().updateMany({ where: { subject: ids[0], action: 'delete' }, data: { createdAt } });
  expect((await listFor(eindredacteur)).entries.map(({ title }) => title)).not.toContain('Eerst');
  for (const limit of ['0', '-1', 'x', '99999999'])
    expect((await eindredacteur('GET', `/desk/deleted?limit=${limit}`)).status).toBe(200);
});

const expected: Readonly<Record<string, readonly number[]>> = {
  Redacteur: [403, 403],
  Eindredacteur: [200, 200],
  Beheerder: [200, 200],
  ...Object.fromEntries(STRANGERS.map((who) => [who, [401, 401]])),
};

test.each(Object.entries(expected))('%s, looking and putting back, is answered %j', async (who, statuses) => {
  const meeting = await createAs(redacteur, { title: `Voor ${who}` });
  await remove(meeting);
  const deleted = (await find(meeting))!;
  const looked = await people[who]!('GET', '/desk/deleted');
  const put = await putBack(deleted, people[who]);
  expect([looked.status, put.status]).toEqual(statuses);
});

test('who may delete one type is told of that type alone', async () => {
  const meeting = await createAs(redacteur, { title: 'Niet te zien' });
  const speaker = await createAs(eindredacteur, { name: 'Wel Te Zien' }, 'speaker');
  await remove(meeting);
  await remove(speaker, 'speaker');
  const role = await cms.strapi.service('admin::role').create({ name: 'Sprekers', code: 'sprekers' });
  const rights = ['read', 'create', 'delete'].map((act) => ({
    action: `plugin::content-manager.explorer.${act}`,
    subject: 'api::speaker.speaker',
  }));
  await cms.strapi
    .service('admin::role')
    .assignPermissions(role.id, [{ action: 'api::desk.deleted', subject: null }, ...rights]);
  const { entries } = await listFor(await loginAs(cms, 'sprekers'));
  expect(new Set(entries.map(({ type }) => type))).toEqual(new Set(['speaker']));
});

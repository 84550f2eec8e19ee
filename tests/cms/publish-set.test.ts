/** A meeting with all that belongs to it: what is shown of it, and that it is published whole or not at all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { loginAs, type Person } from './people.ts';
import {
  make,
  makeMeeting,
  publishedTitles,
  publishSet,
  readSet,
  setPath,
  type Made,
} from './whole-meeting.ts';

let cms: Cms;
let eindredacteur: Person;

beforeAll(async () => {
  cms = await startCms();
  eindredacteur = await loginAs(cms, 'strapi-editor');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const read = (documentId: string, type?: string) => readSet(eindredacteur, documentId, type);

const publish = (documentId: string, fingerprint: string, who: Person = eindredacteur) =>
  publishSet(who, documentId, { fingerprint });

const changes = async () => cms.strapi.db.query('api::change.change').count();

test('what belongs to a meeting is shown, and which pages appear with it at which addresses', async () => {
  const { meeting, one } = await makeMeeting(cms, 'Alles');
  const set = await read(meeting);
  expect(set.entries.map(({ title, state, path }) => [title, state, path])).toEqual([
    ['Alles', 'draft', '/bijeenkomsten/alles/'],
    ['Alles een', 'draft', '/bijeenkomsten/alles/alles-een/'],
    ['Alles twee', 'draft', '/bijeenkomsten/alles/alles-twee/'],
  ]);
  expect(new Set(set.named.map(({ title, effect, path }) => `${title} ${effect} ${path}`))).toEqual(
    new Set([
      'Reeks van Alles appears /programmas/reeks-van-alles/',
      'Spreker van Alles appears /sprekers/spreker-van-alles/',
      'Plaats van Alles appears /gemeenten/plaats-van-alles/',
      'Thuis van Alles appears /gemeenten/thuis-van-alles/',
    ]),
  );
  expect(set).toMatchObject({ mayPublish: true });
  expect(await read(one, 'subsession')).toEqual(set);
});

test('what the checks have remarks on is told beside it, as long as it is not published, and is in nobody’s way', async () => {
  const { meeting, one } = await makeMeeting(cms, 'Opgemerkt');
  const { entries, remarked, fingerprint } = await read(meeting);
  expect(entries.flatMap(({ problems }) => problems)).toEqual([]);
  expect(remarked.map(({ title }) => title)).toEqual(['Opgemerkt', 'Opgemerkt een', 'Opgemerkt twee']);
  expect(remarked[1]?.remarks.join(), 'with the place').toMatch(/^‘Bijdragen’: .*niet wie/);
  expect((await publish(meeting, fingerprint)).status).toBe(200);
  expect((await read(one, 'subsession')).remarked).toEqual([]);
});

test('all of it is published, and what was published already is left as it is', async () => {
  const { meeting, one } = await makeMeeting(cms, 'Geheel');
  await cms.documents('subsession').publish({ documentId: one });
  const set = await read(meeting);
  expect(set.entries.map(({ state }) => state)).toEqual(['draft', 'published', 'draft']);
  const { status, body } = await publish(meeting, set.fingerprint);
  expect([status, body.data]).toEqual([200, { count: 2 }]);
  const after = await read(meeting);
  expect(after.entries.map(({ state }) => state)).toEqual(['published', 'published', 'published']);
  expect(new Set(after.named.map(({ effect }) => effect))).toEqual(new Set(['stays']));
  const { data } = await cms.graphql(
    '{ meetings(filters: { title: { eq: "Geheel" } }) { subsessions { title } } }',
  );
  for (const title of ['Geheel een', 'Geheel twee']) expect(JSON.stringify(data)).toContain(title);
  const before = await changes();
  expect((await publish(meeting, after.fingerprint)).body.data).toEqual({ count: 0 });
  expect(await changes()).toBe(before);
});

test('the change feed tells of all of it in the name of who did it', async () => {
  const { meeting } = await makeMeeting(cms, 'Op naam');
  const { id } = (await eindredacteur('GET', '/admin/users/me')).body.data as { id: number };
  const before = await changes();
  await publish(meeting, (await read(meeting)).fingerprint);
  const rows: readonly { action: string; actor: number }[] = await cms.strapi.db
    .query('api::change.change')
    .findMany({ orderBy: { id: 'asc' }, offset: before });
  expect(rows.filter(({ action }) => action === 'publish').map(({ actor }) => actor)).toEqual([id, id, id]);
});

test('somebody whom a new version no longer names is said to go from the site, unless another page names her', async () => {
  const { meeting, speaker } = await makeMeeting(cms, 'Zonder spreker');
  await publish(meeting, (await read(meeting)).fingerprint);
  await cms.documents('meeting').update({ documentId: meeting, data: { agenda: [] } });
  const effectOf = async (name: string) =>
    (await read(meeting)).named.find(({ title }) => title === name)?.effect;
  expect(await effectOf('Spreker van Zonder spreker')).toBe('goes');
  expect(await effectOf('Thuis van Zonder spreker')).toBe('goes');
  expect(await effectOf('Reeks van Zonder spreker')).toBe('stays');
  await make(cms, 'meeting', { title: 'Noemt haar ook', author: speaker }, 'published');
  expect(await effectOf('Spreker van Zonder spreker')).toBe('stays');
  expect(await effectOf('Thuis van Zonder spreker')).toBe('stays');
});

test('what is not filled in is told with its entry and field, and then nothing is published', async () => {
  const { meeting, two } = await makeMeeting(cms, 'Onvolledig');
  const areas = [{ name: null }];
  await cms.documents('subsession').update({ documentId: two, data: { title: 'Half af', areas } });
  const set = await read(meeting);
  const problem = 'Subsessie ‘Half af’, veld ‘Gebieden’ (nummer 1): nog niet ingevuld.';
  expect(set.entries.flatMap(({ problems }) => problems)).toEqual([problem]);
  const { status, body } = await publish(meeting, set.fingerprint);
  expect([status, body.error?.message]).toEqual([400, `Er is niets gepubliceerd. ${problem}`]);
  expect(await publishedTitles(cms, 'meeting')).not.toContain('Onvolledig');
});

test('what the checks do not let be published is told with them', async () => {
  const text = 'Mail naar jan.jansen@gmail.com voor meer.';
  const introduction = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
  const meeting = await make(cms, 'meeting', { title: 'Lekt een adres', introduction });
  const set = await read(meeting);
  const problems = set.entries.flatMap((entry) => entry.problems);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^Bijeenkomst ‘Lekt een adres’, ‘Inleiding’: ./);
  expect((await publish(meeting, set.fingerprint)).status).toBe(400);
});

test('when the last of it fails nothing is published, and the feed tells nothing', async () => {
  const { meeting } = await makeMeeting(cms, 'Breekt af');
  const { fingerprint } = await read(meeting);
  const before = await changes();
  let published = 0;
  const fail = { isOn: true };
  cms.strapi.documents.use((context, next) => {
    if (fail.isOn && context.action === 'publish') published += 1;
    if (fail.isOn && published === 3) throw new Error('The disk is full.');
    return next();
  });
  expect((await publish(meeting, fingerprint)).status).toBe(500);
  fail.isOn = false;
  expect(published).toBe(3);
  expect(await publishedTitles(cms, 'meeting')).not.toContain('Breekt af');
  expect(await publishedTitles(cms, 'subsession')).not.toContain('Breekt af een');
  expect(await changes()).toBe(before);
  expect((await publish(meeting, fingerprint)).body.data).toEqual({ count: 3 });
});

test.each([
  [
    'a subsession was saved',
    ({ one }) => cms.documents('subsession').update({ documentId: one, data: { number: 5 } }),
  ],
  ['a subsession was added', ({ meeting }) => make(cms, 'subsession', { title: 'Erbij', meeting })],
  ['a subsession was deleted', ({ one }) => cms.documents('subsession').delete({ documentId: one })],
  [
    'a speaker got another name',
    ({ speaker }) => cms.documents('speaker').update({ documentId: speaker, data: { name: 'Anders' } }),
  ],
  ['a part was published', ({ meeting }) => cms.documents('meeting').publish({ documentId: meeting })],
] as readonly (readonly [string, (made: Made) => Promise<unknown>])[])(
  'when %s meanwhile, nothing is published and the person is told',
  async (title, change) => {
    const made = await makeMeeting(cms, title);
    const { fingerprint } = await read(made.meeting);
    await change(made);
    const titles = await publishedTitles(cms, 'subsession');
    const { status, body } = await publish(made.meeting, fingerprint);
    expect([status, body.error?.message]).toEqual([
      400,
      'Intussen is er iets veranderd of gepubliceerd. Er is nu niets gepubliceerd; bekijk opnieuw wat erbij hoort.',
    ]);
    expect(await publishedTitles(cms, 'subsession')).toEqual(titles);
  },
);

test('of two people who publish at once one does, and the other is told', async () => {
  const { meeting } = await makeMeeting(cms, 'Tegelijk');
  const { fingerprint } = await read(meeting);
  const answers = await Promise.all([
    publish(meeting, fingerprint),
    publish(meeting, fingerprint, await loginAs(cms, 'strapi-super-admin')),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
});

test('what does not exist, or has no meeting yet, is answered with a sentence', async () => {
  const lonely = await make(cms, 'subsession', { title: 'Alleen' });
  const told = async (path: string) => {
    const { status, body } = await eindredacteur('GET', path);
    return [status, body.error?.message];
  };
  expect(await told(setPath('bestaat-niet'))).toEqual([
    404,
    'Deze bijeenkomst bestaat niet meer. Ga terug naar de lijst.',
  ]);
  expect(await told(setPath(lonely, 'subsession'))).toEqual([
    404,
    'Deze subsessie hoort nog bij geen bijeenkomst. Kies er een en sla op.',
  ]);
  expect((await told(setPath(lonely, 'speaker')))[0]).toBe(404);
  expect((await eindredacteur('POST', setPath(lonely, 'subsession'), {})).status).toBe(400);
});

test('a meeting of nothing but a title, and one with twenty subsessions, are published', async () => {
  const bare = await make(cms, 'meeting', { title: 'Kaal' });
  expect((await read(bare)).named).toEqual([]);
  expect((await publish(bare, (await read(bare)).fingerprint)).body.data).toEqual({ count: 1 });
  const meeting = await make(cms, 'meeting', { title: 'Vol' });
  for (let number = 1; number <= 20; number += 1)
    await make(cms, 'subsession', { title: `Deel ${number}`, number, meeting });
  const set = await read(meeting);
  expect(set.entries.map(({ title }) => title).slice(0, 3)).toEqual(['Vol', 'Deel 1', 'Deel 2']);
  expect((await publish(meeting, set.fingerprint)).body.data).toEqual({ count: 21 });
  // Strapi reads each of them once more when they are committed; this is answered after that.
  expect(new Set((await read(meeting)).entries.map(({ state }) => state))).toEqual(new Set(['published']));
});

/** The first page of the admin: what somebody has to do, and what became of her work. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { SECRET, startFakePublisher, type FakePublisher } from './fake-publisher.ts';
import { createAs, publishAs, saveAs } from './histories.ts';
import { nextYear } from './next-year.ts';
import { everybody, loginAs, STRANGERS, type Person } from './people.ts';

interface Named {
  readonly documentId: string;
  readonly title: string;
}

interface Home {
  readonly drafts: readonly (Named & { readonly isPublished: boolean })[];
  readonly reviews: readonly (Named & { readonly kind: string; readonly note: string })[];
  readonly mayPublish: boolean;
  readonly live: readonly (Named & { readonly state: { readonly kind: string; readonly url: string } })[];
  readonly plans: readonly (Named & { readonly state: string })[];
  readonly failures: readonly { readonly message: string; readonly entries: readonly Named[] }[];
  readonly isHeldBack: boolean;
  readonly publisher: string;
}

const SITE = 'https://leerkringen.example';
const closing = new AsyncDisposableStack();
let cms: Cms;
let publisher: FakePublisher;
let people: Readonly<Record<string, Person>>;
let redacteur: Person;
let eindredacteur: Person;

beforeAll(async () => {
  publisher = closing.use(await startFakePublisher());
  const environment = { PUBLISHER_URL: publisher.url, PUBLISHER_SECRET: SECRET, SITE_URL: SITE };
  cms = closing.use(await startCms(environment));
  people = await everybody(cms);
});
afterAll(() => closing.disposeAsync());

// Everybody's own work, from nothing.
beforeEach(async () => {
  Object.assign(publisher, { status: {}, path: '/bijeenkomsten/een/', isSilent: false });
  [redacteur, eindredacteur] = [await loginAs(cms, 'strapi-author'), await loginAs(cms, 'strapi-editor')];
  for (const left of ['api::review.review', 'api::plan.plan']) await cms.strapi.db.query(left).deleteMany({});
});

const homeOf = async (who: Person) => (await who('GET', '/desk/home')).body.data as unknown as Home;
const titles = (entries: readonly Named[]) => entries.map(({ title }) => title);
const ask = (who: Person, meeting: string, note = '') =>
  who('POST', `/desk/reviews/meeting/${meeting}`, { note });

test('a new person has nothing, and is told so without an error', async () => {
  expect(await homeOf(redacteur)).toEqual({
    drafts: [],
    reviews: [],
    mayPublish: false,
    live: [],
    plans: [],
    failures: [],
    isHeldBack: false,
    publisher: 'here',
  });
});

test('drafts are those that one saved last, newest first, without what is published as it is', async () => {
  const [first, second, done] = [
    await createAs(redacteur, { title: 'Eerst' }),
    await createAs(redacteur, { title: 'Deel' }, 'subsession'),
    await createAs(redacteur, { title: 'Klaar' }),
  ];
  await createAs(eindredacteur, { title: 'Van een ander' });
  await publishAs(eindredacteur, done);
  await saveAs(redacteur, first, { title: 'Eerst, beter' });
  expect(titles((await homeOf(redacteur)).drafts)).toEqual(['Eerst, beter', 'Deel']);
  await saveAs(redacteur, done, { title: 'Klaar, en gewijzigd' });
  const { drafts } = await homeOf(redacteur);
  expect(drafts[0]).toMatchObject({ title: 'Klaar, en gewijzigd', isPublished: true });
  expect(drafts[2]).toMatchObject({ documentId: second, isPublished: false });
});

test('what is asked waits for every Eindredacteur, and what comes back for who asked', async () => {
  const meeting = await createAs(redacteur, { title: 'Vraag' });
  await ask(redacteur, meeting, 'Kijk even mee');
  expect(await homeOf(eindredacteur)).toMatchObject({
    mayPublish: true,
    reviews: [{ kind: 'asked', title: 'Vraag', note: 'Kijk even mee', person: 'strapi-author' }],
  });
  expect((await homeOf(redacteur)).reviews).toMatchObject([{ kind: 'pending' }]);
  await eindredacteur('POST', `/desk/reviews/meeting/${meeting}/return`, { note: 'Datum ontbreekt' });
  expect((await homeOf(eindredacteur)).reviews).toEqual([]);
  expect((await homeOf(redacteur)).reviews).toMatchObject([
    { kind: 'returned', note: 'Datum ontbreekt', person: 'strapi-editor' },
  ]);
  await ask(redacteur, meeting);
  expect((await homeOf(redacteur)).reviews).toMatchObject([{ kind: 'pending' }]);
  await publishAs(eindredacteur, meeting);
  expect((await homeOf(redacteur)).reviews).toEqual([]);
  expect((await homeOf(await loginAs(cms, 'strapi-author'))).reviews).toEqual([]);
});

test('what waits longest comes first, however much was asked or settled since', async () => {
  const meetings = [];
  for (const title of ['Oudste', 'Teruggegeven', 'Opnieuw gevraagd', 'Vol'])
    meetings.push(await createAs(redacteur, { title }));
  const [oldest, returned, again, full] = meetings as [string, string, string, string];
  for (const meeting of [oldest, returned, again]) await ask(redacteur, meeting);
  for (const meeting of [returned, again])
    await eindredacteur('POST', `/desk/reviews/meeting/${meeting}/return`, { note: 'Datum ontbreekt' });
  await ask(await loginAs(cms, 'strapi-author'), again);
  const rows = cms.strapi.db.query('api::review.review');
  const { asker, askedAt } = await rows.findOne({ where: { subject: oldest } });
  const many = (state: string, subject: (index: number) => object) =>
    rows.createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        ...{ type: 'meeting', state, asker, askedAt },
        ...subject(index),
      })),
    });
  await many('published', () => ({ subject: full }));
  await many('open', (index) => ({ subject: `van-een-ander-${index}`, asker: asker + 1_000 }));
  expect(titles((await homeOf(eindredacteur)).reviews)).toEqual(['Oudste', 'Opnieuw gevraagd']);
  expect(await homeOf(redacteur)).toMatchObject({
    reviews: [
      { title: 'Teruggegeven', kind: 'returned' },
      { title: 'Oudste', kind: 'pending' },
    ],
  });
  expect((await homeOf(redacteur)).reviews).toHaveLength(2);
});

test('what one published or wrote is told with its state and its address', async () => {
  const meeting = await createAs(redacteur, { title: 'Op de site' });
  await createAs(redacteur, { title: 'Nog niet' });
  await publishAs(eindredacteur, meeting);
  for (const who of [redacteur, eindredacteur]) {
    expect((await homeOf(who)).live).toMatchObject([
      { title: 'Op de site', state: { kind: 'live', url: `${SITE}/bijeenkomsten/een/` } },
    ]);
  }
  publisher.status = { sequence: 1 };
  expect((await homeOf(eindredacteur)).live).toMatchObject([{ state: { kind: 'queued' } }]);
});

test('what failed is told with its reason, and where it can be corrected', async () => {
  const meeting = await createAs(redacteur, { title: 'Met een fout' });
  await publishAs(eindredacteur, meeting);
  const message = 'Op de pagina staat een link naar een pagina die niet bestaat.';
  const subjects = [
    { type: 'meeting', documentId: meeting },
    { type: 'meeting', documentId: 'bestaat-niet-meer' },
  ];
  const since = '2026-11-24T11:00:00.000Z';
  publisher.status = {
    sequence: 1,
    failure: { message, since, seen: null, problems: [{ message, subjects }] },
  };
  const { failures, live } = await homeOf(redacteur);
  expect(failures).toMatchObject([{ message, since, entries: [{ title: 'Met een fout' }] }]);
  expect(live).toMatchObject([{ state: { kind: 'failed' } }]);
});

test('a publish that waits to be confirmed is told', async () => {
  const waiting = { id: 'a', since: '2026-11-24T11:00:00.000Z', pages: 20, removed: 9, paths: [] };
  const failure = { message: 'Veel', since: waiting.since, seen: null, problems: [] };
  publisher.status = { waiting, failure };
  expect(await homeOf(eindredacteur)).toMatchObject({ isHeldBack: true, failures: [] });
});

test('a publisher that is silent keeps nobody from her work', async () => {
  const meeting = await createAs(redacteur, { title: 'Ondertussen' });
  await publishAs(eindredacteur, meeting);
  publisher.isSilent = true;
  const start = performance.now();
  expect(await homeOf(redacteur)).toMatchObject({ publisher: 'away', live: [{ state: { kind: 'away' } }] });
  expect(performance.now() - start).toBeLessThan(6_000);
});

test('it asks the database some twenty times, however much there is', async () => {
  for (let index = 0; index < 12; index += 1) {
    const meeting = await createAs(redacteur, { title: `Veel ${index}` });
    if (index % 2) await publishAs(eindredacteur, meeting);
    else await ask(redacteur, meeting);
  }
  let queries = 0;
  // What calls the publisher meanwhile remembers in the settings how far it came.
  const count = ({ sql }: { readonly sql: string }) => {
    if (sql.startsWith('select') && !sql.includes('strapi_core_store_settings')) queries += 1;
  };
  cms.strapi.db.connection.on('query', count);
  const { drafts, live, reviews } = await homeOf(eindredacteur);
  cms.strapi.db.connection.removeListener('query', count);
  expect([drafts.length, live.length, reviews.length]).toEqual([0, 6, 6]);
  expect(queries).toBeLessThan(30);
  expect((await homeOf(redacteur)).drafts.length).toBeLessThanOrEqual(8);
});

test('who may not read a type is told nothing of its entries', async () => {
  const meeting = await createAs(redacteur, { title: 'Geheim' });
  await ask(redacteur, meeting);
  const role = await cms.strapi.service('admin::role').create({ name: 'Alleen publiceren', code: 'blind' });
  const publish = 'plugin::content-manager.explorer.publish';
  await cms.strapi.service('admin::role').assignPermissions(role.id, [
    { action: 'api::desk.use', subject: null },
    { action: publish, subject: 'api::meeting.meeting' },
  ]);
  const home = await homeOf(await loginAs(cms, 'blind'));
  expect(home.mayPublish).toBe(true);
  expect(JSON.stringify(home)).not.toContain('Geheim');
});

test.each([
  ['Redacteur', 200],
  ['Eindredacteur', 200],
  ['Beheerder', 200],
  ...STRANGERS.map((who) => [who, 401] as const),
] as const)('%s is answered %i', async (who, status) => {
  expect((await people[who]!('GET', '/desk/home')).status).toBe(status);
});

test('what is planned is there for both', async () => {
  const documentId = await createAs(eindredacteur, { title: 'Voor later' });
  const plan = { act: 'publish', type: 'meeting', documentId, wall: `${nextYear('01-01')}T10:00` };
  expect((await eindredacteur('POST', '/desk/plans', plan)).status).toBe(200);
  for (const who of [redacteur, eindredacteur])
    expect(titles((await homeOf(who)).plans)).toEqual(['Voor later']);
});

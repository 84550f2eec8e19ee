/** What the admin may ask and do about the publication of the site, and who may. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { SECRET, startFakePublisher, type FakePublisher } from './fake-publisher.ts';
import { everybody, loginAs, oneOf, type Person, STRANGERS } from './people.ts';

const SITE = 'https://leerkringen.example';

const closing = new AsyncDisposableStack();
let cms: Cms;
let publisher: FakePublisher;
let people: Readonly<Record<string, Person>>;
let meeting: string;

beforeAll(async () => {
  publisher = closing.use(await startFakePublisher());
  const environment = { PUBLISHER_URL: publisher.url, PUBLISHER_SECRET: SECRET, SITE_URL: SITE };
  cms = closing.use(await startCms(environment));
  people = await everybody(cms);
  const created = await cms.documents('meeting').create({ data: { title: 'Eén' }, status: 'published' });
  meeting = created.documentId;
});
afterAll(() => closing.disposeAsync());

beforeEach(() => {
  Object.assign(publisher, { status: {}, path: '/bijeenkomsten/een/', releases: [], isSilent: false });
  publisher.orders.length = 0;
});

const beheerder = oneOf(() => people, 'Beheerder');

async function newestSequence(): Promise<number> {
  const [newest] = await cms.strapi.db
    .query('api::change.change')
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  return newest.id;
}

const stateOf = async (documentId: string, type = 'meeting') =>
  (await beheerder('GET', `/publication/entries/${type}/${documentId}`)).body.data;

const READING = ['entries/meeting/:meeting', 'changes/:change', 'status', 'releases'].map(
  (path) => ['GET', path] as const,
);
const ACTING = ['releases/1/restore', 'waiting/abc/confirm'].map((path) => ['POST', path] as const);

const LOGGED_IN = ['Redacteur', 'Eindredacteur', 'Beheerder'];

const allowed = [
  ...LOGGED_IN.flatMap((who) => READING.map((what) => [who, ...what, 200] as const)),
  ...ACTING.flatMap((what) => [
    ['Redacteur', ...what, 403] as const,
    ['Eindredacteur', ...what, 403] as const,
    ['Beheerder', ...what, 200] as const,
  ]),
  ...STRANGERS.flatMap((who) => [...READING, ...ACTING].map((what) => [who, ...what, 401] as const)),
];

test.each(allowed)('%s, asking %s %s, is answered %i', async (who, method, path, status) => {
  const place = path.replace(':meeting', meeting).replace(':change', String(await newestSequence()));
  const answer = await people[who]!(method, `/publication/${place}`, method === 'POST' ? {} : undefined);
  expect(answer.status).toBe(status);
  if (status !== 200) expect(publisher.orders).toEqual([]);
});

test('who may not read a type is told nothing of its entries', async () => {
  const role = await cms.strapi.service('admin::role').create({ name: 'Alleen publicatie', code: 'kijker' });
  await cms.strapi
    .service('admin::role')
    .assignPermissions(role.id, [{ action: 'api::publication.read', subject: null }]);
  const viewer = await loginAs(cms, 'kijker');
  expect((await viewer('GET', '/publication/status')).status).toBe(200);
  expect((await viewer('GET', `/publication/entries/meeting/${meeting}`)).status).toBe(403);
  expect((await viewer('GET', `/publication/changes/${await newestSequence()}`)).status).toBe(403);
});

test('an entry is live at the public address of the site', async () => {
  expect(await stateOf(meeting)).toMatchObject({
    kind: 'live',
    url: `${SITE}/bijeenkomsten/een/`,
    since: '2026-11-24T10:00:00.000Z',
    isModified: false,
  });
});

test('a draft that is saved after a publish leaves the entry live, and is told as not published', async () => {
  const { documentId } = await cms
    .documents('meeting')
    .create({ data: { title: 'Twee' }, status: 'published' });
  publisher.status = { sequence: await newestSequence() };
  await cms.documents('meeting').update({ documentId, data: { title: 'Twee, beter' } });
  expect(await stateOf(documentId)).toMatchObject({ kind: 'live', isModified: true });
  await cms.documents('meeting').publish({ documentId });
  expect(await stateOf(documentId)).toMatchObject({ kind: 'queued', isModified: false });
  publisher.status = { sequence: await newestSequence() };
  expect(await stateOf(documentId)).toMatchObject({ kind: 'live', isModified: false });
});

test('an entry whose partner was only saved as a draft is live', async () => {
  const subsession = await cms
    .documents('subsession')
    .create({ data: { title: 'Deel' }, status: 'published' });
  const host = await cms.documents('meeting').create({ data: { title: 'Geheel' } });
  publisher.status = { sequence: await newestSequence() };
  const data = { subsessions: [subsession.documentId] };
  await cms.documents('meeting').update({ documentId: host.documentId, data });
  expect(await stateOf(subsession.documentId, 'subsession')).toMatchObject({ kind: 'live' });
  await cms.documents('meeting').publish({ documentId: host.documentId });
  expect(await stateOf(subsession.documentId, 'subsession')).toMatchObject({ kind: 'queued' });
});

test('an entry that is withdrawn is under way until its page is gone, and then only saved', async () => {
  const { documentId } = await cms
    .documents('meeting')
    .create({ data: { title: 'Drie' }, status: 'published' });
  publisher.status = { sequence: await newestSequence() };
  await cms.documents('meeting').unpublish({ documentId });
  expect(await stateOf(documentId)).toMatchObject({ kind: 'queued', isLeaving: true });
  Object.assign(publisher, { status: {}, path: null });
  expect(await stateOf(documentId)).toMatchObject({ kind: 'saved', url: null });
  await cms.documents('meeting').delete({ documentId });
  expect(await stateOf(documentId)).toMatchObject({ kind: 'gone' });
});

test('a speaker whom no published page names is not on the site', async () => {
  const { documentId } = await cms.documents('speaker').create({ data: { name: 'Niemand Noemt' } });
  publisher.path = null;
  expect(await stateOf(documentId, 'speaker')).toMatchObject({ kind: 'unlisted', url: null });
});

test('why a change is not live is told in Dutch, and whether it is about the entry itself', async () => {
  const { documentId } = await cms
    .documents('meeting')
    .create({ data: { title: 'Vier' }, status: 'published' });
  const message = 'Bijeenkomst "Vier", veld "Locatie": dit kan niet worden getoond.';
  const problems = [{ message, subjects: [{ type: 'meeting', documentId }] }];
  const since = '2026-11-24T11:00:00.000Z';
  publisher.status = { sequence: 0, failure: { message, since, seen: null, problems } };
  const reasons = [{ message, subjects: problems[0]?.subjects, isOwn: true }];
  expect(await stateOf(documentId)).toMatchObject({ kind: 'failed', since, reasons });
  expect(await stateOf(meeting)).toMatchObject({ kind: 'failed', reasons: [{ message, isOwn: false }] });
});

test('the same is told by the number of a change', async () => {
  const askChange = async (sequence: number | string) => beheerder('GET', `/publication/changes/${sequence}`);
  const { documentId } = await cms
    .documents('meeting')
    .create({ data: { title: 'Vijf' }, status: 'published' });
  const published = await newestSequence();
  expect((await askChange(published)).body.data).toMatchObject({
    kind: 'live',
    type: 'meeting',
    subject: documentId,
    url: `${SITE}/bijeenkomsten/een/`,
  });
  publisher.status = { sequence: published - 1 };
  expect((await askChange(published)).body.data).toMatchObject({ kind: 'queued' });
  await cms.documents('meeting').update({ documentId, data: { title: 'Vijf, beter' } });
  expect((await askChange(await newestSequence())).body.data).toMatchObject({ kind: 'saved' });
  for (const unknown of [published + 1000, 999_999_999_999, 'niets', '1e3', '-1']) {
    expect((await askChange(unknown)).status).toBe(404);
  }
});

test('what does not exist is not found', async () => {
  for (const path of ['entries/niets/abc', 'entries/file/abc', 'niets']) {
    expect((await beheerder('GET', `/publication/${path}`)).status, path).toBe(404);
  }
});

test('a publisher that is silent is told in time, and stops nobody from working', async () => {
  publisher.isSilent = true;
  expect(await stateOf(meeting)).toMatchObject({ kind: 'away', url: null });
  const { status, body } = await beheerder('GET', '/publication/status');
  expect([status, body.error?.message]).toEqual([
    503,
    'De publicatie antwoordt niet. Probeer het later opnieuw; er is niets veranderd.',
  ]);
  const path = `/content-manager/collection-types/api::meeting.meeting/${meeting}`;
  expect((await beheerder('PUT', path, { title: 'Ondertussen' })).status).toBe(200);
});

test('a Beheerder acts in her own name, and is told when it is too late', async () => {
  const { id } = (await beheerder('GET', '/admin/users/me')).body.data as { id: number };
  expect((await beheerder('POST', '/publication/releases/4/restore')).body.data).toEqual({ release: 9 });
  await beheerder('POST', '/publication/waiting/abc/confirm');
  expect(publisher.orders).toEqual([
    { path: '/releases/4/restore', body: { actor: id } },
    { path: '/waiting/abc/confirm', body: { actor: id } },
  ]);
  const late = await beheerder('POST', '/publication/waiting/verdwenen/confirm');
  expect([late.status, late.body.error?.message]).toEqual([404, 'Dat is er niet meer.']);
});

test('who made a release is told by name to who may see users, and to nobody else', async () => {
  const { id } = (await beheerder('GET', '/admin/users/me')).body.data as { id: number };
  const lists = { added: [], changed: [], removed: [], addedCount: 0, changedCount: 0, removedCount: 0 };
  const release = { ...lists, number: 2, at: '2026-11-24T10:00:00.000Z', pages: 12 };
  const entries = [{ type: 'meeting', documentId: meeting, title: 'Eén' }];
  publisher.releases = [
    { ...release, cause: { kind: 'changes', entries, actors: [id, 4711] } },
    { ...release, cause: { kind: 'rollback', to: 1, actor: id } },
    { ...release, cause: { kind: 'everything' } },
  ];
  const asked = async (who: string) =>
    (await people[who]!('GET', '/publication/releases')).body.data as unknown as Record<string, unknown>[];
  const told = await asked('Beheerder');
  expect(told.map(({ people: names }) => names)).toEqual([
    ['strapi-super-admin'],
    ['strapi-super-admin'],
    [],
  ]);
  expect(told.map(({ cause }) => cause)).toEqual([
    { kind: 'changes', entries },
    { kind: 'rollback', to: 1 },
    { kind: 'everything' },
  ]);
  for (const who of ['Redacteur', 'Eindredacteur']) {
    const releases = await asked(who);
    expect(releases.map(({ people: names }) => names)).toEqual([null, null, null]);
    expect(JSON.stringify(releases)).not.toContain('actor');
  }
});

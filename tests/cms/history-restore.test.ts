/** Making an entry what it was. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import {
  collection,
  createAs,
  differencesFor,
  historyFor,
  paragraph,
  publishAs,
  readAs,
  restoreAs,
  saveAs,
  text,
} from './histories.ts';
import { everybody, oneOf, type Person } from './people.ts';

let cms: Cms;
let people: Readonly<Record<string, Person>>;
beforeAll(async () => {
  cms = await startCms();
  people = await everybody(cms);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const redacteur = oneOf(() => people, 'Redacteur');
const eindredacteur = oneOf(() => people, 'Eindredacteur');

test('putting back makes the draft what it was, and leaves the site as it is', async () => {
  const speaker = await cms.documents('speaker').create({ data: { name: 'Piet Blijft' } });
  const meeting = await createAs(redacteur, {
    title: 'Zoals het was',
    heldOn: '2021-03-24',
    introduction: paragraph(text('oude woorden')),
    agenda: [
      {
        kind: 'plenair',
        title: 'Opening',
        contributions: [{ speaker: { connect: [{ documentId: speaker.documentId }] }, role: 'spreker' }],
      },
    ],
    author: { connect: [{ documentId: speaker.documentId }] },
  });
  await saveAs(redacteur, meeting, {
    title: 'Zoals het werd',
    introduction: [],
    agenda: [],
    author: null,
    heldOn: null,
  });
  await publishAs(eindredacteur, meeting);
  const first = (await historyFor(eindredacteur, meeting)).versions.at(-1)!;
  const { back } = await differencesFor(eindredacteur, meeting, first);
  expect(back.map(({ label }) => label)).toEqual([
    'Titel',
    'Datum van de bijeenkomst',
    'Inleiding',
    'Programma van de dag',
    'Schrijver van de terugblik',
  ]);
  expect((await restoreAs(eindredacteur, meeting, first)).body.data).toEqual({ missing: [] });
  expect(await readAs(eindredacteur, meeting)).toMatchObject({
    title: 'Zoals het was',
    heldOn: '2021-03-24',
    agenda: [{ title: 'Opening', contributions: [{ role: 'spreker', speaker: { count: 1 } }] }],
    author: { count: 1 },
  });
  const published = await cms.strapi.db
    .query('api::meeting.meeting')
    .findOne({ where: { documentId: meeting, publishedAt: { $notNull: true } } });
  expect(published.title).toBe('Zoals het werd');
  expect(
    (await historyFor(eindredacteur, meeting)).versions.map(({ action, person }) => [action, person]),
  ).toEqual([
    ['update', 'strapi-editor'],
    ['publish', 'strapi-editor'],
    ['update', 'strapi-author'],
    ['create', 'strapi-author'],
  ]);
});

test('what is there no more is named and left out when an entry is put back', async () => {
  const { documentId } = await cms.documents('speaker').create({ data: { name: 'Wie Vertrok' } });
  const meeting = await createAs(redacteur, {
    title: 'Met schrijver',
    author: { connect: [{ documentId }] },
  });
  await saveAs(redacteur, meeting, { title: 'Zonder schrijver', author: null });
  await cms.documents('speaker').delete({ documentId });
  const first = (await historyFor(eindredacteur, meeting)).versions.at(-1)!;
  expect((await restoreAs(eindredacteur, meeting, first)).body.data).toEqual({ missing: ['Wie Vertrok'] });
  expect(await readAs(eindredacteur, meeting)).toMatchObject({
    title: 'Met schrijver',
    author: { count: 0 },
  });
});

test('what a type without drafts was is live at once when it is put back', async () => {
  const created = await eindredacteur('POST', collection('speaker'), { name: 'Eerst Zo' });
  const speaker = created.body.data!.documentId!;
  await saveAs(eindredacteur, speaker, { name: 'Later Zo' }, 'speaker');
  const history = await historyFor(eindredacteur, speaker, 'speaker');
  expect(history.isLiveAtOnce).toBe(true);
  await restoreAs(eindredacteur, speaker, history.versions.at(-1)!, 'speaker');
  expect(await readAs(eindredacteur, speaker, 'speaker')).toMatchObject({ name: 'Eerst Zo' });
});

test('what stood there before anything was remembered is the first version', async () => {
  const meeting = await createAs(redacteur, { title: 'Van vroeger' });
  await cms.strapi.db.query('api::entry-version.entry-version').deleteMany({ where: { subject: meeting } });
  await saveAs(redacteur, meeting, { title: 'Van nu' });
  const { versions } = await historyFor(eindredacteur, meeting);
  expect(versions).toMatchObject([
    { action: 'update', fields: ['Titel'] },
    { action: 'start', person: null },
  ]);
  await restoreAs(eindredacteur, meeting, versions.at(-1)!);
  expect(await readAs(eindredacteur, meeting)).toMatchObject({ title: 'Van vroeger' });
});

test('an entry that was deleted keeps its history, and comes back whole under its own id', async () => {
  const meeting = await createAs(redacteur, { title: 'Verdwijnt', location: 'Breda' });
  await publishAs(eindredacteur, meeting);
  expect((await eindredacteur('DELETE', `${collection('meeting')}/${meeting}`)).status).toBe(200);
  expect((await redacteur('GET', `/desk/history/meeting/${meeting}`)).status).toBe(403);
  const { versions } = await historyFor(eindredacteur, meeting);
  expect(versions[0]).toMatchObject({ action: 'delete', person: 'strapi-editor', canBeRestored: true });
  expect((await restoreAs(redacteur, meeting, versions[0]!)).status).toBe(403);
  expect((await restoreAs(eindredacteur, meeting, versions[0]!)).status).toBe(200);
  expect(await readAs(eindredacteur, meeting)).toMatchObject({
    title: 'Verdwijnt',
    location: 'Breda',
    slug: 'verdwijnt',
    publishedAt: null,
  });
});

test('who put something back that somebody else saved over meanwhile is told, and nothing is lost', async () => {
  const meeting = await createAs(redacteur, { title: 'Eerst' });
  await saveAs(redacteur, meeting, { title: 'Later' });
  const first = (await historyFor(eindredacteur, meeting)).versions.at(-1)!;
  const { now } = await differencesFor(eindredacteur, meeting, first);
  await saveAs(redacteur, meeting, { title: 'Intussen' });
  const restore = (seen: unknown) =>
    eindredacteur('POST', `/desk/history/meeting/${meeting}/${first.id}/restore`, { now: seen });
  const refused = await restore(now);
  expect([refused.status, refused.body.error?.message]).toEqual([
    409,
    'Dit is intussen gewijzigd, dus er is niets teruggezet. Kijk opnieuw wat er verandert als je dit terugzet.',
  ]);
  expect(await readAs(eindredacteur, meeting)).toMatchObject({ title: 'Intussen' });
  const again = await differencesFor(eindredacteur, meeting, first);
  expect((await restore(again.now)).status).toBe(200);
  expect(await readAs(eindredacteur, meeting)).toMatchObject({ title: 'Eerst' });
});

test('of two who bring a deleted entry back at once, one does', async () => {
  const meeting = await createAs(redacteur, { title: 'Twee handen' });
  await eindredacteur('DELETE', `${collection('meeting')}/${meeting}`);
  const [deleted] = (await historyFor(eindredacteur, meeting)).versions;
  const { now } = await differencesFor(eindredacteur, meeting, deleted!);
  expect(now).toBeNull();
  const place = `/desk/history/meeting/${meeting}/${deleted!.id}/restore`;
  const answers = await Promise.all([1, 2].map(() => eindredacteur('POST', place, { now })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

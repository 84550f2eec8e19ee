/** Who changed what and when. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import {
  briefFor,
  collection,
  createAs,
  type Difference,
  differencesFor,
  historyFor,
  paragraph,
  publishAs,
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

const told = ({ runs }: Difference) =>
  (runs ?? []).map(
    ({ kind, text: words }) => ({ same: words, added: `+${words}+`, removed: `-${words}-` })[kind],
  );

test('a save is told with who did it, when, and the names of the fields that changed', async () => {
  const meeting = await createAs(redacteur, { title: 'Eerste titel' });
  await saveAs(eindredacteur, meeting, { title: 'Tweede titel', location: 'Stadhuis' });
  const { versions } = await historyFor(eindredacteur, meeting);
  expect(versions).toMatchObject([
    { action: 'update', person: 'strapi-editor', fields: ['Titel', 'Plaats'], canBeRestored: false },
    { action: 'create', person: 'strapi-author', fields: [], canBeRestored: true },
  ]);
  const [newest] = versions;
  expect((await differencesFor(eindredacteur, meeting, newest!)).then).toMatchObject([
    { kind: 'words', label: 'Titel' },
    { kind: 'words', label: 'Plaats' },
  ]);
});

test('a save that changes nothing is not told', async () => {
  const meeting = await createAs(redacteur, { title: 'Zelfde' });
  await saveAs(redacteur, meeting, { title: 'Zelfde' });
  expect((await historyFor(eindredacteur, meeting)).versions).toHaveLength(1);
});

test('in a long text the words that were added and removed are told, and not all the others', async () => {
  const words = Array.from({ length: 4_000 }, (_, index) => `woord${index}`).join(' ');
  const meeting = await createAs(redacteur, {
    title: 'Lang',
    introduction: paragraph(text(`${words} einde`)),
  });
  await saveAs(redacteur, meeting, {
    introduction: paragraph(text(`${words.replace('woord2000', 'anders')} einde`)),
  });
  const [newest] = (await historyFor(eindredacteur, meeting)).versions;
  const [difference] = (await differencesFor(eindredacteur, meeting, newest!)).then;
  expect(difference).toMatchObject({ kind: 'words', label: 'Inleiding' });
  expect(told(difference!)).toEqual(
    expect.arrayContaining(['-woord2000-', '+anders+', expect.stringMatching(/^woord2001 .*…|…/)]),
  );
  expect(JSON.stringify(difference).length).toBeLessThan(1_000);
});

test('texts that have nothing in common are told in time, whatever their length', async () => {
  const long = (seed: string) =>
    Array.from({ length: 30_000 }, (_, index) => `${seed}${index * 7919}`).join(' ');
  const meeting = await createAs(redacteur, { title: 'Heel lang', introduction: paragraph(text(long('a'))) });
  await saveAs(redacteur, meeting, { introduction: paragraph(text(long('b'))) });
  const [newest] = (await historyFor(eindredacteur, meeting)).versions;
  const start = performance.now();
  const [difference] = (await differencesFor(eindredacteur, meeting, newest!)).then;
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(difference?.runs?.map(({ kind }) => kind)).toContain('added');
});

test('what is only made bold is told as markup', async () => {
  const meeting = await createAs(redacteur, { title: 'Vet', introduction: paragraph(text('gewoon')) });
  await saveAs(redacteur, meeting, { introduction: paragraph(text('gewoon', { bold: true })) });
  const [newest] = (await historyFor(eindredacteur, meeting)).versions;
  expect((await differencesFor(eindredacteur, meeting, newest!)).then).toEqual([
    { kind: 'markup', label: 'Inleiding' },
  ]);
});

test('relations are told by their names, also in the parts of a list', async () => {
  const speaker = await cms.documents('speaker').create({ data: { name: 'Anna Jansen' } });
  const breda = await cms.documents('municipality').create({ data: { name: 'Breda', cbsCode: 'GM0758' } });
  const meeting = await createAs(redacteur, {
    title: 'Relaties',
    agenda: [{ kind: 'plenair', title: 'Opening' }],
  });
  await saveAs(redacteur, meeting, {
    municipalities: { connect: [{ documentId: breda.documentId }] },
    agenda: [
      {
        kind: 'plenair',
        title: 'Opening',
        contributions: [{ speaker: { connect: [{ documentId: speaker.documentId }] }, role: 'spreker' }],
      },
      { kind: 'pauze', title: 'Koffie' },
    ],
  });
  const [newest] = (await historyFor(eindredacteur, meeting)).versions;
  const [agenda, municipalities] = (await differencesFor(eindredacteur, meeting, newest!)).then;
  expect(municipalities).toMatchObject({ kind: 'names', label: 'Betrokken gemeenten', added: ['Breda'] });
  expect(agenda).toMatchObject({
    kind: 'parts',
    label: 'Programma van de dag',
    parts: [
      {
        change: 'changed',
        label: 'Programmaonderdeel 1: Opening',
        differences: [
          {
            kind: 'parts',
            label: 'Bijdragen',
            parts: [{ change: 'added', label: 'Bijdrage 1: Anna Jansen' }],
          },
        ],
      },
      { change: 'added', label: 'Programmaonderdeel 2: Koffie' },
    ],
  });
});

test('the other side of a relation is told where it changed', async () => {
  const [meeting, other] = [
    await createAs(redacteur, { title: 'Oud' }),
    await createAs(redacteur, { title: 'Nieuw' }),
  ];
  const created = await redacteur('POST', collection('subsession'), {
    title: 'Deelsessie',
    meeting: { connect: [{ documentId: meeting }] },
  });
  const subsession = created.body.data!.documentId!;
  const link = { connect: [{ documentId: other }], disconnect: [] };
  await saveAs(redacteur, subsession, { meeting: link }, 'subsession');
  for (const documentId of [meeting, other]) {
    expect((await historyFor(eindredacteur, documentId)).versions[0]).toMatchObject({
      action: 'relate',
      fields: ['Subsessies'],
    });
  }
});

test('beside a form the first version can be put back only where that changes something', async () => {
  const meeting = await createAs(redacteur, { title: 'Zoals het begon' });
  const row = { type: 'meeting', subject: meeting, action: 'publish' };
  const rows = cms.strapi.db.query('api::entry-version.entry-version');
  await rows.createMany({ data: Array.from({ length: 20 }, () => row) });
  const first = async () => (await briefFor(eindredacteur, meeting)).versions.at(-1);
  expect(await first()).toMatchObject({ action: 'create', canBeRestored: false });
  await saveAs(redacteur, meeting, { title: 'Zoals het werd' });
  await rows.createMany({ data: Array.from({ length: 20 }, () => row) });
  expect(await first()).toMatchObject({ action: 'create', canBeRestored: true });
});

test('beside a form what was done again at once is one line, and the first is always told', async () => {
  const meeting = await createAs(redacteur, { title: 'Met vier delen' });
  for (const title of ['Een', 'Twee', 'Drie', 'Vier'])
    await createAs(redacteur, { title, meeting: { connect: [{ documentId: meeting }] } }, 'subsession');
  const told = async () =>
    (await briefFor(eindredacteur, meeting)).versions.map(({ action, person }) => [action, person]);
  const created = ['create', 'strapi-author'];
  expect(await told()).toEqual([['relate', 'strapi-author'], created]);
  expect((await historyFor(eindredacteur, meeting)).versions, 'all of them are kept').toHaveLength(5);

  await saveAs(eindredacteur, meeting, { title: 'Met vier delen, beter' });
  await saveAs(redacteur, meeting, { title: 'Met vier delen, nog beter' });
  await publishAs(eindredacteur, meeting);
  const newest = [
    ['publish', 'strapi-editor'],
    ['update', 'strapi-author'],
    ['update', 'strapi-editor'],
  ];
  expect(await told()).toEqual([...newest, created]);

  const rows = cms.strapi.db.query('api::entry-version.entry-version');
  const row = { type: 'meeting', subject: meeting, action: 'publish' };
  await rows.createMany({ data: Array.from({ length: 20 }, () => row) });
  expect(await told()).toEqual([['publish', null], created]);

  await rows.updateMany({
    where: { subject: meeting, action: 'publish' },
    data: { createdAt: '2026-01-01T10:00:00Z' },
  });
  await saveAs(redacteur, meeting, { title: 'Op een andere dag' });
  await rows.create({ data: row });
  expect(await told()).toEqual([['publish', null], ['update', 'strapi-author'], ['publish', null], created]);
});

test('a write that fails is not told', async () => {
  const meeting = await createAs(redacteur, { title: 'Blijft staan' });
  const stop = cms.strapi.documents.use((context, next) => {
    if (context.action !== 'update') return next();
    return next().then(() => {
      throw new Error('cut off');
    });
  });
  expect((await redacteur('PUT', `${collection('meeting')}/${meeting}`, { title: 'Mislukt' })).status).toBe(
    500,
  );
  (stop as unknown as () => void)();
  expect((await historyFor(eindredacteur, meeting)).versions).toHaveLength(1);
});

test('fifty versions of an entry are kept, and all of the last year', async () => {
  const meeting = await createAs(redacteur, { title: 'Vaak' });
  const rows = cms.strapi.db.query('api::entry-version.entry-version');
  const row = { type: 'meeting', subject: meeting, action: 'publish' };
  await rows.createMany({ data: Array.from({ length: 55 }, () => row) });
  expect(await rows.count({ where: { subject: meeting } })).toBe(56);
  const old = new Date(Date.now() - 400 * 24 * 60 * 60 * 1000).toISOString();
  await rows.updateMany({ where: { subject: meeting }, data: { createdAt: old } });
  await saveAs(redacteur, meeting, { title: 'Nog eens' });
  expect(await rows.count({ where: { subject: meeting } })).toBe(50);
  const history = await historyFor(eindredacteur, meeting);
  expect([history.versions.length, history.hasMore]).toEqual([50, false]);
});

test('a long recap takes little room', async () => {
  const sentence =
    'De gemeente vertelt hoe zij met bewoners en partners aan de leefbaarheid van de wijk werkt. ';
  const meeting = await createAs(redacteur, {
    title: 'Ruimte',
    introduction: paragraph(text(sentence.repeat(200))),
  });
  const { content } = await cms.strapi.db
    .query('api::entry-version.entry-version')
    .findOne({ where: { subject: meeting } });
  expect(content.length).toBeLessThan(2_000);
});

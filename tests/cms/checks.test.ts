/** What keeps entries from being published, and who is told what is still to be corrected. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '@archive/content-types/checks';
import { seed } from '@archive/scripts/seed/seed.ts';
import { startCms, type Cms } from './cms.ts';
import { everybody, loginAs, STRANGERS, type Person } from './people.ts';

const closing = new AsyncDisposableStack();
let cms: Cms;
let people: Readonly<Record<string, Person>>;

beforeAll(async () => {
  cms = closing.use(await startCms());
  await seed(cms.strapi);
  people = await everybody(cms);
});
afterAll(() => closing.disposeAsync());

const collection = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;

const text = (...lines: readonly string[]) =>
  lines.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] }));

const LEAK = text('Bel Jan op 06-12345678 of mail jan@gmail.com.');
const REFUSAL =
  'Publiceren kan nog niet. Verbeter eerst: een privé-e-mailadres bij ‘Inleiding’; een mobiel nummer bij ‘Inleiding’.';

const draft = async (data: object, type: 'meeting' | 'subsession' = 'meeting') =>
  (await cms.documents(type).create({ data })).documentId;

const findings = async (documentId: string, type = 'meeting') => {
  const { body } = await people['Beheerder']!('GET', `/desk/checks/${type}/${documentId}`);
  return body.data?.['findings'] as readonly Finding[];
};

const versions = (where: object) => cms.strapi.db.query('api::meeting.meeting').findMany({ where });

const published = (documentId: string) => versions({ documentId, publishedAt: { $notNull: true } });

test('the real recap has no errors, and its warnings are true', async () => {
  const said = [];
  for (const type of ['meeting', 'subsession'] as const) {
    for (const { documentId } of await cms.documents(type).findMany({ limit: 10 })) {
      said.push(...(await findings(documentId, type)));
    }
  }
  expect(said.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(said.map(({ code, field }) => [code, field])).toEqual([
    ['LONG_SENTENCE', 'recap'],
    ['LONG_SENTENCE', 'recap'],
  ]);
});

test('a meeting that is empty, or a century away, may be published, and what is odd is told', async () => {
  const documentId = await draft({ title: 'Leeg' });
  const later = await draft({ title: 'Over een eeuw', heldOn: '2126-03-29', summary: 'Kort gezegd.' });
  expect((await findings(documentId)).map(({ code }) => code)).toEqual([
    'NOTHING_ON_PAGE',
    'MEETING_WITHOUT_DATE',
  ]);
  expect(await findings(later)).toMatchObject([
    { severity: 'warning', message: 'De datum van de bijeenkomst is vrijdag 29 maart 2126. Klopt het jaar?' },
  ]);
  await cms.documents('meeting').publish({ documentId });
  expect(await published(documentId)).toHaveLength(1);
});

describe('an entry with errors is not published', () => {
  test('by an editor, who is told in one sentence, and below each field', async () => {
    const documentId = await draft({ title: 'Met een lek', introduction: LEAK });
    const editor = people['Eindredacteur']!;
    const answer = await editor('POST', `${collection('meeting')}/${documentId}/actions/publish`, {
      title: 'Met een lek, beter',
      introduction: LEAK,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      name: 'ValidationError',
      message: REFUSAL,
      details: { errors: [{ path: ['introduction'] }, { path: ['introduction'] }] },
    });
    expect(await published(documentId)).toEqual([]);
  });

  test.each(['before', 'after'])('%s others at once, and then neither are they', async (where) => {
    const bad = await draft({ title: `Fout ${where}`, introduction: LEAK });
    const [speaker] = await cms.documents('speaker').findMany({ limit: 1 });
    const contributions = [{ speaker: speaker!.documentId }];
    const good = await draft({ title: `Goed ${where}`, agenda: [{ title: 'Plenair', contributions }] });
    const answer = await people['Eindredacteur']!('POST', `${collection('meeting')}/actions/bulkPublish`, {
      documentIds: where === 'before' ? [bad, good] : [good, bad],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error?.message).toBe(REFUSAL);
    // What was under way in the same request ends before a write that comes after it.
    await draft({ title: `Daarna ${where}` });
    expect(await published(bad)).toEqual([]);
    expect(await published(good)).toEqual([]);
  });

  test('by a program, and a write that publishes at once leaves nothing', async () => {
    const documents = cms.documents('meeting');
    const data = { title: 'Meteen live', introduction: LEAK };
    await expect(documents.create({ data, status: 'published' })).rejects.toThrow(REFUSAL);
    expect(await versions({ title: 'Meteen live' })).toEqual([]);

    const { documentId } = await documents.create({ data: { title: 'Was goed' }, status: 'published' });
    const update = { documentId, data: { introduction: LEAK }, status: 'published' } as never;
    await expect(documents.update(update)).rejects.toThrow(REFUSAL);
    expect(await versions({ documentId, introduction: { $notNull: true } })).toEqual([]);
    const changes = await cms.strapi.db
      .query('api::change.change')
      .findMany({ where: { subject: documentId } });
    expect(changes.map(({ action }: { action: string }) => action)).toEqual(['create']);
  });

  test('and is once they are corrected; it can always be saved, and withdrawn', async () => {
    const documentId = await draft({ title: 'Eerst fout', introduction: LEAK });
    await cms.documents('meeting').update({ documentId, data: { introduction: text('Niets meer.') } });
    await cms.documents('meeting').publish({ documentId });
    await cms.documents('meeting').update({ documentId, data: { introduction: LEAK } });
    await cms.documents('meeting').unpublish({ documentId });
    expect(await published(documentId)).toEqual([]);
  });

  test('for a photo that nobody described, until somebody does', async () => {
    const photo = await cms.strapi.db.query('plugin::upload.file').create({
      data: {
        name: 'p.jpg',
        hash: 'p',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        url: '/uploads/p.jpg',
        provider: 'local',
      },
    });
    const documentId = await draft({ title: 'Met foto', photo: photo.id });
    await expect(cms.documents('meeting').publish({ documentId })).rejects.toThrow(
      'een foto zonder beschrijving bij ‘Wat is er op de foto te zien?’',
    );
    await cms.documents('meeting').update({ documentId, data: { photoDescription: 'Een kaart' } });
    await cms.documents('meeting').publish({ documentId });
    expect(await published(documentId)).toHaveLength(1);
  });
});

test('warnings keep nothing from being published', async () => {
  const documentId = await draft(
    { title: 'Zonder spreker', recap: text('De gemeente Tilburg vertelt.') },
    'subsession',
  );
  expect((await findings(documentId, 'subsession')).map(({ code }) => code)).toEqual([
    'SUBSESSION_WITHOUT_SPEAKER',
    'MUNICIPALITY_NOT_LINKED',
  ]);
  await cms.documents('subsession').publish({ documentId });
});

test('who is chosen in a subsession is not missed in its meeting, nor the other way around', async () => {
  const [bakker] = await cms.strapi.db
    .query('api::speaker.speaker')
    .findMany({ where: { name: 'Simon Bakker' } });
  const recap = text('Simon Bakker van de gemeente Almere vertelt.');
  const meeting = await draft({ title: 'Geheel', heldOn: '2021-03-24', introduction: recap });
  expect((await findings(meeting)).map(({ code }) => code)).toEqual([
    'SPEAKER_NOT_LINKED',
    'MUNICIPALITY_NOT_LINKED',
  ]);
  const [almere] = await cms.strapi.db
    .query('api::municipality.municipality')
    .findMany({ where: { name: 'Almere' } });
  const contributions = [{ speaker: bakker.documentId, affiliation: 'gemeente Almere' }];
  await draft({ title: 'Deel', meeting, municipality: almere.documentId, contributions }, 'subsession');
  expect(await findings(meeting)).toEqual([]);
});

const LOGGED_IN = ['Redacteur', 'Eindredacteur', 'Beheerder'];

test.each([...LOGGED_IN.map((who) => [who, 200] as const), ...STRANGERS.map((who) => [who, 401] as const)])(
  '%s, asking what is to be corrected, is answered %i',
  async (who, status) => {
    const documentId = await draft({ title: 'Voor wie het mag zien' });
    expect((await people[who]!('GET', `/desk/checks/meeting/${documentId}`)).status).toBe(status);
  },
);

test('who may not read a type, or not this entry, is told nothing of it', async () => {
  const roles = cms.strapi.service('admin::role');
  const role = await roles.create({ name: 'Alleen eigen', code: 'eigen' });
  const read = 'plugin::content-manager.explorer.read';
  await roles.assignPermissions(role.id, [
    { action: 'api::checks.read', subject: null },
    {
      action: 'plugin::content-manager.explorer.create',
      subject: 'api::meeting.meeting',
      properties: { fields: ['title'] },
    },
    {
      action: read,
      subject: 'api::meeting.meeting',
      conditions: ['admin::is-creator'],
      properties: { fields: ['title'] },
    },
  ]);
  const viewer = await loginAs(cms, 'eigen');
  const own = await viewer('POST', collection('meeting'), { title: 'Van mij' });
  const other = await draft({ title: 'Van een ander', introduction: LEAK });
  const subsession = await draft({ title: 'Deel' }, 'subsession');
  const asked = async (path: string) => (await viewer('GET', `/desk/checks/${path}`)).status;
  expect(await asked(`meeting/${own.body.data?.documentId}`)).toBe(200);
  expect(await asked(`meeting/${other}`)).toBe(403);
  expect(await asked(`subsession/${subsession}`)).toBe(403);
});

test('what does not exist is not found, in Dutch', async () => {
  for (const path of ['meeting/bestaatniet', 'change/1', 'constructor/1', '__proto__/1']) {
    const answer = await people['Beheerder']!('GET', `/desk/checks/${path}`);
    expect(answer.status).toBe(404);
    expect(answer.body.error?.message).toBe('Dit bestaat niet meer. Ga terug naar de lijst.');
  }
});

/** Two speakers become one: everything that named the one names the other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { historyFor, restoreAs } from './histories.ts';
import { loginAs, type Person } from './people.ts';
import { compareAs, contributionsIn, mergeAs } from './speakers.ts';

let cms: Cms;
let eindredacteur: Person;
beforeAll(async () => {
  cms = await startCms();
  eindredacteur = await loginAs(cms, 'strapi-editor');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const SPEAKER = 'api::speaker.speaker' as never;

const speaker = (name: string, more: object = {}) =>
  cms.documents('speaker').create({ data: { name, ...more } });

const find = ({ documentId }: { documentId: string }): Promise<object | null> =>
  cms.strapi.documents(SPEAKER).findOne({ documentId, populate: ['municipality', 'photo'] } as never);

const changesAfter = async (sequence: number) =>
  (
    await cms.strapi.db
      .query('api::change.change')
      .findMany({ where: { id: { $gt: sequence } }, orderBy: 'id' })
  ).map(({ type, subject, action }: Record<string, string>) => `${action} ${type} ${subject}`);

const newest = async (): Promise<number> =>
  (await cms.strapi.db.query('api::change.change').findMany({ orderBy: { id: 'desc' }, limit: 1 }))[0].id;

test('who is merged is named nowhere any more, in drafts and in what is published alike', async () => {
  const [one, other] = [await speaker('Een Blijft'), await speaker('Twee Gaat')];
  const meeting = await cms.documents('meeting').create({
    data: {
      title: 'Met beide versies',
      author: other.documentId,
      agenda: [
        {
          kind: 'plenair',
          contributions: [{ speaker: other.documentId, role: 'spreker', affiliation: 'VNG' }],
        },
      ],
    },
    status: 'published',
  });
  await cms.documents('meeting').update({
    documentId: meeting.documentId,
    data: {
      agenda: [
        { kind: 'plenair', contributions: [{ speaker: other.documentId, role: 'gastheer' }] },
        { kind: 'plenair', contributions: [{ speaker: other.documentId }] },
      ],
    },
  });
  const draft = await cms
    .documents('subsession')
    .create({ data: { title: 'Nog een concept', contributions: [{ speaker: other.documentId }] } });
  const before = await newest();
  const merged = await mergeAs(eindredacteur, { kept: one, gone: other });
  expect(merged).toMatchObject({ name: 'Een Blijft', entries: 2 });
  expect(await contributionsIn(cms, 'meeting', meeting, 'published')).toEqual([
    'door Een Blijft',
    'Een Blijft (spreker, VNG)',
  ]);
  expect(await contributionsIn(cms, 'meeting', meeting, 'draft')).toEqual([
    'door Een Blijft',
    'Een Blijft (gastheer)',
    'Een Blijft',
  ]);
  expect(await contributionsIn(cms, 'subsession', draft, 'draft')).toEqual(['Een Blijft']);
  expect(await find(other)).toBeNull();
  expect(await find(one)).toMatchObject({ aliases: 'Twee Gaat', formerIds: [other.documentId] });
  expect(await changesAfter(before)).toEqual([
    `delete speaker ${other.documentId}`,
    ...[`relate meeting ${meeting.documentId}`, `relate subsession ${draft.documentId}`],
    `update speaker ${one.documentId}`,
  ]);
});

test('a list that named both names who stays once, with what only the other said', async () => {
  const [one, other] = [await speaker('Staat Al'), await speaker('Staat Ook')];
  const contributions = [
    { speaker: other.documentId, role: 'spreker', affiliation: 'gemeente Utrecht' },
    { speaker: one.documentId, role: 'spreker' },
    { speaker: other.documentId, role: 'gespreksleider' },
  ];
  const subsession = await cms
    .documents('subsession')
    .create({ data: { title: 'Dubbel genoemd', contributions }, status: 'published' });
  await mergeAs(eindredacteur, { kept: one, gone: other });
  for (const status of ['draft', 'published'] as const) {
    expect(await contributionsIn(cms, 'subsession', subsession, status)).toEqual([
      'Staat Al (spreker, gemeente Utrecht)',
      'Staat Al (gespreksleider)',
    ]);
  }
});

test('what the one lacks comes from the other, and of what differs the editor chooses', async () => {
  const utrecht = await cms
    .documents('municipality')
    .create({ data: { name: 'Utrecht', cbsCode: 'GM0344' } });
  const one = await speaker('J. Zuijlen', { organisation: 'VNG', aliases: 'Zuijlen' });
  const other = await speaker('Jornt van Zuijlen', {
    organisation: 'BZK',
    jobTitle: 'adviseur',
    municipality: utrecht.documentId,
    aliases: 'Zuijlen\nJornt Zuylen',
  });
  const { choices } = await compareAs(eindredacteur, one, other);
  expect(choices.map(({ label, values }) => [label, ...values.map((value) => value?.text ?? null)])).toEqual([
    ['Naam', 'J. Zuijlen', 'Jornt van Zuijlen'],
    ['Adres van de pagina', 'j-zuijlen', 'jornt-van-zuijlen'],
    ['Functie', null, 'adviseur'],
    ['Organisatie', 'VNG', 'BZK'],
    ['Gemeente', null, 'Utrecht'],
  ]);
  await mergeAs(eindredacteur, {
    kept: one,
    gone: other,
    chosen: { name: other, slug: other, jobTitle: one },
  });
  expect(await find(one)).toMatchObject({
    name: 'Jornt van Zuijlen',
    slug: 'jornt-van-zuijlen',
    aliases: 'J. Zuijlen\nZuijlen\nJornt Zuylen',
    organisation: 'VNG',
    jobTitle: null,
    municipality: { name: 'Utrecht' },
  });
});

test('who was merged into who is merged stays known to the last', async () => {
  const [a, b, c] = [await speaker('Keten A'), await speaker('Keten B'), await speaker('Keten C')];
  await mergeAs(eindredacteur, { kept: b, gone: a });
  await mergeAs(eindredacteur, { kept: c, gone: b });
  expect(await find(c)).toMatchObject({
    formerIds: [b.documentId, a.documentId],
    aliases: 'Keten B\nKeten A',
  });
});

test('nobody is merged who changed since she was looked at, is gone, or is the same', async () => {
  const [one, other] = [await speaker('Blijft Staan'), await speaker('Verandert Nog')];
  const { sign } = await compareAs(eindredacteur, one, other);
  await cms.documents('speaker').update({ documentId: other.documentId, data: { jobTitle: 'nieuw' } });
  const merge = (kept: string, gone: string) =>
    eindredacteur('POST', '/desk/people/merges', { kept, gone, chosen: {}, sign });
  const late = await merge(one.documentId, other.documentId);
  expect([late.status, late.body.error?.message]).toEqual([400, expect.stringMatching(/intussen gewijzigd/)]);
  expect((await merge(one.documentId, one.documentId)).status).toBe(404);
  expect((await merge(one.documentId, 'nobody')).status).toBe(404);
  expect((await eindredacteur('POST', '/desk/people/merges', { kept: 1 })).status).toBe(400);
  expect(await find(other)).not.toBeNull();
});

test('of two whose names are not alike that is told, whatever else they have in common', async () => {
  const [one, other] = [await speaker('Anna Smit', { organisation: 'VNG' }), await speaker('A. Smit')];
  expect(await compareAs(eindredacteur, one, other)).toMatchObject({ isUnlike: false });
  const third = await speaker('Kees Bos', { organisation: 'VNG' });
  expect(await compareAs(eindredacteur, one, third)).toMatchObject({ isUnlike: true });
});

test('of two who merge the same pair at once, one does, and the other is told', async () => {
  const [one, other] = [await speaker('Tegelijk Een'), await speaker('Tegelijk Twee')];
  const both = await Promise.allSettled([
    mergeAs(eindredacteur, { kept: one, gone: other }),
    mergeAs(eindredacteur, { kept: other, gone: one }),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const left = [await find(one), await find(other)].filter((row) => row !== null);
  expect(left.length).toBe(1);
});

test('a merge that fails halfway did not happen', async () => {
  const [one, other] = [await speaker('Valt Om'), await speaker('Valt Ook Om')];
  const meeting = await cms.documents('meeting').create({
    data: { title: 'Halverwege', author: other.documentId },
    status: 'published',
  });
  const before = await newest();
  let isFailing = true;
  cms.strapi.documents.use((context, next) => {
    if (isFailing && context.uid === SPEAKER && context.action === 'update')
      throw new Error('The disk is full.');
    return next();
  });
  await expect(mergeAs(eindredacteur, { kept: one, gone: other })).rejects.toThrow('500');
  isFailing = false;
  expect(await find(other)).not.toBeNull();
  expect(await contributionsIn(cms, 'meeting', meeting, 'published')).toEqual(['door Valt Ook Om']);
  expect(await changesAfter(before)).toEqual([]);
});

test('no editor writes who was merged into whom, and readers’ questions learn it', async () => {
  const [one, other] = [await speaker('Vast Nummer'), await speaker('Oud Nummer')];
  await mergeAs(eindredacteur, { kept: one, gone: other });
  const path = `/content-manager/collection-types/api::speaker.speaker/${one.documentId}`;
  expect((await eindredacteur('PUT', path, { name: 'Vast Nummer', formerIds: ['abc'] })).status).toBeLessThan(
    500,
  );
  expect(await find(one)).toMatchObject({ formerIds: [other.documentId] });
  const { data } = await cms.graphql(`{ speaker(documentId: "${one.documentId}") { formerIds } }`);
  expect(data).toEqual({ speaker: { formerIds: [other.documentId] } });
});

test('the history tells who did it, and putting back what was before leaves the addresses as they are', async () => {
  const [one, other] = [await speaker('Weet Alles Nog'), await speaker('Was Eerst Daar')];
  const meeting = await cms
    .documents('meeting')
    .create({ data: { title: 'Met geschiedenis', author: other.documentId } });
  await mergeAs(eindredacteur, { kept: one, gone: other });
  const [told] = (await historyFor(eindredacteur, meeting.documentId)).versions;
  expect(told).toMatchObject({ action: 'relate', person: 'strapi-editor' });
  const first = (await historyFor(eindredacteur, one.documentId, 'speaker')).versions.at(-1)!;
  expect((await restoreAs(eindredacteur, one.documentId, first, 'speaker')).status).toBe(200);
  expect(await find(one)).toMatchObject({ aliases: null, formerIds: [other.documentId] });
});

test('the last merges are listed with who did them, and nothing is kept of who is deleted', async () => {
  const [one, other] = [await speaker('Wordt Vergeten'), await speaker('Ook Vergeten')];
  const { id } = await mergeAs(eindredacteur, { kept: one, gone: other });
  const list = async () =>
    (await eindredacteur('GET', '/desk/people/merges')).body.data as unknown as object[];
  expect((await list())[0]).toMatchObject({
    id,
    kept: { name: 'Wordt Vergeten' },
    gone: 'Ook Vergeten',
    by: 'strapi-editor',
    undone: null,
  });
  await cms.documents('speaker').delete(one);
  await cms.restart();
  expect(await cms.strapi.db.query('api::merge.merge').findOne({ where: { id } })).toBeNull();
});

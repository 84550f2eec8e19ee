/** What has no drafts is live as soon as it is saved, and is saved only when nothing is wrong with it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TypeName } from '@archive/content-types';
import { seed } from '@archive/scripts/seed/seed.ts';
import { startCms, type Cms } from './cms.ts';
import { everybody, type Person } from './people.ts';
import { counts, create, enter, read, small } from './recap-desk.ts';
import { compareAs, mergeAs } from './speakers.ts';

const IMPORT_TOKEN = 'a-token-for-imports-in-a-test';

const closing = new AsyncDisposableStack();
let cms: Cms;
let people: Readonly<Record<string, Person>>;

beforeAll(async () => {
  cms = closing.use(await startCms({ IMPORT_TOKEN }));
  await seed(cms.strapi);
  people = await everybody(cms);
});
afterAll(() => closing.disposeAsync());

type Live = Extract<TypeName, 'speaker' | 'programme' | 'municipality'>;

const collection = (type: Live) => `/content-manager/collection-types/api::${type}.${type}`;

const text = (line: string) => [{ type: 'paragraph', children: [{ type: 'text', text: line }] }];

const rows = (type: Live, where: object) => cms.strapi.db.query(`api::${type}.${type}`).findMany({ where });

const LEAK = 'Bel 06-12345678 of mail jan@gmail.com.';

interface Case {
  readonly good: object;
  /** What is wrong, in a field of its own. */
  readonly bad: object;
  readonly place: string;
}

const cases: Readonly<Record<Live, Case>> = {
  speaker: { good: { name: 'Zonder Lek' }, bad: { biography: LEAK }, place: '‘Over deze persoon’' },
  programme: {
    good: { name: 'Zonder lek' },
    bad: { description: text(LEAK) },
    place: '‘Over het programma’',
  },
  municipality: {
    good: { name: 'Lekdorp', cbsCode: 'GM9001' },
    bad: { aliases: LEAK },
    place: '‘Andere namen’',
  },
};

const refusalAt = (place: string) =>
  `Opslaan kan nog niet. Verbeter eerst: een privé-e-mailadres bij ${place}; een mobiel nummer bij ${place}.`;

const BY = [
  ['Redacteur', 'speaker'],
  ['Eindredacteur', 'speaker'],
  ['Eindredacteur', 'programme'],
  ['Eindredacteur', 'municipality'],
  ['Beheerder', 'speaker'],
  ['Beheerder', 'programme'],
  ['Beheerder', 'municipality'],
] as const;

test.each(BY)('a %s who saves a %s with an error is refused, and nothing is written', async (who, type) => {
  const person = people[who]!;
  const { good, bad, place } = cases[type];
  const before = await rows(type, {});
  const answer = await person('POST', collection(type), { ...good, ...bad });
  expect([answer.status, answer.body.error?.message]).toEqual([400, refusalAt(place)]);
  expect(await rows(type, {})).toHaveLength(before.length);

  const made = await person('POST', collection(type), { ...good, slug: `${type}-${who.toLowerCase()}` });
  expect(made.status).toBe(201);
  const { documentId } = made.body.data!;
  const saved = await person('PUT', `${collection(type)}/${documentId}`, { ...good, ...bad });
  expect([saved.status, saved.body.error?.message]).toEqual([400, refusalAt(place)]);
  const [kept] = await rows(type, { documentId });
  for (const field of Object.keys(bad)) expect(kept[field] ?? null).toBeNull();
  const changes = await cms.strapi.db
    .query('api::change.change')
    .findMany({ where: { subject: documentId } });
  expect(changes).toHaveLength(1);
});

test.each([
  ['speaker', { name: '">' }],
  ['programme', { name: '...' }],
  ['municipality', { name: '123', cbsCode: 'GM9002' }],
] as const)('a %s of which no letter is in the name is not saved', async (type, data) => {
  const before = await rows(type, {});
  const answer = await people['Eindredacteur']!('POST', collection(type), data);
  expect([answer.status, answer.body.error?.message]).toEqual([
    400,
    'Opslaan kan nog niet. Verbeter eerst: geen enkele letter bij ‘Naam’.',
  ]);
  expect(await rows(type, {})).toHaveLength(before.length);
});

test.each(['Eindredacteur', 'Beheerder'])('a %s may not put it in the archive itself', async (who) => {
  const path = '/content-manager/single-types/api::archive.archive';
  const before = await cms.strapi.db.query('api::archive.archive').findOne({});
  const answer = await people[who]!('PUT', path, { name: 'Archief', description: LEAK });
  expect([answer.status, answer.body.error?.message]).toEqual([
    400,
    refusalAt('‘Waar gaat het archief over?’'),
  ]);
  expect(await cms.strapi.db.query('api::archive.archive').findOne({})).toEqual(before);
});

test('the form tells what is wrong with what is live already, and a copy of that is not made', async () => {
  const { documentId } = await cms.documents('speaker').create({ data: { name: 'Van Vroeger' } });
  await cms.strapi.db
    .query('api::speaker.speaker')
    .update({ where: { documentId }, data: { biography: LEAK } });
  for (const who of ['Redacteur', 'Eindredacteur', 'Beheerder']) {
    const { body } = await people[who]!('GET', `/desk/checks/speaker/${documentId}`);
    expect(body.data?.['findings']).toMatchObject([{ code: 'PRIVATE_EMAIL' }, { code: 'MOBILE_NUMBER' }]);
  }
  await expect(cms.documents('speaker').clone({ documentId, data: { slug: 'kopie' } })).rejects.toThrow(
    /Opslaan kan nog niet/,
  );
  expect(await rows('speaker', { name: 'Van Vroeger' })).toHaveLength(1);
  await cms.documents('speaker').delete({ documentId });
});

describe('a program is refused as a person is, and leaves nothing half done', () => {
  test('a version with an error is not put back', async () => {
    const { documentId } = await cms.documents('speaker').create({ data: { name: 'Met Verleden' } });
    await cms.strapi.db
      .query('api::speaker.speaker')
      .update({ where: { documentId }, data: { biography: LEAK } });
    // What stood there before is remembered with the write that takes it away.
    await cms.strapi.db
      .query('api::entry-version.entry-version')
      .deleteMany({ where: { subject: documentId } });
    await cms.documents('speaker').update({ documentId, data: { biography: 'Niets meer.' } });
    const path = `/desk/history/speaker/${documentId}`;
    const { body } = await people['Eindredacteur']!('GET', path);
    const versions = body.data?.['versions'] as readonly { readonly id: number }[];
    const putBack = `${path}/${versions.at(-1)!.id}/restore`;
    const answer = await people['Eindredacteur']!('POST', putBack);
    expect([answer.status, answer.body.error?.message]).toEqual([400, refusalAt('‘Over deze persoon’')]);
    expect((await rows('speaker', { documentId }))[0].biography).toBe('Niets meer.');

    await cms.documents('speaker').delete({ documentId });
    expect((await people['Eindredacteur']!('POST', putBack)).status).toBe(400);
    expect(await rows('speaker', { documentId })).toEqual([]);
  });

  test('a recap with a new speaker who has an error makes nothing, and says who it is', async () => {
    const person = people['Redacteur']!;
    const { proposal } = await read(person, small(3, 'Bea Nieuwkamp'));
    const sheet = {
      ...proposal.sheet,
      people: proposal.sheet.people.map((one) =>
        one.name === 'Bea Nieuwkamp' ? { ...one, jobTitle: 'bel 06-12345678' } : one,
      ),
    };
    const before = await counts(cms);
    const answer = await create(person, small(3, 'Bea Nieuwkamp'), sheet);
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      'Bij Bea Nieuwkamp: Opslaan kan nog niet. Verbeter eerst: een mobiel nummer bij ‘Functie’. Er is niets gemaakt.',
    ]);
    expect(await counts(cms)).toEqual(before);
    expect((await enter(person, small(3, 'Bea Nieuwkamp'))).state).toBe('created');
  });

  test('speakers who would be one with an error stay two, and undoing a merge is whole as well', async () => {
    const editor = people['Eindredacteur']!;
    const kept = await cms.documents('speaker').create({ data: { name: 'Wim Tweeling' } });
    const gone = await cms.documents('speaker').create({ data: { name: 'Willem Tweeling' } });
    const leak = (documentId: string, biography: string | null) =>
      cms.strapi.db.query('api::speaker.speaker').update({ where: { documentId }, data: { biography } });
    await leak(gone.documentId, LEAK);
    const { sign } = await compareAs(editor, kept, gone);
    const order = { kept: kept.documentId, gone: gone.documentId, chosen: {}, sign };
    const answer = await editor('POST', '/desk/people/merges', order);
    expect([answer.status, answer.body.error?.message]).toEqual([400, refusalAt('‘Over deze persoon’')]);
    const both = { documentId: { $in: [kept.documentId, gone.documentId] } };
    expect(await rows('speaker', both)).toHaveLength(2);

    await leak(gone.documentId, null);
    const { id } = await mergeAs(editor, { kept, gone });
    expect((await editor('POST', `/desk/people/merges/${id}/undo`)).status).toBe(200);
    expect(await rows('speaker', both)).toHaveLength(2);
  });

  test('an import is refused with the reason', async () => {
    const who = 'Cor Mobiel, adviseur 06-12345678 bij de gemeente Breda,';
    const before = await counts(cms);
    const response = await fetch(`${cms.url}/api/recap-imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${IMPORT_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: small(4).replace('Simon Bakker (VNG)', who) }),
    });
    const { error } = (await response.json()) as { readonly error?: { readonly message: string } };
    expect([response.status, error?.message]).toEqual([400, expect.stringMatching(/^Bij Cor Mobiel: /)]);
    expect(await counts(cms)).toEqual(before);
  });
});

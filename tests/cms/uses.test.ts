/** What is told before something is withdrawn or deleted, and that nothing others say is lost with it. */
import type { TypeName } from '@archive/content-types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { everybody, loginAs, oneOf, type Person } from './people.ts';
import { make, makeMeeting, publishSet, readSet } from './whole-meeting.ts';

interface Uses {
  readonly title: string;
  readonly path: string | null;
  readonly uses: readonly { readonly title: string; readonly effect: string; readonly path: string }[];
  readonly refusal: string | null;
}

let cms: Cms;
let people: Readonly<Record<string, Person>>;

beforeAll(async () => {
  cms = await startCms();
  people = await everybody(cms);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const eindredacteur = oneOf(() => people, 'Eindredacteur');

const entry = (type: TypeName, documentId: string) =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}`;

async function usesOf(type: TypeName, documentId: string, act = 'delete'): Promise<Uses> {
  const { body } = await eindredacteur('GET', `/desk/uses/${type}/${documentId}?act=${act}`);
  return (body.data as unknown as readonly Uses[])[0]!;
}

const told = ({ uses }: Uses) => uses.map(({ effect, title }) => `${effect} ${title}`).toSorted();

async function published(title: string) {
  const made = await makeMeeting(cms, title);
  await publishSet(eindredacteur, made.meeting, await readSet(eindredacteur, made.meeting));
  return made;
}

async function remove(type: TypeName, documentId: string) {
  const { status, body } = await eindredacteur('DELETE', entry(type, documentId));
  return [status, body.error?.message];
}

test('with a meeting that is withdrawn go its subsessions, and who is named nowhere else', async () => {
  const { meeting, speaker } = await published('Terug');
  const uses = await usesOf('meeting', meeting, 'unpublish');
  expect(uses).toMatchObject({ title: 'Terug', path: '/bijeenkomsten/terug/', refusal: null });
  expect(told(uses)).toEqual([
    'goes Plaats van Terug',
    'goes Reeks van Terug',
    'goes Spreker van Terug',
    'goes Terug een',
    'goes Terug twee',
    'goes Thuis van Terug',
  ]);
  await make(cms, 'meeting', { title: 'Noemt haar', author: speaker }, 'published');
  expect(told(await usesOf('meeting', meeting, 'unpublish'))).toContain('changes Spreker van Terug');
  expect(told(await usesOf('meeting', meeting, 'unpublish'))).toContain('changes Thuis van Terug');
});

test('with a subsession that is withdrawn the page of its meeting changes', async () => {
  const { two } = await published('Deel weg');
  expect(await usesOf('subsession', two, 'unpublish')).toMatchObject({
    path: '/bijeenkomsten/deel-weg/deel-weg-twee/',
    uses: [
      { title: 'Plaats van Deel weg', effect: 'changes' },
      { title: 'Deel weg', effect: 'changes', path: '/bijeenkomsten/deel-weg/' },
    ],
  });
});

test('of a draft that nothing names, nothing changes', async () => {
  const meeting = await make(cms, 'meeting', { title: 'Los' });
  expect(await usesOf('meeting', meeting)).toEqual({ title: 'Los', path: null, uses: [], refusal: null });
  expect(await remove('meeting', meeting)).toEqual([200, undefined]);
});

test.each([
  ['speaker', 'speaker', 'bijeenkomst ‘Bewaard speaker’'],
  ['programme', 'programme', 'bijeenkomst ‘Bewaard programme’'],
  ['municipality', 'place', 'bijeenkomst ‘Bewaard municipality’, subsessie ‘Bewaard municipality twee’'],
  ['municipality', 'home', 'spreker ‘Spreker van Bewaard municipality’'],
] as const)(
  'a %s that is still named is not deleted, and the person reads where',
  async (type, which, where) => {
    const made = await published(`Bewaard ${type}`);
    const sentence = `Dit wordt nog gebruikt en kan niet worden verwijderd: ${where}. Haal de verwijzing daar eerst weg.`;
    expect((await usesOf(type, made[which])).refusal).toBe(sentence);
    expect(await remove(type, made[which])).toEqual([400, sentence]);
    const many = await eindredacteur(
      'POST',
      `/content-manager/collection-types/api::${type}.${type}/actions/bulkDelete`,
      { documentIds: [made[which]] },
    );
    expect([many.status, many.body.error?.message]).toEqual([400, sentence]);
    const row = await cms.strapi.db
      .query(`api::${type}.${type}`)
      .findOne({ where: { documentId: made[which] } });
    expect(row).not.toBeNull();
  },
);

test('a speaker whom only a draft names is kept too, and is deleted once nothing does', async () => {
  const speaker = await make(cms, 'speaker', { name: 'In concept' });
  const meeting = await make(cms, 'meeting', { title: 'Noemt in concept', author: speaker });
  expect(told(await usesOf('speaker', speaker))).toEqual(['draft Noemt in concept']);
  expect((await remove('speaker', speaker))[0]).toBe(400);
  await cms.documents('meeting').update({ documentId: meeting, data: { author: null } });
  expect(await remove('speaker', speaker)).toEqual([200, undefined]);
});

test('a meeting is kept as long as subsessions are part of it; a subsession may go', async () => {
  const { meeting, one, two } = await published('Met delen');
  expect(await remove('meeting', meeting)).toEqual([
    400,
    'Dit wordt nog gebruikt en kan niet worden verwijderd: subsessie ‘Met delen een’, subsessie ‘Met delen twee’. Verwijder die eerst, of kies er een andere bijeenkomst.',
  ]);
  for (const subsession of [one, two]) expect((await remove('subsession', subsession))[0]).toBe(200);
  expect((await remove('meeting', meeting))[0]).toBe(200);
});

test('of many uses the first are named and the others counted', async () => {
  const programme = await make(cms, 'programme', { name: 'Druk' });
  for (let number = 1; number <= 25; number += 1) {
    await make(cms, 'meeting', { title: `Druk ${number}`, programme }, 'published');
  }
  const uses = await usesOf('programme', programme);
  expect(uses.uses).toHaveLength(25);
  expect(uses.refusal).toMatch(/‘Druk \d+’, bijeenkomst ‘Druk \d+’, bijeenkomst ‘Druk \d+’ en nog 22\./);
});

test('of several entries it is told in their order, and nothing of what does not exist', async () => {
  const [one, two] = [
    await make(cms, 'speaker', { name: 'Eerste' }),
    await make(cms, 'speaker', { name: 'Tweede' }),
  ];
  const { body } = await eindredacteur('GET', `/desk/uses/speaker/${two},${one}`);
  expect((body.data as unknown as readonly Uses[]).map(({ title }) => title)).toEqual(['Tweede', 'Eerste']);
  for (const path of ['speaker/nergens', 'archive/x', 'change/1', 'niets/x']) {
    expect((await eindredacteur('GET', `/desk/uses/${path}`)).status, path).toBe(404);
  }
});

test.each([
  ['Redacteur', 200],
  ['Eindredacteur', 200],
  ['Beheerder', 200],
  ['who did not log in', 401],
  ['a token that reads what is published', 401],
  ['a token that reads drafts', 401],
])('%s, asking where something is used, is answered %i', async (who, status) => {
  const speaker = await make(cms, 'speaker', { name: `Voor ${who}` });
  expect((await people[who]!('GET', `/desk/uses/speaker/${speaker}`)).status).toBe(status);
});

test('who may not read a type is told nothing of it', async () => {
  const role = await cms.strapi.service('admin::role').create({ name: 'Alleen sprekers', code: 'sprekers' });
  await cms.strapi.service('admin::role').assignPermissions(role.id, [
    { action: 'api::uses.read', subject: null },
    { action: 'plugin::content-manager.explorer.read', subject: 'api::speaker.speaker' },
  ]);
  const person = await loginAs(cms, 'sprekers');
  const { speaker, meeting } = await published('Verborgen');
  const { body } = await person('GET', `/desk/uses/speaker/${speaker}`);
  expect((body.data as unknown as readonly Uses[])[0]?.uses).toEqual([]);
  expect((await person('GET', `/desk/uses/meeting/${meeting}`)).status).toBe(403);
});

test('of what refers to an entry no text is read', async () => {
  const { programme } = await makeMeeting(cms, 'Lange tekst');
  const read: string[] = [];
  const note = ({ sql }: { readonly sql: string }) => read.push(sql);
  cms.strapi.db.connection.on('query', note);
  expect(told(await usesOf('programme', programme))).toEqual(['draft Lange tekst']);
  cms.strapi.db.connection.removeListener('query', note);
  const ofReferrers = read.filter((sql) => /from ["`]meetings["`].*programme/.test(sql));
  expect(ofReferrers).not.toEqual([]);
  expect(ofReferrers.filter((sql) => /["`]introduction["`]|\.\*/.test(sql))).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '@archive/scripts/seed/seed.ts';
import { startCms, type Cms } from './cms.ts';
import { everybody, loginAs, personWith, STRANGERS, type Person } from './people.ts';
import { counts, create, enter, enteredIn, read, small, undo } from './recap-desk.ts';

const file = new URL('../fixtures/terugblik-vijfde-bijeenkomst.txt', import.meta.url);
let cms: Cms;
let redacteur: Person;
let eindredacteur: Person;
let real: string;

beforeAll(async () => {
  cms = await startCms();
  await seed(cms.strapi);
  redacteur = await loginAs(cms, 'strapi-author');
  eindredacteur = await loginAs(cms, 'strapi-editor');
  // The seed has the fifth meeting: this is the next one, of the same people.
  real = (await readFile(fileURLToPath(file), 'utf8'))
    .replaceAll('vijfde', 'zesde')
    .replaceAll('24 maart', '21 april')
    .replaceAll('Maryam el Rahmouni', 'Naima Bouazza');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

interface Draft {
  readonly [field: string]: unknown;
}

const contributions = { contributions: { populate: ['speaker'] } };

const draft = async (type: string, documentId: string, populate: object) =>
  (await cms.strapi.db.query(`api::${type}.${type}`).findOne({ where: { documentId }, populate })) as Draft;

test('a recap is read with what is sure, what is asked, where it stands, and what there is to choose from', async () => {
  const { proposal, choices, existing } = await read(redacteur, real);
  const { sheet, marks, text } = proposal;
  expect(sheet).toMatchObject({ number: 6, heldOn: '2021-04-21', partOfDay: 'morning', form: 'online' });
  expect(sheet.municipalities).toHaveLength(15);
  expect(choices['programmes']?.find(({ id }) => id === sheet.programme)?.name).toBe(
    'Leerkring leefbaarheid en veiligheid',
  );
  const heldOn = marks.find(({ field }) => field === 'heldOn')!;
  expect(text.slice(heldOn.start, heldOn.end)).toBe('woensdagochtend 21 april 2021');
  expect(existing).toBeNull();
});

test('the drafts of a recap are linked, belong to who made them, and nothing is published', async () => {
  const published = () =>
    cms.strapi.db.query('api::meeting.meeting').count({ where: { publishedAt: { $notNull: true } } });
  const before = await published();
  const entered = await enter(redacteur, real);
  expect(entered).toMatchObject({ state: 'created', canUndo: true });
  expect(entered.speakers.map(({ title }) => title)).toEqual(['Naima Bouazza']);
  expect(entered.subsessions.map(({ title }) => title)).toEqual([
    expect.stringContaining('ruimte in wet- en regelgeving'),
    'Aanpak Utrecht Zuid',
  ]);
  const meeting = await draft('meeting', entered.meeting.documentId, {
    municipalities: true,
    programme: true,
    author: true,
    createdBy: true,
    agenda: { populate: contributions },
  });
  expect(meeting).toMatchObject({
    number: 6,
    heldOn: '2021-04-21',
    partOfDay: 'ochtend',
    form: 'online',
    publishedAt: null,
    author: { name: 'Frank van Summeren' },
    authorAffiliation: 'adviseur bij RONT Management Consultants',
    programme: { name: 'Leerkring leefbaarheid en veiligheid' },
    createdBy: { firstname: 'strapi-author' },
  });
  expect(meeting['municipalities']).toHaveLength(15);
  expect(meeting['agenda']).toMatchObject([
    {
      kind: 'plenair',
      contributions: [{ speaker: { name: 'Andy Clijnk' } }, { speaker: { name: 'Jornt van Zuijlen' } }],
    },
    { kind: 'pauze' },
    { kind: 'subsessies' },
  ]);
  expect(JSON.stringify(meeting['introduction'])).toContain('Na een korte pauze');
  const [first, second] = await Promise.all(
    entered.subsessions.map(({ documentId }) =>
      draft('subsession', documentId, { ...contributions, municipality: true, meeting: true }),
    ),
  );
  expect(first).toMatchObject({
    contributions: [
      { role: 'begeleider', speaker: { name: 'Henk-Jan Bierling' } },
      { role: 'begeleider', speaker: { name: 'Simon Bakker' } },
    ],
  });
  expect(second).toMatchObject({
    municipality: { name: 'Utrecht' },
    meeting: { documentId: entered.meeting.documentId },
    contributions: [{ speaker: { name: 'Naima Bouazza' }, affiliation: 'gemeente Utrecht' }],
  });
  expect(JSON.stringify(second!['recap'])).not.toMatch(/Reactie plaatsen|Over de schrijver/);
  expect(await published()).toBe(before);
});

test('the same text again makes nothing, and leads to what there is', async () => {
  const before = await counts(cms);
  const { existing } = await read(redacteur, real.replaceAll('\n', '\r\n'));
  const again = await enter(eindredacteur, `  ${real}\n`);
  expect(existing).toEqual({ ...again.meeting, isAlike: false });
  expect(again).toMatchObject({ state: 'known', canUndo: true });
  expect(again.subsessions).toHaveLength(2);
  expect(await counts(cms)).toEqual(before);
  const shown = await redacteur('GET', `/desk/recaps/${again.meeting.documentId}`);
  expect(enteredIn(shown).speakers.map(({ title }) => title)).toEqual(['Naima Bouazza']);
});

test('a meeting of the same day and title that somebody made by hand is made anew only when one insists', async () => {
  const text = small(1);
  const { proposal } = await read(redacteur, text);
  const { title, heldOn } = proposal.sheet;
  const byHand = await cms.documents('meeting').create({ data: { title, heldOn } });
  const { documentId } = byHand;
  expect((await read(redacteur, text)).existing).toMatchObject({ documentId, isAlike: true });
  const entered = await enter(redacteur, text);
  expect(entered).toMatchObject({ state: 'alike', canUndo: false, meeting: { documentId } });
  const refused = await undo(redacteur, entered);
  expect([refused.status, refused.body.error?.message]).toEqual([404, 'Dit is al ongedaan gemaakt.']);
  const insisting = { text, sheet: proposal.sheet, anyway: true };
  const made = enteredIn(await redacteur('POST', '/desk/recaps', insisting));
  expect(made.state).toBe('created');
  expect(made.meeting.documentId).not.toBe(documentId);
  const twice = enteredIn(await redacteur('POST', '/desk/recaps', insisting));
  expect(twice).toMatchObject({ state: 'known', meeting: made.meeting });
  expect((await undo(redacteur, made)).status).toBe(200);
});

test('two clicks at once make one meeting', async () => {
  const text = small(2, 'Berend Botje');
  const { proposal } = await read(redacteur, text);
  const before = await counts(cms);
  const answers = await Promise.all(
    [redacteur, redacteur, eindredacteur].map((person) => create(person, text, proposal.sheet)),
  );
  const entered = answers.map((answer) => enteredIn(answer));
  expect(entered.map(({ state }) => state).toSorted()).toEqual(['created', 'known', 'known']);
  expect(new Set(entered.map(({ meeting }) => meeting.documentId)).size).toBe(1);
  const after = await counts(cms);
  expect(after.map((count, index) => count - before[index]!)).toEqual([1, 1, 1, 0, 1]);
});

test('what an editor corrected is what is made', async () => {
  const entered = await enter(redacteur, small(3), (sheet) => ({
    ...sheet,
    title: 'Een betere titel',
    location: 'Stadhuis Breda',
    themes: ['jongeren'],
    people: sheet.people.map((one) =>
      one.link.kind === 'new' ? { ...one, name: 'Anna Terpstra-Vos' } : one,
    ),
    subsessions: sheet.subsessions.map((one) => ({ ...one, areas: ['Hoge Vucht'] })),
  }));
  expect(entered.speakers.map(({ title }) => title)).toEqual(['Anna Terpstra-Vos']);
  const meeting = await draft('meeting', entered.meeting.documentId, { themes: true });
  expect(meeting).toMatchObject({
    title: 'Een betere titel',
    location: 'Stadhuis Breda',
    themes: [{ name: 'jongeren' }],
  });
  const subsession = await draft('subsession', entered.subsessions[0]!.documentId, {
    areas: { populate: ['municipality'] },
  });
  expect(subsession['areas']).toMatchObject([{ name: 'Hoge Vucht', municipality: { name: 'Breda' } }]);
});

const BOILERPLATE =
  'Het ministerie werkt in het kader van het programma samen met gemeenten aan een aanpak van kwetsbare gebieden.';

const withBoilerplate = (number: number) =>
  small(number).replace('\n\nJongeren', `\n\n${BOILERPLATE}\n\nJongeren`);

test('what an earlier recap of the programme says already is left out, said so, and can be taken in', async () => {
  const first = await read(redacteur, withBoilerplate(20));
  expect(first.proposal.repeats).toEqual([]);
  expect(first.proposal.sheet.introduction).toContain(BOILERPLATE);
  await create(redacteur, withBoilerplate(20), first.proposal.sheet);

  const { proposal } = await read(redacteur, withBoilerplate(21));
  expect(proposal.repeats).toEqual([{ key: 'r1', text: BOILERPLATE }]);
  expect(proposal.sheet.introduction).not.toContain(BOILERPLATE);
  expect(proposal.sheet.introduction).toContain('kwam de leerkring leefbaarheid en veiligheid online samen');
  const [mark] = proposal.marks.filter(({ field }) => field === 'repeat:r1');
  expect(proposal.text.slice(mark?.start, mark?.end)).toBe(BOILERPLATE);
  // The oldest recap has it; it repeats however many came since.
  for (const number of [21, 22, 23, 24]) {
    const { proposal: next } = await read(redacteur, withBoilerplate(number));
    expect(next.repeats).toHaveLength(1);
    await create(redacteur, withBoilerplate(number), next.sheet);
  }
  const again = await read(redacteur, withBoilerplate(20));
  expect(again.existing).not.toBeNull();
  expect(again.proposal.repeats).toEqual([]);
});

test('what the programme says of itself is left out as well, also of a long text', async () => {
  const [programme] = await cms.documents('programme').findMany({});
  const said = `${BOILERPLATE} Dat staat ook op de pagina van het programma zelf.`;
  const description = [{ type: 'paragraph', children: [{ type: 'text', text: said }] }];
  await cms.documents('programme').update({ documentId: programme!.documentId, data: { description } });
  const filling = Array.from({ length: 500 }, (_, at) => `Over punt ${at} is lang en met plezier gesproken.`);
  const text = [small(25), said, ...filling].join('\n\n');
  expect(text.length).toBeGreaterThan(20_000);
  const { proposal } = await read(redacteur, text);
  expect(proposal.repeats.map((repeat) => repeat.text)).toEqual([said]);
});

const EXPECTED: Readonly<Record<string, readonly number[]>> = {
  Redacteur: [200, 200, 200, 200],
  Eindredacteur: [200, 200, 200, 200],
  Beheerder: [200, 200, 200, 200],
  ...Object.fromEntries(STRANGERS.map((who) => [who, [401, 401, 401, 401]])),
};

test.each(Object.entries(EXPECTED))(
  '%s, reading, making, looking at and taking back, is answered %j',
  async (who, statuses) => {
    const person = (await everybody(cms))[who]!;
    const text = small(26).replace('Jongeren in de wijk', `Jongeren met ${who}`);
    const { proposal } = await read(redacteur, text);
    const read1 = await person('POST', '/desk/recaps/read', { text });
    const made = await create(person, text, proposal.sheet);
    const { meeting } = made.status === 200 ? enteredIn(made) : await enter(redacteur, text);
    const path = `/desk/recaps/${meeting.documentId}`;
    const shown = await person('GET', path);
    const removed = await person('DELETE', path);
    expect([read1, made, shown, removed].map(({ status }) => status)).toEqual(statuses);
    await eindredacteur('DELETE', path);
  },
);

test('only editors enter recaps; who made drafts takes them back, and who may delete does too', async () => {
  const stranger = personWith(cms, null);
  const someoneElse = await loginAs(cms, 'strapi-author');
  const entered = await enter(redacteur, small(11));
  const path = `/desk/recaps/${entered.meeting.documentId}`;
  const routes = [
    ['POST', '/desk/recaps/read'],
    ['POST', '/desk/recaps'],
    ['GET', path],
    ['DELETE', path],
  ] as const;
  for (const [method, route] of routes)
    expect((await stranger(method, route)).status, `${method} ${route}`).toBe(401);
  const { body } = await someoneElse('DELETE', path);
  expect(body.error?.message).toBe('Je mag dit niet doen. Vraag het een beheerder.');
  expect(enteredIn(await someoneElse('GET', path)).canUndo).toBe(false);
  expect((await eindredacteur('DELETE', path)).status).toBe(200);
});

test('who may not make meetings gets nothing read or made', async () => {
  const role = await cms.strapi.service('admin::role').create({ name: 'Lezer', description: 'Leest.' });
  await cms.strapi.service('admin::role').assignPermissions(role.id, [{ action: 'api::desk.recaps' }]);
  const reader = await loginAs(cms, role.code);
  expect((await reader('POST', '/desk/recaps/read', { text: small(12) })).status).toBe(403);
  const { proposal } = await read(redacteur, small(12));
  expect((await create(reader, small(12), proposal.sheet)).status).toBe(403);
  expect((await reader('GET', '/desk/recaps/abc')).status).toBe(403);
});

/** The parts of the day that a recap tells of, and who spoke in which. */
import { expect, test } from 'vitest';
import {
  newSpeakersOf,
  propose,
  readRecap,
  toEntries,
  type Known,
} from '@archive/content-types/recap-reader';
import { answer, removePart, removeSubsession } from '@archive/content-types/recap-sheet';

const known: Known = { municipalities: [], speakers: [], programmes: [], organisations: [] };
const proposed = (text: string) => propose(readRecap(text, known), known);

const PROGRAMME = `Programma
13.00 Inloop
13.30 Plenaire opening
14.00 Parallelle sessies
15.00 Pauze
15.30 Plenaire afsluiting en borrel`;

const recap = (told: string) =>
  `Terugblik leerkring Wonen\n\nOp 9 november 2023 kwamen we samen.\n\n${PROGRAMME}\n\n${told}\n`;

/** The people of each part, by its title. */
function speakersByPart({ sheet }: Pick<ReturnType<typeof proposed>, 'sheet'>) {
  const made = new Map(newSpeakersOf(sheet).map(({ key, name }) => [key, name]));
  const agenda = toEntries(sheet, made).meeting['agenda'] as readonly {
    readonly title: string;
    readonly contributions?: readonly { readonly speaker: string }[];
  }[];
  return Object.fromEntries(
    agenda.flatMap(({ title, contributions = [] }) =>
      contributions.length === 0 ? [] : [[title, contributions.map(({ speaker }) => speaker)]],
    ),
  );
}

test.each([
  ['Inloop met koffie', 'break'],
  ['Ontvangst', 'break'],
  ['Netwerklunch', 'break'],
  ['Borrel', 'break'],
  ['Break-outsessies', 'subsessions'],
  ['Workshopronde 1', 'subsessions'],
  ['Ontvangst en welkom door de wethouder', 'plenary'],
  ['Plenaire afsluiting en borrel', 'plenary'],
  ['Lezing over wonen', 'plenary'],
])('%s in the programme of the day is of the kind %s', (title, kind) => {
  const { agenda } = readRecap(`Verslag\n\n09.00 ${title}\n10.00 Rondvraag\n`);
  expect(agenda[0]?.value).toEqual({ kind, title });
});

test('who spoke under the heading of a part spoke in that part', () => {
  const told = `Plenaire opening
Wethouder Anna Smit (gemeente Breda) vertelde hoe het begon.

Afsluiting
Kees Bos (VNG) bedankte iedereen voor de inbreng.`;
  expect(speakersByPart(proposed(recap(told)))).toEqual({
    'Plenaire opening': ['Anna Smit'],
    'Plenaire afsluiting en borrel': ['Kees Bos'],
  });
});

test('a sentence tells where somebody spoke, and who it does not tell of spoke in the first plenary part', () => {
  const told =
    'Anna Smit (gemeente Breda) opende de middag. Daarna gaf Piet Vos (TNO) een lezing. Kees Bos (VNG) sloot de middag af.';
  expect(speakersByPart(proposed(recap(told)))).toEqual({
    'Plenaire opening': ['Anna Smit', 'Piet Vos'],
    'Plenaire afsluiting en borrel': ['Kees Bos'],
  });
});

test('who spoke in a part that is removed spoke at the meeting all the same', () => {
  const state = proposed(recap('Kees Bos (VNG) sloot de middag af.'));
  const closing = state.sheet.agenda.find(({ title }) => title.includes('afsluiting'))!;
  expect(speakersByPart(removePart(state, closing.key))).toEqual({ 'Plenaire opening': ['Kees Bos'] });
});

const WHOLE = `${recap(`Plenaire opening
Wethouder Anna Smit (gemeente Breda) vertelde hoe het begon en wat er nog komt.

Sessie 1: Huren
Piet Vos (TNO) liet de cijfers over huren zien.

Afsluiting
Kees Bos (VNG) bedankte iedereen voor de inbreng van vandaag.

Aanwezig
Anna Smit, gemeente Breda
Henk Dijkstra (Haarlem)`)}
Verslag: Sanne Hoekstra`;

test('the introduction has what no field has, under its headings', () => {
  const { sheet } = proposed(WHOLE);
  expect(sheet.introduction.split('\n\n')).toEqual([
    'Op 9 november 2023 kwamen we samen.',
    '## Plenaire opening',
    'Wethouder Anna Smit (gemeente Breda) vertelde hoe het begon en wat er nog komt.',
    '## Afsluiting',
    'Kees Bos (VNG) bedankte iedereen voor de inbreng van vandaag.',
    '## Aanwezig',
    'Anna Smit, gemeente Breda',
    'Henk Dijkstra (Haarlem)',
  ]);
  expect(sheet.subsessions.map((one) => one.recap)).toEqual([
    'Piet Vos (TNO) liet de cijfers over huren zien.',
  ]);
  const { meeting } = toEntries(sheet, new Map());
  expect(meeting['introduction']).toContainEqual({
    type: 'heading',
    level: 2,
    children: [{ type: 'text', text: 'Afsluiting' }],
  });
});

test.each([
  ['Datum: 9 november 2023\nLocatie: Stadhuis Breda\n\nHet was druk.', ['Het was druk.']],
  ['Gepubliceerd op 8 december 2020 door Anna Smit\n\nHet was druk.', ['Het was druk.']],
  [
    'Het was druk op 9 november 2023.\n\nHartelijke groet,\n\nAnna Smit',
    ['Het was druk op 9 november 2023.'],
  ],
  [
    'Datum: 9 november 2023, 13.00-17.00 uur\n\nHet was druk.',
    ['Datum: 9 november 2023, 13.00-17.00 uur', 'Het was druk.'],
  ],
])('of "%s" the introduction keeps %j', (text, kept) => {
  expect(proposed(`# Terugblik\n\n${text}`).sheet.introduction.split('\n\n')).toEqual(kept);
});

test('a subsession that is none gives its text back under its title, and one that is takes it along', () => {
  const state = proposed(WHOLE);
  const [subsession] = state.sheet.subsessions;
  const next = removeSubsession(state, subsession!.key);
  expect(next.sheet.introduction).toMatch(
    /\n\n## Huren\n\nPiet Vos \(TNO\) liet de cijfers over huren zien\.$/,
  );
  const question = {
    about: 'subsession',
    field: 'subsession:s1',
    name: 'Huren',
    subsession: subsession!,
  } as const;
  expect(answer(next, question, { kind: 'yes' }).sheet.introduction).toBe(state.sheet.introduction);
});

const TOWNS = ['Tilburg', 'Nijmegen', 'Den Haag'];
const among: Known = {
  ...known,
  municipalities: [...TOWNS, 'Almere'].map((name) => ({ id: name, name, aliases: [] })),
};

test.each([
  (who: string, town: string) => `${who} (${town}) liet zien hoe dat werkt in de praktijk.`,
  (who: string, town: string) =>
    `${who} van de gemeente ${town} liet zien hoe dat werkt. Een collega uit Almere vroeg door.`,
  (who: string, town: string) =>
    `Begeleiding: ${who}, gemeente ${town}\nEr werd veel gevraagd, en iedereen ging met ideeën naar huis.`,
])('sessions of one form are each of the municipality that tells of itself (%#)', (told) => {
  const sessions = ['Anna Smit', 'Kees Bos', 'Esther Visser'].map(
    (who, index) =>
      `Sessie ${index + 1}: Een lang onderwerp over wonen ${index + 1}\n${told(who, TOWNS[index]!)}`,
  );
  const { sheet } = propose(
    readRecap(`Terugblik\n\nWe kwamen samen.\n\n${sessions.join('\n\n')}\n`, among),
    among,
  );
  expect(sheet.subsessions.map(({ municipality }) => municipality)).toEqual(TOWNS);
});

test('what closes the day below the last session is of the day, and what closes the session is of the session', () => {
  const session = (last: string) =>
    proposed(recap(`Sessie 1: Huren\nPiet Vos (TNO) liet de cijfers over huren zien.\n\n${last}`)).sheet;
  const thanks = 'Tot slot dankte dagvoorzitter Kees Bos iedereen voor de inbreng.';
  expect(session(thanks).introduction).toContain(thanks);
  expect(session(thanks).subsessions[0]?.recap).not.toContain(thanks);
  const question = 'Tot slot vroeg Kees Bos wie dat ging betalen.';
  expect(session(question).subsessions[0]?.recap).toContain(question);
});

test('the day of a meeting that a letter thanks for is its day', () => {
  const text = `Beste allemaal,\n\nDank voor jullie komst naar de derde bijeenkomst op woensdag 8 november 2023.\n\nHet was druk.`;
  expect(proposed(`Onderwerp: Terugblik\n\nVan: Anna Smit\n\nAan: allen\n\n${text}`).sheet.heldOn).toBe(
    '2023-11-08',
  );
});

const LONG = 'Er werd lang gesproken over wonen, huren en alles wat daarbij komt kijken in een wijk. '
  .repeat(3)
  .trim();
const LAID_OUT = `Terugblik leerkring Wonen

Op 9 november 2023 kwamen we samen. ${LONG}

Plenaire opening

Wethouder Anna Smit (gemeente Breda) vertelde hoe het begon. ${LONG}

Sessie 1: Huren

Piet Vos (TNO) liet de cijfers over huren zien. ${LONG}

Afsluiting

Kees Bos (VNG) bedankte iedereen. ${LONG}`;

test.each([
  ['without blank lines', LAID_OUT.replaceAll('\n\n', '\n')],
  [
    'in Markdown',
    LAID_OUT.replace('Terugblik', '# Terugblik').replace(/\n\n(Plen|Sessie|Afsl)/g, '\n\n## $1'),
  ],
])('a text %s is read as one with blank lines', (_, text) => {
  const sheetOf = (source: string) => {
    const { introduction, people, subsessions } = proposed(source).sheet;
    return { introduction, people, subsessions };
  };
  expect(sheetOf(text)).toEqual(sheetOf(LAID_OUT));
  expect(sheetOf(text).subsessions.map(({ title }) => title)).toEqual(['Huren']);
});

test('lines that were wrapped are one paragraph, whatever else is long', () => {
  const wrapped = 'Op 9 november 2023 kwamen we samen in een zaal, met\nveertig mensen uit het hele land.';
  expect(proposed(`# Terugblik\n\n${wrapped}\n\n${LONG}`).sheet.introduction).toContain(
    'samen in een zaal, met veertig',
  );
});

test.each(['', '  ', '\u202e\u202e', '\u200b'])(
  'a title in which there is nothing to see is none: %j',
  (title) => {
    const { sheet } = proposed(recap('Het was druk.'));
    expect(toEntries({ ...sheet, title }, new Map()).meeting['title']).toBe('Terugblik zonder titel');
  },
);

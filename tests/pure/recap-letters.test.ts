/** Minutes with a letterhead, as organisations send them round, and the marks that other ways of writing leave. */
import { expect, test } from 'vitest';
import { readRecap } from '@archive/content-types/recap-reader';
import { readRecapFile } from '@archive/recap-files';
import { aPdf } from '../support/recap-files.ts';
import { municipalities, read, speakersIn } from '../support/recap-reading.ts';

const LETTERHEAD = `Halt

**Contactpersoon**

Anna Smit (vz.)

**Datum**

29-5-2025

**Kenmerk**

Vergaderdatum en tijd\t15 mei 2025

15:30-17:00 uur

Verslag overleg over wonen

**Notulist**

Kees Bos

**Blad**

1 van 6

**1. Opening**

Anna opent de vergadering.

**2. Bouwen in de wijk door Roos Mol (gemeente Breda)**

Roos Mol presenteerde het plan.
`;

test('a letterhead is no topic, and its date is not that of the meeting', () => {
  expect(read(LETTERHEAD)).toMatchObject({
    published: '2025-05-29',
    meetingDate: '2025-05-15',
    subsessions: ['Bouwen in de wijk'],
  });
});

test.each([
  ['**vergaderdatum**\n\n22 juni 2017\n\n**aanwezig**\n\nAnna Smit | VNG', '2017-06-22'],
  ['wanneer: \n17 juli 2019\n\nAanwezigen: Anna Smit (VNG)', '2019-07-17'],
  ['Datum: 31-juli-2020\n\n# Mooi\n\nOp maandag 13 juli vond de presentatie plaats.', '2020-07-13'],
  [
    '# Mooi\n\n4 december 2020 · Anna Smit, adviseur bij Halt\n\nIn een (online) bijeenkomst op 3 november presenteerden we ideeën.',
    '2020-11-03',
  ],
])('the day of the meeting in "%s"', (text, day) => {
  expect(read(`${text}\n`).meetingDate).toBe(day);
});

test('whose name stands beside the date wrote the text', () => {
  const { author, speakers } = read(
    '# Mooi\n\n4 december 2020 · Anna Smit, adviseur bij Halt\n\nHet was druk.\n',
  );
  expect({ author, speakers }).toEqual({ author: 'Anna Smit', speakers: [] });
});

test('names with a bar behind them are a list of who was there, each for an organisation', () => {
  const text =
    '# Verslag\n\n**aanwezig**\n\nRoos Mol | gemeente Breda\n\nKees Bos | VNG\n\n**Notulist**\n\nJan Vis\n\n## 1. Begin\n\nKees opent de vergadering.\n';
  expect(speakersIn(text)).toEqual(['Kees Bos (VNG)']);
  expect(read(text).municipalities).toEqual(['Breda']);
});

test('who stayed away did not speak, also with a remark behind the label and no comma between two', () => {
  const text =
    'Verslag\n\nAanwezig (2 personen): Anna Smit (VNG), Roos Mol (Halt)\n\nAfwezig (met bericht): Kees Bos (Halt) Jan Vis (KvK), Els Pol (CBS)\n\nAnna Smit opent de vergadering.\n';
  expect(speakersIn(text)).toEqual(['Anna Smit (VNG)']);
});

test.each([
  'Architectenteam: Anna Smit (VNG), Kees Bos (Halt)',
  'De dag werd bijgewoond door Anna Smit (Halt).',
  'Een hulpmiddel dat werkt, en die hij samen met Anna Smit van Halt maakt.',
  'De vragen zijn van Anna Smit, die helaas vandaag niet aanwezig kon zijn.',
  'Houder Landelijke Voorzieningen (Halt) is vrij om te kiezen.',
])('nobody speaks in "%s"', (text) => {
  expect(speakersIn(`${text}\n`)).toEqual([]);
});

test.each([
  ['Daarna geeft Niels Boek een toelichting.', 'Niels Boek'],
  ['Xiu Qarlo geeft een update over de proef.', 'Xiu Qarlo'],
  ['Bart Van Bouchaute vertelde over Gent.', 'Bart Van Bouchaute'],
])('who speaks in "%s"', (text, name) => {
  expect(speakersIn(text)).toEqual([name]);
});

test('headings of the highest level below the first are parts of the recap', () => {
  const text =
    '# Verslag overleg\n\n# Notificaties in de wijk (Anna Smit)(VNG)\n\nEen verhaal.\n\n# Een mooie plaat (Kees Bos)\n\nNog een verhaal.\n\n# Rondvraag\n\nGeen.\n';
  expect(read(text).subsessions).toEqual(['Notificaties in de wijk', 'Een mooie plaat']);
  expect(speakersIn(text)).toEqual(['Anna Smit', 'Kees Bos']);
});

test('questions with a name behind them are talks', () => {
  expect(
    read(
      '# Verslag\n\nEr waren rondes:\n\n1. Hoe gaat het verder? (Anna Smit, werkgroep Bouw);\n2. Wat kost het ons? (Kees Bos en Roos Mol, werkgroep Geld).\n',
    ).subsessions,
  ).toEqual(['Hoe gaat het verder?', 'Wat kost het ons?']);
});

test('what several speakers are named above is theirs', () => {
  const part = (heading: string) =>
    `### ${heading}\n\nHier vertelde de spreker een lang verhaal over de stad.\n\n`;
  const text = (...headings: readonly string[]) =>
    `# Verslag\n\nAnna Smit en Kees Bos vertelden over de stad.\n\n${headings.map(part).join('')}`;
  expect(read(text('De blik van Anna Smit', 'De blik van Kees Bos')).subsessions).toEqual([
    'De blik van Anna Smit',
    'De blik van Kees Bos',
  ]);
  expect(read(text('De blik van Anna Smit')).subsessions).toEqual([]);
});

test('lines that begin with the same kind are tracks, though no marks say that they are headings', () => {
  const text = (kinds: readonly string[]) =>
    `## Terugblik\n\nEr waren groepen.\n\n${kinds.map((kind) => `${kind}\n\nIn deze groep ging het lang over wat er in de wijk nodig is.\n\n`).join('')}`;
  expect(read(text(['Track Wonen', 'Track Zorg, wonen en geld'])).subsessions).toEqual([
    'Track Wonen',
    'Track Zorg, wonen en geld',
  ]);
  expect(read(text(['Track Wonen'])).subsessions).toEqual([]);
});

test('the text of a track ends where the next begins, also when that is of another kind', () => {
  const part = (heading: string) =>
    `${heading}\n\nIn deze groep ging het lang over wat er in de wijk nodig is.\n\n`;
  const text = `## Terugblik\n\nEr waren groepen.\n\n${['Track Wonen', 'Workshop Geld', 'Track Zorg', 'Workshop Tijd'].map(part).join('')}`;
  const { subsessions } = readRecap(text, {
    municipalities,
    speakers: [],
    programmes: [],
    organisations: [],
  });
  expect(subsessions.map(({ value }) => text.slice(value.text.start, value.text.end).trim())).toEqual(
    ['Track Wonen', 'Workshop Geld', 'Track Zorg', 'Workshop Tijd'].map((heading) => part(heading).trim()),
  );
});

test('a PDF keeps the date that every page repeats once, and a line for each that was there', async () => {
  const page = (...lines: readonly (readonly [string, number])[]) => [
    ['Datum: 15-september-2020', 20] as const,
    ...lines,
    ['Netwerk Wonen', 800] as const,
  ];
  const text = await readRecapFile(
    aPdf([
      page(
        ['Op dinsdag 15 september vond de dag plaats in het stadhuis van Breda, met veel mensen.', 60],
        ['Roos Mol | gemeente Breda', 100],
        ['Kees Bos | VNG', 114],
      ),
      page(['Het was een lange dag waarop veel werd gezegd, en nog meer werd opgeschreven.', 60]),
    ]),
    'verslag.pdf',
  );
  expect(text.match(/15-september-2020/g)).toHaveLength(1);
  expect(text).toContain('Roos Mol | gemeente Breda\n\nKees Bos | VNG');
  expect(text).not.toContain('Netwerk Wonen');
});

test('a stray control character in a text is passed over', async () => {
  const text = `# Verslag\n\n\u0001 ${'Het was een lange dag. '.repeat(100)}`;
  expect(await readRecapFile(Buffer.from(text), 'verslag.md')).toBe(text.replace('\u0001', ' '));
});

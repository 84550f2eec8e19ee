/** Days that heads and labels tell, texts within the head of a file, names of ministries and of who wrote it. */
import { expect, test } from 'vitest';
import { readRecap } from '@archive/content-types/recap-reader';
import { read, speakersIn } from '../support/recap-reading.ts';

const body = 'Op 3 maart 2021 kwamen we bijeen in Utrecht. Het werd een lange middag met veel gesprekken.';

const dated = (head: string, text: string) => {
  const { meetingDate, published } = read(`${head}${text}`);
  return [meetingDate, published];
};

test.each([
  [
    'Verslag 2018\nPublicatie datum: 28-11-2018\n\nOp 20 november kwamen we bijeen.\n',
    '2018-11-20',
    '2018-11-28',
  ],
  ['Terugblik\n\nAnna Smit 10-05-2023 30 keer bekeken\n\nEen goede middag.\n', null, '2023-05-10'],
  [
    'Terugblik\n\n22 januari 2019 Gepubliceerd door de redactie\n\nOp 16 januari vierden we feest.\n',
    '2019-01-16',
    '2019-01-22',
  ],
  [
    'Een volle zaal\n\nOp 7 april was het zover. Het was een mooie dag met veel gesprekken over de wijk, en we kijken terug op alles wat er werd gezegd en gedaan.\n\nEr was muziek.\n\n8 april 2022\n\nDe dag begon vroeg.\n',
    '2022-04-07',
    '2022-04-08',
  ],
  [
    'Overleg\n\nLocatie\nKantoor\nDatum\n26 april 2019\nVoorzitter\nAnna Smit\n\nEr werd lang gesproken over de wijk.\n',
    '2019-04-26',
    null,
  ],
  ['# Terugblik op het congres 2026\n\nOp 9 juni stonden wij met velen op de beurs.\n', '2026-06-09', null],
])('the days of the meeting and of the recap in %j', (text, meetingDate, published) => {
  expect(dated('', text)).toEqual([meetingDate, published]);
});

test('a head says when the meeting was, also where that is the day of the post', () => {
  const head = '---\ntitle: Bijeenkomst\ndate: 2008-05-13\neventdate: 2008-05-13\n---\n\n';
  expect(dated(head, 'Op 14 mei 2008 werd er een bijeenkomst gehouden.\n')[0]).toBe('2008-05-13');
});

test.each([
  ['Deze bijeenkomst is de eerste in een reeks meetings over de wijk.', 1],
  [
    'Het was vol.\n\nEr was soep.\n\nEr was brood.\n\nEr was muziek.\n\nDeze vijfde klimaatbijeenkomst stond in het teken van water.',
    5,
  ],
  [
    'Menu\n\nZoek\n\nNieuws\n\nHet was vol in de zaal.\n\nEr was een geslaagde zesde editie.\n\nWe kijken terug op die zesde editie van de markt.',
    6,
  ],
  ['De eerste helft van de bijeenkomst ging over de lijst.', null],
  ['Na de lunch mocht Anna voor de tweede keer het podium op.', null],
  ['Donderdag was de eerste Halt Open Day in de stad.', 1],
])('which meeting it was in %j is %j', (told, ordinal) => {
  expect(read(`# Verslag\n\n${told}\n`).ordinal).toBe(ordinal);
});

test.each([
  'Het punt is ingebracht door Anna Smit (Halt), per mail.',
  'Wij maken een afspraak met Anna Smit (trekker van de groep).',
  'Er komt een werkgroep Notificeren o.l.v. Anna Smit (Halt).',
])('nobody spoke by what is told in "%s"', (told) => {
  expect(speakersIn(`# Verslag\n\n${body}\n\n${told}\n`)).toEqual([]);
});

test('tables with a number are parts, also as what was shown there', () => {
  expect(
    read(`Verslag van de dag\n\n${body}\n\nPresentatie Tafel 1 Wonen en werk\n\nPresentatie Tafel 2 Inkoop\n`)
      .subsessions,
  ).toEqual(['Wonen en werk', 'Inkoop']);
});

test('a recap that a file has within its head is read', () => {
  const text = `---\ntitle: Debat over de wijk\ndate: 2020-11-15\ncontent: |-\n  Op dinsdag 10 november kwamen we bijeen in Breda.\n\n  ## Presentaties\n\n  * Anna Smit (Halt): De wijk in\n  * Kees Bos (VNG): Samen wonen\nattachment:\n  - file: /kaart.pdf\n---\n`;
  const found = read(text);
  expect([found.title, found.meetingDate, found.subsessions]).toEqual([
    'Debat over de wijk',
    '2020-11-10',
    ['De wijk in', 'Samen wonen'],
  ]);
  expect(speakersIn(text)).toEqual(['Anna Smit (Halt)', 'Kees Bos (VNG)']);
});

test('so is one that a file has as a tree of blocks', () => {
  const block = (type: string, words: string) =>
    `  -\n    type: ${type}\n    content:\n      -\n        type: text\n        text: '${words}'\n`;
  const text = `---\nid: af8a9af0\ntitle: Een volle zaal\ncontent:\n${block('paragraph', 'Op 7 maart 2023 kwamen we bijeen in een volle zaal in Breda.')}${block('heading', 'Talk 1: Anna Smit (Halt) - De wijk in')}${block('paragraph', 'Zij liet zien hoe een wijk verandert als mensen er samen wonen.')}${block('heading', 'Talk 2: Kees Bos (VNG) - Samen wonen')}${block('paragraph', 'Hij gaf een lezing over wonen en over wat er beter kan.')}---\n`;
  expect(read(text).meetingDate).toBe('2023-03-07');
  expect(read(text).subsessions.map((title) => title.replace(/^.* - /, ''))).toEqual([
    'De wijk in',
    'Samen wonen',
  ]);
  expect(speakersIn(text)).toEqual(['Anna Smit (Halt)', 'Kees Bos (VNG)']);
});

test('a line of such a text is no key of the head, and is read once', () => {
  const text =
    '---\ntitle: Dag\ncontent: |\n  Het was druk.\n  samenvatting: Anna Smit (Halt) opende de dag.\n---\n';
  const places = readRecap(text).people.flatMap(({ value }) => value.mentions);
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['Anna Smit']);
});

test('a text below its head is not looked for in it', () => {
  expect(
    read(`---\ntitle: Dag\ncontent: |\n  Breda\n---\n\nOp 3 maart 2021 kwamen we bijeen.\n\n---\n`)
      .meetingDate,
  ).toBe('2021-03-03');
});

test.each([
  ['Verslag van de vergadering d.d. 28-03 2018\n\nDe voorzitter opent.\n', '2018-03-28', null],
  [
    'Terugblik\nGepubliceerd op: 11 - 11 - 2025\n\nOp 10 november vond de lezing plaats.\n',
    '2025-11-10',
    '2025-11-11',
  ],
])('days with spaces in %j', (text, meetingDate, published) => {
  expect(dated('', text)).toEqual([meetingDate, published]);
});

test.each([
  'Er kwamen meer dan zestig mensen, van wie sommigen zelfs uit Breda.',
  'Helemaal overgekomen uit Breda liet zij zien wat er kan.',
  'We kwamen bijeen in een gehucht op de grens van Drenthe en Groningen.',
])('no municipality takes part in "%s"', (told) => {
  expect(read(`# Verslag\n\n${told}\n`).municipalities).toEqual([]);
});

test.each([
  'Op uitnodiging zijn burgemeester Anna Smit en wethouder Kees Bos op 4 april a.s. op werkbezoek.',
  'Berichten van verhindering van penningmeester Anna Smit en bestuurslid Kees Bos (ziek).',
])('nobody was there in "%s"', (told) => {
  expect(speakersIn(`# Verslag\n\n${body}\n\n${told}\n`)).toEqual([]);
});

test.each([
  [
    'Anna Smit (Ministerie van Volksgezondheid, Welzijn en Sport) opende de dag.',
    'Ministerie van Volksgezondheid, Welzijn en Sport',
  ],
  [
    'Anna Smit van het ministerie van Onderwijs, Cultuur en Wetenschap opende de dag.',
    'ministerie van Onderwijs, Cultuur en Wetenschap',
  ],
  [
    'Anna Smit, adviseur bij het ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur, opende de dag.',
    'ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur',
  ],
  ['Anna Smit (Ministerie van Financiën), Kees Bos en Els Mol spraken.', 'Ministerie van Financiën'],
])('the whole name of a ministry is read in "%s"', (told, organisation) => {
  expect(read(`# Verslag\n\n${body}\n\n${told}\n`).speakers[0]?.organisation).toBe(organisation);
});

test.each([
  'Deze terugblik is geschreven door Anna Smit, adviseur bij Halt.',
  'Geschreven door Anna Smit (Platform31)',
  'Geschreven door Anna Smit (Halt)',
])('who wrote it is read in "%s"', (told) => {
  expect(read(`# Verslag\n\n${body}\n\n${told}\n`).author).toBe('Anna Smit');
});

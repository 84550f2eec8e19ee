/** What recaps on web pages and in newsletters say in their own ways: programmes in lines, who was not there, posts. */
import { expect, test } from 'vitest';
import { readRecap, summarise } from '@archive/content-types/recap-reader';
import { municipalities, municipalitiesIn, read, speakersIn } from '../support/recap-reading.ts';

const body = 'Op 3 maart 2021 kwamen we bijeen in Utrecht. Het werd een lange middag met veel gesprekken.';

test('lines of a programme name a talk each, also where they are no list, with the text below them', () => {
  const long =
    'Het tweede verhaal ging over de vraag hoe een gemeente bewoners bereikt die nooit naar een avond komen, en wat dat vraagt van wie daar werkt en van wie er woont, en hoe lang dat duurt.';
  const text = `# Verslag\n\n${body}\n\nAnna Smit (Halt) – “De wijk in!” – Slides (11 MB, PDF)\nKees Bos (VNG) – “Bewoners, en wie dat zijn” – link volgt!\n\n${long}\n`;
  expect(read(text).subsessions).toEqual(['De wijk in!', 'Bewoners, en wie dat zijn']);
});

test.each([
  [
    'questions in a list, with who answered them and for which group',
    '- Helpt het als je door de bril van een ander kijkt? (Anna Smit en Kees Bos, werkgroep Wonen);\n- Welke gevolgen heeft dat? (Els Mol, werkgroep Zorg).',
    ['Helpt het als je door de bril van een ander kijkt?', 'Welke gevolgen heeft dat?'],
  ],
  [
    'who a group was with',
    '- De balie – met Kees Bos (VNG), die erover vertelde;\n- Het schoolplein – door Anna Smit van Halt.',
    ['De balie', 'Het schoolplein'],
  ],
  [
    'a title further on in the sentence',
    'Na de pauze was er een korte plenaire sessie van een half uur met als titel "Github in de wijk". Daarin liet Anna Smit (Halt) zien hoe dat werkt.',
    ['Github in de wijk'],
  ],
  [
    'a title that ends with the wrong quotation mark',
    'De afsluitende discussie “Naar een kaart van heel Nederland? “ ging over de kosten.',
    ['Naar een kaart van heel Nederland?'],
  ],
])('parts are read from %s', (_, told, titles) => {
  expect(read(`# Verslag\n\n${body}\n\n## De middag\n\n${told}\n`).subsessions).toEqual(titles);
});

test('rounds with a number are parts where no marks say what is a heading, and are led by who guides them', () => {
  const round = (number: number, title: string, who: string) =>
    `Ronde ${number} – ${title}\nBegeleiding: ${who}\n- Er is veel gezegd over wat er kan.\n`;
  const text = `VERSLAG WERKATELIER 2\n\n${body}\n\n${round(1, 'Schaduw op tijd', 'Anna Smit, gemeente Breda')}\n${round(2, 'Groen tegen de gevel', 'Els Mol, stadsecoloog Tilburg, en Kees Bos (Halt)')}\nSlot\nIedere stad noemde een maatregel.\n`;
  const { subsessions, ordinal } = read(text);
  expect(subsessions).toEqual(['Schaduw op tijd', 'Groen tegen de gevel']);
  expect(ordinal).toBe(2);
  expect(speakersIn(text)).toEqual(expect.arrayContaining(['Anna Smit (gemeente Breda)', 'Kees Bos (Halt)']));
});

test.each([
  'De werkgroep zal nog een werksessie organiseren over wonen in de wijk.',
  '## 2. Besluitenlijst 13 april 2020\n\nVastgesteld.',
  'Op 3 maart 2021 is een terugkoppelsessie ‘Blik op de wijk’ gehouden.',
])('no part is "%s"', (told) => {
  expect(read(`# Verslag\n\n${told}\n\nEr is veel gezegd.\n`).subsessions).toEqual([]);
});

test.each([
  'De volgende spreker, Anna Smit van Halt, moest wegens ziekte verstek laten gaan.',
  'Projectleider Anna Smit, die de dag bedacht, kon er door ziekte niet bij zijn.',
  'Professor Anna Smit heeft toegezegd de volgende keer te spreken.',
  'De middag had lezingen over schilder Bob Vos Jr., dichter Anna Smit en filmmaker Roos Vis.',
])('who was not heard is no speaker: "%s"', (told) => {
  expect(speakersIn(`# Verslag\n\n${body} Kees Bos (VNG) opende.\n\n${told}\n`)).toEqual(['Kees Bos (VNG)']);
});

test.each([
  ['Anna Smit en Kees Bos, allebei adviseur bij de gemeente Breda, oefenden met de groep.', 'gemeente Breda'],
  ['Delta’s open source specialist Anna Smit opende, met Kees Bos (Delta).', 'Delta'],
  [
    'Het spits werd afgebeten door Anna Smit (bewonersvereniging Noord) en Kees Bos.',
    'bewonersvereniging Noord',
  ],
])('for whom somebody is, is told by "%s"', (told, organisation) => {
  expect(speakersIn(`# Verslag\n\n${body}\n\n${told}\n`)).toContain(`Anna Smit (${organisation})`);
});

test.each([
  ['Eppo van Dorp tot Maarn (Halt) opende de dag.', 'Eppo van Dorp tot Maarn (Halt)'],
  ['Een mooie presentatie was die van Anna Smit, die de zaal een vraag stelde.', 'Anna Smit'],
  ['De dag werd geopend door Kees Bos, die samen met Anna Smit de begeleiding verzorgde.', 'Anna Smit'],
  ['Anna Smit: na alle gesprekken van vandaag bied ik aan om een dag te organiseren.', 'Anna Smit'],
])('who contributed is told by "%s"', (told, who) => {
  expect(speakersIn(`# Verslag\n\n${body}\n\n${told}\n`)).toContain(who);
});

test('initials with the name that goes with them, in a list with guests', () => {
  const { attendees } = read(
    'BESLUITENLIJST\n\nOverleg Jeugd\nWoensdag 18 mei 2022\n\nAanwezig:\nmw. A. (Annelies) van Dorp – wethouder Breda, voorzitter\ndhr. K. (Kees) Bos – wethouder Tilburg, en secretaris\nGasten (agendapunt 3): mw. dr. E. Mol (Halt)\n\n1. Opening\nDe voorzitter opent de vergadering.\n',
  );
  expect(attendees).toEqual([
    { name: 'Annelies van Dorp', organisation: 'gemeente Breda' },
    { name: 'Kees Bos', organisation: 'gemeente Tilburg' },
    { name: 'E. Mol', organisation: 'Halt' },
  ]);
});

test('an office of the Crown is no part of a name', () => {
  const { mentionedNotSpeaking, speakers } = read(
    `# Verslag\n\n${body}\n\nCommissaris van de Koning Elsbeth van Rijckevorsel schreef laatst dat het begint bij de sleutel.\n`,
  );
  expect([...mentionedNotSpeaking, ...speakers.map(({ name }) => name)]).toEqual([
    'Elsbeth van Rijckevorsel',
  ]);
});

test('the day of a post that the text repeats is not that of the meeting, nor is one of long ago', () => {
  const post = (told: string) =>
    read(`---\ntitle: Samen meten\ndate: 2019-01-27\n---\n\nSamen meten\n\n27 januari 2019\n\n${told}\n`);
  expect(post('Afgelopen week organiseerden we een avond over lucht.')).toMatchObject({
    published: '2019-01-27',
    meetingDate: null,
  });
  expect(post('Op 22 januari 2019 kwamen we bijeen over lucht.')).toMatchObject({
    meetingDate: '2019-01-22',
  });
  expect(post('Een kaart had een dag tussen 4 oktober en 14 oktober 1921.')).toMatchObject({
    meetingDate: null,
    meetingEnd: null,
  });
});

test.each([
  ['De zesde Delta.nl Dag 2017 vond plaats in Breda.', 6],
  ['Hartelijk welkom namens de voorzitter op het 4e overleg van de werkgroep.', 4],
])('which of its series it is, is told by "%s"', (told, ordinal) => {
  expect(read(`# Verslag\n\n${told}\n`).ordinal).toBe(ordinal);
});

test.each([
  ['Wethouder Gerrit Jan Oude Wesselink van Breda vertelde hoe dat ging.', ['Breda']],
  ['Anna Smit uit Breda beet het spits af.', ['Breda']],
  ['Kees bracht uit Breda een set kaarten mee.', []],
])('which municipality takes part: "%s"', (told, names) => {
  expect(municipalitiesIn(`# Verslag\n\nWe kwamen bijeen.\n\n${told}\n`)).toEqual(names);
});

test('what is enumerated with who gave it has its text below its own heading further on', () => {
  const text = `---\ntitel: Kennisdag\ngepubliceerd: 2025-02-06\n---\n\nDonderdag 30 januari konden we kiezen uit twee sessies:\n\n- De raad op zaterdag (Breda)\n- Uitdagen: wie betaalt dat? (Halt)\n\nHet was druk.\n\n**De raad op zaterdag**\n\nDe raad vergadert op zaterdag.\n\n**Uitdagen: wie betaalt dat?**\n\nDat is de vraag.\n`;
  const reading = readRecap(text, { municipalities, speakers: [], programmes: [], organisations: [] });
  const told = reading.subsessions.map(({ value: { title, text: place } }) => [
    title,
    text.slice(place.start, place.end).includes('Het was druk'),
  ]);
  expect(told).toEqual([
    ['De raad op zaterdag', false],
    ['Uitdagen: wie betaalt dat?', false],
  ]);
  expect(summarise(reading)).toMatchObject({ published: '2025-02-06', meetingDate: '2025-01-30' });
});

test('points of an agenda may have a colon in them', () => {
  const point = (number: number, title: string) => `${number}. ${title}\nMevrouw Smit licht dat toe.\n`;
  expect(
    read(
      `VERSLAG LEERKRING\n\nAanwezig:\n- mw. A. Smit (Halt)\n- dhr. K. Bos (VNG)\n\n${point(1, 'Opening')}${point(2, 'Startbanen: de eerste honderd dagen')}${point(3, 'Casus: de route in Breda')}`,
    ).subsessions,
  ).toEqual(['Startbanen: de eerste honderd dagen', 'Casus: de route in Breda']);
});

test('titles in bold within a sentence are parts when it says that they are, or who led them', () => {
  expect(
    read(
      `# Een dag\n\n${body} De ochtend begon met **Griet Dokkum**, huisarts.\n\nIk koos voor de sessie **Bellen met een onbekende** van Anna Smit. Femke ging naar **Rouw op het werk**, geleid door Els Mol van Halt. Het was **heel druk** die dag.\n`,
    ).subsessions,
  ).toEqual(['Bellen met een onbekende', 'Rouw op het werk']);
});

test('headings below which somebody gives a part a little further on are parts, and a question that somebody asks is none', () => {
  const part = (title: string, told: string) =>
    `## ${title}\n\nVorig jaar werden hier woningen gebouwd. ${told}\n\n`;
  expect(
    read(
      `# Webinar\n\n${body}\n\n${part('Bouwen voor even', 'Anna Smit (Halt) vertelde hoe dat ging.')}${part('Waar staan we?', 'Kees Bos (VNG) praat de kijkers bij.')}**Vraag (Els Mol, gemeente Breda): Wie doet dat?**\n\nDe afdeling zelf.\n`,
    ),
  ).toMatchObject({
    subsessions: ['Bouwen voor even', 'Waar staan we?'],
    speakers: [{ name: 'Anna Smit' }, { name: 'Kees Bos' }],
  });
});

test('the title of a recap is no part of it, though somebody gives a part right below it', () => {
  const text =
    'Terugblik zesde bijeenkomst leerkring\n\nOp 3 maart 2021 kwam de leerkring bijeen. Anna Smit (Halt) opende de dag en vertelde waar het om ging.\n\nSubsessies\n\nDaarna gingen we uiteen.\n\nJongeren in de wijk\n\nDeze subsessie werd begeleid door Kees Bos (VNG). Hij liet zien hoe jongeren meedoen.\n\nWonen in de straat\n\nEls Mol (Nibud) vertelde hoe bewoners daar wonen.\n';
  expect(read(text).subsessions).toEqual(['Jongeren in de wijk', 'Wonen in de straat']);
});

test('a part that says in brackets who led it is called without that', () => {
  expect(
    read(
      `# Dag\n\n${body}\n\n## Tafel A: De school (o.l.v. Anna Smit, NJi)\n\nVeel.\n\n## Tafel B: De straat\n\nMeer.\n`,
    ).subsessions,
  ).toEqual(['De school', 'De straat']);
});

test('what a page begins with for who uses no mouse is no title', () => {
  const text =
    'Toegankelijkheid\n\nSkip to main content\n\nBijeenkomst over de woondeal\n\n' +
    'Op 18 januari 2023 kwamen raadsleden bijeen.\n';
  expect(read(text)).toMatchObject({ title: 'Bijeenkomst over de woondeal', meetingDate: '2023-01-18' });
});

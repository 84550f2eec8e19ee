/** What reports of congresses, booklets of a programme and minutes with a letterhead say in their own ways. */
import { expect, test } from 'vitest';
import { read, speakersIn } from '../support/recap-reading.ts';

const body = 'Op 3 maart 2021 kwamen we bijeen in Utrecht. Het werd een lange middag met veel gesprekken.';

test('lines with a title are parts where the line below each says who led it', () => {
  const workshop = (title: string, who: string) =>
    `${title}\nWorkshopbegeleider: ${who}\nWe kijken samen wat er kan en wie dat doet.\n\n`;
  const text = `Programma\n\n${body}\n\nBlok I Wonen\nSpreker: Els Mol\n\n${workshop('Workshop: Bouwen met hout.', 'Anna Smit, Woonbond')}${workshop('Hoe betaal je een woongroep?', 'Kees Bos - Halt')}`;
  const { subsessions } = read(text);
  expect(subsessions).toEqual(['Bouwen met hout', 'Hoe betaal je een woongroep?']);
  expect(speakersIn(text)).toEqual(['Els Mol', 'Anna Smit (Woonbond)', 'Kees Bos (Halt)']);
});

test('one line of which the next says who led it may be the whole of the meeting', () => {
  expect(read(`Wonen in de wijk\nBegeleider: Anna Smit\n\n${body}\n`).subsessions).toEqual([]);
});

test('numbered lines are parts, also the long ones that look like no heading', () => {
  const long = 'Hoe bewoners, gemeenten en corporaties samen de wijk maken waarin zij willen wonen';
  const text = `Congres\n\n${body}\n\nDeelcongres 1 - Wonen\n\n${body}\n\nDeelcongres 2 - ${long}\n\n${body}\n`;
  expect(read(text).subsessions).toEqual(['Wonen', long]);
});

test('of those who were there, who laid something out gave a part, by a first name too', () => {
  const text = `# Verslag\n\nAanwezig: Anna Smit (Halt), Kees Bos (VNG)\n\nMet voorbeelden laat Anna zien dat het kan. Daarna licht Bos de cijfers toe.\n`;
  expect(speakersIn(text)).toEqual(['Anna Smit (Halt)', 'Kees Bos (VNG)']);
});

test('a minisymposium is a part', () => {
  expect(
    read(`# Congres\n\n${body} Zo was er een minisymposium over De gezonde straat.\n`).subsessions,
  ).toEqual(['De gezonde straat']);
});

test.each([
  ['De middag begon met een introductie van Anna Smit, die de dag bedacht.', ['Anna Smit']],
  [
    'We sloten af met beschouwende woorden van Anna Smit (directeur Halt), Kees Bos en Els Mol.',
    ['Anna Smit (Halt)', 'Kees Bos', 'Els Mol'],
  ],
  [
    'De rondleiding stond onder leiding van drie medewerkers van Halt: Anna Smit, Kees Bos en Els Mol.',
    ['Anna Smit (Halt)', 'Kees Bos (Halt)', 'Els Mol (Halt)'],
  ],
  [
    'Anna Smit, hoogleraar Wonen aan de TU Delft en Kees Bos, hoogleraar Markten aan de Universiteit van Amsterdam, spraken.',
    ['Anna Smit (TU Delft)', 'Kees Bos (Universiteit van Amsterdam)'],
  ],
  [
    'Er werd door Anna Smit van Halt en Gertru Diender van COA gesproken over werk.',
    ['Anna Smit (Halt)', 'Gertru Diender (COA)'],
  ],
  [
    'De presentatie was in handen van Anna Smit, Nibuds adviseur, en Kees Bos, Probiblio’s adviseur Taal.',
    ['Anna Smit', 'Kees Bos (Probiblio)'],
  ],
  [
    'Hij sprak over de oprichting van Energiebank Breda, Anna Smit, bestuurslid van Present, vertelde over klussen.',
    ['Anna Smit (Present)'],
  ],
  [
    'In het gesprek met Anna Smit (Director, Public Labs) ging het over kaarten.',
    ['Anna Smit (Public Labs)'],
  ],
])('%s', (told, speakers) => {
  expect(speakersIn(`# Verslag\n\n${body}\n\n${told}\n`)).toEqual(speakers);
});

test.each([
  'Het programma van Zuid-Holland van Bibliothekenoverleg Noord (BO) eindigde.',
  'Stuur een mailtje naar Monika Lechner van Erfgoed: wij doen de rest.',
])('nobody spoke in "%s"', (told) => {
  expect(speakersIn(`# Verslag\n\n${body}\n\n${told}\n`)).toEqual([]);
});

test('the list of a letterhead ends where the next label stands, and who took the minutes is for whom it says', () => {
  const text = `T 033 123 45 00 bezoekadres postadres\n\nE info@halt.example Kerkstraat 1 Postbus 508\n\nVerslag\n\nWerksessie Wonen\n\nvergaderdatum\n\n3 maart 2021\n\naanwezig\n\nAnna Smit | Gemeente Breda\n\nKees Bos | Halt\n\nNotulist\n\nKees Bos\n\nBlad\n\n1. Opening\n\nKees Bos opent de vergadering.\n`;
  const found = read(text);
  expect(found.title).toBe('Werksessie Wonen');
  expect(speakersIn(text)).toEqual(['Kees Bos (Halt)']);
  expect(found.attendees).toEqual([
    { name: 'Anna Smit', organisation: 'Gemeente Breda' },
    { name: 'Kees Bos', organisation: 'Halt' },
  ]);
  expect(found.participatingOrganisations).not.toContain('Notulist');
});

test('who was there is read from a head of minutes that a file has as one line', () => {
  const text = `Verslag Expertgroep Wonen\n\n1 Verslag Expertgroep 3 maart 2021 Aan deelnemers Betreft/datum Aanwezig: Anna Smit (Halt, voorzitter) Kees Bos (VNG) Els Mol (Nibud) Afgemeld: Robin Dam (COA) 1. Mededelingen Anna heet iedereen welkom en vertelt wat er gebeurde.\n`;
  expect(read(text).attendees.map(({ name }) => name)).toEqual(['Anna Smit', 'Kees Bos', 'Els Mol']);
  expect(speakersIn(text)).toEqual(['Anna Smit (Halt)']);
});

test('what a list calls absent is no organisation', () => {
  const text = `# Verslag\n\nAanwezig: Kees Bos (Halt), Anna Smit (afwezig)\n\nKees Bos opent de dag.\n`;
  expect(speakersIn(text)).toEqual(['Kees Bos (Halt)']);
  expect(read(text).organisations).toEqual(['Halt']);
});

test('the day on which a page was made is that of its publication', () => {
  expect(read(`---\ntitle: Verslag\ncreated: 2021-03-09\n---\n\n${body}\n`).published).toBe('2021-03-09');
});

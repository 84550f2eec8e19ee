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

test('the sections that a site’s generator marks are headings, and its other marks no text', () => {
  const section = (title: string, text: string) =>
    `{{< chapter/section title="${title}" >}}\n${text}\n{{< /chapter/section >}}\n\n`;
  const text = `# Werkgroep\n\n${section('Aanwezigen', '- Anna Smit (Halt)\n- Kees Bos (VNG)\n- Els Mol (Nibud)')}${section('Wonen in de wijk', 'Anna Smit gaf een [presentatie]({{< param base >}}wonen.pdf) over wonen.')}${section('Werken in de straat', 'Daarover is gesproken.')}`;
  const found = read(text);
  expect(found.attendees).toHaveLength(3);
  expect(speakersIn(text)).toEqual(['Anna Smit (Halt)']);
  expect(found.subsessions).toEqual(['Wonen in de wijk', 'Werken in de straat']);
  expect(JSON.stringify(found)).not.toContain('{{');
});

test('the points of an agenda are its topics, also where they end as sentences do', () => {
  const point = (number: number, title: string) =>
    `${number}.  ${title}\n Daarover is gesproken in groepen.\n\n`;
  const text = `Openbare vergadering\n\n${body}\n\n${point(1, 'Opening door de voorzitter.')}${point(2, 'Groen in de straat.')}${point(3, 'Voorbereiding van de avond over woningbouw;')}${point(4, 'Sluiting.')}`;
  expect(read(text).subsessions).toEqual([
    'Groen in de straat',
    'Voorbereiding van de avond over woningbouw',
  ]);
});

test('conclusions with a number are no topics', () => {
  const point = (number: number, words: string) =>
    `${number}. ${words}\n\nDaarover is gesproken in groepen.\n\n`;
  expect(
    read(`# Wat we leerden\n\n${body}\n\n${point(1, 'Begin klein.')}${point(2, 'Doe het samen.')}`)
      .subsessions,
  ).toEqual([]);
});

test('items of a programme are parts where the line below each says who laid it out', () => {
  const text = `Webinar\n\n${body}\n\n• Innoveren in gemeenten\n  Toelichting van de resultaten, Anna Smit, adviseur, gemeente Breda\n• Inspiratie uit Breda: wonen\n  Toelichting door Kees Bos, adviseur gemeente Tilburg\n`;
  expect(read(text).subsessions).toEqual(['Innoveren in gemeenten', 'Inspiratie uit Breda: wonen']);
});

test('a kind with a number and a title behind it is a part when there are several', () => {
  const one = 'Workshop 2 Nieuwe technieken';
  expect(
    read(`Dag\n\n${body}\n\nPresentaties:\n${one}\nWorkshop 3. Warmte voor de wijk\n`).subsessions,
  ).toEqual(['Nieuwe technieken', 'Warmte voor de wijk']);
  expect(read(`Dag\n\n${body}\n\nPresentaties:\n${one}\n`).subsessions).toEqual([]);
});

test('of several with a semicolon between them, each is for whom stands behind the name', () => {
  const told =
    'Er waren pitches van Anna Smit, Halt; Kees Bos, Delftwerk; Els Mol, Nibud en Robin Dam (COA).';
  expect(speakersIn(`# Dag\n\n${body}\n\n${told}\n`)).toEqual(
    expect.arrayContaining(['Anna Smit (Halt)', 'Kees Bos (Delftwerk)']),
  );
});

test('a name does not begin with the task of who has it', () => {
  const told =
    'Ook was er een pitch van projectleider Inkoop Jeugd Anna Smit en wethouder Els Mol uit Breda.';
  expect(speakersIn(`# Dag\n\n${body}\n\n${told}\n`)).toEqual(['Anna Smit', 'Els Mol (gemeente Breda)']);
});

test('a list of who was there may say how it is ordered, and be one long line', () => {
  const names = [
    'Anna Smit (Halt)',
    'Kees Bos (VNG)',
    'Els Mol (gemeente Breda)',
    'Robin Dam (gemeente Tilburg)',
  ];
  const text = `# Verslag\n\n## Aanwezig\n\nPublieke sector, op alfabetische volgorde:\n\n${names.join(', ')}, Femke Vos (Inspectie voor het onderwijs), Joost Kok (COA).\n\n## Waar staan we\n\nKees Bos vraagt hoe het gaat.\n`;
  expect(read(text).attendees).toHaveLength(6);
  expect(speakersIn(text)).toEqual([]);
});

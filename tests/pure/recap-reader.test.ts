import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecap } from '@archive/content-types/recap-reader';
import { municipalities, municipalitiesIn, read, speakersIn } from '../support/recap-reading.ts';

test('the real recap is read without a mistake', () => {
  const file = new URL('../fixtures/terugblik-vijfde-bijeenkomst.txt', import.meta.url);
  const ministry = 'Ministerie van Binnenlandse Zaken en Koninkrijkrelaties';
  expect(read(readFileSync(file, 'utf8'))).toMatchObject({
    title: 'Terugblik vijfde bijeenkomst leerkring leefbaarheid en veiligheid',
    programme: 'leerkring leefbaarheid en veiligheid',
    ordinal: 5,
    meetingDate: '2021-03-24',
    meetingEnd: null,
    partOfDay: 'morning',
    published: '2021-04-29',
    form: 'online',
    location: null,
    author: 'Frank van Summeren',
    speakers: [
      { name: 'Andy Clijnk', organisation: ministry },
      { name: 'Jornt van Zuijlen', organisation: null, role: 'namens het programma' },
      { name: 'Henk-Jan Bierling', organisation: ministry },
      { name: 'Simon Bakker', organisation: ministry },
      { name: 'Maryam el Rahmouni', organisation: 'gemeente Utrecht' },
    ],
    municipalities: [
      ...['Amsterdam', 'Arnhem', 'Zaanstad', 'Lelystad', 'Den Haag', 'Rotterdam', 'Schiedam', 'Utrecht'],
      ...['Nieuwegein', 'Eindhoven', 'Groningen', 'Tilburg', 'Breda', 'Heerlen', 'Leeuwarden'],
    ],
    subsessions: [
      '(experimentele) ruimte in wet- en regelgeving met betrekking tot het programma leefbaarheid en veiligheid',
      'Aanpak Utrecht Zuid',
    ],
  });
});

test('every find has its place in the text, and the text is the one that was pasted', () => {
  const text =
    '# Terugblik\r\n\r\nOp **maandag 3 mei 2021** sprak [Jan de Vries](https://x.nl) (gemeente Utrecht).';
  const reading = readRecap(text, { municipalities, speakers: [], programmes: [], organisations: [] });
  const at = ({ start, end }: { start: number; end: number }) => reading.text.slice(start, end);
  expect(at(reading.meeting!)).toBe('maandag 3 mei 2021');
  expect(reading.people.map(at)).toEqual(['Jan de Vries']);
  expect(reading.municipalities.map(at)).toEqual(['Utrecht']);
  expect(reading.organisations.map(at)).toEqual(['gemeente Utrecht']);
});

test('a subsession has the text under its heading, up to the next', () => {
  const text = '# Dag\n\n## Workshop 1: Wonen\n\nOver huizen.\n\n## Workshop 2: Werken\n\nOver banen.\n';
  const { subsessions, text: read } = readRecap(text);
  expect(subsessions.map(({ value }) => read.slice(value.text.start, value.text.end))).toEqual([
    'Workshop 1: Wonen\n\nOver huizen.',
    'Workshop 2: Werken\n\nOver banen.',
  ]);
});

test.each([
  ['surnames', 'Simon van Breda en Monique Leiden vertelden over hun werk.'],
  [
    'ordinary words',
    'Heel duidelijk was dat. Best practices zijn er genoeg. Leiden tot resultaat is het doel.',
  ],
  ['parts of a town', 'De aanpak in Utrecht Zuid en Rotterdam-Zuid inspireert.'],
  ['provinces and universities', 'De provincie Groningen en de Universiteit van Amsterdam werken samen.'],
  ['ports and airports', 'De haven van Rotterdam gaf cijfers. Het vliegveld van Eindhoven groeit.'],
  ['where people met', 'Op 3 mei 2021 kwamen we bijeen in Utrecht.'],
])('no municipality is made of %s', (_, text) => {
  expect(municipalitiesIn(text)).toEqual([]);
});

test('a municipality has one name, whatever the recap calls it', () => {
  expect(municipalitiesIn('De gemeenten ’s-Gravenhage, Den Bosch en Tilburg deden mee.')).toEqual([
    'Den Haag',
    "'s-Hertogenbosch",
    'Tilburg',
  ]);
});

test('people share what is said of all of them', () => {
  expect(speakersIn('De sessie werd begeleid door Anna de Boer en Kees Bos (VNG).')).toEqual([
    'Anna de Boer (VNG)',
    'Kees Bos (VNG)',
  ]);
  expect(speakersIn('Wethouders Anna Smit (Breda) en Kees Bos (Tilburg) openden de dag.')).toEqual([
    'Anna Smit (gemeente Breda)',
    'Kees Bos (gemeente Tilburg)',
  ]);
});

test('who is only spoken of is no speaker', () => {
  const { speakers, mentionedNotSpeaking } = read(
    'Anna Smit opende de dag met een citaat van Peter Drucker.',
  );
  expect(speakers.map(({ name }) => name)).toEqual(['Anna Smit']);
  expect(mentionedNotSpeaking).toEqual(['Peter Drucker']);
});

test('who was absent took no part, and neither did the municipality', () => {
  const found = read(
    '# Overleg\n\nAanwezig: Anna Smit (gemeente Breda), Kees Bos (VNG)\nAfwezig: Piet Vos (gemeente Tilburg)\n',
  );
  expect(found.attendees.map(({ name }) => name)).toEqual(['Anna Smit', 'Kees Bos']);
  expect(found.municipalities).toEqual(['Breda']);
  expect(found.speakers).toEqual([]);
});

test.each([
  ['Op 20 tot en met 22 oktober 2025 vond het congres plaats.', '2025-10-20', '2025-10-22'],
  ['Op 9 en 10 juni 2022 reisden we af.', '2022-06-09', '2022-06-10'],
  ['Op maandag 31 mei 2021 kwamen we samen. De volgende keer is op 7 juni 2021.', '2021-05-31', null],
  ['Overleg sessie #1 - 28 oktober 2020', '2020-10-28', null],
  ['De volgende bijeenkomst is op 9 november 2017.', null, null],
])('"%s" was held on %s', (text, meetingDate, meetingEnd) => {
  expect(read(text)).toMatchObject({ meetingDate, meetingEnd });
});

test('a date without a year is of the year before the publication that its weekday agrees with', () => {
  const text = (weekday: string) =>
    `---\npublished: 2026-06-23\n---\n\n# Terugblik\n\nOp ${weekday} 17 juni organiseerden wij een dag.`;
  expect(read(text('woensdag')).meetingDate).toBe('2026-06-17');
  expect(read(text('maandag')).meetingDate).toBeNull();
  expect(read(text('maandag')).unsure).toContainEqual({
    kind: 'meetingDate',
    value: '2026-06-17',
    certainty: 0.4,
  });
});

test('what repeats from earlier recaps is told', () => {
  const boilerplate =
    'Het ministerie werkt in het kader van het programma samen met gemeenten aan een aanpak van kwetsbare gebieden.';
  const { repeats } = readRecap(`# Vijfde\n\n${boilerplate}\n\nDit keer spraken we over wonen.`, undefined, [
    `# Vierde\n\n${boilerplate}\n\nToen ging het over werk.`,
  ]);
  expect(repeats.map(({ value }) => value)).toEqual([boilerplate]);
});

test('a paragraph with a name or a number that no earlier recap has is news', () => {
  const opening = (who: string, day: number) =>
    `Op woensdag ${day} juni kwam de leerkring online samen. De bijeenkomst werd geopend door ${who} van de vereniging.`;
  const repeatsOf = (text: string) =>
    readRecap(`# Vijfde\n\n${text}`, undefined, [opening('Simon Bakker', 9)]).repeats.length;
  expect(repeatsOf(opening('Simon Bakker', 9))).toBe(1);
  expect(repeatsOf(opening('Anna Terpstra', 9))).toBe(0);
  expect(repeatsOf(opening('Simon Bakker', 16))).toBe(0);
});

test.each([
  '[',
  '<!--',
  '*',
  'a',
  'Aa ',
  'Jan van der Jansen (',
  '1, 2, 3, ',
  '- Aanwezig: x\n',
  '## Workshops\n',
])(
  'five megabytes of "%s" are read in no time',
  (part) => {
    const text = part.repeat((5 * 1024 * 1024) / part.length);
    expect(
      readRecap(text, { municipalities, speakers: [], programmes: [], organisations: [] }).text,
    ).toBeDefined();
  },
  60_000,
);

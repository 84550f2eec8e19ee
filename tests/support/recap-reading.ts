/** What is read from a text, among a few municipalities. */
import { readRecap, summarise, type KnownMunicipality } from '@archive/content-types/recap-reader';

const town = (name: string, more: Partial<KnownMunicipality> = {}): KnownMunicipality => ({
  id: name,
  name,
  aliases: [],
  ...more,
});

export const municipalities = [
  ...['Amsterdam', 'Arnhem', 'Zaanstad', 'Lelystad', 'Rotterdam', 'Schiedam', 'Utrecht', 'Nieuwegein'],
  ...['Eindhoven', 'Groningen', 'Tilburg', 'Breda', 'Heerlen', 'Leeuwarden', 'Heel', 'Best', 'Leiden'],
  ...[
    'Haarlem',
    'Amersfoort',
    'Bergen op Zoom',
    'Kampen',
    'Alphen aan den Rijn',
    'Krimpenerwaard',
    'Meerssen',
  ],
]
  .map((name) => town(name))
  .concat(
    town('Den Haag', { aliases: ["'s-Gravenhage"] }),
    town("'s-Hertogenbosch", { aliases: ['Den Bosch'] }),
    town('Bergen (L.)'),
    town('Bergen (NH)'),
    town('Monster', { validUntil: '2003-12-31' }),
  );

export const read = (text: string) =>
  summarise(readRecap(text, { municipalities, speakers: [], programmes: [], organisations: [] }));

export const municipalitiesIn = (text: string) => read(text).municipalities;
export const speakersIn = (text: string) =>
  read(text).speakers.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name));

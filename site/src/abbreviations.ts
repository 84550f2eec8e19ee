/**
 * Ministries by the abbreviations that editors write, of today and of the years that recaps are about.
 * The names are those of the Register van Overheidsorganisaties. Abbreviations that also mean something
 * else, such as AZ and BZ, are left out: a wrong explanation is worse than none.
 */
const ministries: Readonly<Record<string, string>> = {
  AenM: 'Asiel en Migratie',
  BZK: 'Binnenlandse Zaken en Koninkrijksrelaties',
  'EL&I': 'Economische Zaken, Landbouw en Innovatie',
  EZK: 'Economische Zaken en Klimaat',
  'I&M': 'Infrastructuur en Milieu',
  'I&W': 'Infrastructuur en Waterstaat',
  IenM: 'Infrastructuur en Milieu',
  IenW: 'Infrastructuur en Waterstaat',
  'J&V': 'Justitie en Veiligheid',
  JenV: 'Justitie en Veiligheid',
  KGG: 'Klimaat en Groene Groei',
  LNV: 'Landbouw, Natuur en Voedselkwaliteit',
  LVVN: 'Landbouw, Visserij, Voedselzekerheid en Natuur',
  OCW: 'Onderwijs, Cultuur en Wetenschap',
  SZW: 'Sociale Zaken en Werkgelegenheid',
  'V&J': 'Veiligheid en Justitie',
  VRO: 'Volkshuisvesting en Ruimtelijke Ordening',
  VROM: 'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer',
  VWS: 'Volksgezondheid, Welzijn en Sport',
  VenJ: 'Veiligheid en Justitie',
};

/** A piece of a text: an abbreviation with what it stands for, or whatever stands around one. */
export interface TextPiece {
  readonly text: string;
  readonly meaning: string | null;
}

/** Whole words only: not the beginning of a longer abbreviation, nor a part of a word. */
const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}&])(${Object.keys(ministries).join('|')})(?![\\p{L}\\p{N}&])`,
  'u',
);

/** A text in pieces, which together say exactly what it says. */
export const findAbbreviations = (text: string): readonly TextPiece[] =>
  text
    .split(ABBREVIATION)
    .map((piece, index) => {
      // Splitting by one group puts what it found at every second place.
      const name = index % 2 === 1 ? ministries[piece] : undefined;
      return { text: piece, meaning: name === undefined ? null : `ministerie van ${name}` };
    })
    .filter((piece) => piece.text !== '');

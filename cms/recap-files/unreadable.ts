/** Why a file cannot be read, in one sentence for the editor who dropped it. */

/** What a file is that has a name which ends in this. */
const KINDS: Readonly<Record<string, string>> = {
  docx: 'Word-document',
  odt: 'OpenDocument-tekst',
  pdf: 'pdf',
};

const kindOf = (name: string) => KINDS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];

/** Whether a file by its name is a document of which the content has a form of its own. */
export const isDocumentName = (name: string): boolean => kindOf(name) !== undefined;

const withoutFolders = (name: string) => name.replace(/^.*[/\\]/s, '');

/** @param file its name between quotes. */
type Sentence = (file: string, name: string) => string;

const REASONS = {
  empty: (file) => `${file} is leeg: kies een ander bestand, of plak de tekst.`,
  tooLarge: (file) =>
    `${file} is te groot: een terugblik mag hoogstens 20 MB zijn. Haal de foto’s eruit, of plak de tekst.`,
  tooManyPages: (file) =>
    `${file} heeft te veel pagina’s: hoogstens 200. Knip de terugblik eruit, of plak de tekst.`,
  unpacksTooLarge: (file) => `${file} wordt bij het uitpakken te groot om te vertrouwen. Plak de tekst.`,
  tooSlow: (file) => `${file} lezen duurde te lang. Bewaar het opnieuw, of plak de tekst.`,
  broken: (file) =>
    `${file} is beschadigd en kan niet gelezen worden. Bewaar het opnieuw in het programma waar het uit komt.`,
  noText: (file) => `${file} bevat geen tekst: kies een ander bestand, of plak de tekst.`,
  oldWord: (file) =>
    `${file} is een oud Word-bestand (.doc) of heeft een wachtwoord. Bewaar het in Word als .docx, zonder wachtwoord.`,
  richText: (file) => `${file} is een rtf-bestand. Bewaar het als .docx, of plak de tekst.`,
  encrypted: (file) => `${file} is met een wachtwoord beveiligd. Bewaar de pdf zonder wachtwoord.`,
  scan: (file) =>
    `${file} bevat alleen afbeeldingen, zoals een scan. Zoek het document waar de pdf van gemaakt is, of typ de tekst over.`,
  otherKind: (file) =>
    `${file} is een soort bestand dat niet gelezen kan worden. Kies een .docx, .odt, .pdf, .html, .md of .txt.`,
  otherContent: (file, name) =>
    `${file} heet wel zo, maar is van binnen geen ${kindOf(name)}. Open het in het programma waar het mee gemaakt is en bewaar het daar als ${kindOf(name)}, of plak de tekst.`,
} as const satisfies Readonly<Record<string, Sentence>>;

export type Reason = keyof typeof REASONS;

/** The file is at fault, not we: its message is for editors. */
export class UnreadableFile extends Error {
  readonly reason: Reason;

  /** @param name of the file, where it is known. */
  constructor(reason: Reason, name = '') {
    super(REASONS[reason](name === '' ? 'Dit bestand' : `‘${withoutFolders(name)}’`, name));
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}

/** Why a file cannot be read, in one sentence for the editor who dropped it. */
const REASONS = {
  empty: 'Dit bestand is leeg.',
  tooLarge:
    'Dit bestand is te groot: een terugblik mag hoogstens 20 MB zijn. Haal de foto’s eruit, of plak de tekst.',
  tooManyPages: 'Deze pdf heeft te veel pagina’s: hoogstens 200. Knip de terugblik eruit, of plak de tekst.',
  unpacksTooLarge: 'Dit bestand wordt bij het uitpakken te groot om te vertrouwen. Plak de tekst.',
  tooSlow: 'Het lezen van dit bestand duurde te lang. Bewaar het opnieuw, of plak de tekst.',
  broken:
    'Dit bestand is beschadigd en kan niet gelezen worden. Bewaar het opnieuw in het programma waar het uit komt.',
  noText: 'In dit bestand staat geen tekst.',
  oldWord:
    'Dit is een oud Word-bestand (.doc) of een met een wachtwoord. Bewaar het in Word als .docx, zonder wachtwoord.',
  richText: 'Dit is een rtf-bestand. Bewaar het als .docx, of plak de tekst.',
  encrypted: 'Deze pdf is met een wachtwoord beveiligd. Bewaar hem zonder wachtwoord.',
  scan: 'Deze pdf bevat alleen afbeeldingen, zoals een scan. Zoek het document waar hij van gemaakt is, of typ de tekst over.',
  otherKind: 'Dit soort bestand kan niet gelezen worden. Kies een .docx, .odt, .pdf, .html, .md of .txt.',
} as const;

export type Reason = keyof typeof REASONS;

/** The file is at fault, not we: its message is for editors. */
export class UnreadableFile extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(REASONS[reason]);
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}

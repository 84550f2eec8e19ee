/** Every word of ours about entering a recap that editors read in the admin. */
import { choices } from '@archive/content-types/lexicon';
import { PLENARY, type Sheet, type SheetQuestion } from '@archive/content-types/recap-sheet';
import type { Undone } from '../../recap-desk/answers.ts';

const count = new Intl.NumberFormat('nl-NL');
const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });

const listed = (words: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(words);
const several = (amount: number, one: string, more: string) =>
  `${count.format(amount)} ${amount === 1 ? one : more}`;

/** What may be read; the CMS refuses the same. */
export const MAX_TEXT = 300_000;
export const MAX_BYTES = 20 * 1024 * 1024;
export const FILES = '.docx,.odt,.pdf,.html,.htm,.md,.markdown,.txt';

export const texts = {
  menu: 'Terugblik invoeren',
  subtitlePaste: 'Plak een terugblik of kies een bestand. Daarna controleer je wat eruit is gehaald.',
  subtitleCheck: 'Controleer wat er is gevonden. Er wordt nog niets gemaakt en niets gepubliceerd.',
  subtitleResult: 'Er is niets gepubliceerd: je vult de concepten aan wanneer je wilt.',
  paste: 'Tekst van de terugblik',
  pasteHint: 'Kopieer de hele terugblik, met titel en datum. Hoogstens 300.000 tekens.',
  length: (length: number) => `Nu ${count.format(length)}.`,
  tooLong: (length: number) =>
    `Deze tekst is te lang: ${count.format(length)} tekens, en het mogen er hoogstens 300.000 zijn. Plak alleen de terugblik zelf.`,
  orFile: 'Of sleep een bestand hierheen',
  fileHint: 'Word (.docx), OpenDocument (.odt), pdf, html, Markdown of tekst, hoogstens 20 MB.',
  chooseFile: 'Kies een bestand',
  readFile: (name: string) => `‘${name}’ lezen in plaats van je tekst?`,
  readFileExplained: 'Wat je hebt geplakt of getypt blijft in het vak staan.',
  readFileConfirm: 'Lees het bestand',
  keepTyping: 'Annuleren',
  oneFile: 'Kies één bestand tegelijk.',
  read: 'Lees de tekst',
  reading: 'De tekst wordt gelezen …',
  failed: 'Het CMS antwoordt niet. Wat je hebt ingevuld staat er nog; probeer het zo opnieuw.',
  loading: 'Even kijken …',
  otherText: 'Andere tekst',
  make: 'Maak concepten',
  making: 'De concepten worden gemaakt …',
  needsTitle: 'Vul een titel in.',
  existing: 'Deze terugblik is al ingevoerd. Je maakt er niets dubbel mee.',
  alike: (title: string) => `Er is al een bijeenkomst met deze titel en datum: ‘${title}’.`,
  nothingMade: 'Er is niets gemaakt. Wat je hier hebt ingevuld staat er nog.',
  knownRemedy:
    'Deze tekst is al ingevoerd. Wijzig wat er is, of maak dat eerst ongedaan: daarna kun je hier verder.',
  alikeRemedy:
    'Gaat dit over een andere bijeenkomst? Verander dan de titel of de datum, of maak de concepten toch.',
  makeAnyway: 'Toch maken',
  toExisting: 'Bekijk wat er is',
  backToChecking: 'Terug naar wat je invulde',

  text: 'De tekst',
  textHelp: 'Klik op wat gevonden is om het te verbeteren. Selecteer wat ontbreekt.',
  legend: { sure: 'zeker', unsure: 'onzeker', left: 'weggelaten' },
  found: 'Wat er gevonden is',
  allDecided: 'Er zijn geen vragen: alles wat gevonden is, is zeker.',
  decided: 'Alle vragen zijn beantwoord.',
  questions: (amount: number) =>
    `Er ${amount === 1 ? 'is' : 'zijn'} nog ${several(amount, 'vraag', 'vragen')}`,
  questionsHelp: 'Wat je openlaat wordt niet overgenomen.',
  showInText: 'Toon in de tekst',
  showNamed: (name: string) => `Toon in de tekst: ${name}`,

  meeting: 'Bijeenkomst',
  title: 'Titel',
  programme: 'Programma',
  newProgramme: 'Nieuw: komt in het archief',
  newProgrammeName: 'Naam van het nieuwe programma',
  newProgrammeHint: 'Het komt pas op de site als een gepubliceerde pagina het noemt.',
  number: 'Nummer in de reeks',
  heldOn: 'Datum van de bijeenkomst',
  partOfDay: 'Dagdeel',
  form: 'Vorm',
  location: 'Plaats',
  recapPublishedOn: 'Terugblik verschenen op',
  municipalities: 'Betrokken gemeenten',
  themes: 'Thema’s',
  people: 'Mensen',
  agenda: 'Programma van de dag',
  subsessions: 'Subsessies',
  texts: 'Teksten en schrijver',
  introduction: 'Inleiding',
  introductionHint:
    'Wat niet bij een subsessie hoort. Een lege regel begint een nieuwe alinea, ‘## ’ een kopje.',
  repeats: (amount: number) =>
    amount === 1 ? 'Eén alinea is weggelaten' : `${count.format(amount)} alinea’s zijn weggelaten`,
  repeatsHint: 'Dit staat al bij het programma of in een eerdere terugblik ervan.',
  takeIn: 'Toch opnemen',
  takenIn: 'De alinea staat nu onder aan de inleiding.',
  photoCaption: 'Onderschrift bij de foto',
  author: 'Schrijver van de terugblik',
  authorAffiliation: 'Schrijver was toen',
  nobody: 'Niemand',
  choose: 'Kies …',
  nothingChosen: 'Niet ingevuld',
  clear: 'Leegmaken',
  noneFound: 'Niets gevonden met die naam.',
  none: 'Nog geen.',
  add: 'Toevoegen',
  addMunicipality: 'Gemeente toevoegen',
  addTheme: 'Thema toevoegen',
  addArea: 'Gebied toevoegen',
  addPerson: 'Iemand toevoegen',
  addSubsession: 'Subsessie toevoegen',
  addPart: 'Onderdeel toevoegen',
  edit: 'Wijzig',
  close: 'Klaar',
  remove: (name: string) => `Verwijder ${name}`,
  show: (name: string) => `Toon ${name} in de tekst`,

  name: 'Naam',
  organisation: 'Namens',
  role: 'Rol',
  noRole: 'Geen rol',
  where: 'Sprak bij',
  who: 'Wie is dit in het archief?',
  newPerson: 'Nieuw: komt in het archief',
  isKnown: 'Staat in het archief',
  isNew: 'Nieuw',
  isOpen: 'Nog kiezen',
  isUnused: 'Wordt niet overgenomen',
  unusedHint: 'Kies een rol en een onderdeel, of maak er de schrijver van.',
  partTitle: 'Titel van het onderdeel',
  kind: 'Soort',
  recap: 'Verslag',
  municipality: 'Gemeente',
  areas: 'Gebieden',
  untitled: 'Zonder titel',

  yes: 'Ja',
  no: 'Nee',
  leaveOut: 'Weglaten',
  someoneNew: 'Nee, iemand anders',
  makeProgramme: 'Maak dit programma',
  otherProgramme: 'Kies een ander',

  select: 'Mist er iets? Selecteer het in de tekst en kies hier wat het is.',
  selected: (text: string) => `‘${text.length > 60 ? `${text.slice(0, 60)} …` : text}’ is een`,
  kinds: {
    person: 'persoon',
    municipality: 'gemeente',
    theme: 'thema',
    area: 'gebied',
    subsession: 'subsessie',
    title: 'titel',
    location: 'plaats',
  },
  added: (text: string) => `‘${text}’ is toegevoegd.`,
  unknownMunicipality: (text: string) =>
    `‘${text}’ is geen gemeente die het archief kent. Kies er een bij Betrokken gemeenten.`,
  noSubsession: 'Een gebied hoort bij een subsessie, en die is er nog niet.',

  leave: 'Weggaan zonder concepten te maken?',
  leaveExplained: 'Je verbeteringen blijven in dit tabblad bewaard tot je het sluit.',
  leaveConfirm: 'Weggaan',
  stay: 'Blijven',
  restart: 'Opnieuw beginnen?',
  restartExplained: 'Je verbeteringen gaan verloren. De tekst zelf blijft staan.',
  restartConfirm: 'Opnieuw beginnen',

  created: 'De concepten zijn gemaakt',
  known: 'Deze terugblik staat al in het archief',
  knownExplained: 'Er is niets dubbel gemaakt. Dit is wat er is:',
  createdMeeting: 'Bijeenkomst',
  createdSubsessions: 'Subsessies',
  createdSpeakers: 'Nieuwe sprekers',
  createdProgramme: 'Nieuw programma',
  preview: 'Voorvertonen',
  another: 'Nog een terugblik invoeren',
  undo: 'Ongedaan maken',
  undoing: 'Alles weghalen wat hiervan is gemaakt?',
  undoExplained:
    'De bijeenkomst, haar subsessies, de nieuwe sprekers en een nieuw programma verdwijnen. Wat iemand intussen heeft gewijzigd of gepubliceerd, houdt dit tegen.',
} as const;

export const choiceWords = choices;

/** What a find in the text is, by the first part of its field. */
const findNames: Readonly<Record<string, string>> = {
  title: 'titel',
  programme: 'programma',
  number: 'nummer in de reeks',
  heldOn: 'datum van de bijeenkomst',
  form: 'vorm',
  location: 'plaats',
  recapPublishedOn: 'datum van verschijnen',
  photoCaption: 'onderschrift',
  person: 'persoon',
  municipality: 'gemeente',
  subsession: 'subsessie',
  agenda: 'onderdeel van de dag',
  theme: 'thema',
  area: 'gebied',
};

/** The finds whose names take ‘het’. */
const HET: ReadonlySet<string> = new Set(['programme', 'number', 'photoCaption', 'agenda', 'theme', 'area']);

const LEFT_OUT = 'stond al in een eerdere terugblik, weggelaten';

/** Whether what is marked is in no field. */
export const isLeftOut = (field: string): boolean => field.startsWith('repeat:');

/** What is said of a find to who points at it or has it read out. */
export const findName = (field: string, isSure: boolean): string =>
  isLeftOut(field)
    ? LEFT_OUT
    : `${findNames[field.split(':')[0] ?? ''] ?? 'gevonden'}, ${isSure ? texts.legend.sure : texts.legend.unsure}`;

/** A date as people say it: "woensdag 24 maart 2021"; empty for what is none. */
export function inWords(date: string | null): string {
  const instant = new Date(`${date ?? ''}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) ? '' : day.format(instant);
}

/** What a part of the meeting is called: of its day, or a subsession. */
export const partName = (part: string, { agenda, subsessions }: Sheet): string =>
  part === PLENARY
    ? 'Plenair'
    : [...agenda, ...subsessions].find(({ key }) => key === part)?.title || texts.untitled;

/** The question about something that the text may say. */
export function questionText(question: SheetQuestion): string {
  const { about, field, name } = question;
  switch (about) {
    case 'link':
      return `Is ${name} iemand die al in het archief staat?`;
    case 'programme':
      return question.candidates.length > 0
        ? `In de tekst staat ‘${name}’. Is dat dit programma?`
        : `In de tekst staat ‘${name}’, en dat programma is er niet.`;
    case 'municipality':
      return `Deed ${name} mee?`;
    case 'person':
      return `Sprak ${name} op deze bijeenkomst?`;
    case 'subsession':
      return `Is ‘${name}’ een subsessie?`;
    case 'value':
      return `Is dit ${HET.has(field) ? 'het' : 'de'} ${findNames[field] ?? 'waarde'}: ‘${inWords(name) || name}’?`;
  }
}

/** What undoing did. */
export function undoneText({ removed, kept }: Undone): string {
  const gone = removed.some(({ type }) => type === 'programme')
    ? several(removed.length, 'concept, spreker of programma is', 'concepten, sprekers en programma’s zijn')
    : several(removed.length, 'concept of spreker is', 'concepten en sprekers zijn');
  if (kept.length === 0) return `Ongedaan gemaakt: ${gone} weg.`;
  const names = listed(kept.map(({ entry }) => entry.title));
  const [stays, is] = kept.length === 1 ? ['blijft', 'wordt'] : ['blijven', 'worden'];
  return `Ongedaan gemaakt: ${gone} weg. ${names} ${stays}, want die ${is} intussen elders gebruikt of gewijzigd.`;
}

/**
 * Where English code and Dutch words meet: every term of the domain, once.
 *
 * `id` is what code says, `singular` and `plural` are what people read, `segment` is what a
 * URL says. Closed lists of values ("choices") carry the Dutch word that the CMS stores.
 */
export interface Term {
  readonly singular: string;
  readonly plural: string;
  /** The first part of the URL of every page about this kind of thing, or null without such pages. */
  readonly segment: string | null;
  readonly meaning: string;
}

export const terms = {
  meeting: {
    singular: 'bijeenkomst',
    plural: 'bijeenkomsten',
    segment: 'bijeenkomsten',
    meaning: 'One gathering of a learning circle, with its recap.',
  },
  subsession: {
    singular: 'subsessie',
    plural: 'subsessies',
    segment: 'bijeenkomsten',
    meaning: 'A smaller group within one meeting, with a recap of its own.',
  },
  speaker: {
    singular: 'spreker',
    plural: 'sprekers',
    segment: 'sprekers',
    meaning: 'A person who contributed to a meeting or wrote its recap.',
  },
  municipality: {
    singular: 'gemeente',
    plural: 'gemeenten',
    segment: 'gemeenten',
    meaning: 'A Dutch municipality, of today or abolished, known by its CBS code.',
  },
  programme: {
    singular: 'programma',
    plural: "programma's",
    segment: 'programmas',
    meaning: 'The series that meetings belong to, and what all its recaps share.',
  },
  recap: {
    singular: 'terugblik',
    plural: 'terugblikken',
    segment: null,
    meaning: 'What is written down of a meeting or subsession after it was held.',
  },
  contribution: {
    singular: 'bijdrage',
    plural: 'bijdragen',
    segment: null,
    meaning: 'What one speaker did at one meeting, in which role and for which organisation then.',
  },
  agendaItem: {
    singular: 'programmaonderdeel',
    plural: 'programmaonderdelen',
    segment: null,
    meaning: 'One part of a meeting, in order: plenary, break or subsessions.',
  },
  area: {
    singular: 'gebied',
    plural: 'gebieden',
    segment: null,
    meaning: 'A part of a municipality that is worked on, such as Utrecht Zuid. Not a municipality.',
  },
  theme: {
    singular: 'thema',
    plural: "thema's",
    segment: 'themas',
    meaning: 'A subject that recaps have in common.',
  },
} as const satisfies Record<string, Term>;

/** What people call one entry of a type, at the beginning of a sentence. */
export function toDutch(type: string): string {
  const singular = type in terms ? terms[type as keyof typeof terms].singular : 'archief';
  return singular.charAt(0).toUpperCase() + singular.slice(1);
}

/** What stands in an address before the number of a part of a long list. */
export const PART_SEGMENT = 'pagina';

/** What stands in an address before the year of the meetings that are listed there. */
export const YEAR_SEGMENT = 'jaar';

/** What stands in an address before the letter of the speakers who are listed there. */
export const LETTER_SEGMENT = 'letter';

/** Closed lists: the English id that code uses, and the Dutch word that the CMS stores and shows. */
export const choices = {
  partOfDay: { morning: 'ochtend', afternoon: 'middag', evening: 'avond', day: 'dag' },
  form: { online: 'online', onSite: 'fysiek', hybrid: 'hybride' },
  agendaKind: { plenary: 'plenair', break: 'pauze', subsessions: 'subsessies' },
  role: {
    speaker: 'spreker',
    facilitator: 'begeleider',
    moderator: 'gespreksleider',
    host: 'gastheer',
  },
  language: {
    dutch: 'Nederlands',
    english: 'Engels',
    german: 'Duits',
    french: 'Frans',
    frisian: 'Fries',
    papiamento: 'Papiaments',
  },
  licence: { cc0: 'vrij', ccBy: 'naamsvermelding' },
  province: {
    drenthe: 'Drenthe',
    flevoland: 'Flevoland',
    fryslan: 'Fryslân',
    gelderland: 'Gelderland',
    groningen: 'Groningen',
    limburg: 'Limburg',
    noordBrabant: 'Noord-Brabant',
    noordHolland: 'Noord-Holland',
    overijssel: 'Overijssel',
    utrecht: 'Utrecht',
    zeeland: 'Zeeland',
    zuidHolland: 'Zuid-Holland',
  },
} as const satisfies Record<string, Record<string, string>>;

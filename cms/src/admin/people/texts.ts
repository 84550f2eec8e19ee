/** Every word of ours about people who may be there twice that editors read in the admin. */
import type { PersonFacts } from '../../people/answers.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

const NOWHERE = 'nergens';

/** Where somebody is named: "2 bijeenkomsten en 1 subsessie". */
export function namedIn({ counts: { meeting, subsession } }: PersonFacts): string {
  const told = [
    meeting > 0 ? count(meeting, 'bijeenkomst', 'bijeenkomsten') : '',
    subsession > 0 ? count(subsession, 'subsessie', 'subsessies') : '',
  ].filter(Boolean);
  return told.length === 0 ? NOWHERE : told.join(' en ');
}

export const texts = {
  menu: 'Dubbele sprekers',
  subtitle: 'Wie misschien twee keer in het archief staat.',
  loading: 'Even zoeken naar dubbele sprekers …',
  noAnswer: 'Het CMS antwoordt nu niet. Controleer je verbinding; je hoeft niets opnieuw te doen.',
  doubles: 'Mogelijk dezelfde',
  none: 'Niemand lijkt dubbel te staan.',
  found: (total: number, shown: number) =>
    total > shown
      ? `${total} paren, de meest waarschijnlijke bovenaan. Dit zijn de eerste ${shown}.`
      : `${count(total, 'paar', 'paren')}, de meest waarschijnlijke bovenaan.`,
  certainty: { sure: 'Vrijwel zeker', maybe: 'Misschien' },
  pair: (one: string, other: string) => `${one} en ${other}`,
  aliases: 'Ook bekend als',
  jobTitle: 'Functie',
  organisation: 'Organisatie',
  municipality: 'Gemeente',
  named: 'Komt voor in',
  isNamedIn: (person: PersonFacts) =>
    namedIn(person) === NOWHERE ? 'komt nergens voor' : `komt voor in ${namedIn(person)}`,
  address: 'Adres',
  addressOf: (slug: string) => `/sprekers/${slug}/`,
  distinguish: 'Niet dezelfde',
  distinguished: (one: string, other: string) => `${one} en ${other} worden niet meer voorgesteld.`,
  distinctions: 'Niet dezelfde',
  distinctionsHelp: 'Deze paren worden niet meer voorgesteld.',
  said: (at: string, by: string | null) => (by === null ? `Op ${at}.` : `${by}, op ${at}.`),
  forget: 'Toch voorstellen',
  forgotten: (one: string, other: string) => `${one} en ${other} worden weer voorgesteld.`,
  compare: 'Vergelijk en voeg samen',
  merge: 'Voeg samen',
  merging: 'Sprekers samenvoegen',
  mergingHelp: 'Kies wie blijft, en per veld wat er blijft staan.',
  loadingPair: 'Even kijken wie dit zijn …',
  noPair: 'Deze twee zijn nu niet te vergelijken. Misschien bestaat een van beide niet meer.',
  back: 'Terug naar Dubbele sprekers',
  whoStays: 'Wie blijft?',
  empty: '(leeg)',
  happens: 'Wat er gebeurt',
  consequences: (stays: PersonFacts, goes: PersonFacts): readonly string[] => [
    namedIn(goes) === NOWHERE
      ? `${goes.name} komt nergens voor, en verdwijnt uit de lijst van sprekers.`
      : `Waar ${goes.name} staat, komt ${stays.name}: in ${namedIn(goes)}, ook in concepten.`,
    'De andere naam wordt een andere schrijfwijze, en blijft te vinden.',
    'Het adres dat vervalt leidt voortaan naar de pagina die blijft.',
    'Je kunt dit ongedaan maken.',
  ],
  areTheyOne: (one: string, other: string) => `Zijn ${one} en ${other} dezelfde?`,
  unlike:
    'Hun namen lijken niet op elkaar. Voeg ze alleen samen als je zeker weet dat het om één persoon gaat.',
  merged: (gone: string, kept: string, entries: number) =>
    `${gone} is samengevoegd met ${kept}, in ${count(entries, 'bijeenkomst of subsessie', 'bijeenkomsten en subsessies')}.`,
  chooseTwo: 'Kies zelf twee',
  chooseTwoHelp: 'Staat een paar er niet bij? Kies dan zelf twee sprekers.',
  oneSpeaker: 'Eerste spreker',
  otherSpeaker: 'Tweede spreker',
  typeName: 'Typ een naam',
  clear: 'Maak leeg',
  close: 'Sluiten',
  nobody: 'Niemand gevonden',
  merges: 'Laatst samengevoegd',
  mergesHelp: 'De laatste vijftig, de nieuwste bovenaan.',
  mergeOf: (gone: string, kept: string) => `${gone} met ${kept}`,
  undo: 'Maak ongedaan',
  undone: (name: string) => `${name} staat er weer, op het oude adres.`,
  undoneAt: (at: string, by: string | null) =>
    by === null ? `Ongedaan gemaakt op ${at}.` : `Ongedaan gemaakt door ${by}, op ${at}.`,
  notes: 'Dit is niet helemaal als voorheen:',
  panel: 'Mogelijk dubbel',
  toDoubles: 'Vergelijk bij Dubbele sprekers',
} as const;

/** What an editor is told of each finding: what is wrong, and what to do about it. */
import { addressProblem } from '../address.ts';
import { sayDay } from '../dutch-moment.ts';
import type { Code, Params } from './finding.ts';

type Wording = (params: Params) => string;

export const words: Readonly<Record<Code, Wording>> = {
  ADDRESS_NOT_ALLOWED: ({ slug }) => addressProblem(String(slug)) ?? '',
  NAME_WITHOUT_LETTER: () =>
    'Er staat geen enkele letter in. Schrijf iets waaraan lezers de pagina herkennen.',
  NAME_TOO_LONG: ({ count, most }) =>
    `Dit is ${count} tekens lang. Maak het korter dan ${most}, dan past het in lijsten en zoekresultaten.`,
  NOTHING_ON_PAGE: () =>
    'Er staat nog niets op de pagina. Vul een inleiding, een programmaonderdeel of een subsessie in.',
  MEETING_WITHOUT_DATE: () => 'De bijeenkomst heeft geen datum. Vul in wanneer ze was.',
  STRANGE_DATE: ({ heldOn }) => `De datum van de bijeenkomst is ${sayDay(String(heldOn))}. Klopt het jaar?`,
  PICTURE_WITHOUT_DESCRIPTION: () =>
    'De foto heeft geen beschrijving. Schrijf wat erop te zien is, of zet ‘De foto is decoratief’ aan.',
  PICTURE_IN_TEXT_WITHOUT_DESCRIPTION: ({ count }) =>
    `${count === 1 ? 'Een foto' : `${count} foto’s`} in de tekst ${count === 1 ? 'heeft' : 'hebben'} geen beschrijving. Vul in de mediabibliotheek de alternatieve tekst in, of het woord ‘decoratief’ als er niets op te zien is dat ertoe doet, en zet de foto opnieuw in de tekst.`,
  HEADING_SKIPS_LEVEL: ({ from, to }) =>
    `Na een kop ${from} komt meteen een kop ${to}. Maak er een kop ${Number(from) + 1} van.`,
  LINK_TEXT_SAYS_NOTHING: ({ text }) =>
    text === ''
      ? 'Een link heeft geen tekst. Schrijf waar hij heen gaat.'
      : `De link ‘${text}’ zegt niet waar hij heen gaat. Schrijf dat in de link zelf.`,
  HELD_AFTER_PUBLICATION: () =>
    'De bijeenkomst is later dan de datum waarop de terugblik verscheen. Eén van de twee klopt niet.',
  SUBSESSION_WITHOUT_SPEAKER: () => 'Er staat niet wie deze subsessie verzorgde of begeleidde.',
  SPEAKER_WITHOUT_ORGANISATION: ({ name }) => `Bij ${name} staat geen organisatie.`,
  SPEAKER_NOT_LINKED: ({ names }) => `In de tekst: ${names}. Niet gekozen als spreker. Klopt dat?`,
  MUNICIPALITY_NOT_LINKED: ({ names }) => `In de tekst: ${names}. Niet gekozen als gemeente. Klopt dat?`,
  MOBILE_NUMBER: ({ shown }) => `Er staat een mobiel nummer in: ${shown}. Haal het weg.`,
  PHONE_NUMBER: ({ shown }) =>
    `Er staat een telefoonnummer in: ${shown}. Is het van een persoon, haal het weg.`,
  PRIVATE_EMAIL: ({ address }) => `Er staat een privé-e-mailadres in: ${address}. Haal het weg.`,
  PERSONAL_EMAIL: ({ address }) =>
    `Er staat een e-mailadres van een persoon in: ${address}. Gebruik liever een algemeen adres.`,
  BSN_LIKE_NUMBER: ({ end }) =>
    `Er staat een getal in dat een burgerservicenummer kan zijn (het eindigt op ${end}). Haal het weg. Is het een ander nummer, schrijf er dan voor wat het is, zoals ‘zaaknummer’.`,
  LONG_SENTENCE: ({ count, start, most }) =>
    count === 1
      ? `Een zin van ${most} woorden: ‘${start} …’. Korter leest makkelijker.`
      : `${count} lange zinnen. De langste heeft ${most} woorden: ‘${start} …’. Korter leest makkelijker.`,
  DEAD_LINK: ({ text }) => `De link ‘${text}’ leidt naar een pagina die er niet meer is.`,
  DEAD_PAGE: ({ text }) => `De link ‘${text}’ leidt naar een pagina van deze site die niet bestaat.`,
  PAGE_NOT_PUBLISHED: ({ text }) =>
    `De link ‘${text}’ leidt naar een pagina van deze site die nog een concept is. Publiceer die eerst, of tegelijk.`,
};

/** What is wrong in a few words, for the sentence that refuses to publish. */
export const errorNames: Partial<Readonly<Record<Code, string>>> = {
  ADDRESS_NOT_ALLOWED: 'een adres dat niet kan',
  NAME_WITHOUT_LETTER: 'geen enkele letter',
  PICTURE_WITHOUT_DESCRIPTION: 'een foto zonder beschrijving',
  PICTURE_IN_TEXT_WITHOUT_DESCRIPTION: 'een foto zonder beschrijving',
  HELD_AFTER_PUBLICATION: 'een datum die niet kan kloppen',
  MOBILE_NUMBER: 'een mobiel nummer',
  PRIVATE_EMAIL: 'een privé-e-mailadres',
  DEAD_PAGE: 'een link naar een pagina die niet bestaat',
  BSN_LIKE_NUMBER: 'een getal dat een burgerservicenummer kan zijn',
};

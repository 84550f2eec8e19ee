/** Whether people met online or in one place, and where. */
import { best, type Find, type Place } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';

export type Form = 'online' | 'onSite' | 'hybrid';

const FORMS: readonly (readonly [RegExp, Form, number])[] = [
  [
    /\bhybride?\s(?:\p{L}+\s)?\p{L}{0,14}(?:bijeenkomst|sessie|meeting|overleg|vorm|editie|leerkring|dag)|\(hybride?\)|^[ |*_-]{0,6}(?:locatie|plaats|waar|location|vorm)\s{0,3}[:|].{0,60}\bhybride?\b|\b(?:zowel|deels) (?:fysiek|online|op locatie) (?:als|en|,? deels) (?:fysiek|online|op locatie)/gimu,
    'hybrid',
    0.9,
  ],
  [
    /\b(?:virtuele|digitale|online)\s(?:\p{L}+\s){0,2}\p{L}{0,14}(?:bijeenkomst|sessie|meeting|overleg|editie|meetup|leerkring|vergadering|subgroepen|webinar)\w{0,3}\b/giu,
    'online',
    0.9,
  ],
  [
    /\b(?:via|op|in|over)\s(?:Microsoft\s)?(?:MS\s)?(?:Teams|Zoom|Webex|Jitsi|Skype|Google Meet)\b/gu,
    'online',
    0.85,
  ],
  [/\bwebinar\b/giu, 'online', 0.75],
  [
    /\bonline\s(?:samen|bij elkaar|bijeen|plaats|gehouden|verzamel\w{0,3}|ontmoet\w{0,3})\b|\b(?:vond|kwamen|vindt)\s(?:\p{L}+\s){0,3}(?:online|digitaal|virtueel)\b/giu,
    'online',
    0.9,
  ],
  [/^\s{0,4}(?:online|digitaal|virtueel|(?:ms )?teams|zoom)\s?(?:,|\||·|•|–)\s/gimu, 'online', 0.85],
  [
    /\b(?:werkten|volgden|luisterden|namen|troffen|ontmoetten|spraken)\s[^.!?\n]{0,60}?\b(?:online|digitaal|virtueel)\b/giu,
    'online',
    0.85,
  ],
  [
    /^[ |*-]{0,6}(?:locatie|plaats|waar|location)\s{0,3}[:|]\s{0,5}(?:online|digitaal|virtueel|teams|zoom|via|ms teams)/gimu,
    'online',
    0.95,
  ],
  [/\b(?:fysieke|live)\s(?:\p{L}+\s){0,2}(?:bijeenkomst|sessie|overleg|meetup)\b/giu, 'onSite', 0.8],
];

const LOCATION_LABEL = /^[ |*-]{0,6}(?:locatie|plaats|waar|location)\s{0,3}[:|]\s{0,12}([^|\n]{3,100})/gimu;
const VENUE =
  /\b(?:bij|in|te|op)\s((?:het\s|de\s)?\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s(?:\p{Lu}|van\s\p{Lu}|de\s\p{Lu})[\p{L}\p{N}.'’&-]*){0,4}(?:\s(?:in|te)\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)?)/gu;

/** A sentence that tells that people met. */
const MEETS =
  /\b(?:vond|vonden|plaats|kwam|kwamen|bijeen|samen|meetup|bijeenkomst|editie|georganiseerd|te gast|ontvangen|evenement|verzamelden|locatie|gemeentehuis|stadhuis|provinciehuis|schoof|bogen)\b|\d{1,2}\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/iu;

const STILL_TO_COME =
  /\b(?:volgende|komende|eerstvolgende|binnenkort|zal|zullen|vindt|is op|zijn op|gaat)\b/iu;
/** "Burgum, 18 april 2024" on a line of its own. */
const PLACE_AND_DATE =
  /^\s{0,3}(\p{Lu}[\p{L}'’. -]{2,40}),\s(?:\p{L}{2,4}dag\s)?\d{1,2}\s\p{L}{3,9}\s(?:19|20)\d\d\s*$/gmu;

const sentenceAround = (plain: string, { start, end }: Place) => {
  const lead = plain.slice(Math.max(0, start - 200), start);
  const rest = plain.slice(end, end + 100);
  return (
    lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('\n')) + 1) +
    rest.slice(0, /[.!?\n]/.exec(rest)?.index ?? 100)
  );
};

const NOT_A_PLACE = /\b(?:online|digitaal|virtueel|teams|zoom|webex|jitsi|skype|google meet)\b/iu;

/** @param location where people met, which was on site when nothing says otherwise. */
export function findForm({ plain }: RecapText, location: Find<string> | undefined): Find<Form> | undefined {
  const said = best(
    FORMS.flatMap(([pattern, value, certainty]) =>
      [...plain.matchAll(pattern)].map(({ index, 0: match }) => ({
        value,
        certainty,
        start: index,
        end: index + match.length,
      })),
    ),
  );
  if (said !== undefined || location === undefined || NOT_A_PLACE.test(location.value)) return said;
  return { ...location, value: 'onSite', certainty: Math.min(0.75, location.certainty) };
}

/** @param places where municipalities are named as places only. */
export function findLocation(
  { plain }: RecapText,
  places: readonly Find<string>[],
): Find<string> | undefined {
  const labelled = [...plain.matchAll(LOCATION_LABEL)].map((match) => {
    const value = (match[1] ?? '').trim();
    const start = match.index + match[0].indexOf(value);
    return { value, certainty: 0.95, start, end: start + value.length };
  });
  const dated = [...plain.slice(0, 600).matchAll(PLACE_AND_DATE)].map((match) => {
    const value = match[1] ?? '';
    const start = match.index + match[0].indexOf(value);
    return { value, certainty: 0.8, start, end: start + value.length };
  });
  // "bij ICTU te Den Haag": the venue, then the town that was found as a place.
  const venues = places
    .filter((place) => {
      const sentence = sentenceAround(plain, place);
      return MEETS.test(sentence) && !STILL_TO_COME.test(sentence);
    })
    .slice(0, 1)
    .map((place) => {
      const from = Math.max(0, place.start - 80);
      const venue = [...plain.slice(from, place.end).matchAll(VENUE)].find(
        ({ index, 0: match }) => from + index + match.length >= place.end,
      );
      const name = venue?.[1]?.replace(/\s(?:in|te)\s/, ', ').replace(/^(?:het|de)\s/, '');
      return { ...place, value: name ?? place.value, certainty: 0.75 };
    });
  return best([...labelled, ...dated, ...venues]);
}

/** Whether people met online or in one place. */
import { best, type Find } from '../find.ts';
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
    /(?<!\bBergen\s)\b(?:via|op|in|over)\s(?:Microsoft\s)?(?:MS\s)?(?:Teams|Zoom|Webex|Jitsi|Skype|Google Meet)\b/gu,
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

const NOT_A_PLACE =
  /\b(?:online|digitaal|virtueel|teams|(?<!bergen op )zoom|webex|jitsi|skype|google meet)\b/iu;

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

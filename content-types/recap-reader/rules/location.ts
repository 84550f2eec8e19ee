/** Where people met: what a label says, the town beside the date, or the house that a sentence says it of. */
import { best, type Find, type Place } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';

const LOCATION_LABEL = /^[ |*-]{0,6}(?:locatie|plaats|waar|location)\s{0,3}[:|]\s{0,12}([^|\n]{3,100})/gimu;
const VENUE =
  /\b(?:bij|in|te|op)\s((?:het\s|de\s)?\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s(?:\p{Lu}|van\s\p{Lu}|de\s\p{Lu})[\p{L}\p{N}.'’&-]*){0,4}(?:\s(?:in|te)\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)?)/gu;

const TOWN =
  "(?:de\\s|den\\s)?['’]?(?:s-)?\\p{Lu}[\\p{L}'’-]+(?:\\s(?:(?:aan|op)(?:\\sden?)?|en|den?|der)(?=\\s\\p{Lu}))?(?:\\s\\p{Lu}[\\p{L}'’-]+){0,2}";
const HALL =
  '(?:stadhuis|stadskantoor|gemeentehuis|gemeentekantoor|raadhuis|provinciehuis|huis\\svan\\sde\\sgemeente)(?:\\s(?:van|in|te)(?:\\sde\\sgemeente)?)?';
/** "in het stadhuis van Amersfoort", "op het stadskantoor in Breda", "te gast bij de gemeente Ede" */
const TOWN_HALL = new RegExp(
  `\\b(?:[Ii]n|[Oo]p|[Bb]ij|[Nn]aar)\\s(?:het\\s|de\\s|ons\\s)?((?:(?:oude|nieuwe|historische)\\s)?(?:${HALL}|gemeente)\\s${TOWN})`,
  'gu',
);
/** "Dinsdag 8 september 2015, 10.00 uur, gemeentehuis Kampen" */
const DATE_AND_HALL = new RegExp(
  `^[ \\t*_]{0,6}(?:\\p{L}{2,6}dag\\s)?\\d{1,2}\\s\\p{L}{3,9}\\s(?:19|20)\\d\\d,[^!?\\n]{0,40}?\\s?(?:in\\shet\\s|op\\shet\\s)?((?:${HALL})\\s${TOWN})[ \\t*_]{0,6}$`,
  'gimu',
);
/** People came together there, whatever else is told. */
const CAME_TOGETHER =
  /\b(?:vond(?:en)?\s(?:[^.!?]{0,120}\s)?plaats|(?:kwam|kwamen|troffen)\s(?:[^.!?]{0,120}\s)?(?:bijeen|samen|bij\selkaar|elkaar)|te\sgast|ontvangen|ontving|verzamelden|ontmoetten|bogen\szich|schoof|schoven|was\sde\sbijeenkomst)\b|\b(?:bijeenkomst|sessie|leerkring|werkbezoek|overleg)\s(?:was|werd\sgehouden)\b/iu;
const ANOTHER_TIME = /\b(?:vorige?|eerdere?|destijds|geleden)\b/iu;

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

/** A town hall or the municipality itself, where a sentence says that people met there. */
const hosts = (plain: string): readonly Find<string>[] =>
  [...plain.matchAll(TOWN_HALL)]
    .flatMap((match) => {
      const name = match[1] ?? '';
      const start = match.index + match[0].length - name.length;
      const find = { value: capitalised(name), certainty: 0.8, start, end: start + name.length };
      const sentence = sentenceAround(plain, find);
      const isHere =
        CAME_TOGETHER.test(sentence) && !STILL_TO_COME.test(sentence) && !ANOTHER_TIME.test(sentence);
      return isHere ? [find] : [];
    })
    .slice(0, 1);

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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
  const halls = [...plain.slice(0, 600).matchAll(DATE_AND_HALL)].map((match) => {
    const value = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    return { value: capitalised(value), certainty: 0.85, start, end: start + value.length };
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
  return best([...labelled, ...halls, ...dated, ...hosts(plain), ...venues]);
}

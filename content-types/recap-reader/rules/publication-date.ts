/** When the recap appeared: what its head or a label says, or a date that stands alone under the title. */
import { best, type Find } from '../find.ts';
import { after, before, blockIndexAt, labelOf, type RecapText } from '../text/recap-text.ts';
import { HELD, LABEL as DATE_LABEL, MEETING_LABEL, WAS_HELD } from '../words/when.ts';
import { BYLINE, GREETING } from './author.ts';
import { datesOf, findDates, toIso, type NamedDate } from './dates.ts';

const KEYS = [
  ...[
    'published',
    'publishedon',
    'publication',
    'publicatiedatum',
    'gepubliceerd',
    'gepubliceerdop',
    'pubdate',
  ],
  ...['date', 'datum', 'created'],
];
const LABEL =
  /(?:gepubliceerd|geplaatst|verschenen|verscheen|publicatie\s?datum|publicatie|published|posted|geschreven|blog|nieuwsbericht|nieuws|laatst gewijzigd)(?:\s(?:op|door[^|]{0,40}))?[\s:|,–-]{0,4}$/iu;

const isoOf = ({ year, month, day }: NamedDate) => (year === undefined ? undefined : toIso(year, month, day));

function fromHead({ head }: RecapText): readonly Find<string>[] {
  return KEYS.flatMap((key) => {
    const entry = head.get(key);
    const [date] = datesOf(entry?.value.replace(/T.*$/, '') ?? '');
    const iso = date && isoOf(date);
    // A bare "date" may be that of the meeting; the rule for that weighs them.
    const certainty = key.includes('pub') ? 0.97 : 0.8;
    return entry && iso ? [{ value: iso, certainty, start: entry.start, end: entry.end }] : [];
  });
}

const FOOTER = /^(?:reageer|reactie|deel dit|delen|bron:)/iu;

const isDateline = (lead: string, rest: string) =>
  /^\p{Lu}[\p{L}'’ -]{2,30},\s$/u.test(lead) && /^\s{1,2}[–—-]\s\p{Lu}/u.test(rest);

const isBelowSignature = ({ blocks }: RecapText, index: number) =>
  index >= blocks.length - 2 &&
  blocks.slice(Math.max(0, index - 4), index).some(({ text }) => GREETING.test(text));

/** The head of a mail: its date is the day it was sent. */
const isMail = ({ blocks }: RecapText) =>
  blocks.slice(0, 6).some(({ text }) => /^(?:onderwerp|aan)\s?:/iu.test(text));

/** "22 januari 2019 Gepubliceerd door Anna Smit" */
const IS_PUBLISHED = /^\s?(?:gepubliceerd|geplaatst)(?!\p{L})/iu;

/** "Anna Smit 10-05-2023 30 keer bekeken" */
const HAS_READERS = /^\s[|·•]?\s?\d{1,6}\s(?:keer|x)\s(?:bekeken|gelezen)(?!\p{L})/iu;

const isLabelled = (recap: RecapText, lead: string, rest: string) =>
  LABEL.test(lead) ||
  (lead === '' && IS_PUBLISHED.test(rest)) ||
  (lead.length < 50 && HAS_READERS.test(rest)) ||
  (isMail(recap) && /^datum\s?:\s{0,3}$/iu.test(lead));

/** The date of a letter on top, in which another is told to be that of the meeting. */
const isOfTheLetter = (recap: RecapText, date: NamedDate, dates: readonly NamedDate[]) =>
  blockIndexAt(recap, date) <= 5 &&
  DATE_LABEL.test(labelOf(recap, date)) &&
  dates.some(
    (other) =>
      other.start > date.end &&
      (MEETING_LABEL.test(labelOf(recap, other)) ||
        (blockIndexAt(recap, other) <= 8 &&
          (HELD.test(after(recap, other)) || WAS_HELD.test(before(recap, other))))),
  );

const HAS_BYLINE = new RegExp(`^${BYLINE}`, 'u');

/** "Wonen | 21 november 2023 | Leestijd: 5 minuten": one of several small facts. */
const isBetweenBars = (lead: string, rest: string) =>
  lead.length + rest.length < 90 && /(?:^|[|·•]\s)$/u.test(lead) && /^\s?[|·•]/u.test(rest);

/** Where nothing stands beside the date but who wrote the text, which issue it is, or other such facts. */
const isAlone = (lead: string, rest: string) =>
  (lead === '' && HAS_BYLINE.test(rest)) ||
  isBetweenBars(lead, rest) ||
  /^(?:(?:door|auteur|by).{1,40}|(?:blog|column)van.{1,60}|(?:nieuwsbrief\p{L}{0,40})?(?:(?:nummer|nr\.?|jaargang|editie|uitgave)\d{1,3}e?){0,2})?$/iu.test(
    (lead + rest).replace(/[\s|•·,–-]/g, ''),
  );

/** Whether a date on top is as a site prints the day of its post, with nothing beside it that tells of a meeting. */
export const isLikeThatOfAPost = (recap: RecapText, date: NamedDate): boolean =>
  [0, 1, 2, 3].includes(blockIndexAt(recap, date)) &&
  isAlone(before(recap, date), after(recap, date)) &&
  !hasMinutes(recap);

/** How sure it is that a date in the text is that of the publication. */
function certaintyOf(recap: RecapText, date: NamedDate, dates: readonly NamedDate[]): number {
  if (isLabelled(recap, before(recap, date), after(recap, date)) || isOfTheLetter(recap, date, dates))
    return 0.93;
  return certaintyByPlace(recap, date, dates);
}

/** The same, of a date that no label says it of. */
function certaintyByPlace(recap: RecapText, date: NamedDate, dates: readonly NamedDate[]): number {
  const [lead, rest] = [before(recap, date), after(recap, date)];
  const index = blockIndexAt(recap, date);
  if (index === -1) return 0;
  // "Meppel, 3 oktober 2017 – Raadsleden kwamen gisteren bijeen."
  if (index <= 4 && isDateline(lead, rest)) return 0.88;
  // "Datum" on the line above says of which day the text tells.
  if (!isAlone(lead, rest) || DATE_LABEL.test(labelOf(recap, date))) return 0;
  // A letter has its date below it.
  if (isBelowSignature(recap, index)) return 0.75;
  const isAtEdge = isOnTop(recap, index) || FOOTER.test(recap.blocks[index + 1]?.text ?? '');
  return isAtEdge || isOnlyOne(date, dates, index) ? atEdge(recap, date, dates) : 0;
}

/** Above all sentences, or nearly. */
const isOnTop = ({ blocks }: RecapText, index: number) =>
  index <= 3 || blocks.slice(0, index).every(({ text }) => text.length < 100 && !/[.!?]$/.test(text));

/** Below the first paragraph, where no other date of the text has a year. */
const isOnlyOne = (date: NamedDate, dates: readonly NamedDate[], index: number) =>
  index <= 10 && dates.every(({ year }, at) => year === undefined || dates[at] === date);

/** "Door Anna Smit op 3 mei 2021" */
const WRITTEN_BY = /^(?:door|auteur|tekst)\s/iu;

/** A date by itself on top of the text or at its foot. */
function atEdge(recap: RecapText, date: NamedDate, dates: readonly NamedDate[]): number {
  if (WRITTEN_BY.test(before(recap, date))) return 0.85;
  const hasOther = dates.some((other) =>
    other.start > date.end
      ? other.day !== date.day
      : other.start < date.start && HELD.test(after(recap, other)),
  );
  return hasOther && !hasMinutes(recap) ? 0.85 : 0.5;
}

/** Minutes have their meeting's date on top, not that of their publication. */
const hasMinutes = ({ blocks }: RecapText) =>
  blocks.some(({ text }) => /^(?:notulen|aanwezig(?:en)?|afwezig|attendees|verslag van)\b/iu.test(text));

export function findPublicationDate(recap: RecapText): Find<string> | undefined {
  const dates = findDates(recap);
  const inText = dates.flatMap((date) => {
    const iso = isoOf(date);
    const certainty = certaintyOf(recap, date, dates);
    return iso === undefined || certainty === 0
      ? []
      : [{ value: iso, certainty, start: date.start, end: date.end }];
  });
  return best([...fromHead(recap), ...inText]);
}

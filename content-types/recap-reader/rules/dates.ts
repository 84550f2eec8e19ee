/**
 * Every date that a text names, as written: "woensdagochtend 24 maart 2021", "9, 10 en 11 december",
 * "24-03-2021". What a date is the date of, other rules decide.
 */
import type { Place } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';
import { DAYS_IN_WORDS, MONTHS, WEEKDAYS } from '../words/calendar.ts';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

export interface NamedDate extends Place {
  readonly day: number;
  readonly month: number;
  /** Absent where the text leaves it out. */
  readonly year?: number;
  /** The last day, where several are named. */
  readonly last?: { readonly day: number; readonly month: number };
  /** 0 is Sunday. */
  readonly weekday?: number;
  readonly partOfDay?: PartOfDay;
}

const PARTS: Readonly<Record<string, PartOfDay>> = {
  ochtend: 'morning',
  morgen: 'morning',
  middag: 'afternoon',
  namiddag: 'afternoon',
  avond: 'evening',
};

const weekdays = [...WEEKDAYS.keys()].filter((word) => word.length > 2).join('|');
const months = [...MONTHS.keys()].toSorted((a, b) => b.length - a.length).join('|');

const WEEKDAY = `(?:(${weekdays})(ochtend|morgen|namiddag|middag|avond)?,?\\s{1,3}(?:de\\s)?(?:\\(\\s?)?)?`;
const dayWords = [...DAYS_IN_WORDS.keys()].toSorted((a, b) => b.length - a.length).join('|');
const NUMBER = `[0-3]?\\d|${dayWords}`;
const DAY = `(${NUMBER})(?:\\.|e|ste|de)?`;
/** What stands between the first and the last day: "9, 10 en 11", "20 t/m 22", "3 tot 6". */
const LAST = `(?:\\s{0,2}(?:${months}))?(?:,\\s{1,2}(?:${NUMBER})){0,3}\\s{0,3}(?:en|tot\\s{1,2}en\\s{1,2}met|t/m|tot|–|-|&)\\s{0,3}`;

const WRITTEN = new RegExp(
  `(?<![\\p{L}\\p{N}.#-])(?:(?<!\\b(?:sessie|session|bijeenkomst|meetup|sprint|nr\\.?|nummer|editie)\\s)|(?=[0-3]?\\d\\s{1,3}(?:${months})\\.?\\s(?:19|20)\\d\\d))${WEEKDAY}${DAY}(${LAST}(?:(?:${weekdays})\\s)?(${NUMBER})(?:e|ste|de)?)?\\s{1,3}(${months})\\.?(?![\\p{L}])(?:,?\\s{1,3}((?:19|20)\\d\\d)(?!\\d)|\\s{1,2}['’](\\d\\d)(?!\\d))?`,
  'giu',
);
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}])(${months})\\s([0-3]?\\d)(?:st|nd|rd|th)?,\\s((?:19|20)\\d\\d)(?!\\d)`,
  'giu',
);
const DIGITS = /(?<![\p{N}/.-])([0-3]?\d)([-/.])([01]?\d)\2((?:19|20)\d\d)(?![\p{N}/-])/gu;
/** "11 - 11 - 2025", "28-03 2018" */
const SPACED =
  /(?<![\p{N}/.-]|\p{N}\s)([0-3]?\d)(?:\s([-/])\s([01]?\d)\s\2\s|([-/])(0[1-9]|1[0-2])\s)((?:19|20)\d\d)(?![\p{N}/-])/gu;
/** "31-juli-2020" */
const HYPHENATED = new RegExp(
  `(?<![\\p{L}\\p{N}-])([0-3]?\\d)-(${months})-((?:19|20)\\d\\d)(?![\\p{N}-])`,
  'giu',
);
const ISO = /(?<![\p{N}/.-])((?:19|20)\d\d)-([01]\d)-([0-3]\d)(?![\p{N}-])/gu;

const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

const dayOf = (word: string): number => DAYS_IN_WORDS.get(word.toLowerCase()) ?? Number(word);

const lookUp = <T>(words: (word: string) => T | undefined, word: string | undefined) =>
  word === undefined ? undefined : words(word.toLowerCase());

function writtenDates(plain: string): readonly NamedDate[] {
  return [...plain.matchAll(WRITTEN)].flatMap((match) => {
    const [whole, weekdayWord, part, day = '', , lastDay, monthWord = '', year, short] = match;
    const month = MONTHS.get(monthWord.toLowerCase()) ?? 0;
    if (!isDay(dayOf(day), month)) return [];
    const weekday = lookUp((word) => WEEKDAYS.get(word), weekdayWord);
    const partOfDay = lookUp((word) => PARTS[word], part);
    return {
      start: match.index,
      end: match.index + whole.length,
      day: dayOf(day),
      // "30 mei tot 2 juni": a month inside the range is that of the first day.
      month: monthOfFirst(whole, monthWord) ?? month,
      ...yearOf(year, short),
      ...(lastDay === undefined ? {} : { last: { day: dayOf(lastDay), month } }),
      ...(weekday === undefined ? {} : { weekday }),
      ...(partOfDay === undefined ? {} : { partOfDay }),
    };
  });
}

/** "2021", or "'21" for short. */
function yearOf(year: string | undefined, short: string | undefined): { readonly year?: number } {
  if (year !== undefined) return { year: Number(year) };
  return short === undefined ? {} : { year: 2000 + Number(short) };
}

function monthOfFirst(whole: string, monthWord: string): number | undefined {
  const words = whole.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const named = words.filter((word) => MONTHS.has(word));
  return named.length > 1 && named[0] !== monthWord.toLowerCase() ? MONTHS.get(named[0] ?? '') : undefined;
}

function numericDates(plain: string): readonly NamedDate[] {
  const toDate = (match: RegExpExecArray, day: number, month: number, year: number) =>
    isDay(day, month) ? [{ start: match.index, end: match.index + match[0].length, day, month, year }] : [];
  return [
    ...[...plain.matchAll(DIGITS)].flatMap((m) => toDate(m, Number(m[1]), Number(m[3]), Number(m[4]))),
    ...[...plain.matchAll(SPACED)].flatMap((m) =>
      toDate(m, Number(m[1]), Number(m[3] ?? m[5]), Number(m[6])),
    ),
    ...[...plain.matchAll(ISO)].flatMap((m) => toDate(m, Number(m[3]), Number(m[2]), Number(m[1]))),
    ...[...plain.matchAll(HYPHENATED)].flatMap((m) =>
      toDate(m, Number(m[1]), MONTHS.get((m[2] ?? '').toLowerCase()) ?? 0, Number(m[3])),
    ),
    ...[...plain.matchAll(ENGLISH)].flatMap((m) =>
      toDate(m, Number(m[2]), MONTHS.get((m[1] ?? '').toLowerCase()) ?? 0, Number(m[3])),
    ),
  ];
}

const DAY_PART = /^(?:\s(?:in\sde\s|'s\s|’s\s)?|,\s)(ochtend|middag|avond|morgen)s?\b/iu;

/** "op 24 maart 's avonds" */
function withPart(plain: string, date: NamedDate): NamedDate {
  if (date.partOfDay !== undefined) return date;
  const word = DAY_PART.exec(plain.slice(date.end, date.end + 24))?.[1];
  const partOfDay = word === undefined ? undefined : PARTS[word.toLowerCase()];
  return partOfDay === undefined ? date : { ...date, partOfDay };
}

/** All dates of a text, in order. */
export function datesOf(text: string): readonly NamedDate[] {
  return [...writtenDates(text), ...numericDates(text)]
    .toSorted((a, b) => a.start - b.start)
    .map((date) => withPart(text, date));
}

export const findDates = ({ plain }: RecapText): readonly NamedDate[] => datesOf(plain);

const two = (number: number) => String(number).padStart(2, '0');

/** The calendar date, such as 2021-03-24; nothing when there is no such day. */
export function toIso(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** The day of the week of a calendar date, 0 is Sunday. */
export const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

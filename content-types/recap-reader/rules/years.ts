/**
 * The year of a date that was written without one: that of the publication, when the day then lies
 * before it, and the weekday agrees; without a publication, one that the weekday and the years in the
 * text agree on.
 */
import { toIso, weekdayOf, type NamedDate } from './dates.ts';

interface Guess {
  readonly iso: string;
  readonly certainty: number;
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** What the text tells about when it was written. */
export interface YearEvidence {
  readonly publishedOn?: string | undefined;
  /** The years that the text names, of dates or by themselves. */
  readonly years: readonly number[];
  /** Those that are written with a year: the same day elsewhere is the same date. */
  readonly dated: readonly NamedDate[];
  /** The years in what the text is called. */
  readonly inTitle: readonly number[];
}

const fits = (iso: string, { weekday }: NamedDate) => weekday === undefined || weekdayOf(iso) === weekday;

function fromPublication(date: NamedDate, publishedOn: string): Guess | undefined {
  const year = Number(publishedOn.slice(0, 4));
  for (const candidate of [year, year - 1]) {
    const iso = toIso(candidate, date.month, date.day);
    if (iso === undefined || daysBetween(iso, publishedOn) < 0) continue;
    if (!fits(iso, date)) return { iso, certainty: 0.4 };
    return { iso, certainty: daysBetween(iso, publishedOn) < 120 ? 0.9 : 0.5 };
  }
  return undefined;
}

/** "Terugblik op het congres 2026" is about a day of that year. */
function fromTitle(date: NamedDate, inTitle: readonly number[]): Guess | undefined {
  const [year, ...others] = new Set(inTitle);
  const iso = year === undefined || others.length > 0 ? undefined : toIso(year, date.month, date.day);
  return iso !== undefined && fits(iso, date) ? { iso, certainty: 0.8 } : undefined;
}

function fromYears(date: NamedDate, years: readonly number[]): Guess | undefined {
  const candidates = [...new Set(years)].flatMap((year) => {
    const iso = toIso(year, date.month, date.day);
    return iso !== undefined && fits(iso, date) ? [iso] : [];
  });
  const [iso] = candidates;
  if (iso === undefined) return undefined;
  if (candidates.length > 1) return { iso, certainty: 0.5 };
  return { iso, certainty: date.weekday === undefined ? 0.6 : 0.8 };
}

/** The calendar date, with how sure its year is; nothing when nobody can tell. */
export function withYear(
  date: NamedDate,
  { publishedOn, years, dated, inTitle }: YearEvidence,
): Guess | undefined {
  const same = dated.find(({ day, month }) => day === date.day && month === date.month);
  const year = date.year ?? same?.year;
  if (year !== undefined) {
    const iso = toIso(year, date.month, date.day);
    if (iso === undefined) return undefined;
    return { iso, certainty: fits(iso, date) ? 0.95 : 0.72 };
  }
  return publishedOn === undefined
    ? (fromTitle(date, inTitle) ?? fromYears(date, years))
    : fromPublication(date, publishedOn);
}

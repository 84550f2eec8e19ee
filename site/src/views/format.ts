/** Facts in Dutch words: dates, counts, periods, sizes. */
import { pluralOf } from '../plural.ts';
import type { DateText } from './view.ts';

const dateFormat = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Dates in words. The same few thousand stand in a site of any size, and telling them takes long. */
const dateTexts = new Map<string, DateText>();

/** @param iso a calendar date such as 2021-03-24; it has no time and so no zone. */
export function toDateText(iso: string): DateText {
  const known = dateTexts.get(iso);
  if (known !== undefined) return known;
  const told = { iso, text: dateFormat.format(new Date(`${iso}T00:00:00Z`)) };
  dateTexts.set(iso, told);
  return told;
}

export const toDateTextOrNull = (iso: string | null) => (iso === null ? null : toDateText(iso));

const numberFormat = new Intl.NumberFormat('nl-NL');

/** "1.204". */
export const formatNumber = (count: number) => numberFormat.format(count);

/** "1 bijeenkomst", "1.204 bijeenkomsten". */
export const countOf = (count: number, term: { singular: string; plural: string }) =>
  `${formatNumber(count)} ${pluralOf(count, term)}`;

/** "2019–2021"; null when neither year is known. */
export function toPeriod(startsOn: string | null, endsOn: string | null): string | null {
  const years = [startsOn, endsOn].flatMap((date) => (date === null ? [] : [date.slice(0, 4)]));
  if (startsOn !== null && endsOn === null) return `vanaf ${years[0]}`;
  if (startsOn === null && endsOn !== null) return `tot ${years[0]}`;
  return years.length === 0 ? null : [...new Set(years)].join('–');
}

const listFormat = new Intl.ListFormat('nl-NL');

/** "Delfzijl, Loppersum en Appingedam". */
export const listOf = (words: readonly string[]) => listFormat.format(words);

const MEGABYTE = 1_000_000;

/** "340 kB", "1,2 MB". */
export function toSize(bytes: number): string {
  const [amount, unit] = bytes < MEGABYTE ? [Math.ceil(bytes / 1000), 'kB'] : [bytes / MEGABYTE, 'MB'];
  return `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(amount)} ${unit}`;
}

const DESCRIPTION_LENGTH = 160;

/** The words that a text begins with, up to where they pass a length. */
function firstWords(text: string, length: number): string {
  const words: string[] = [];
  let total = -1;
  for (const [word] of text.matchAll(/\S+/g)) {
    words.push(word);
    total += word.length + 1;
    if (total > length) break;
  }
  return words.join(' ');
}

/** The start of a text, cut at a word, for search engines; where a sentence ends, nothing says that it goes on. */
export function toExcerpt(text: string): string {
  const line = firstWords(text, DESCRIPTION_LENGTH);
  if (line.length <= DESCRIPTION_LENGTH) return line;
  const start = line.slice(0, DESCRIPTION_LENGTH - 1);
  const end = start.lastIndexOf(' ');
  const words = end > 0 ? start.slice(0, end) : start;
  return /[.!?…]["”’)]?$/.test(words) ? words : `${words.replace(/[\s,;:–-]+$/, '')}…`;
}

/** Lines of a multi-line field, without the empty ones. */
export const toLines = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Parts that are known, joined: "adviseur, RONT Management Consultants". */
export function joinKnown(parts: readonly (string | null)[], separator = ', '): string | null {
  return parts.filter((part) => part !== null).join(separator) || null;
}

/** A heading as the anchor of its group: "Noord-Brabant" becomes groep-noord-brabant. */
export function toAnchor(heading: string): string {
  const words = heading.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return `groep-${words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;
}

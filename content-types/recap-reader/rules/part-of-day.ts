/** Morning, afternoon or evening, where the date itself does not say it. */
import type { Place } from '../find.ts';
import { blockIndexAt, type RecapText } from '../text/recap-text.ts';
import type { PartOfDay } from './dates.ts';

/** "Onderwerp van deze middag was"; "in de middag" is only a part of the day. */
const THIS_PART =
  /(?<!\bin\s|\btijdens\s)\b(?:deze|de|een \p{L}+|een|mooie|inspirerende|'s|’s)\s(ochtend|middag|avond)s?\b/iu;
const WORDS: Readonly<Record<string, PartOfDay>> = {
  ochtend: 'morning',
  middag: 'afternoon',
  avond: 'evening',
};

/** "09.30 - 12.00 uur", "13:00-15:00", "van 14 tot 16 uur" */
const RANGE =
  /(?<![\d.])(\d{1,2})(?:[.:u](\d{2}))?(?:\s?u(?:ur)?)?\s{0,2}(?:-|–|tot)\s{0,2}(\d{1,2})(?:[.:u](\d{2}))?(?=\s?u(?:ur)?\b|(?<=[.:u]\d\d)(?!\d))/gu;
const TIME_LABEL = /^(?:\|\s{0,3})?(?:tijd(?:stip)?|time|tijden|aanvang)\b/iu;
/** A row or line of an agenda. */
const AGENDA_TIME = /^(?:\|\s{0,3})?(\d{1,2})[.:u](\d{2})\b/u;

const hours = (hour: string | undefined, minutes: string | undefined) =>
  Number(hour) + Number(minutes ?? 0) / 60;

/** The part that all of it falls in; none for a whole day. */
function partBetween(start: number, end: number): PartOfDay | undefined {
  if (start >= 24 || end > 24 || end < start) return undefined;
  if (start < 12 && end <= 13) return 'morning';
  if (start >= 12 && start < 17 && end <= 18.5) return 'afternoon';
  return start >= 17 ? 'evening' : undefined;
}

/** The hours beside the date or behind a label. */
function fromHours({ blocks }: RecapText, dateIndex: number): PartOfDay | undefined {
  const beside = blocks.filter(
    ({ text }, index) =>
      TIME_LABEL.test(text) || (dateIndex >= 0 && Math.abs(index - dateIndex) <= 1 && text.length < 160),
  );
  const [range] = beside.flatMap(({ text }) => [...text.matchAll(RANGE)]);
  return range === undefined ? undefined : partBetween(hours(range[1], range[2]), hours(range[3], range[4]));
}

/** The first and the last time of an agenda. */
function fromAgenda({ blocks }: RecapText): PartOfDay | undefined {
  const times = blocks.flatMap(({ text }) => {
    const match = AGENDA_TIME.exec(text);
    return match === null ? [] : [hours(match[1], match[2])];
  });
  const [first, last] = [times[0], times.at(-1)];
  return times.length < 3 || first === undefined || last === undefined ? undefined : partBetween(first, last);
}

function fromWords({ blocks }: RecapText): PartOfDay | undefined {
  const parts = blocks.flatMap(({ text }) => WORDS[THIS_PART.exec(text)?.[1]?.toLowerCase() ?? ''] ?? []);
  return new Set(parts).size === 1 ? parts[0] : undefined;
}

/** @param date where the date of the meeting stands. */
export function findPartOfDay(recap: RecapText, date: Place): PartOfDay | undefined {
  return fromHours(recap, blockIndexAt(recap, date)) ?? fromAgenda(recap) ?? fromWords(recap);
}

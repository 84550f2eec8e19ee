/** Titles between quotation marks in running text: "In de workshop ‘De wijk in’ …", "Anna Smit gaf de lezing “De wijk in”". */
import { before, blockIndexAt, type RecapText } from '../../text/recap-text.ts';
import { isNeverOne, isWhole, KIND, type Subsession } from './shape.ts';

const SORT = `(?:${KIND}|\\p{Ll}{0,12}sessie|\\p{Ll}{0,8}atelier|thematafel|themaronde|track|masterclass|(?:panel)?discussie|(?:panel)?gesprek|debat)`;
/** What somebody gives before all as well: of a day with several of these, each is one. */
const TALK = '(?:lezing|presentatie|talk|praatje|voordracht)';
const QUOTE = `["“‘']((?=\\p{Lu}|\\p{N})[^"“”‘’\\n]{3,110}?)\\s?["”’'“](?![\\p{L}\\p{N}])`;
/** "de sessie ‘X’", "een presentatie met de titel “X”" */
const titled = (sort: string) =>
  new RegExp(
    `(?<!\\p{L})${sort}(?:[,:]?\\s(?:over\\s|getiteld\\s|genaamd\\s)?|\\s[^.!?"“‘\\n]{0,60}?met (?:de|als) titel\\s)[:,]?\\s{0,6}${QUOTE}`,
    'giu',
  );
/** "presenteerde “X”", and of the next who did, "Kees Bos, wethouder, over “Y”" */
const GIVEN = new RegExp(
  `(?:(?<!\\p{L})(?:presenteerde|presenteert|gaf|hield|verzorgde)|,\\sover)\\s["“‘]?${QUOTE}`,
  'gu',
);
const ONE = titled(SORT);
const ONE_TALK = titled(TALK);
/** "in twee sessies: ‘X’ en ‘Y’" */
const SEVERAL = new RegExp(
  `(?<!\\p{L})(?:${SORT}s|\\p{Ll}{0,5}tafels|rondes)\\b[^.!?:\\n"“‘]{0,50}:?\\s{1,3}(${QUOTE}(?:(?:\\s\\([^()]{0,60}\\))?(?:,|\\sen|, en|\\sof)\\s${QUOTE}){1,7})`,
  'giu',
);
const EACH = new RegExp(QUOTE, 'gu');
/** Of another meeting: "de volgende sessie ‘X’". */
const ELSEWHERE =
  /(?:volgende|komende|vorige|eerdere|eerstvolgende|toekomstige)\s(?:\p{L}+\s){0,2}$|(?:onderzoek|rapport|boek|artikel)\s$/iu;

/** "Op 28 september is een werksessie ‘X’ georganiseerd": the first paragraphs say so of the whole meeting. */
const IS_WHOLE_MEETING = /(?:^|\.\s)Op\s(?:\p{L}+dag\s)?\d{1,2}\s\p{L}{3,9}\s[^.!?]{0,80}$/u;
const FIRST_BLOCKS = 3;

interface Title {
  readonly title: string;
  readonly start: number;
}

const titlesIn = (plain: string, pattern: RegExp): readonly Title[] =>
  [...plain.matchAll(pattern)].flatMap((match) => {
    if (ELSEWHERE.test(plain.slice(Math.max(0, match.index - 40), match.index))) return [];
    return [...match[0].matchAll(EACH)].map((each) => ({
      title: (each[1] ?? '').trim(),
      start: match.index + each.index + 1,
    }));
  });

const isOfTheWhole = (recap: RecapText, start: number) =>
  blockIndexAt(recap, { start, end: start }) < FIRST_BLOCKS &&
  IS_WHOLE_MEETING.test(before(recap, { start, end: start }));

function toFind(recap: RecapText, { title, start }: Title): Subsession {
  const end = start + title.length;
  const block = recap.blocks[blockIndexAt(recap, { start, end: start })];
  const text = { start: block?.start ?? start, end: block?.end ?? end };
  return { value: { title, text }, certainty: 0.78, start, end };
}

export function quoted(recap: RecapText): readonly Subsession[] {
  const talks = [ONE_TALK, GIVEN].flatMap((pattern) => titlesIn(recap.plain, pattern));
  const groups = [ONE, SEVERAL].flatMap((pattern) => titlesIn(recap.plain, pattern));
  return [...groups, ...(talks.length > 1 ? talks : [])]
    .filter(({ title }) => /^[\p{Lu}\p{N}]/u.test(title) && !isNeverOne(title) && !isWhole(recap, title))
    .filter(({ start }) => !isOfTheWhole(recap, start))
    .map((title) => toFind(recap, title));
}

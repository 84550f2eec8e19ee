/**
 * When the meeting was held. Every date in the text is weighed by what stands around it: "Op … vond"
 * speaks for it, "de volgende keer" against it, and nothing that is later than the publication can be it.
 */
import { best, isSure, type Find } from '../find.ts';
import { after, before, blockIndexAt, labelOf, type RecapText } from '../text/recap-text.ts';
import { HELD, LABEL, MEETING_LABEL, WAS_HELD } from '../words/when.ts';
import { datesOf, findDates, toIso, type NamedDate, type PartOfDay } from './dates.ts';
import { findPartOfDay } from './part-of-day.ts';
import { isLikeThatOfAPost } from './publication-date.ts';
import { relativeDate } from './relative-date.ts';
import { withYear, type YearEvidence } from './years.ts';

export interface MeetingDate {
  readonly heldOn: string;
  readonly lastDay?: string;
  readonly partOfDay?: PartOfDay;
}

export interface OtherDate {
  readonly on: string;
}

const LATER =
  /(?:(?:volgende|komende|eerstvolgende|aanstaande|a\.s\.|vooruit|save the date|aanmelden|aangemeld|aanmelding|schrijf je|inschrijven|noteer|deadline|zal|zullen|zien we|gepland|staa[tn] (?:er )?op|wordt|worden|next|upcoming|binnenkort|volgt|vindt|stapel|de komende tijd)\b[^.!?]{0,200}|\b(?:uiterlijk|vóór|voor|vanaf|per|tot|sinds|t\/m)\s(?:\p{L}+\s)?)$/iu;
const LATER_AFTER =
  /^[^.!?]{0,50}(?:\bzal\b|\bzullen\b|plaatsvinden|staat gepland|staan gepland|vindt\b.{0,30}\bplaats|vinden\b.{0,30}\bplaats|is de volgende|aanmelden|ben je welkom|organiseren we|volgt)/iu;
const EARLIER =
  /(?:besluit|wet|brief|rapport|verslag|notulen|vergadering|overleg|actielijst|versie|editie|nieuwsbrief|motie|d\.d\.|dd\.?)\s(?:van|d\.d\.|dd\.?)\s(?:\p{L}+\s)?$/iu;
/** "Op 7 en 8 mei bouwden we": a sentence that begins with its day and goes on with what was done. */
const BEGINS = /(?:^|[.!?]["”’]?\s)\s{0,2}(?:Op|Afgelopen|Vorige)\s(?:de\s)?$/u;
const GOES_ON = /^(?:\sjl\.|\sj\.l\.)?\s\p{Ll}{3,}\s/u;
/** "De tweede werksessie, op 3 maart", which came before this one. */
const BEFORE_THIS =
  /\b(?:vorige|voorgaande|eerdere|laatste)\s(?:\p{Ll}+\s)?\p{Ll}{4,25}(?:\s\(|,)?\s(?:(?:was|vond|van|op)\s){0,2}$|\b(?:eerste|tweede|derde|vierde|vijfde)\s\p{Ll}{4,25},\sop\s$/iu;
/** The first was on this day: which may be this one, or one before it. */
const FIRST_OF_SERIES = /\b[Dd]e eerste\s\p{Ll}{4,25}\s(?:was|vond)\s(?:plaats\s)?op\s(?:\p{L}+dag\s)?$/u;
/** "Dank voor jullie komst naar de bijeenkomst op" */
const THANKED =
  /\b(?:dank|bedankt|fijn)\b[^.!?]{0,60}\b(?:komst|aanwezigheid|deelname)\b[^.!?]{0,120}\sop\s$/iu;
/** "26 november 2015 De Oosterpoort, Groningen", on a line of its own */
const IS_PLACE = /^\s\p{Lu}[^.!?|·•]{3,60}$/u;
/** A past tense that tells of the meeting. */
const IS_OVER = /^[^.!?]{0,80}?\b(?:vond|vonden|kwamen|organiseerden?|namen)\b/u;
/** "Nummer 12 | 18 april 2023" is the day of the issue. */
const MASTHEAD = /^(?:nieuwsbrief\b[^.]{0,60})?\b(?:nummer|nr\.?|jaargang|uitgave)\s?\d{1,3}\b[^.]{0,20}$/iu;

/** "Op 10 mei heeft een bijeenkomst plaatsgevonden", wherever it is told. */
const TOOK_PLACE =
  /^[^.!?]{0,60}\b\p{L}{0,14}(?:bijeenkomst|workshop|sessie|overleg|conferentie|congres|meeting)\b[^.!?]{0,60}\b(?:plaatsgevonden|gehouden|georganiseerd)\b/iu;

interface Weighed extends Find<NamedDate> {
  readonly iso: string;
  readonly year: number;
}

interface Context {
  readonly lead: string;
  /** What a label before it or above it says. */
  readonly label: string;
  /** What stands before the date in its sentence. */
  readonly sentence: string;
  readonly rest: string;
  /** The number of its block. */
  readonly index: number;
  readonly isHeading: boolean;
  /** Its block says nothing else: that may as well be the day of publication. */
  readonly isAlone: boolean;
}

/** What speaks for or against a date, the first that applies; adding one is adding a line. */
const WEIGHTS: readonly (readonly [number, (context: Context) => boolean])[] = [
  [0.98, ({ label }) => MEETING_LABEL.test(label)],
  [0.97, ({ label }) => LABEL.test(label)],
  [0.2, ({ lead }) => MASTHEAD.test(lead)],
  // "2. Notulen van de vergadering d.d. 3 maart" is about the one before.
  [
    0.3,
    ({ sentence, isHeading, lead }) => EARLIER.test(sentence) && (!isHeading || /^\d{1,2}[.)]/.test(lead)),
  ],
  [0.1, ({ sentence, rest }) => LATER.test(sentence) || LATER_AFTER.test(rest)],
  [0.3, ({ sentence }) => BEFORE_THIS.test(sentence)],
  [0.75, ({ sentence }) => FIRST_OF_SERIES.test(sentence)],
  [0.95, ({ isHeading, index, isAlone }) => isHeading && index <= 2 && !isAlone],
  [0.95, ({ rest, index }) => HELD.test(rest) && index <= 8],
  [0.95, ({ sentence, index }) => WAS_HELD.test(sentence) && index <= 8],
  [0.85, ({ rest }) => TOOK_PLACE.test(rest)],
  [0.9, ({ sentence, index }) => THANKED.test(sentence) && index <= 8],
  [0.85, ({ lead, rest, index }) => BEGINS.test(lead) && GOES_ON.test(rest) && index <= 15],
  [0.85, ({ lead, index }) => /\b(?:op|afgelopen|vorige)\s(?:de\s)?$/iu.test(lead) && index <= 5],
  [0.8, ({ index }) => index <= 3],
  [0.8, ({ lead, rest, index }) => lead === '' && IS_PLACE.test(rest) && index <= 8],
  [0.45, () => true],
];

/** How much the words around a date speak for it being that of the meeting. */
function weigh(recap: RecapText, date: NamedDate): number {
  const lead = before(recap, date, 280);
  const index = Math.max(0, blockIndexAt(recap, date));
  const context: Context = {
    lead,
    label: labelOf(recap, date),
    sentence: lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('! ')) + 1),
    rest: after(recap, date),
    index,
    isHeading: recap.blocks[index]?.kind === 'heading',
    isAlone: date.end - date.start >= (recap.blocks[index]?.text.length ?? 0),
  };
  return WEIGHTS.find(([, applies]) => applies(context))?.[0] ?? 0;
}

/** "Op 15 november 2019 vond het congres plaats" was written after it, whatever a site says of when. */
const isToldToBeOver = (recap: RecapText, date: NamedDate): boolean =>
  date.year !== undefined && IS_OVER.test(after(recap, date)) && BEGINS.test(before(recap, date));

/** Where a place or nothing stands beside a date at the top: "Den Haag, 4 oktober 2018". */
function weighAll(recap: RecapText, evidence: YearEvidence): readonly Weighed[] {
  return headDates(recap)
    .concat(findDates(recap).map((date) => [date, weigh(recap, date)] as const))
    .flatMap(([date, weight]) => {
      const guess = withYear(date, evidence);
      if (guess === undefined || Number(guess.iso.slice(0, 4)) < FIRST_YEAR) return [];
      const isLater =
        evidence.publishedOn !== undefined &&
        guess.iso > evidence.publishedOn &&
        !isToldToBeOver(recap, date);
      const certainty = Math.min(isLater ? 0.1 : weight, guess.certainty);
      const { iso } = guess;
      return [
        { value: date, iso, year: Number(iso.slice(0, 4)), certainty, start: date.start, end: date.end },
      ];
    });
}

const HEAD_KEYS = [
  ['meeting-date', 0.9],
  ['eventdate', 0.97],
  ['event-date', 0.97],
  ['event_date', 0.97],
  ['title', 0.9],
] as const;

/** Dates in what the head says of the text, such as its description. */
function headDates({ head }: RecapText): readonly (readonly [NamedDate, number])[] {
  return HEAD_KEYS.flatMap(([key, weight]) => {
    const entry = head.get(key);
    return datesOf(entry?.value ?? '')
      .slice(0, 1)
      .map(
        (date) =>
          [
            { ...date, start: date.start + (entry?.start ?? 0), end: date.end + (entry?.start ?? 0) },
            weight,
          ] as const,
      );
  });
}

function toMeetingDate({ value, iso, year, certainty, start, end }: Weighed): Find<MeetingDate> {
  const { last, partOfDay } = value;
  const lastDay = last === undefined ? undefined : toIso(year, last.month, last.day);
  return {
    value: {
      heldOn: iso,
      ...(lastDay === undefined ? {} : { lastDay }),
      ...(partOfDay === undefined ? {} : { partOfDay }),
    },
    certainty,
    start,
    end,
  };
}

/** A date that is that of the publication says nothing of the meeting, also where the text repeats it. */
const isOfPublication = (recap: RecapText, { value, iso, start }: Weighed, known: Find<string> | undefined) =>
  known !== undefined && (start === known.start || (iso === known.value && isLikeThatOfAPost(recap, value)));

/** What is told of before this is history. */
const FIRST_YEAR = 1980;

const YEAR = /(?<![\p{N}./-])20\d\d(?![\p{N}-])/gu;

/** What the text is called: in its head, above all, or by its first heading. */
const titlesOf = ({ head, blocks }: RecapText): readonly string[] => [
  head.get('title')?.value ?? '',
  blocks[0]?.text ?? '',
  blocks.find(({ kind }) => kind === 'heading')?.text ?? '',
];

function evidenceIn(recap: RecapText, publishedOn: string | undefined): YearEvidence {
  return {
    publishedOn,
    years: [...recap.plain.matchAll(YEAR)].map(([year]) => Number(year)),
    dated: findDates(recap).filter(({ year }) => year !== undefined),
    inTitle: titlesOf(recap).flatMap((title) => [...title.matchAll(YEAR)].map(([year]) => Number(year))),
  };
}

function fromRelative(recap: RecapText, publishedOn: string | undefined): Find<MeetingDate> | undefined {
  const find = publishedOn === undefined ? undefined : relativeDate(recap, publishedOn);
  return find === undefined ? undefined : { ...find, value: { heldOn: find.value } };
}

function withPartOfDay(recap: RecapText, meeting: Find<MeetingDate>): Find<MeetingDate> {
  if (meeting.value.lastDay !== undefined) return meeting;
  const partOfDay = meeting.value.partOfDay ?? findPartOfDay(recap, meeting);
  return partOfDay === undefined ? meeting : { ...meeting, value: { ...meeting.value, partOfDay } };
}

/** Less than this and it is not even a question. */
const UNLIKELY = 0.2;

/** The day of the meeting, and the other dates that the text names. */
export function findMeetingDate(
  recap: RecapText,
  published: Find<string> | undefined,
): { readonly meeting?: Find<MeetingDate>; readonly others: readonly Find<OtherDate>[] } {
  const known = published !== undefined && isSure(published) ? published : undefined;
  const weighed = weighAll(recap, evidenceIn(recap, known?.value)).filter(
    (date) => !isOfPublication(recap, date, known),
  );
  const winner = best(weighed);
  const meeting = best([winner && toMeetingDate(winner), fromRelative(recap, known?.value)]);
  const others = weighed
    .filter(({ iso }) => iso !== meeting?.value.heldOn)
    .map(({ iso, certainty, start, end }) => ({ value: { on: iso }, certainty: 1 - certainty, start, end }));
  if (meeting === undefined || meeting.certainty <= UNLIKELY) return { others };
  return { meeting: withPartOfDay(recap, meeting), others };
}

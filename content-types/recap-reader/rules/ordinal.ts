/**
 * Which meeting of its series it is: "vijfde virtuele bijeenkomst", "meetup #2", "12e editie".
 * "De eerste bijeenkomst van dit jaar" and "na de vakantie" do not count the series.
 */
import { best, type Find } from '../find.ts';
import { before, blockIndexAt, type RecapText } from '../text/recap-text.ts';
import { ORDINALS } from '../words/calendar.ts';

const MEETING =
  '(?:(?:netwerk|thema|kennis|leer|inspiratie|studie|praktijk|community|werk)dag|bijeenkomst|meetup|meet-up|editie|sessie|session|leerkring|vergadering|overleg|werksessie|netwerkbijeenkomst|kennissessie|leerkringbijeenkomst|kringbijeenkomst|workshop|webinar|conferentie|congres|atelier|themabijeenkomst|themamiddag|meeting|leersessie|cop)';
const words = [...ORDINALS.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** "Open Data Noord-avond", "netwerkdag"; not "de tweede dag" or "de derde donderdag". */
const COMPOUND =
  '(?!(?:maan|dins|woens|donder|vrij|zater|zon|mid|na|werk|feest)(?:dag|middag))[\\p{L}-]{3,20}(?:avond|middag|dag|atelier|café|tafel|conferentie|ontmoeting)';

/**
 * Some words may stand between: "eerste gezamenlijke VNG / Kadaster meetup". The address of a link leaves
 * spaces.
 */
const WORD = new RegExp(
  `(?<![\\p{L}])(${words}|\\d{1,3}(?:ste|de|e))\\s{1,80}(?:[\\p{L}\\d/.-]{1,24}\\s{1,80}(?:\\([\\p{L}\\d]{2,8}\\)\\s{1,4})?){0,6}?(?:(?:\\p{L}{0,14})${MEETING}(?:en)?|${COMPOUND})(?![\\p{L}])`,
  'giu',
);
/** "De zesde Delta Dag 2017" */
const NAMED_DAY = new RegExp(
  `(?<![\\p{L}])(${words})\\s{1,80}(?:\\p{Lu}[\\p{L}\\d.&-]*\\s{1,80}){1,4}(?:Dag|Day|Middag|Avond)(?![\\p{L}])`,
  'gu',
);
/** "Voor de tiende keer kwam het netwerk bijeen", "Het was de tweede keer dat" */
const TIMES = new RegExp(
  `(?<!\\b(?:mocht|mag)\\s\\p{Lu}[\\p{L}-]{1,20}\\s)\\b(?:voor de|was (?:al\\s|alweer\\s)?de)\\s(?!eerste)(${words}|\\d{1,3}(?:ste|de|e))\\s(?:keer|maal)\\b`,
  'giu',
);
/** "de eerste in een reeks meetings", "de eerste van een aantal bijeenkomsten" */
const OF_MANY = new RegExp(
  `\\b(?:de|het)\\s(${words})\\s(?:in|van|uit)\\s(?:een|de|deze)\\s(?:\\p{Ll}+\\s)?(?:reeks|serie|cyclus|aantal)\\s(?:van\\s)?(?:\\p{L}+\\s)?\\p{L}{0,14}${MEETING}(?:s|en)?(?!\\p{L})`,
  'giu',
);
const NUMBER = new RegExp(
  `(?:\\p{L}{0,14})${MEETING}\\s(?:#|nr\\.?\\s?|nummer\\s|no\\.?\\s)?0{0,2}(\\d{1,3})(?![\\p{L}\\d.:/-]|\\s(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)\\p{L}*|\\suur)`,
  'giu',
);
const HASH = /(?<![\p{L}\d/])#0{0,2}(\d{1,3})(?!\d)/gu;

const OTHER_COUNT =
  /^[^.!?]{0,40}(?:na de (?:vakantie|zomer)|van (?:dit|het) (?:nieuwe )?(?:jaar|seizoen)|van (?:19|20)\d\d|dit (?:jaar|seizoen)|in 20\d\d)/iu;
/** "Het derde webinar is op 24 maart" is still to come. */
const LATER = /^\s(?:is|zijn|vindt|volgt|staat|wordt|zal)\b(?![^.!?]{0,60}(?:gehouden|geweest|voorbij))/iu;
const NOT_THIS = /(?:volgende|komende|vorige|sinds de|na de|tijdens de vorige)\s(?:\p{L}+\s){0,2}$/iu;
const INSIDE =
  /\b(?:maandelijkse|jaarlijkse|na de|van dit|deel|groep|ronde|kamer|helft|kwartaal|fase|stap)\b|,/iu;

/** Further on, "de derde sessie" is one of this meeting. */
const PART = /\s(?:sessie|workshop|werksessie)$/iu;
const OF_A_SERIES = /^\s(?:van|in|uit)\s(?:de|het|onze|ons)\b/iu;

interface Candidate {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

function* candidates(plain: string): Generator<Candidate> {
  for (const match of [WORD, NAMED_DAY, TIMES, OF_MANY].flatMap((pattern) => [...plain.matchAll(pattern)])) {
    const word = (match[1] ?? '').toLowerCase();
    if (match[0].includes('\n') || INSIDE.test(match[0])) continue;
    yield {
      value: ORDINALS.get(word) ?? parseInt(word, 10),
      start: match.index,
      end: match.index + match[0].length,
      isWord: true,
    };
  }
  for (const pattern of [NUMBER, HASH]) {
    for (const match of plain.matchAll(pattern)) {
      yield {
        value: Number(match[1]),
        start: match.index,
        end: match.index + match[0].length,
        isWord: false,
      };
    }
  }
}

/** Whether it counts something else, or what is still to come. */
const isElsewhere = (plain: string, { start, end, value }: Candidate) =>
  OTHER_COUNT.test(plain.slice(end, end + 60)) ||
  LATER.test(plain.slice(end, end + 80)) ||
  NOT_THIS.test(plain.slice(Math.max(0, start - 40), start)) ||
  value < 1 ||
  value > 300;

/** "Welkom namens de voorzitter op het 2e overleg" */
const WELCOMED = /\bwelkom\b[^.!?]{0,120}\s(?:op|bij|tot)\s(?:de|het|deze|dit)\s$/iu;

/** A short line on top, such as "VERSLAG WERKATELIER 2", or a heading right below it. */
const isInTitle = ({ blocks }: RecapText, index: number) =>
  (blocks[index]?.kind === 'heading' && index <= 1) || (index === 0 && (blocks[0]?.text.length ?? 0) < 110);

/** "Deze vijfde klimaatbijeenkomst stond in het teken van" */
const THIS = /\b(?:deze|dit)\s$/iu;

/** @param isRepeated whether the text says so more than once. */
function certaintyOf(recap: RecapText, candidate: Candidate, isRepeated: boolean): number {
  const { start, end, isWord } = candidate;
  if (isWord && WELCOMED.test(before(recap, candidate))) return 0.85;
  const index = Math.max(0, blockIndexAt(recap, candidate));
  if (isInTitle(recap, index)) return 0.95;
  const isPart =
    PART.test(recap.plain.slice(start, end)) && !OF_A_SERIES.test(recap.plain.slice(end, end + 30));
  const isThis = !isPart && index <= 12 && (isRepeated || THIS.test(before(recap, candidate)));
  const base = isThis || index <= (isPart ? 2 : 4) ? 0.85 : 0.45;
  return isWord ? base : base - 0.3;
}

export function findOrdinal(recap: RecapText): Find<number> | undefined {
  const found = [...candidates(recap.plain), ...inHead(recap)].filter(
    (candidate) => !isElsewhere(recap.plain, candidate),
  );
  const inWords = Map.groupBy(
    found.filter(({ isWord }) => isWord),
    ({ value }) => value,
  );
  return best(
    found.map((candidate) => {
      const { value, start, end } = candidate;
      const isRepeated = (inWords.get(value)?.length ?? 0) > 1;
      return { value, start, end, certainty: certaintyOf(recap, candidate, isRepeated) };
    }),
  );
}

function inHead({ head }: RecapText): readonly Candidate[] {
  const title = head.get('title');
  if (title === undefined) return [];
  return [...candidates(title.value)].map((candidate) => ({
    ...candidate,
    start: candidate.start + title.start,
    end: candidate.end + title.start,
  }));
}

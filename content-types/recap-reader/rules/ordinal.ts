/**
 * Which meeting of its series it is: "vijfde virtuele bijeenkomst", "meetup #2", "12e editie".
 * "De eerste bijeenkomst van dit jaar" and "na de vakantie" do not count the series.
 */
import { best, type Find } from '../find.ts';
import { blockIndexAt, type RecapText } from '../text/recap-text.ts';
import { ORDINALS } from '../words/calendar.ts';

const MEETING =
  '(?:(?:netwerk|thema|kennis|leer|inspiratie|studie|praktijk|community|werk)dag|bijeenkomst|meetup|meet-up|editie|sessie|session|leerkring|vergadering|overleg|werksessie|netwerkbijeenkomst|kennissessie|leerkringbijeenkomst|kringbijeenkomst|workshop|webinar|conferentie|congres|themabijeenkomst|themamiddag|meeting|leersessie)';
const words = [...ORDINALS.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** Some words may stand between: "eerste gezamenlijke VNG / Kadaster meetup". */
const WORD = new RegExp(
  `(?<![\\p{L}])(${words}|\\d{1,3}(?:ste|de|e))\\s(?:[\\p{L}\\d/.-]{1,24}\\s){0,6}?(?:\\p{L}{0,14})${MEETING}(?:en)?(?![\\p{L}])`,
  'giu',
);
const NUMBER = new RegExp(
  `(?:\\p{L}{0,14})${MEETING}\\s(?:#|nr\\.?\\s?|nummer\\s|no\\.?\\s)?0{0,2}(\\d{1,3})(?![\\d.:/-]|\\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|uur))`,
  'giu',
);
const HASH = /(?<![\p{L}\d/])#0{0,2}(\d{1,3})(?!\d)/gu;

const OTHER_COUNT =
  /^[^.!?]{0,40}(?:na de (?:vakantie|zomer)|van (?:dit|het) (?:nieuwe )?(?:jaar|seizoen)|van (?:19|20)\d\d|dit (?:jaar|seizoen)|in 20\d\d)/iu;
const NOT_THIS = /(?:volgende|komende|vorige|sinds de|na de|tijdens de vorige)\s(?:\p{L}+\s){0,2}$/iu;
const INSIDE = /\b(?:maandelijkse|jaarlijkse|na de|van dit|deel|groep|ronde|kamer)\b|,/iu;

interface Candidate {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

function* candidates(plain: string): Generator<Candidate> {
  for (const match of plain.matchAll(WORD)) {
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

export function findOrdinal(recap: RecapText): Find<number> | undefined {
  const { plain, blocks } = recap;
  const found = [...candidates(plain), ...inHead(recap)].flatMap((candidate) => {
    const { value, start, end, isWord } = candidate;
    const isElsewhere =
      OTHER_COUNT.test(plain.slice(end, end + 60)) ||
      NOT_THIS.test(plain.slice(Math.max(0, start - 40), start));
    if (isElsewhere || value < 1 || value > 300) return [];
    const index = Math.max(0, blockIndexAt(recap, candidate));
    const isTitle = blocks[index]?.kind === 'heading' && index <= 1;
    const base = isTitle ? 0.95 : index <= 4 ? 0.85 : 0.45;
    return [{ value, start, end, certainty: isWord || isTitle ? base : base - 0.3 }];
  });
  return best(found);
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

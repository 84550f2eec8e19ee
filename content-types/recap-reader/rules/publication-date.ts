/** When the recap appeared: what its head or a label says, or a date that stands alone under the title. */
import { best, type Find } from '../find.ts';
import { after, before, blockIndexAt, type RecapText } from '../text/recap-text.ts';
import { datesOf, findDates, toIso, type NamedDate } from './dates.ts';

const KEYS = ['published', 'publishedon', 'publication', 'publicatiedatum', 'pubdate', 'date', 'datum'];
const LABEL =
  /(?:gepubliceerd|geplaatst|verschenen|verscheen|publicatiedatum|publicatie|published|posted|geschreven|blog|nieuwsbericht|nieuws|laatst gewijzigd)(?:\s(?:op|door[^|]{0,40}))?[\s:|,–-]{0,4}$/iu;

const isoOf = ({ year, month, day }: NamedDate) => (year === undefined ? undefined : toIso(year, month, day));

function fromHead({ head }: RecapText): readonly Find<string>[] {
  return KEYS.flatMap((key) => {
    const entry = head.get(key);
    const [date] = datesOf(entry?.value.replace(/T.*$/, '') ?? '');
    const iso = date && isoOf(date);
    // A bare "date" may be that of the meeting; the rule for that weighs them.
    const certainty = key.startsWith('pub') ? 0.97 : 0.8;
    return entry && iso ? [{ value: iso, certainty, start: entry.start, end: entry.end }] : [];
  });
}

const FOOTER = /^(?:reageer|reactie|deel dit|delen|bron:)/iu;

/** How sure it is that a date in the text is that of the publication. */
function certaintyOf(recap: RecapText, date: NamedDate, dates: readonly NamedDate[]): number {
  if (LABEL.test(before(recap, date))) return 0.93;
  const index = blockIndexAt(recap, date);
  if (index === -1) return 0;
  const rest = (before(recap, date) + after(recap, date)).replace(/[\s|•·,–-]/g, '');
  const isAtTop = index <= 3;
  const isBeforeFooter = FOOTER.test(recap.blocks[index + 1]?.text ?? '');
  if (!isAtTop && !isBeforeFooter) return 0;
  if (rest !== '' && !/^(?:door|auteur|by).{1,40}$/iu.test(rest)) return 0;
  const hasOtherInText = dates.some((other) => other.start > date.end && other.day !== date.day);
  return hasOtherInText && !hasMinutes(recap) ? 0.85 : 0.5;
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

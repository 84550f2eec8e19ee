/** "Afgelopen donderdag", "gisteren": days that are counted back from the publication. */
import type { Find } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';
import { WEEKDAYS } from '../words/calendar.ts';
import { weekdayOf } from './dates.ts';

const RELATIVE =
  /\b(afgelopen|vorige(?: week)?|gister(?:en|ochtend|middag|avond)|vandaag|van(?:ochtend|middag|avond)|eergisteren)(?:\s(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:ochtend|middag|avond)?)?\b/iu;
/** "dinsdag jl." */
const LAST_WEEKDAY =
  /\b(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:ochtend|middag|avond)?\s(?:jl\.|j\.l\.|jongstleden)/iu;
const DAYS_AGO: Readonly<Record<string, number>> = { van: 0, gister: 1, eergisteren: 2 };
const DAY = 86_400_000;
/** A recap says when it was in its first paragraphs. */
const FIRST_BLOCKS = 8;

function daysAgo(word: string, weekdayWord: string, publishedOn: string): number | undefined {
  const weekday = WEEKDAYS.get(weekdayWord);
  if (weekday === undefined) return DAYS_AGO[word.replace(/^(gister|van).+$/, '$1')] ?? DAYS_AGO[word];
  const today = weekdayOf(publishedOn);
  // A week begins on Monday.
  if (word === 'vorige week') return ((today + 6) % 7) + 7 - ((weekday + 6) % 7);
  return (today - weekday + 7) % 7 || 7;
}

export function relativeDate({ blocks }: RecapText, publishedOn: string): Find<string> | undefined {
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    const match = RELATIVE.exec(block.text) ?? LAST_WEEKDAY.exec(block.text);
    if (match === null) continue;
    const [whole, word = '', weekday = word] = match;
    const days = daysAgo(word.toLowerCase(), weekday.toLowerCase(), publishedOn);
    if (days === undefined) continue;
    const value = new Date(Date.parse(publishedOn) - days * DAY).toISOString().slice(0, 10);
    const start = block.start + match.index;
    return {
      value,
      certainty: /^(?:afgelopen|gister|vorige|(?:maan|dins|woens|donder|vrij|zater|zon)dag$)/iu.test(word)
        ? 0.72
        : 0.6,
      start,
      end: start + whole.length,
    };
  }
  return undefined;
}

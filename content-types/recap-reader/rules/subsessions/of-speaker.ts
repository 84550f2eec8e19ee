/**
 * Subsessions that a sentence tells of with who gave them: "de sessie van Anna Smit en Kees Bos over de wijk",
 * "het thema wonen door Anna Smit".
 */
import { lowerBound } from '../../find.ts';
import { after, before, blockAt, type RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../mention.ts';
import { isNeverOne, KIND, type Subsession } from './shape.ts';

const SESSION = `(?:${KIND}|sessie|lezing|talk)`;
const GIVEN_BY = new RegExp(
  `(?<!\\p{L})${SESSION}\\s(?:van|door|met)\\s(?:\\p{Ll}[\\p{L}-]+\\s){0,2}$`,
  'iu',
);
/** Between two who gave it together. */
const AND = /^(?:\s?\([^()]{0,60}\))?\s?(?:,|en|&)\s{1,2}$/u;
const ABOUT =
  /^(?:\s?\([^()]{0,60}\))?\s(?:over|rond)\s["“‘']?([^.;:!?"”’]{4,110}?)["”’']?(?=[.;:!?"”’]|,\s|\s(?:was|werd|die|dat|waarin|waarbij)\s|$)/u;
/** "het thema langer zelfstandig wonen door" */
const THEME =
  /\b(?:het\sthema|het\sonderwerp|de\sworkshop)\s["“‘']?([\p{L}][^.,;:!?"”’]{3,60}?)["”’']?\sdoor\s$/u;

function titleBefore(recap: RecapText, person: Mention): string | undefined {
  const lead = before(recap, person);
  return person.role === undefined ? undefined : THEME.exec(lead)?.[1];
}

/** Behind the last of those who gave it. */
function titleBehind(recap: RecapText, people: readonly Mention[], person: Mention): string | undefined {
  if (!GIVEN_BY.test(before(recap, person))) return undefined;
  let last = person;
  for (const next of people.slice(lowerBound(people, person.end))) {
    if (!AND.test(recap.plain.slice(last.end, next.start))) break;
    last = next;
  }
  return ABOUT.exec(after(recap, last, 200))?.[1];
}

export function ofSpeaker(recap: RecapText, people: readonly Mention[]): readonly Subsession[] {
  return people.flatMap((person): readonly Subsession[] => {
    const block = blockAt(recap, person);
    if (block === undefined || block.kind === 'heading') return [];
    const title = (titleBefore(recap, person) ?? titleBehind(recap, people, person))?.trim();
    const start = title === undefined ? -1 : recap.plain.indexOf(title, block.start);
    if (title === undefined || start === -1 || isNeverOne(title)) return [];
    const text = { start: block.start, end: block.end };
    return [{ value: { title, text }, certainty: 0.76, start, end: start + title.length }];
  });
}

/** Headings of which the text below begins with who presented: "Anna Smit (Halt) liet zien hoe …". */
import { lowerBound } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../mention.ts';
import { FIRST_NAMES } from '../../words/names.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, isNeverOne, toSubsession, withoutColon, type Subsession } from './shape.ts';

const PRESENTS =
  /(?<!\p{L})(?:presenteer\p{L}*|presentatie|demonstreer\p{L}*|demo|pitch\p{L}*|lezing|keynote|vertel\p{L}*|(?:lie(?:t|ten)|laa?t(?:en)?)\b[^.!?]{0,60}\bzien|praatt?\p{L}*\b[^.!?]{0,40}\bbij|(?:nam|namen|neemt) (?:ons|de \p{L}{4,16}) mee|(?:is |wordt |werd )?afgetrapt|(?:het )?woord (?:namens|aan|was)|(?:nam|kreeg|krijgt|neemt) het woord|het woord aan|schets\p{L}*|blik\p{L}*[^.!?]{0,30}\bterug|ga(?:f|ven) (?:een|uitleg|inzicht|toelichting)|licht(?:te|ten)\b[^.!?]{0,80}\btoe|leg(?:de|den)\b[^.!?]{0,40}\buit)(?!\p{L})/iu;

/** "presenteerde Flip de opzet", "Johan blikte terug": in a small circle one goes by first names. */
const BY_FIRST_NAME =
  /(?:presenteer\p{L}*|vertel\p{L}*)\s\p{Lu}\p{Ll}+|(\p{Lu}\p{Ll}+)\s(?:presenteer\p{L}*|vertel\p{L}*|blik\p{L}*)/u;

/** How far into the text the name stands at most. */
const NEAR = 90;
/** The same, of who gave a part by what the text says there. */
const FAR = 300;

const firstSentence = (text: string) => /^.{20,400}?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text.slice(0, 400);

/** Whether a text begins with who gave what it tells of. */
function isGiven(
  { text, start, end }: Block,
  people: readonly Mention[],
  speakers: ReadonlySet<string>,
): boolean {
  const at = lowerBound(people, start);
  if (
    people
      .slice(at, at + 3)
      .some(({ basis, start: from }) => basis === 'part' && from < Math.min(start + FAR, end))
  )
    return true;
  const first = firstSentence(text);
  if (!PRESENTS.test(first)) return false;
  const person = people[at];
  if (person !== undefined && speakers.has(person.name) && person.start < Math.min(start + NEAR, end))
    return true;
  const byName = BY_FIRST_NAME.exec(first);
  return byName !== null && (byName[1] === undefined || FIRST_NAMES.has(byName[1]));
}

/** Two at least, as one alone may be the whole of the meeting. */
export function presenters({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const speakers = new Set(people.flatMap(({ name, role }) => (role === undefined ? [] : [name])));
  const found = blocks.flatMap((block, index) => {
    const below = blocks[index + 1];
    const isHead = block.kind === 'heading' && index > 0 && block.level !== 1 && block.text.length <= 90;
    if (
      !isHead ||
      below?.kind !== 'paragraph' ||
      isNeverOne(stripNumber(block.text)) ||
      !isGiven(below, people, speakers)
    )
      return [];
    return [toSubsession(withoutColon(stripNumber(block.text)), 0.76, block, bodyEnd(blocks, index))];
  });
  return found.length < 2 ? [] : found;
}

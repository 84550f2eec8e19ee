/** Headings of which the text below begins with who presented: "Anna Smit (Halt) liet zien hoe …". */
import { lowerBound } from '../../find.ts';
import type { RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../people.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, isNeverOne, toSubsession, withoutColon, type Subsession } from './shape.ts';

const PRESENTS =
  /(?<!\p{L})(?:presenteer\p{L}*|presentatie|demonstreer\p{L}*|demo|pitch\p{L}*|lezing|keynote|vertel\p{L}*|lie(?:t|ten) zien|(?:nam|namen|neemt) (?:ons|de \p{L}{4,16}) mee|(?:is |wordt |werd )?afgetrapt|(?:het )?woord (?:namens|aan|was)|(?:nam|kreeg|krijgt|neemt) het woord|het woord aan|schets\p{L}*|ga(?:f|ven) (?:een|uitleg|inzicht|toelichting)|licht(?:te|ten)\b[^.!?]{0,80}\btoe|leg(?:de|den)\b[^.!?]{0,40}\buit)(?!\p{L})/iu;

/** How far into the text the name stands at most. */
const NEAR = 90;

const firstSentence = (text: string) => /^.{20,400}?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text.slice(0, 400);

/** Two at least, as one alone may be the whole of the meeting. */
export function presenters({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const found = blocks.flatMap((block, index) => {
    const below = blocks[index + 1];
    const isHead = block.kind === 'heading' && block.level !== 1 && block.text.length <= 90;
    if (!isHead || below?.kind !== 'paragraph' || isNeverOne(block.text)) return [];
    const person = people[lowerBound(people, below.start)];
    const isNear = person !== undefined && person.start < below.start + NEAR && person.start < below.end;
    if (!isNear || person.role === undefined || !PRESENTS.test(firstSentence(below.text))) return [];
    return [toSubsession(withoutColon(stripNumber(block.text)), 0.76, block, bodyEnd(blocks, index))];
  });
  return found.length < 2 ? [] : found;
}

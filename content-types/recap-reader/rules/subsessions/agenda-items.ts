/** The items of an agenda on top, where the text below it has no headings for them. */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { stripNumber } from './numbers.ts';
import { isNeverOne, MAX, toSubsession, type Subsession } from './shape.ts';

const AGENDA = /^(?:(?:op )?de )?agenda(?:punten)?\s?:?$/iu;
const LONGEST = 180;
/** What an item of an enumeration ends with. */
const ENDS = /[;,.]+$/u;
/** "10.00 uur", "3 maart": a programme of hours, or meetings to come. */
const TIMED = /^\d{1,2}(?:[.:u]\d{2}|\s\p{Ll}{3,9}\b)/u;

const isItem = ({ kind, text }: Block) => kind === 'listItem' && text.length <= LONGEST;

/** Two at least. */
export function agendaItems({ blocks }: RecapText): readonly Subsession[] {
  const at = blocks.findIndex(({ kind, text }) => kind !== 'listItem' && AGENDA.test(text));
  if (at === -1) return [];
  const below = blocks.slice(at + 1, at + 1 + MAX);
  const end = below.findIndex((block) => !isItem(block));
  const items = below.slice(0, end === -1 ? below.length : end);
  const titled = items.flatMap((block) => {
    const title = stripNumber(block.text).replace(ENDS, '');
    return TIMED.test(block.text) || isNeverOne(title) ? [] : [toSubsession(title, 0.72, block, block.end)];
  });
  const rest = new Set(blocks.slice(at + 1 + items.length).map(({ text }) => text.toLowerCase()));
  const isSaidAgain = titled.some(({ value: { title } }) => rest.has(title.toLowerCase()));
  return items.length < 2 || isSaidAgain ? [] : titled;
}

/** Headings of which the text below says that it is of one of several groups: "De eerste groep …", "In de tweede groep …". */
import type { RecapText } from '../../text/recap-text.ts';
import { bodyEnd, isNeverOne, toSubsession, type Subsession } from './shape.ts';

const COUNTED =
  /(?<!\p{L})(eerste|tweede|derde|vierde|vijfde)\s(?:\p{L}{0,12}groep|\p{L}{0,12}sessie|workshop|track|tafel|ronde|break-?out|atelier)(?!\p{L})/iu;
const ORDER = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'];

/** From the first to the last without a gap, and two at least. */
export function countedGroups({ blocks, plain }: RecapText): readonly Subsession[] {
  const found: Subsession[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading' || block.level === 1 || isNeverOne(block.text)) continue;
    const end = bodyEnd(blocks, index);
    const word =
      COUNTED.exec(plain.slice(block.end, Math.min(end, block.end + 300)))?.[1]?.toLowerCase() ?? '';
    if (ORDER.indexOf(word) === found.length) found.push(toSubsession(block.text, 0.8, block, end));
  }
  return found.length < 2 ? [] : found;
}

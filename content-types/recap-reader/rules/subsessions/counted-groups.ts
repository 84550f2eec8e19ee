/**
 * Headings of which the text below says that it is of one of several groups: "De eerste groep …", "In de tweede
 * groep …", or of each "Deze groep …".
 */
import type { RecapText } from '../../text/recap-text.ts';
import { bodyEnd, isNeverOne, toSubsession, type Subsession } from './shape.ts';

const COUNTED =
  /(?<!\p{L})(eerste|tweede|derde|vierde|vijfde)\s(?:\p{L}{0,12}groep|\p{L}{0,12}sessie|workshop|track|tafel|ronde|break-?out|atelier)(?!\p{L})/iu;
const ORDER = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'];

/** At the beginning of what stands below the heading. */
const THIS_GROUP =
  /^(?:\p{L}+\s){0,2}(?:deze|dit)\s(?:\p{L}{0,12}groep(?:je)?|tafel|workshop|\p{L}{0,12}sessie|track|break-?out)(?!\p{L})/iu;

/** "Door deze groep werden vragen geformuleerd", below each of several headings. */
function ofThisGroup({ blocks }: RecapText): readonly Subsession[] {
  const found = blocks.flatMap((block, index) => {
    const isHead = block.kind === 'heading' && block.level !== 1 && !isNeverOne(block.text);
    if (!isHead || !THIS_GROUP.test(blocks[index + 1]?.text ?? '')) return [];
    return [toSubsession(block.text, 0.8, block, bodyEnd(blocks, index))];
  });
  return found.length < 2 ? [] : found;
}

export const countedGroups = (recap: RecapText): readonly Subsession[] => [
  ...counted(recap),
  ...ofThisGroup(recap),
];

/** From the first to the last without a gap, and two at least. */
function counted({ blocks, plain }: RecapText): readonly Subsession[] {
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

/** Headings of which most say of the text below that it is of a session: "In deze sessie vertelt Anna Smit …". */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, isNeverOne, toSubsession, withoutColon, type Subsession } from './shape.ts';

const IN_THIS =
  /(?<!\p{L})(?:in|tijdens|deze|van|aan) (?:de |deze |die )?(?:[\p{L}-]{3,12} )?(?:\p{L}{0,8}sessie|workshop|presentatie|lezing|talk|webinar)(?!\p{L})/iu;

const FEWEST = 3;

/** Of one level, three at least, and half of all. */
export function described({ blocks, plain }: RecapText): readonly Subsession[] {
  const heads = blocks.flatMap((block, index) => {
    const isHead = block.kind === 'heading' && block.level > 1 && block.text.length <= 110;
    return isHead && !isNeverOne(block.text) && !block.text.endsWith('?')
      ? [{ block, end: bodyEnd(blocks, index) }]
      : [];
  });
  const level = Math.min(...heads.map(({ block }) => block.level));
  const top = heads.filter(({ block }) => block.level === level);
  const says = ({ block, end }: { readonly block: Block; readonly end: number }) =>
    IN_THIS.test(plain.slice(block.end, Math.min(end, block.end + 1200)));
  const count = top.filter(says).length;
  if (count < FEWEST || count * 2 < top.length) return [];
  return top.map(({ block, end }) => toSubsession(withoutColon(stripNumber(block.text)), 0.74, block, end));
}

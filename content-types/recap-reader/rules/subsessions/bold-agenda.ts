/** An agenda with what was said under each point: numbered items that are bold as a whole, with text below them. */
import type { Place } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { isNeverOne, toSubsession, type Subsession } from './shape.ts';

/** Fewer may be anything that somebody counts. */
const FEWEST = 3;

const isWhollyIn = (bold: readonly Place[], { start, end }: Block) =>
  bold.some((place) => place.start <= start && place.end >= end);

/** A link within the words leaves spaces where it stood. */
const withoutGaps = (title: string) => title.replace(/\s+/g, ' ').trim();

export function boldAgenda({ blocks, bold }: RecapText): readonly Subsession[] {
  const points = blocks.flatMap((block, index) =>
    block.kind === 'listItem' && block.isNumbered && isWhollyIn(bold, block) ? [index] : [],
  );
  const hasText = points.filter((index) => !points.includes(index + 1) && index + 1 < blocks.length);
  if (points.length < FEWEST || hasText.length < points.length - 1) return [];
  return points.flatMap((index, at) => {
    const block = blocks[index] as Block;
    const title = withoutGaps(block.text);
    const last = blocks[(points[at + 1] ?? blocks.length) - 1];
    return isNeverOne(title) ? [] : [toSubsession(title, 0.8, block, last?.end ?? block.end)];
  });
}

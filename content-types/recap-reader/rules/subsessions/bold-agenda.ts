/** An agenda with what was said under each point: numbered items that are bold as a whole, with text below them. */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { isNeverOne, toSubsession, type Subsession } from './shape.ts';

/** Fewer may be anything that somebody counts. */
const FEWEST = 3;

/** A link within the words leaves spaces where it stood. */
const withoutGaps = (title: string) => title.replace(/\s+/g, ' ').trim();

export function boldAgenda({ blocks, bold }: RecapText): readonly Subsession[] {
  const boldFrom = new Map(bold.map(({ start, end }) => [start, end]));
  const points = blocks.flatMap(({ kind, isNumbered, start, end }, index) =>
    kind === 'listItem' && isNumbered && (boldFrom.get(start) ?? 0) >= end ? [index] : [],
  );
  // The last may have nothing below it.
  const haveText = points.every((index, at) => points[at + 1] !== index + 1);
  if (points.length < FEWEST || !haveText) return [];
  return points.flatMap((index, at) => {
    const block = blocks[index] as Block;
    const title = withoutGaps(block.text);
    const last = blocks[(points[at + 1] ?? blocks.length) - 1];
    return isNeverOne(title) ? [] : [toSubsession(title, 0.8, block, last?.end ?? block.end)];
  });
}

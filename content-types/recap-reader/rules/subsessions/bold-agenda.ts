/** An agenda with what was said under each point: numbered items that are bold, with text below them. */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { isNeverOne, toSubsession, type Subsession } from './shape.ts';

/** Fewer may be anything that somebody counts. */
const FEWEST = 3;

/** What stands behind the words in bold: nothing, or "(zie bord)". */
const isAside = (rest: string) => /^\s*(?:\([^()]*\)?)?\s*$/u.test(rest);

/** A link within the words leaves spaces where it stood. */
const withoutGaps = (title: string) => title.replace(/\s+/g, ' ').trim();

export function boldAgenda({ blocks, bold }: RecapText): readonly Subsession[] {
  const boldFrom = new Map(bold.map(({ start, end }) => [start, end]));
  const titleOf = ({ text, start }: Block) => text.slice(0, (boldFrom.get(start) ?? start) - start);
  const points = blocks.flatMap((block, index) => {
    const title = titleOf(block);
    const isPoint = title !== '' && isAside(block.text.slice(title.length));
    return block.kind === 'listItem' && block.isNumbered && isPoint ? [index] : [];
  });
  // The last may have nothing below it.
  const haveText = points.every((index, at) => points[at + 1] !== index + 1);
  if (points.length < FEWEST || !haveText) return [];
  return points.flatMap((index, at) => {
    const block = blocks[index] as Block;
    const title = withoutGaps(titleOf(block));
    const last = blocks[(points[at + 1] ?? blocks.length) - 1];
    return isNeverOne(title) ? [] : [toSubsession(title, 0.8, block, last?.end ?? block.end)];
  });
}

/** Lines with a title, each with one below it that says who led: "Workshop: De wijk in" and "Begeleider: Anna Smit". */
import { lowerBound } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, isNeverOne, KIND, toSubsession, withoutColon, type Subsession } from './shape.ts';

/** A plenary part has a speaker, and a smaller group who leads it. */
const SAYS_WHO =
  /^(?:(?:workshop|sessie|deelsessie|gespreks|tafel)(?:begeleiders?|leiders?|begeleiding)|begeleid(?:ers?|ing)|facilitators?|tafelheer|tafeldame)\s?:\s{0,3}\p{Lu}/iu;
const BEHIND_KIND = new RegExp(`^${KIND}\\s?:\\s(.{3,120})$`, 'iu');
const MAX_TITLE = 120;

const titleIn = ({ text }: Block): string =>
  withoutColon(stripNumber(BEHIND_KIND.exec(text)?.[1] ?? text).replace(/(?<=\p{L})\.$/u, ''));

/** Two at least, as one alone may be the whole of the meeting. */
export function led({ blocks }: RecapText): readonly Subsession[] {
  const heads = blocks.flatMap((block, index) => {
    const isLed = block.text.length <= MAX_TITLE && SAYS_WHO.test(blocks[index + 1]?.text ?? '');
    const title = titleIn(block);
    return !isLed || SAYS_WHO.test(block.text) || isNeverOne(title) ? [] : [{ block, index, title }];
  });
  if (heads.length < 2) return [];
  return heads.map(({ block, index, title }, at) => {
    const next = heads[at + 1]?.block.start ?? Infinity;
    const last = blocks[lowerBound(blocks, next) - 1];
    const end = block.kind === 'heading' ? bodyEnd(blocks, index) : (last?.end ?? block.end);
    return toSubsession(title, 0.85, block, Math.min(end, next));
  });
}

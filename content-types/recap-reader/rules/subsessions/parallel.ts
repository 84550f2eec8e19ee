/** What took place side by side. */
import { lowerBound } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { FURNITURE, PARALLEL } from '../../words/headings.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, isBare, MAX, toSubsession, withoutColon, type Subsession } from './shape.ts';

/** Where all headings look the same, those that follow at once, up to one that is no subject. */
function siblings(blocks: readonly Block[], index: number): readonly number[] {
  const [own, next] = [blocks[index], blocks[index + 1]];
  if (own === undefined || next?.kind !== 'heading') return [];
  const found: number[] = [];
  for (let at = index + 1; at < blocks.length && found.length < MAX; at += 1) {
    const block = blocks[at] as Block;
    if (block.kind !== 'heading') continue;
    if (block.level !== own.level || FURNITURE.test(block.text)) break;
    found.push(at);
  }
  return found;
}

/** What stands below "Parallelle tracks" or "Subsessies": headings, items, or words in bold that lead a text. */
export function parallel({ blocks, bold, text }: RecapText): readonly Subsession[] {
  const followers = new Set<number>();
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || !PARALLEL.test(block.text)) return [];
    const end = bodyEnd(blocks, index);
    const to = lowerBound(blocks, end);
    const below = blocks
      .slice(index + 1, to)
      .flatMap((inner, at) => (inner.kind === 'heading' ? [index + 1 + at] : []));
    // What follows one such heading need not be listed again below the next.
    const after = below.length > 0 || followers.has(index) ? [] : siblings(blocks, index);
    for (const at of after) followers.add(at);
    const headings = below.length > 0 ? below : after;
    if (headings.length > 0) {
      return headings.flatMap((at) => {
        const heading = blocks[at];
        return heading === undefined || isBare(blocks, at)
          ? []
          : [toSubsession(withoutColon(stripNumber(heading.text)), 0.85, heading, bodyEnd(blocks, at))];
      });
    }
    const leads = bold.filter(({ start }) => start > block.end && start < end && leadsASentence(text, start));
    return leads.map((lead, at) => {
      const title = withoutColon(text.slice(lead.start, lead.end).trim());
      return {
        value: { title, text: { start: lead.start, end: leads[at + 1]?.start ?? end } },
        certainty: 0.85,
        start: lead.start,
        end: lead.start + title.length,
      };
    });
  });
}

const leadsASentence = (text: string, start: number) =>
  /(?:^|[\n.!?]\s{0,3}|[-*]\s)(?:\*\*)?$/.test(text.slice(Math.max(0, start - 6), start));

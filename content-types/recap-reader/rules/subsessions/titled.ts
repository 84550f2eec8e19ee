/** Lines that begin with a title and then say whose it is: "“De wijk in” door Anna Smit", "De wijk in – Anna Smit". */
import { lowerBound } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../mention.ts';
import { stripNumber } from './numbers.ts';
import { isNeverOne, toSubsession, type Subsession } from './shape.ts';

const LEAD =
  /^(?:["“‘'](.{3,120}?)["”’']\s{0,8}(?:,\s|\()?(?:door|–|-|met|van)\s{1,8}|(\p{Lu}.{3,110}?)\s{1,8}(?:–|-)\s{1,8}(?:(?:door|met|onder leiding van|o\.l\.v\.)\s)?)(?:(?:dr|drs|ir|ing|mr|prof)\.?\s){0,3}$/u;

function titleIn(block: Block, people: readonly Mention[]): string | undefined {
  const first = people[lowerBound(people, block.start)];
  if (first === undefined || first.start === block.start || first.start >= block.end) return undefined;
  const [, quoted, bare] = LEAD.exec(block.text.slice(0, first.start - block.start)) ?? [];
  const title = stripNumber(quoted ?? bare ?? '').trim();
  return title === '' || isNeverOne(title) ? undefined : title;
}

/** Two lines at least, as one alone may be a caption. */
export function titled({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const found = blocks.flatMap((block) => {
    const isLine = block.kind === 'listItem' || block.kind === 'paragraph';
    const title = isLine ? titleIn(block, people) : undefined;
    return title === undefined ? [] : [toSubsession(title, 0.78, block, block.end)];
  });
  return found.length < 2 ? [] : found;
}

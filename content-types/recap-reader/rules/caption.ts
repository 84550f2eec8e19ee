/**
 * The caption of a photo: a paragraph that begins with a name and has no verb, one that says "foto", or
 * words in italics under an image. A line of a list of people looks like the first, and is none.
 */
import { createOverlap, type Find, type Place } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import type { RecapText } from '../text/recap-text.ts';
import type { Mention } from './mention.ts';

const FOTO = /^(?:foto(?:graaf|grafie)?|beeld|onderschrift|bijschrift|afbeelding)\s?\d{0,2}\s?[:–-]\s?/iu;
const VERB =
  /\s(?:is|was|waren|zijn|heeft|had|gaf|vertelde|opende|ging|werd|nam|liet|presenteerde|sprak|gaat|hebben|kwam|legde|besprak|hield)\s/iu;
const MAX_CAPTION = 200;

/** @param listed the entries of lists of who was there. */
export function findCaptions(
  { blocks, text }: RecapText,
  people: readonly Mention[],
  listed: readonly Place[],
): readonly Find<string>[] {
  const isListed = createOverlap(listed);
  const names = new Set(people.map(({ start }) => start));
  return blocks.flatMap((block, index) => {
    const near = [blocks[index - 1], blocks[index + 1]];
    if (isListed(block) || near.some((other) => isNextName(block, other, names))) return [];
    const certainty = certaintyOf(block, text, people);
    return certainty === 0
      ? []
      : [{ value: block.text.replace(FOTO, ''), certainty, start: block.start, end: block.end }];
  });
}

/** The line above or below begins with a name as well. */
const isNextName = (block: Block, other: Block | undefined, names: ReadonlySet<number>): boolean => {
  if (other === undefined || !names.has(block.start) || !names.has(other.start)) return false;
  return Math.max(block.start - other.end, other.start - block.end) <= 2;
};

function certaintyOf(block: Block, text: string, people: readonly Mention[]): number {
  if (block.text.length > MAX_CAPTION || block.kind === 'row' || block.kind === 'listItem') return 0;
  if (FOTO.test(block.text)) return 0.9;
  if (
    /\]\([^()\n]{1,300}\)\s{0,3}\n?_?\s{0,3}$/.test(
      text.slice(Math.max(0, block.start - 320), block.start),
    ) &&
    text[block.start - 1] === '_'
  )
    return 0.9;
  const startsWithName = people.some(
    ({ start, affiliation }) => start === block.start && affiliation?.jobTitle !== undefined,
  );
  return block.kind === 'paragraph' && startsWithName && !VERB.test(block.text) ? 0.85 : 0;
}

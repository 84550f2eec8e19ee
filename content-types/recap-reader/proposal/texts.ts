/** The paragraphs of a recap that belong to an entry. */
import { createOverlap, type Place } from '../find.ts';
import type { RecapReading } from '../read-recap.ts';
import { parseRecapText } from '../text/recap-text.ts';

/**
 * The paragraphs within a place that are not elsewhere: not the title, captions, the date of publication,
 * or what repeats from earlier recaps.
 *
 * @param others places of other entries.
 */
export function textWithout(
  reading: RecapReading,
  others: readonly Place[],
  within?: Place,
): readonly string[] {
  const { title, published, captions, repeats } = reading;
  const elsewhere = createOverlap([...others, ...captions, ...repeats]);
  const isOnly = ({ start, end }: Place, find: Place | undefined) =>
    find?.start === start && find.end === end;
  return parseRecapText(reading.text)
    .blocks.filter(
      (block) => within === undefined || (block.start >= within.start && block.end <= within.end),
    )
    .filter(
      (block) =>
        block.kind !== 'heading' && !elsewhere(block) && !isOnly(block, title) && !isOnly(block, published),
    )
    .map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

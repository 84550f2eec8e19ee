/** The paragraphs of a recap that belong to an entry. */
import type { Place } from '../find.ts';
import type { RecapReading } from '../read-recap.ts';
import type { Block } from '../text/blocks.ts';
import { LEVEL_BY_LOOK } from '../text/headings.ts';
import { FURNITURE as COMMON_HEADINGS } from '../words/headings.ts';
import { createInField } from './in-field.ts';
import { withLinks } from './links.ts';
import { foldTitle, toHeading } from './paragraphs.ts';

/** Lines of the website that a recap was copied from. */
const FURNITURE =
  /^(?:over de (?:schrijver|auteur)|reacties?(?: plaatsen)?|plaats een reactie|deel (?:deze pagina|dit (?:bericht|artikel))|delen|terug naar (?:het )?overzicht)\W*$/iu;

/** What is left of a place when others are cut out of it. */
function without(place: Place, others: readonly Place[]): readonly Place[] {
  return others.reduce<readonly Place[]>(
    (pieces, other) =>
      pieces.flatMap((piece) =>
        [
          { start: piece.start, end: Math.min(piece.end, other.start) },
          { start: Math.max(piece.start, other.end), end: piece.end },
        ].filter(({ start, end }) => start < end),
      ),
    [place],
  );
}

const clip = (a: Place, b: Place): Place => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

/** A piece of a block; where it is at an end of that, with the addresses beside it on its line, which are no words. */
function toLineEnds(source: string, block: Block, { start, end }: Place): Place {
  const newline = source.indexOf('\n', end);
  return {
    start: start === block.start ? source.lastIndexOf('\n', start - 1) + 1 : start,
    end: end < block.end ? end : newline === -1 ? source.length : newline,
  };
}

/** @param source the reading's text, with its markup. */
function wordsAt(source: string, block: Block, piece: Place): string {
  const { start, end } = toLineEnds(source, block, piece);
  const words = block.text.slice(piece.start - block.start, piece.end - block.start);
  const plain = ' '.repeat(piece.start - start) + words + ' '.repeat(end - piece.end);
  return withLinks(source.slice(start, end), plain).replace(/\s+/g, ' ').trim();
}

/** Of a heading that has its text in this entry, and of one that has not. */
interface Paragraph {
  readonly words: string;
  readonly heading: number;
}

/** "Aanwezig" above a list of names is a heading, whatever it looks like. */
const headingLevel = ({ kind, level, text }: Block) =>
  kind === 'heading' ? level : COMMON_HEADINGS.test(text) ? LEVEL_BY_LOOK : 0;

/** Headings without anything below them that stays are of what is elsewhere. */
const withoutEmpty = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.filter(({ heading }, index) => {
    if (heading === 0) return true;
    const below = paragraphs.slice(index + 1);
    const end = below.findIndex((next) => next.heading > 0 && next.heading <= heading);
    return (end === -1 ? below : below.slice(0, end)).some((next) => next.heading === 0);
  });

/**
 * The paragraphs within a place, and the headings above them, that are not elsewhere: not in a field of their
 * own, such as the title, a caption or the parts of the day, and no repetition of earlier recaps.
 *
 * @param blocks those of the reading's text.
 * @param others places of other entries; what of a paragraph is not in them stays.
 */
export function textWithout(
  reading: RecapReading,
  blocks: readonly Block[],
  others: readonly Place[],
  within?: Place,
): string {
  const elsewhere = [...others, ...reading.captions, ...reading.repeats];
  const isInField = createInField(reading, blocks);
  const paragraphs = blocks.flatMap((block, index): readonly Paragraph[] => {
    const own = within === undefined ? block : clip(block, within);
    const isTitle =
      block.kind === 'heading' &&
      (block.start === within?.start || foldTitle(block.text) === foldTitle(reading.title?.value ?? ''));
    if (own.start >= own.end || isTitle || isInField(index)) return [];
    const near = elsewhere.filter(({ start, end }) => start < own.end && own.start < end);
    const heading = headingLevel(block);
    return without(own, near).map((piece) => ({ words: wordsAt(reading.text, block, piece), heading }));
  });
  return withoutEmpty(paragraphs.filter(({ words }) => /\p{L}{2}/u.test(words) && !FURNITURE.test(words)))
    .map(({ words, heading }) => (heading > 0 ? toHeading(words) : words))
    .join('\n\n');
}

/** The paragraphs of a recap that belong to an entry. */
import type { Place } from '../find.ts';
import type { RecapReading } from '../read-recap.ts';
import type { Block } from '../text/blocks.ts';

/** Lines of the website that a recap was copied from. */
const FURNITURE =
  /^(?:over de (?:schrijver|auteur)|reacties?(?: plaatsen)?|plaats een reactie|deel (?:deze pagina|dit (?:bericht|artikel))|delen|terug naar (?:het )?overzicht)\W*$/iu;

const isOnly = ({ start, end }: Place, find: Place | undefined) => find?.start === start && find.end === end;

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

const wordsAt = ({ text, start }: Block, piece: Place) =>
  text
    .slice(piece.start - start, piece.end - start)
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The paragraphs within a place that are not elsewhere: not the title, captions, the date of publication,
 * or what repeats from earlier recaps.
 *
 * @param blocks those of the reading's text.
 * @param others places of other entries; what of a paragraph is not in them stays.
 */
export function textWithout(
  { title, published, captions, repeats }: RecapReading,
  blocks: readonly Block[],
  others: readonly Place[],
  within?: Place,
): string {
  const elsewhere = [...others, ...captions, ...repeats];
  return blocks
    .filter((block) => block.kind !== 'heading' && !isOnly(block, title) && !isOnly(block, published))
    .flatMap((block) => {
      const own = within === undefined ? block : clip(block, within);
      if (own.start >= own.end) return [];
      const near = elsewhere.filter(({ start, end }) => start < own.end && own.start < end);
      return without(own, near).map((piece) => wordsAt(block, piece));
    })
    .filter((words) => /\p{L}{2}/u.test(words) && !FURNITURE.test(words))
    .join('\n\n');
}

/** Which blocks of a recap say nothing that is not in a field of the sheet. */
import { isSure, type Find, type Place } from '../find.ts';
import type { RecapReading } from '../read-recap.ts';
import type { Block } from '../text/blocks.ts';
import { GREETING } from '../rules/author.ts';
import { FURNITURE as COMMON_HEADINGS } from '../words/headings.ts';

/** Words that only introduce a value: "Verslag: Anna Smit", "Gepubliceerd op 8 december 2020 door Kees Bos". */
const LABEL =
  /(?<!\p{L})(?:titel|onderwerp|datum|date|wanneer|locatie|plaats|waar|location|programma|reeks|auteur|author|schrijver|verslag(?:legging)?|tekst|notulist|notulen|gepubliceerd|geplaatst|geschreven|blog|door|by|op|te|in)(?!\p{L})/giu;

/** @returns the text of a block outside some places. */
function outside({ text, start }: Block, places: readonly Place[]): string {
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, place) => {
      const [from, to] = [Math.max(0, place.start - start), Math.max(0, place.end - start)];
      return `${rest.slice(0, from)} ${rest.slice(to)}`;
    }, text);
}

/** The finds whose value is in a field as it stands in the text. */
function shownIn({ title, published, meeting, location, author, programme }: RecapReading): readonly Place[] {
  const finds: readonly (Find<unknown> | undefined)[] = [
    ...[title, published, meeting, location, author],
    programme?.value.known === undefined ? undefined : programme,
  ];
  return finds.filter((find) => find !== undefined && isSure(find)) as readonly Place[];
}

/** "13.30 Opening", and not a row that also says who. */
const isPart = (block: Block, { agenda }: RecapReading) =>
  agenda.some(
    (find) =>
      isSure(find) &&
      find.start === block.start &&
      find.end === block.end &&
      block.text.replace(/[\s|]+$/, '').endsWith(find.value.title),
  );

/** @returns whether the block of a number says nothing else. */
export function createInField(reading: RecapReading, blocks: readonly Block[]): (index: number) => boolean {
  const shown = shownIn(reading);
  const isShown = (block: Block) => {
    const own = shown.filter(({ start, end }) => start < block.end && block.start < end);
    return own.length > 0 && !/[\p{L}\p{N}]/u.test(outside(block, own).replace(LABEL, ''));
  };
  return (index) => {
    const [block, next] = blocks.slice(index, index + 2);
    if (block === undefined) return false;
    if (isShown(block)) return true;
    if (next !== undefined && GREETING.test(block.text) && isShown(next)) return true;
    // "Programma" above the parts of the day.
    if (next !== undefined && COMMON_HEADINGS.test(block.text) && isPart(next, reading)) return true;
    return block.kind !== 'heading' && isPart(block, reading);
  };
}

/** Tables with a column for who and one for whom they work for. */
import { createOverlap, type Place } from '../find.ts';
import { cellsIn } from '../text/cells.ts';
import type { RecapText } from '../text/recap-text.ts';
import { WHO_COLUMN } from '../words/speaking.ts';
import { parsePart, type Affiliation } from './affiliation.ts';

/** The head of a column with whom somebody is for. */
export const ORGANISATION_COLUMN =
  /^(?:organisaties?|instelling|werkgever|namens|bedrijf|gemeente|organisation)\s?$/iu;

interface Row extends Place {
  readonly affiliation: Affiliation;
}

/** @returns whom somebody is for, by the row in which the name stands. */
export function readOrganisationColumn({ blocks }: RecapText): (name: Place) => Affiliation | undefined {
  let column = -1;
  const rows = blocks.flatMap((block, index): readonly Row[] => {
    if (block.kind !== 'row') return [];
    const cells = cellsIn(block).map(({ text }) => text);
    if (blocks[index - 1]?.kind !== 'row') {
      const hasWho = cells.some((cell) => WHO_COLUMN.test(cell));
      column = hasWho ? cells.findIndex((cell) => ORGANISATION_COLUMN.test(cell)) : -1;
      return [];
    }
    const affiliation = column === -1 ? undefined : parsePart(cells[column] ?? '');
    return affiliation === undefined ? [] : [{ start: block.start, end: block.end, affiliation }];
  });
  const isInRow = createOverlap(rows);
  return (name) =>
    isInRow(name)
      ? rows.find(({ start, end }) => name.start >= start && name.end <= end)?.affiliation
      : undefined;
}

/** Programmes in a table, with a column for what and one for who. */
import type { Block } from '../../text/blocks.ts';
import { cellsIn } from '../../text/cells.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { FURNITURE } from '../../words/headings.ts';
import { WHAT_COLUMN, WHO_COLUMN } from '../../words/speaking.ts';
import { stripNumber } from './numbers.ts';
import { toSubsession, type Subsession } from './shape.ts';

const PLENARY =
  /^(?:keynote|opening|welkom|plenair|afsluit|sluiting|slot|lunch|pauze|inloop|borrel|vragen|ontvangst|dagopening|wrap-?up|terugkoppeling|koffie|netwerk)/iu;

interface Columns {
  readonly what: number;
  readonly who: number;
}

const textsIn = (row: Block) => cellsIn(row).map(({ text }) => text);

function columnsOf(head: Block): Columns | undefined {
  const cells = textsIn(head);
  const what = cells.findIndex((cell) => WHAT_COLUMN.test(cell));
  const who = cells.findIndex((cell) => WHO_COLUMN.test(cell));
  return what === -1 || who === -1 ? undefined : { what, who };
}

function fromRow(row: Block, { what, who }: Columns): readonly Subsession[] {
  const cells = textsIn(row);
  const title = stripNumber(cells[what] ?? '');
  const isOne = cells[who] !== '' && title.length > 3 && !PLENARY.test(title) && !FURNITURE.test(title);
  return isOne ? [toSubsession(title, 0.8, row, row.end)] : [];
}

/** Each row that says what and who. */
export function tabled({ blocks }: RecapText): readonly Subsession[] {
  let columns: Columns | undefined;
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'row') return [];
    if (blocks[index - 1]?.kind === 'row') return columns === undefined ? [] : fromRow(block, columns);
    columns = columnsOf(block);
    return [];
  });
}

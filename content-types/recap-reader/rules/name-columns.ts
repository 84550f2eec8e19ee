/** Tables of who was there with surnames in one column and given names in another. */
import type { Find } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import { cellsIn } from '../text/cells.ts';
import { parsePart } from './affiliation.ts';
import type { Attendee } from './attendees.ts';
import { ORGANISATION_COLUMN } from './organisation-column.ts';

const SURNAME = /^(?:achternaam|familienaam|naam)$/iu;
const GIVEN = /^(?:voornaam|roepnaam|voorletters|initialen)$/iu;

/** "Van der Plas" stands so in a column, and is "van der Plas" behind a given name. */
const inAName = (surname: string) =>
  surname.replace(/^\p{Lu}(?=\p{Ll}+\s)/u, (letter) => letter.toLowerCase());

/** Everyone in the rows of a table with such columns; nobody where it has others. */
export function attendeesInColumns(rows: readonly Block[], isAbsent: boolean): readonly Find<Attendee>[] {
  const [head] = rows;
  if (head?.kind !== 'row') return [];
  const columnOf = (name: RegExp) => cellsIn(head).findIndex(({ text }) => name.test(text));
  const [surname, given, organisation] = [SURNAME, GIVEN, ORGANISATION_COLUMN].map(columnOf);
  if (surname === undefined || given === undefined || surname < 0 || given < 0) return [];
  return rows.slice(1).flatMap((row): readonly Find<Attendee>[] => {
    const cells = cellsIn(row);
    const [last, first] = [cells[surname], cells[given]];
    if (!last?.text || !first?.text) return [];
    const isFor = parsePart(cells[organisation ?? -1]?.text ?? '')?.organisation;
    const value = {
      name: `${first.text} ${inAName(last.text)}`,
      isAbsent,
      entry: row,
      ...(isFor === undefined ? {} : { organisation: isFor }),
    };
    const [start, end] = [Math.min(first.start, last.start), Math.max(first.end, last.end)];
    return [{ value, certainty: 0.9, start, end }];
  });
}

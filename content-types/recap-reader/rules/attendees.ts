/** Who was there according to a list: under a heading, behind a label or in a table of minutes. */
import { lowerBound, type Find, type Place } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import type { RecapText } from '../text/recap-text.ts';
import { wordsOf } from '../text/words.ts';
import { isOrganisation, isKnownKind, parseAffiliation } from './affiliation.ts';
import { sectionsAt } from './attendee-sections.ts';
import { attendeesInColumns } from './name-columns.ts';
import type { NameShape } from './name-shapes.ts';

export interface Attendee {
  readonly name?: string;
  readonly organisation?: string;
  readonly isAbsent: boolean;
  /** Where everything stands that the list says of this one. */
  readonly entry: Place;
}

/** The parts of one entry: one person or organisation each. */
function partsOf(block: Block, names: number): readonly (Place & { text: string })[] {
  const separator = block.text.includes(';')
    ? /;/g
    : /,(?![^()]*\))|(?<=\))\s(?=\p{Lu}\p{Ll}+\s[\p{L}'’ ]{2,40}\()|\sen\s(?=\p{Lu})(?![^()]*\))/gu;
  // "Anna Smit, wethouder Breda" on a line of its own is one; "Anna Smit; Kees Bos" in a cell are two.
  const isOne =
    names === 1 || ((block.kind === 'listItem' || block.kind === 'row') && !block.text.includes(';'));
  const cuts = isOne
    ? []
    : [...block.text.matchAll(separator)].map(
        ({ index, 0: match }) => [index, index + match.length] as const,
      );
  const ends = [...cuts.map(([from]) => from), block.text.length];
  return ends.map((end, index) => {
    const start = cuts[index - 1]?.[1] ?? 0;
    const raw = block.text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    return {
      text: raw.trim(),
      start: block.start + start + lead,
      end: block.start + start + lead + raw.trim().length,
    };
  });
}

const clean = (text: string) =>
  text.replace(/^[\s|,:–-]+|[\s|,:–-]+$/g, '').replace(/\s{0,2}\|\s{0,2}/g, ', ');

function toAttendee(
  part: Place & { text: string },
  shapes: readonly NameShape[],
  isAbsent: boolean,
): Find<Attendee> | undefined {
  const shape = shapes.find(({ start, end }) => start >= part.start && end <= part.end);
  if (shape === undefined || isKnownKind(part.text)) return toOrganisation(part, isAbsent);
  // "Anna Smit (Halt)(voorzitter)"
  const beside = clean(part.text.slice(shape.end - part.start)).replace(/^\(([^()]*)\)(?:\s?\(.*)?$/, '$1');
  const ahead = clean(part.text.slice(0, shape.start - part.start));
  const organisation = (
    parseAffiliation(beside)?.organisation ?? parseAffiliation(ahead)?.organisation
  )?.replace(/\s\([^()]{0,60}\)$/, '');
  const certainty =
    shape.hasKnownFirstName || organisation !== undefined || shape.hasParticle || shape.hasInitials
      ? 0.9
      : 0.72;
  return {
    value: {
      name: shape.name,
      isAbsent,
      entry: { start: part.start, end: part.end },
      ...(organisation === undefined ? {} : { organisation }),
    },
    certainty,
    start: shape.start,
    end: shape.end,
  };
}

function toOrganisation(part: Place & { text: string }, isAbsent: boolean): Find<Attendee> | undefined {
  const text = clean(part.text.replace(/\s?\([^()]{0,60}\)\s{0,2}$/, ''));
  if (!isOrganisation(text) || wordsOf(text).length > 7) return undefined;
  const certainty = isKnownKind(text) ? 0.95 : 0.8;
  return {
    value: { organisation: text, isAbsent, entry: { start: part.start, end: part.end } },
    certainty,
    start: part.start,
    end: part.start + text.length,
  };
}

/** "Gemeente Utrecht (Olav Dijkman, Sevda Yıldız)", "Gemeente Utrecht: Olav Dijkman" */
const WITH_NAMES = /^([^():]{2,60}?)\s?(?:\(|:\s)/;

/** The organisation and each of those who came from it, where the entry is built so. */
function fromOrganisation(
  entry: Block,
  shapes: readonly NameShape[],
  isAbsent: boolean,
): readonly Find<Attendee>[] {
  const lead = WITH_NAMES.exec(entry.text)?.[1] ?? '';
  const [first] = shapes;
  if (first === undefined || first.start < entry.start + lead.length || !isOrganisation(lead)) return [];
  const place = { start: entry.start, end: entry.start + entry.text.length };
  const organisation = { value: { organisation: lead, isAbsent, entry: place }, certainty: 0.9 };
  return [
    { ...organisation, start: entry.start, end: entry.start + lead.length },
    ...shapes.map(({ name, start, end }) => ({
      value: { name, organisation: lead, isAbsent, entry: place },
      certainty: 0.9,
      start,
      end,
    })),
  ];
}

/** Everyone, and every organisation, in the lists of who was there and who was not. */
export function findAttendees(recap: RecapText, shapes: readonly NameShape[]): readonly Find<Attendee>[] {
  const shapesIn = (part: Place) =>
    shapes.slice(lowerBound(shapes, part.start), lowerBound(shapes, part.end));
  return recap.blocks
    .flatMap((_, index) => sectionsAt(recap.blocks, index))
    .flatMap(({ isAbsent, entries }) => {
      const inColumns = attendeesInColumns(entries, isAbsent);
      if (inColumns.length > 0) return inColumns;
      return entries.flatMap((entry) => {
        const together = fromOrganisation(entry, shapesIn(entry), isAbsent);
        if (together.length > 0) return together;
        return partsOf(entry, shapesIn(entry).length).flatMap(
          (part) => toAttendee(part, shapesIn(part), isAbsent) ?? [],
        );
      });
    });
}

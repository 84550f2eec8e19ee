/** Where in the text each field of a sheet, or a question about it, comes from. */
import { isSure, type Find, type Place } from '../find.ts';
import type { RecapReading } from '../read-recap.ts';
import type { SubsessionFind } from '../rules/subsessions/shape.ts';
import type { ProposedPerson } from './people.ts';
import { fieldOf, type Mark } from './sheet.ts';

interface KeyedFind {
  readonly find: Find<SubsessionFind>;
  readonly key: string;
}

const markOf = (field: string, find: Find<unknown> | undefined): readonly Mark[] =>
  find === undefined ? [] : [{ field, isSure: isSure(find), start: find.start, end: find.end }];

function marksOfPeople(people: readonly ProposedPerson[]): readonly Mark[] {
  return people.flatMap(({ person, mentions, ...one }) => {
    const isCertain = one.isSure && person.link.kind !== 'open';
    return mentions.map(({ start, end }) => ({
      field: fieldOf('person', person.key),
      isSure: isCertain,
      start,
      end,
    }));
  });
}

/** Where one mention is sure that a municipality takes part, the others are no question any more. */
function marksOfMunicipalities({ municipalities }: RecapReading): readonly Mark[] {
  const taking = municipalities.filter(({ value }) => !value.isPlace);
  const sure = new Set(taking.filter(isSure).map(({ value }) => value.municipality.id));
  return taking.map(({ value: { municipality }, start, end }) => ({
    field: fieldOf('municipality', municipality.id),
    isSure: sure.has(municipality.id),
    start,
    end,
  }));
}

/** What is said of somebody's organisation leads to that person. */
function marksOfOrganisations({ organisations }: RecapReading, people: readonly ProposedPerson[]) {
  return organisations.filter(isSure).flatMap(({ value, start, end }): readonly Mark[] => {
    const isBeside = (mention: Place) => start >= mention.end && start - mention.end < 100;
    const beside = people.filter(
      ({ person, mentions }) => person.organisation === value && mentions.some(isBeside),
    );
    const owner = beside.at(-1);
    if (owner === undefined) return [];
    return [{ field: fieldOf('person', owner.person.key), isSure: true, start, end }];
  });
}

const isSame = (a: Mark, b: Mark) => a.field === b.field && a.start === b.start && a.end === b.end;

export function marksOf(
  reading: RecapReading,
  people: readonly ProposedPerson[],
  subsessions: readonly KeyedFind[],
): readonly Mark[] {
  const marks = [
    ...markOf('title', reading.title),
    ...markOf('programme', reading.programme),
    ...markOf('number', reading.ordinal),
    ...markOf('recapPublishedOn', reading.published),
    ...markOf('heldOn', reading.meeting),
    ...markOf('form', reading.form),
    ...markOf('location', reading.location),
    ...markOf('photoCaption', reading.captions[0]),
    ...marksOfMunicipalities(reading),
    ...marksOfPeople(people),
    ...marksOfOrganisations(reading, people),
    ...reading.agenda
      .filter(isSure)
      .flatMap((find, index) => markOf(fieldOf('agenda', `a${index + 1}`), find)),
    ...subsessions.flatMap(({ find, key }) => markOf(fieldOf('subsession', key), find)),
    ...reading.repeats.flatMap((find, index) => markOf(fieldOf('repeat', `r${index + 1}`), find)),
  ];
  return marks
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter(
      (mark, index, sorted) =>
        !sorted.slice(Math.max(0, index - 3), index).some((other) => isSame(mark, other)),
    );
}

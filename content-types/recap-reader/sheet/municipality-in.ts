/** The municipality that a subsession is about. */
import { isSure, SURE, type Place } from '../find.ts';
import type { RecapReading } from '../read-recap.ts';
import type { SubsessionFind } from '../rules/subsessions/shape.ts';

const only = <T>(values: readonly T[]): T | undefined => {
  const once = new Set(values);
  return once.size === 1 ? [...once][0] : undefined;
};

/** "gemeente Breda" */
const nameIn = (organisation: string) => /^gemeente\s(.+)$/iu.exec(organisation)?.[1]?.toLowerCase();

/** For which municipalities people spoke in a place. */
const spokenFor = ({ people }: RecapReading, isInside: (place: Place) => boolean): readonly string[] =>
  people.flatMap((find) => {
    const { role, organisation = '', organisationCertainty = 0, mentions } = find.value;
    const speaks = isSure(find) && role !== undefined && mentions.some(isInside);
    return speaks && organisationCertainty >= SURE ? (nameIn(organisation) ?? []) : [];
  });

/**
 * The only one that is certain in its text, or else the only one that somebody spoke for: others that are
 * named there are compared with.
 */
export function municipalityIn(reading: RecapReading, { text }: SubsessionFind): string | null {
  const isInside = ({ start }: Place) => start >= text.start && start < text.end;
  const inside = reading.municipalities.filter(
    (find) => isSure(find) && !find.value.isPlace && isInside(find),
  );
  const names = new Set(spokenFor(reading, isInside));
  const speaking = inside.filter(({ value: { municipality, asWritten } }) =>
    [municipality.name, asWritten].some((name) => names.has(name.toLowerCase())),
  );
  const idsOf = (finds: typeof inside) => finds.map(({ value }) => value.municipality.id);
  return only(idsOf(inside)) ?? only(idsOf(speaking)) ?? null;
}

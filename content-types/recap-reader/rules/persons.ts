/** All mentions of one person together: one name, the clearest role, the surest organisation. */
import type { Find, Place } from '../find.ts';
import type { Affiliation } from './affiliation.ts';
import { foldName } from './fold-name.ts';
import type { Attendee } from './attendees.ts';
import type { Mention, Role } from './people.ts';

export interface PersonFind {
  readonly name: string;
  /** Absent when nothing says that the person contributed. */
  readonly role?: Role;
  readonly organisation?: string;
  readonly organisationCertainty?: number;
  readonly jobTitle?: string;
  readonly mentions: readonly Place[];
}

const isBetter = (a: Affiliation | undefined, b: Affiliation) =>
  a === undefined ||
  (a.organisation === undefined && b.organisation !== undefined) ||
  (b.organisation !== undefined && b.certainty > a.certainty);

function combine(mentions: readonly Mention[]): Find<PersonFind> {
  const [first] = mentions as readonly [Mention];
  const affiliation = mentions.reduce<Affiliation | undefined>(
    (kept, mention) =>
      mention.affiliation !== undefined && isBetter(kept, mention.affiliation) ? mention.affiliation : kept,
    undefined,
  );
  const jobTitle = mentions.find((mention) => mention.affiliation?.jobTitle !== undefined)?.affiliation
    ?.jobTitle;
  const role = mentions.find((mention) => mention.role !== undefined)?.role;
  const certainty = Math.min(
    0.99,
    Math.max(...mentions.map((mention) => mention.certainty)) + 0.05 * (mentions.length - 1),
  );
  return {
    value: {
      name: first.name,
      mentions: mentions.map(({ start, end }) => ({ start, end })),
      ...(role === undefined ? {} : { role }),
      ...(jobTitle === undefined ? {} : { jobTitle }),
      ...(affiliation?.organisation === undefined
        ? {}
        : { organisation: affiliation.organisation, organisationCertainty: affiliation.certainty }),
    },
    certainty,
    start: first.start,
    end: first.end,
  };
}

/** Who stands in a list of those present is certain to be somebody, and did not speak by that. */
function withList(mention: Mention, listed: ReadonlyMap<string | undefined, Find<Attendee>>): Mention {
  const entry = listed.get(mention.name);
  if (entry === undefined) return mention;
  const { role, ...rest } = mention;
  const isTheEntry = entry.start === mention.start;
  const certainty = Math.max(mention.certainty, entry.certainty);
  return { ...rest, certainty, ...(role === undefined || isTheEntry ? {} : { role }) };
}

/** One find for each person, in the order of their first mention. */
export function toPersons(
  mentions: readonly Mention[],
  attendees: readonly Find<Attendee>[],
): readonly Find<PersonFind>[] {
  const listed = new Map(attendees.map((find) => [find.value.name, find]));
  const byName = Map.groupBy(
    mentions.map((mention) => withList(mention, listed)),
    ({ name }) => foldName(name),
  );
  return [...byName.values()].map(combine);
}

/** All mentions of one person together: one name, the clearest role, the surest organisation. */
import { overlaps, type Find, type Place } from '../find.ts';
import type { Affiliation } from './affiliation.ts';
import { foldName } from './fold-name.ts';
import type { Attendee } from './attendees.ts';
import { withoutRole, type Mention, type Role } from './mention.ts';

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

/** What speaks for a name that has nothing else for it. */
const SHAPE_ALONE = 0.15;

/** That of the clearest mention, and half of what speaks for the next; others only repeat the name. */
function certaintyOf(mentions: readonly Mention[]): number {
  const [most = 0, next = 0] = mentions.map(({ certainty }) => certainty).toSorted((a, b) => b - a);
  // Who is called by one name further on, and contributes, is somebody.
  const isCalled = mentions.some(({ certainty }) => certainty === 0) ? 0.12 : 0;
  const more = Math.max(0, next - SHAPE_ALONE) / 2 + isCalled;
  return Math.min(0.99, most + Math.max(more, 0.05 * (mentions.length - 1)));
}

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
  const certainty = certaintyOf(mentions);
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

/** Who wrote the text spoke by a part that was given, and not by the line that says who wrote it. */
function withoutWriting(mentions: readonly Mention[], byline: Place): readonly Mention[] {
  const writer = mentions.find((mention) => overlaps(mention, byline))?.name;
  return mentions.map((mention) => {
    const isPart = mention.basis === 'part' && !overlaps(mention, byline);
    return mention.name !== writer || isPart ? mention : withoutRole(mention);
  });
}

/** By how many names a list of those present is one that names all of them. */
const MANY = 2;

/** What a mention is worth where a list says who was there. */
function withList(mention: Mention, listed: ReadonlyMap<string, Find<Attendee>>): Mention {
  const entry = listed.get(mention.name);
  if (entry === undefined) {
    // Whom the list leaves out was not there, unless words say more than who it is.
    return listed.size >= MANY && mention.basis === 'description' ? withoutRole(mention) : mention;
  }
  // Who stands in the list is certain to be somebody, and gave no part by that, or by a question.
  const isPart = mention.basis === 'part' && entry.start !== mention.start;
  const certainty = Math.max(mention.certainty, entry.certainty);
  const { organisation } = entry.value;
  const isFromList = mention.affiliation?.organisation === undefined && organisation !== undefined;
  return {
    ...(isPart || mention.role === 'moderator' ? mention : withoutRole(mention)),
    certainty,
    ...(isFromList ? { affiliation: { ...mention.affiliation, organisation, certainty: 0.9 } } : {}),
  };
}

/** The names that are the beginning of one longer one: "Robert Jan" of "Robert Jan Smit". */
function longerNames(names: readonly string[]): ReadonlyMap<string, string> {
  const longer = new Map<string, string | undefined>();
  for (const name of names) {
    const words = name.split(' ');
    for (let length = 2; length < words.length; length += 1) {
      const beginning = words.slice(0, length).join(' ');
      longer.set(beginning, longer.has(beginning) ? undefined : name);
    }
  }
  return new Map([...longer].flatMap(([beginning, name]) => (name === undefined ? [] : [[beginning, name]])));
}

/**
 * One find for each person, in the order of their first mention.
 *
 * @param byline where it says who wrote the text: writing is no part of the meeting.
 */
export function toPersons(
  mentions: readonly Mention[],
  attendees: readonly Find<Attendee>[],
  byline: Place | undefined,
): readonly Find<PersonFind>[] {
  const named = attendees.flatMap((find) =>
    find.value.name === undefined ? [] : [[find.value.name, find] as const],
  );
  // Who stands in it twice, such as once as who took the minutes, is for whom the list says somewhere.
  const listed = new Map([...named, ...named.filter(([, { value }]) => value.organisation !== undefined)]);
  const longer = longerNames([...new Set(mentions.map(({ name }) => name))]);
  const full = mentions.map((mention) => ({ ...mention, name: longer.get(mention.name) ?? mention.name }));
  const heard = byline === undefined ? full : withoutWriting(full, byline);
  const byName = Map.groupBy(
    heard.map((mention) => withList(mention, listed)),
    ({ name }) => foldName(name),
  );
  return [...byName.values()].map(combine);
}

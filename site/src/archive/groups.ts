/**
 * Everything in the archive that is a list: which meetings a programme has, who appears where.
 *
 * An entry, the owner, puts values into groups under keys. Each group holds the values of its
 * owners one owner after the other, in the order of the owners. Replacing what one owner put there
 * leaves all other groups as they are, so that a change costs what it touches.
 */
import { hash } from 'node:crypto';
import type { Appearance } from './appearances.ts';
import type { About, Meeting, Municipality, Programme, Speaker, Subsession } from './entries.ts';
import { LayeredMap } from './layered-map.ts';
import { byId, byName, byNumber, bySurname, byText, newestFirst } from './order.ts';

export interface Identified {
  readonly documentId: string;
}

/** An entry that refers to another, as a message names it. */
interface Referrer extends Identified {
  readonly type: string;
  readonly title: string;
}

/** A subject that pages have in common. Its documentId is what tells it from other themes. */
export interface Theme {
  readonly documentId: string;
  readonly name: string;
}

/** A page that carries a theme, and how its editor wrote that. */
export interface Tagged {
  readonly theme: string;
  readonly meeting: Meeting;
  /** Null when it is the meeting itself. */
  readonly subsession: Subsession | null;
}

/** What was corrected in a recap after it appeared. Its documentId tells it from all others. */
export interface Correction extends Identified {
  /** A calendar date. */
  readonly changedOn: string;
  readonly text: string;
  readonly meeting: Pick<Meeting, 'title' | 'slug'>;
}

/** Each group: who puts values there, and which. */
interface GroupTypes {
  readonly about: { owner: About; value: About };
  readonly meetings: { owner: Meeting; value: Meeting };
  readonly subsessions: { owner: Meeting; value: Subsession };
  readonly speakers: { owner: Speaker; value: Speaker };
  readonly municipalities: { owner: Municipality; value: Municipality };
  readonly programmes: { owner: Programme; value: Programme };
  readonly subsessionsOf: { owner: Subsession; value: Subsession };
  readonly meetingsIn: { owner: Meeting; value: Meeting };
  /** By the year, such as 2021; a meeting without a date is in none. */
  readonly meetingsInYear: { owner: Meeting; value: Meeting };
  /** By the municipalities of the meeting and of its subsessions. */
  readonly meetingsWith: { owner: Meeting; value: Meeting };
  readonly subsessionsAbout: { owner: Meeting; value: Subsession };
  readonly programmesWith: { owner: Programme; value: Programme };
  readonly speakersFrom: { owner: Speaker; value: Speaker };
  /** The municipalities that went up in one, shown or not. */
  readonly predecessorsOf: { owner: Municipality; value: Municipality };
  /** Who was merged into whom, by their documentIds; shown or not. */
  readonly heirs: { owner: Speaker; value: readonly [of: string, heir: string] };
  readonly appearancesOf: { owner: Meeting; value: Appearance };
  readonly taggedWith: { owner: Meeting; value: Tagged };
  /** By the theme. */
  readonly programmesTagged: { owner: Programme; value: Programme };
  readonly themes: { owner: Theme; value: Theme };
  readonly corrections: { owner: Correction; value: Correction };
  /** By the letter under which their surnames are listed. */
  readonly speakersUnder: { owner: Speaker; value: Speaker };
  /** All that the site shows, by type, in a thousand parts; see `shownKey`. */
  readonly shown: { owner: Identified; value: Meeting | Subsession | Speaker | Municipality | Programme };
  /** Who has an address; two is one too many. */
  readonly slugs: { owner: Identified; value: string };
  readonly references: { owner: Identified; value: Referrer };
}

export type GroupName = keyof GroupTypes;
export type ValueIn<Name extends GroupName> = GroupTypes[Name]['value'];

const lastChangedFirst = (a: Correction, b: Correction) => byText(b.changedOn, a.changedOn) || byId(a, b);

export const orders: { readonly [Name in GroupName]: Order<GroupTypes[Name]['owner']> } = {
  about: byId,
  meetings: newestFirst,
  subsessions: newestFirst,
  speakers: bySurname,
  municipalities: byName,
  programmes: byName,
  subsessionsOf: byNumber,
  meetingsIn: newestFirst,
  meetingsInYear: newestFirst,
  meetingsWith: newestFirst,
  subsessionsAbout: newestFirst,
  programmesWith: byName,
  speakersFrom: bySurname,
  predecessorsOf: byName,
  heirs: byId,
  appearancesOf: newestFirst,
  taggedWith: newestFirst,
  programmesTagged: byName,
  themes: byName,
  corrections: lastChangedFirst,
  speakersUnder: bySurname,
  shown: byId,
  slugs: byId,
  references: byId,
};

export type Order<Owner> = (a: Owner, b: Owner) => number;

/** One value in one group under one key. */
export type Fact = {
  readonly [Name in GroupName]: readonly [group: Name, key: string, value: ValueIn<Name>];
}[GroupName];

/** What one owner puts into the groups. */
export interface Contribution {
  readonly owner: Identified;
  readonly facts: readonly Fact[];
}

export interface Block {
  readonly owner: Identified;
  readonly values: readonly unknown[];
}

export interface Group {
  readonly blocks: readonly Block[];
  /** Those of all blocks. */
  readonly values: readonly unknown[];
}

/** By their names and keys. */
export type Groups = { readonly [Name in GroupName]: LayeredMap<Group> };

export const noGroups = Object.fromEntries(
  Object.keys(orders).map((name) => [name, LayeredMap.of()]),
) as Groups;

/** The key under which views read a group, such as meetingsIn:abc. */
export const groupKey = (name: GroupName, key = '') => `${name}:${key}`;

export function valuesIn<Name extends GroupName>(
  groups: Groups,
  name: Name,
  key = '',
): readonly ValueIn<Name>[] {
  return (groups[name].get(key)?.values ?? []) as readonly ValueIn<Name>[];
}

/** Where an owner stands among ordered blocks, or belongs when it is not there. */
export function placeOf<Owner extends Identified>(
  owner: Owner,
  blocks: readonly Block[],
  order: Order<Owner>,
): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(blocks[middle]?.owner as Owner, owner) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks of a list of meetings, and which of them is this one's; null when none is. */
export function findMeetingIn(
  groups: Groups,
  name: RelatingGroup | 'meetingsIn',
  key: string,
  meeting: Meeting,
): { readonly blocks: readonly Block[]; readonly place: number | null } {
  const blocks = groups[name].get(key)?.blocks ?? [];
  const place = placeOf(meeting, blocks, newestFirst);
  return { blocks, place: blocks[place]?.owner.documentId === meeting.documentId ? place : null };
}

/** Lists of which older parts have pages of their own. */
const partedGroups = [
  'meetings',
  'meetingsIn',
  'meetingsInYear',
  'meetingsWith',
  'subsessionsAbout',
  'speakersFrom',
  'appearancesOf',
  'taggedWith',
  'corrections',
] as const satisfies readonly GroupName[];

export type PartedGroup = (typeof partedGroups)[number];

export const isParted = (name: string): name is PartedGroup =>
  (partedGroups as readonly string[]).includes(name);

/** The key of an older part of a list. */
export const partKey = (name: PartedGroup, key: string, number: number) => `${groupKey(name, key)}/${number}`;

/** The key of how many older parts a list has. */
export const partCountKey = (name: PartedGroup, key: string) => `${groupKey(name, key)}/count`;

/** The key of what stands on the first page of a list; see parts.ts. */
export const newestKey = (name: PartedGroup, key: string) => `${groupKey(name, key)}/newest`;

/** Lists of meetings that have a feed. */
const followedGroups = ['meetings', 'meetingsIn', 'meetingsWith'] as const satisfies readonly GroupName[];

export type FollowedGroup = (typeof followedGroups)[number];

export const isFollowed = (name: string): name is FollowedGroup =>
  (followedGroups as readonly string[]).includes(name);

/** The key of which meetings of a list came into the archive last; see arrivals.ts. */
export const arrivalsKey = (name: FollowedGroup, key: string) => `${groupKey(name, key)}/arrivals`;

/** The key of how long a list is. */
export const lengthKey = (name: PartedGroup, key: string) => `${groupKey(name, key)}/length`;

/** The key of which meetings stand before and after one in its programme. */
export const neighboursKey = (documentId: string) => `neighbours:${documentId}`;

/** Lists in which the meetings of one municipality, theme or person stand; each meeting is the owner of one block. */
const relatingGroups = [
  'meetingsWith',
  'taggedWith',
  'appearancesOf',
] as const satisfies readonly GroupName[];

export type RelatingGroup = (typeof relatingGroups)[number];

/** One of those lists. */
export interface RelatingList {
  readonly group: RelatingGroup;
  readonly key: string;
}

export const isRelating = (name: string): name is RelatingGroup =>
  (relatingGroups as readonly string[]).includes(name);

/** How far before and after itself a meeting looks for others in such a list. */
const NEAR = 5;

/** The owners in an ordered list that stand near what lies from one place up to another. */
export const ownersNear = (blocks: readonly Block[], from: number, to: number): readonly Identified[] =>
  blocks.slice(Math.max(0, from - NEAR), to + NEAR).map(({ owner }) => owner);

/** The key of which meetings stand near one in the lists it is in, and when those were held. */
export const relatedKey = (documentId: string) => `related:${documentId}`;

/** The key of which municipalities take part in the meetings of a programme, and in how many. */
export const participantsKey = (programme: string) => `${groupKey('meetingsIn', programme)}/municipalities`;

/** The key of which years have meetings, and how many. */
export const YEARS_KEY = `${groupKey('meetingsInYear')}/count`;

/** The key of how many meetings each value of a facet has. */
export const MET_KEY = 'met:';

/** How many digits tell the parts of `shown` apart. */
const PART_DIGITS = 3;

/**
 * The key in `shown` of an entry. Nothing that happens to others brings it into another part, so that
 * an edit changes one part of few entries.
 */
export function shownKey(type: string, documentId: string): string {
  const number = parseInt(hash('sha256', documentId, 'hex').slice(0, 12), 16) % 10 ** PART_DIGITS;
  return `${type}/${String(number).padStart(PART_DIGITS, '0')}`;
}

/** The key of whether a theme is there, and how it is written. */
export const themeKey = (slug: string) => `theme:${slug}`;

/** From how many speakers on each letter has a page of its own. */
export const MANY_SPEAKERS = 100;

/** The key of whether there are that many. */
export const MANY_SPEAKERS_KEY = `${groupKey('speakers')}/many`;

/** The key of whether the site shows an entry at all. */
export const presenceKey = (type: string, documentId: string) => `presence:${type}/${documentId}`;

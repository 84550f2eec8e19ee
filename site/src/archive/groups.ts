/**
 * Everything in the archive that is a list: which meetings a programme has, who appears where.
 *
 * An entry, the owner, puts values into groups under keys. Each group holds the values of its
 * owners one owner after the other, in the order of the owners. Replacing what one owner put there
 * leaves all other groups as they are, so that a change costs what it touches.
 */
import { Map as PersistentMap } from 'immutable';
import type { Appearance } from './appearances.ts';
import type { About, Meeting, Municipality, Programme, Speaker, Subsession } from './entries.ts';
import { byId, byName, byNumber, bySurname, newestFirst } from './order.ts';

export interface Identified {
  readonly documentId: string;
}

/** An entry that refers to another, as a message names it. */
interface Referrer {
  readonly type: string;
  readonly title: string;
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
  readonly meetingsWith: { owner: Meeting; value: Meeting };
  readonly subsessionsAbout: { owner: Meeting; value: Subsession };
  readonly programmesWith: { owner: Programme; value: Programme };
  readonly speakersFrom: { owner: Speaker; value: Speaker };
  readonly appearancesOf: { owner: Meeting; value: Appearance };
  /** Who has an address; two is one too many. */
  readonly slugs: { owner: Identified; value: string };
  readonly references: { owner: Identified; value: Referrer };
}

export type GroupName = keyof GroupTypes;
export type ValueIn<Name extends GroupName> = GroupTypes[Name]['value'];

const orders: { readonly [Name in GroupName]: Order<GroupTypes[Name]['owner']> } = {
  about: byId,
  meetings: newestFirst,
  subsessions: newestFirst,
  speakers: bySurname,
  municipalities: byName,
  programmes: byName,
  subsessionsOf: byNumber,
  meetingsIn: newestFirst,
  meetingsWith: newestFirst,
  subsessionsAbout: newestFirst,
  programmesWith: byName,
  speakersFrom: bySurname,
  appearancesOf: newestFirst,
  slugs: byId,
  references: byId,
};

type Order<Owner> = (a: Owner, b: Owner) => number;

/** One value in one group under one key. */
export type Fact = {
  readonly [Name in GroupName]: readonly [group: Name, key: string, value: ValueIn<Name>];
}[GroupName];

/** What one owner puts into the groups. */
export interface Contribution {
  readonly owner: Identified;
  readonly facts: readonly Fact[];
}

interface Block {
  readonly owner: Identified;
  readonly values: readonly unknown[];
}

interface Group {
  readonly blocks: readonly Block[];
  /** Those of all blocks. */
  readonly values: readonly unknown[];
}

/** By the key under which views read them, such as meetingsIn:abc. */
export type Groups = PersistentMap<string, Group>;

export const noGroups: Groups = PersistentMap();

export const groupKey = (name: GroupName, key = '') => `${name}:${key}`;

export function valuesIn<Name extends GroupName>(
  groups: Groups,
  name: Name,
  key = '',
): readonly ValueIn<Name>[] {
  return (groups.get(groupKey(name, key))?.values ?? []) as readonly ValueIn<Name>[];
}

/** What an owner put into the groups before, and what it does now; null for nothing. */
export interface Move {
  readonly before: Contribution | null;
  readonly after: Contribution | null;
}

/** Per group, what each owner has there now; null for nothing any more. */
type Replacements = Map<string, Map<string, { owner: Identified; values: unknown[] } | null>>;

function collect(moves: readonly Move[]): Replacements {
  const replacements: Replacements = new Map();
  const ownersOf = (key: string) => {
    const owners =
      replacements.get(key) ?? new Map<string, { owner: Identified; values: unknown[] } | null>();
    replacements.set(key, owners);
    return owners;
  };
  for (const { before, after } of moves) {
    for (const [name, key] of before?.facts ?? []) {
      ownersOf(groupKey(name, key)).set(before?.owner.documentId ?? '', null);
    }
    for (const [name, key, value] of after?.facts ?? []) {
      const owner = after?.owner as Identified;
      const owners = ownersOf(groupKey(name, key));
      const block = owners.get(owner.documentId) ?? { owner, values: [] };
      block.values.push(value);
      owners.set(owner.documentId, block);
    }
  }
  return replacements;
}

/** Two ordered lists as one. */
function merge(one: readonly Block[], other: readonly Block[], order: Order<Identified>): readonly Block[] {
  const merged: Block[] = [];
  let index = 0;
  for (const block of one) {
    for (let next = other[index]; next && order(next.owner, block.owner) < 0; next = other[++index]) {
      merged.push(next);
    }
    merged.push(block);
  }
  return [...merged, ...other.slice(index)];
}

/** Replaces what owners put into the groups. `touched` has the key of every group that differs. */
export function regroup(
  groups: Groups,
  moves: readonly Move[],
): { readonly groups: Groups; readonly touched: readonly string[] } {
  const replacements = collect(moves);
  const next = groups.withMutations((mutable) => {
    for (const [key, owners] of replacements) {
      const order = orders[key.slice(0, key.indexOf(':')) as GroupName] as Order<Identified>;
      const kept = (groups.get(key)?.blocks ?? []).filter(({ owner }) => !owners.has(owner.documentId));
      const added = [...owners.values()].filter((block) => block !== null);
      const blocks = merge(
        kept,
        added.toSorted((a, b) => order(a.owner, b.owner)),
        order,
      );
      if (blocks.length === 0) mutable.delete(key);
      else mutable.set(key, { blocks, values: blocks.flatMap(({ values }) => values) });
    }
  });
  return { groups: next, touched: [...replacements.keys()] };
}

/** Replaces what entries put into the groups, and tells what reads differently since. */
import { lastCome, lastComeSince } from './arrivals.ts';
import type { Meeting } from './entries.ts';
import { changesCounts } from './facets.ts';
import {
  arrivalsKey,
  isFollowed,
  isParted,
  isRelating,
  MANY_SPEAKERS,
  MANY_SPEAKERS_KEY,
  neighboursKey,
  orders,
  lengthKey,
  MET_KEY,
  newestKey,
  ownersNear,
  partCountKey,
  participantsKey,
  partKey,
  placeOf,
  relatedKey,
  type Block,
  type Contribution,
  type FollowedGroup,
  type Group,
  type GroupName,
  type Groups,
  type Identified,
  type Order,
  YEARS_KEY,
} from './groups.ts';
import type { LayeredMap } from './layered-map.ts';
import { changedParts, commonEnds, countParts, hasSameNewest, isSameList } from './parts.ts';

/** What an owner put into the groups before, and what it does now; null for nothing. */
export interface Move {
  readonly before: Contribution | null;
  readonly after: Contribution | null;
}

/** What an owner has in a group now; null for nothing any more. */
interface Replacement {
  readonly owner: string;
  block: Block | null;
}

/** By the name and the key of a group. */
type Replacements = Map<GroupName, Map<string, Replacement[]>>;

function collect(moves: readonly Move[]): Replacements {
  const replacements: Replacements = new Map();
  /** What an owner comes to last in a group, or else nothing. */
  const replacementOf = (name: GroupName, key: string, owner: string): Replacement => {
    const byKey = replacements.get(name) ?? new Map<string, Replacement[]>();
    if (byKey.size === 0) replacements.set(name, byKey);
    const inGroup = byKey.get(key);
    const last = inGroup?.at(-1);
    // All facts of an owner come one after the other.
    if (last?.owner === owner) return last;
    const replacement: Replacement = { owner, block: null };
    // Most groups and blocks have one, and an array that something is pushed into has room for many.
    if (inGroup) inGroup.push(replacement);
    else byKey.set(key, [replacement]);
    return replacement;
  };
  for (const { before, after } of moves) {
    for (const [name, key] of before?.facts ?? []) {
      replacementOf(name, key, before?.owner.documentId ?? '');
    }
    if (after === null) continue;
    const { owner, facts } = after;
    // Facts with the same value follow each other, and there are very many: they share a block.
    let last: Block = { owner, values: [] };
    for (const [name, key, value] of facts) {
      const replacement = replacementOf(name, key, owner.documentId);
      const { block } = replacement;
      if (block !== null) replacement.block = { owner, values: block.values.concat([value]) };
      else if (last.values[0] === value) replacement.block = last;
      else replacement.block = last = { owner, values: [value] };
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

const NO_GROUP: Group = { blocks: [], values: [] };

/** Where an owner's block stood; -1 where it had none. Most changes leave it where it belongs now. */
function placeBefore(
  blocks: readonly Block[],
  owner: string,
  block: Block | null,
  order: Order<Identified>,
): number {
  const likely = block === null ? -1 : placeOf(block.owner, blocks, order);
  return blocks[likely]?.owner.documentId === owner
    ? likely
    : blocks.findIndex((candidate) => candidate.owner.documentId === owner);
}

/**
 * Puts one owner's block in place of the one it has. Comparing is what costs, so it compares little, and
 * looks for places by what stands there.
 */
function replaceOne(
  { blocks, values }: Group,
  owner: string,
  block: Block | null,
  order: Order<Identified>,
): Group {
  const next = { blocks: [...blocks], values: [...values] };
  const startOf = (place: number) => {
    const at = next.blocks[place];
    return at === undefined ? next.values.length : next.values.indexOf(at.values[0]);
  };
  const old = placeBefore(blocks, owner, block, order);
  if (old !== -1) {
    next.values.splice(startOf(old), blocks[old]?.values.length ?? 0);
    next.blocks.splice(old, 1);
  }
  if (block !== null) {
    const place = placeOf(block.owner, next.blocks, order);
    next.values.splice(startOf(place), 0, ...block.values);
    next.blocks.splice(place, 0, block);
  }
  return next;
}

function replaceMany(group: Group, replacements: readonly Replacement[], order: Order<Identified>): Group {
  const added = replacements
    .map(({ block }) => block)
    .filter((block) => block !== null)
    // Gives an array without room for more, too.
    .toSorted((a, b) => order(a.owner, b.owner));
  const blocks = group.blocks.length === 0 ? added : merge(without(group.blocks, replacements), added, order);
  const [only] = blocks;
  // Most groups have one, and there are very many groups.
  return {
    blocks,
    values: blocks.length === 1 && only ? only.values : blocks.flatMap(({ values }) => values),
  };
}

function without(blocks: readonly Block[], replacements: readonly Replacement[]): readonly Block[] {
  const owners = new Set(replacements.map(({ owner }) => owner));
  return blocks.filter(({ owner }) => !owners.has(owner.documentId));
}

/** From this share of a group on it is faster to go through all of it. */
const FEW = 1 / 16;

function replaceIn(group: Group, replacements: readonly Replacement[], order: Order<Identified>): Group {
  if (replacements.length >= group.blocks.length * FEW) return replaceMany(group, replacements, order);
  return replacements.reduce((next, { owner, block }) => replaceOne(next, owner, block, order), group);
}

/** How much two lists have in common at their beginnings and ends. */
type Ends = ReturnType<typeof commonEnds>;

/** The meetings that have another before or after them than they had. */
function movedMeetings(before: readonly Meeting[], after: readonly Meeting[], ends: Ends): readonly string[] {
  const from = Math.max(0, ends.start - 1);
  const rest = Math.max(0, ends.end - 1);
  const old = new Map(
    before.slice(from, before.length - rest).map(({ documentId }, index) => [documentId, from + index]),
  );
  return after
    .slice(from, after.length - rest)
    .filter(({ documentId }, index) => {
      const [was, is] = [old.get(documentId), from + index];
      return was === undefined || before[was - 1] !== after[is - 1] || before[was + 1] !== after[is + 1];
    })
    .map(({ documentId }) => documentId);
}

const isSameMeeting = (a: Block, b: Block) =>
  a === b ||
  (a.owner.documentId === b.owner.documentId && (a.owner as Meeting).heldOn === (b.owner as Meeting).heldOn);

/** The meetings that have others near them than they had, or others with another date. */
function meetingsNearChange(before: readonly Block[], after: readonly Block[]): readonly string[] {
  const { start, end } = commonEnds(before, after, isSameMeeting);
  if (start === before.length && start === after.length) return [];
  return [before, after].flatMap((blocks) =>
    ownersNear(blocks, start, blocks.length - end).map(({ documentId }) => documentId),
  );
}

/** Whether the meetings of a programme have other municipalities than they had. */
function haveOtherParticipants(
  before: readonly Meeting[],
  after: readonly Meeting[],
  { start, end }: Ends,
): boolean {
  const [old, now] = [before, after].map((meetings) =>
    meetings
      .slice(start, meetings.length - end)
      .flatMap(({ municipalities }) => municipalities)
      .toSorted()
      .join(),
  );
  return old !== now;
}

/** What reads differently when a programme has other meetings, or they are others. */
function keysOfSeries(
  programme: string,
  before: readonly Meeting[],
  after: readonly Meeting[],
  ends: Ends,
): readonly string[] {
  return [
    ...movedMeetings(before, after, ends).map(neighboursKey),
    ...(haveOtherParticipants(before, after, ends) ? [participantsKey(programme)] : []),
  ];
}

/** What reads differently of a list of meetings, when others came last or they are others. */
function keysOfMeetings(
  name: FollowedGroup,
  key: string,
  before: readonly Meeting[],
  after: readonly Meeting[],
  ends: Ends,
): readonly string[] {
  return [
    ...(isSameList(lastCome(before), lastComeSince(before, after, ends)) ? [] : [arrivalsKey(name, key)]),
    ...(name === 'meetingsIn' ? keysOfSeries(key, before, after, ends) : []),
  ];
}

/** A group as it was and as it is. */
export interface Replaced {
  readonly name: GroupName;
  readonly key: string;
  readonly before: Group;
  readonly after: Group;
}

/** The keys below that of a list itself under which it reads differently. */
export function finerKeys({ name, key: of, before: was, after: is }: Replaced): readonly string[] {
  const [before, after] = [was.values, is.values];
  if (name === 'speakers') {
    return before.length >= MANY_SPEAKERS === after.length >= MANY_SPEAKERS ? [] : [MANY_SPEAKERS_KEY];
  }
  if (!isParted(name)) return [];
  const ends = commonEnds(before, after);
  const parts = changedParts(before, after, ends).map((number) => partKey(name, of, number));
  const count = countParts(before.length) === countParts(after.length) ? [] : [partCountKey(name, of)];
  const newest = hasSameNewest(before, after) ? [] : [newestKey(name, of)];
  const length = before.length === after.length ? [] : [lengthKey(name, of)];
  const years = name === 'meetingsInYear' ? length.map(() => YEARS_KEY) : [];
  const meetings = isFollowed(name)
    ? keysOfMeetings(name, of, before as readonly Meeting[], after as readonly Meeting[], ends)
    : [];
  const related = isRelating(name) ? meetingsNearChange(was.blocks, is.blocks).map(relatedKey) : [];
  const counts = changesCounts(name, was, is) ? [MET_KEY] : [];
  return [...parts, ...count, ...newest, ...length, ...years, ...counts, ...meetings, ...related];
}

/** Replaces what owners put into the groups. */
export function regroup(
  groups: Groups,
  moves: readonly Move[],
): { readonly groups: Groups; readonly replaced: readonly Replaced[] } {
  const replaced: Replaced[] = [];
  const next: Partial<Record<GroupName, LayeredMap<Group>>> = {};
  for (const [name, byKey] of collect(moves)) {
    const order = orders[name] as Order<Identified>;
    const changes = new Map<string, Group | null>();
    for (const [key, replacements] of byKey) {
      const before = groups[name].get(key) ?? NO_GROUP;
      const after = replaceIn(before, replacements, order);
      changes.set(key, after.blocks.length === 0 ? null : after);
      replaced.push({ name, key, before, after });
    }
    next[name] = groups[name].with(changes);
  }
  return { groups: { ...groups, ...next }, replaced };
}

/**
 * Has the places that a merge moved name again who was merged.
 *
 * A version of an entry that is still the same row has its places by their rows. One that was made anew since,
 * as by publishing, is a copy of the other version, and has them by what they say.
 */
import type { Core } from '@strapi/strapi';
import { readMentions, type Mention } from '../mentions.ts';
import { ask, tableOf } from '../rows.ts';
import type { Row } from './choices.ts';
import { homeOf, linkKeyOf, readSayings } from './parts.ts';
import { readVersions, subjectOf, tie } from './move-mentions.ts';
import { putBack } from './put-back.ts';
import type { Filled, Moved, Moves, Versions } from './record.ts';

const WHICH = ['draft', 'published'] as const;

type Which = (typeof WHICH)[number];

const otherOf = (which: Which): Which => (which === 'draft' ? 'published' : 'draft');

/** A version of an entry now, and what the merge did in it or in what it was copied from. */
interface Version {
  readonly row: number;
  readonly isSame: boolean;
  readonly moved: readonly Moved[];
  readonly dropped: readonly Moved[];
  readonly filled: readonly Filled[];
}

/** What a merge did in one entry. */
type Done = Pick<Version, 'moved' | 'dropped' | 'filled'>;

function byEntryOf(moves: Moves): (subject: string) => Done {
  const moved = Map.groupBy(moves.moved, subjectOf);
  const dropped = Map.groupBy(moves.dropped, subjectOf);
  const filled = Map.groupBy(moves.filled, subjectOf);
  return (subject) => ({
    moved: moved.get(subject) ?? [],
    dropped: dropped.get(subject) ?? [],
    filled: filled.get(subject) ?? [],
  });
}

function versionsOf(done: Done, before: Versions, now: Versions): readonly Version[] {
  return WHICH.flatMap((which) => {
    const row = now[which];
    if (row === null) return [];
    const isSame = before[which] === row;
    const source = isSame ? which : otherOf(which);
    const isOfSource = (place: Moved) => place.isPublished === (source === 'published');
    const [moved, dropped] = [done.moved.filter(isOfSource), done.dropped.filter(isOfSource)];
    return [{ row, isSame, moved, dropped, filled: done.filled.filter(isOfSource) }];
  });
}

const withoutPosition = ({ position: _, ...says }: Row) => says;

/** What tells places apart in a copy: the lists they are in and what they say. */
const signOf = ({ steps, field }: Pick<Mention, 'steps' | 'field'>, says: Row) =>
  JSON.stringify([steps.map((step) => step.field), field, Object.entries(withoutPosition(says)).toSorted()]);

const ordersOf = ({ steps }: Pick<Mention, 'steps'>) => steps.map(({ order }) => order).join(' ');

interface Restored {
  /** The entries in which something could not be put back. */
  readonly lost: readonly Pick<Mention, 'type' | 'documentId'>[];
}

/** Takes out of a part what was added to it, unless somebody changed that. */
async function empty(strapi: Core.Strapi, place: Mention, added: Row): Promise<void> {
  const { tableName } = homeOf(strapi, place).model;
  const id = place.steps.at(-1)?.part ?? 0;
  const nothing = Object.fromEntries(Object.keys(added).map((column) => [column, null]));
  await ask(
    strapi,
    tableOf(strapi, tableName)
      .where({ id, ...added })
      .update(nothing),
  );
}

/** @param kept the row of who stayed. @param gone that of who was merged, made anew. */
export async function restoreMentions(
  strapi: Core.Strapi,
  moves: Moves,
  kept: number,
  gone: number,
): Promise<Restored> {
  const named = await readMentions(strapi, [kept]);
  const sayings = await readSayings(strapi, named);
  const keyOf = (place: Omit<Mention, 'speaker'>) => linkKeyOf(strapi, place);
  const own = new Set(moves.own);
  const doneIn = byEntryOf(moves);
  const byEntry = Map.groupBy(named, ({ type, entry }) => `${type} ${entry}`);
  const now = new Map((await readVersions(strapi, moves.versions)).map((found) => [subjectOf(found), found]));
  const found: Mention[] = [];
  const lost = new Map<string, Versions>();

  const findAgain = (place: Moved, { isSame }: Version, candidates: readonly Mention[]) => {
    const sign = signOf(place, place.says);
    const alike = candidates.filter((other) => signOf(other, sayings.get(keyOf(other)) ?? {}) === sign);
    return (
      (isSame ? candidates.find((other) => keyOf(other) === keyOf(place)) : undefined) ??
      alike.find((other) => ordersOf(other) === ordersOf(place)) ??
      alike[0]
    );
  };

  for (const before of moves.versions) {
    const there = now.get(subjectOf(before));
    const done = doneIn(subjectOf(before));
    for (const version of there === undefined ? [] : versionsOf(done, before, there)) {
      const left = (byEntry.get(`${before.type} ${version.row}`) ?? []).filter(
        (place) => !(version.isSame && own.has(keyOf(place))),
      );
      for (const place of version.moved) {
        const again = findAgain(place, version, left);
        if (again === undefined) lost.set(subjectOf(before), before);
        else found.push(...left.splice(left.indexOf(again), 1));
      }
      for (const place of version.filled) {
        const again = findAgain(place, version, byEntry.get(`${before.type} ${version.row}`) ?? []);
        if (again !== undefined) await empty(strapi, again, place.added);
      }
      for (const place of version.dropped) {
        if (!(await putBack(strapi, place, version, gone))) lost.set(subjectOf(before), before);
      }
    }
  }
  await tie(strapi, found, gone);
  return { lost: [...lost.values()] };
}

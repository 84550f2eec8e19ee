/**
 * Long lists in parts. The newest stand together on a first page; what is older stands on pages of
 * its own, numbered from the oldest on, so that what once stood on page 3 stays there when the list
 * grows, and a new entry changes the first page alone.
 *
 * Lists come newest first.
 */

/** How much each older part holds. The first page holds at least as much, and less than twice. */
const PART_LENGTH = 25;

/** How many older parts a list of this length has. */
export const countParts = (length: number): number => Math.max(0, Math.floor(length / PART_LENGTH) - 1);

/** What stands on the first page. */
export const newestPart = <T>(list: readonly T[]): readonly T[] =>
  list.slice(0, list.length - countParts(list.length) * PART_LENGTH);

/** An older part, numbered from 1 for the oldest; empty when there is no such part. */
export const olderPart = <T>(list: readonly T[], number: number): readonly T[] =>
  number < 1 || number > countParts(list.length)
    ? []
    : list.slice(list.length - number * PART_LENGTH, list.length - (number - 1) * PART_LENGTH);

/** The numbers of the older parts that are not the same in both lists. */
export function changedParts(before: readonly unknown[], after: readonly unknown[]): readonly number[] {
  const changed: number[] = [];
  const last = Math.max(countParts(before.length), countParts(after.length));
  for (let number = 1; number <= last; number += 1) {
    const [old, now] = [olderPart(before, number), olderPart(after, number)];
    if (old.length !== now.length || old.some((value, index) => value !== now[index])) changed.push(number);
  }
  return changed;
}

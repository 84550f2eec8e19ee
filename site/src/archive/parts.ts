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

/** How many values two lists have in common at their ends, and at their beginnings. */
export function commonEnds<T>(
  one: readonly T[],
  other: readonly T[],
  isSame: (a: T, b: T) => boolean = Object.is,
): { start: number; end: number } {
  const shortest = Math.min(one.length, other.length);
  // Most are the very same, and asking is what costs.
  const differs = (a: T, b: T) => a !== b && !isSame(a, b);
  let start = 0;
  while (start < shortest && !differs(one[start] as T, other[start] as T)) start += 1;
  let end = 0;
  let [last, otherLast] = [one.length - 1, other.length - 1];
  while (end < shortest && !differs(one[last] as T, other[otherLast] as T)) {
    end += 1;
    last -= 1;
    otherLast -= 1;
  }
  return { start, end };
}

/** Whether two lists hold the same values. */
export const isSameList = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** Whether the first pages of two lists are the same. */
export const hasSameNewest = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  isSameList(newestPart(before), newestPart(after));

/** The numbers of the older parts that are not the same in both lists. */
export function changedParts(
  before: readonly unknown[],
  after: readonly unknown[],
  { start, end } = commonEnds(before, after),
): readonly number[] {
  const changed: number[] = [];
  const [fewest = 0, count = 0] = [before, after]
    .map(({ length }) => countParts(length))
    .toSorted((a, b) => a - b);
  // Parts begin at the end. In lists of one length, those before what differs are the same too.
  const last =
    before.length === after.length
      ? Math.min(count, Math.ceil((before.length - start) / PART_LENGTH))
      : count;
  for (let number = Math.min(Math.floor(end / PART_LENGTH), fewest) + 1; number <= last; number += 1) {
    if (!isSameList(olderPart(before, number), olderPart(after, number))) changed.push(number);
  }
  return changed;
}

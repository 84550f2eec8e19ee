/**
 * What differs between two lists of parts. Parts have no identity that lasts, so that those are taken
 * for the same that are equal, or else are called the same, or else stand in the same place among the rest.
 */
import type { Component } from '@archive/content-types';
import type { Difference, PartDifference } from './answers.ts';
import type { Names } from './differences.ts';
import type { Values } from './snapshot.ts';

/** The numbers of a part in the list of before and in that of after. */
type Pair = readonly [before: number, after: number];

/** What people recognise a part by. */
function titleOf({ titleField, fields }: Component, part: Values, names: Names): string {
  const referred = Object.entries(fields).flatMap(([name, { attribute }]) =>
    attribute.type === 'relation' ? (names[String(part[name])] ?? []) : [],
  );
  const title = part[titleField];
  return referred[0] ?? (typeof title === 'string' ? title : '');
}

/** Pairs parts by a key; those without one stay alone. */
function pair(before: readonly (string | null)[], after: readonly (string | null)[], done: Pair[]): void {
  const isFree = (index: number, side: 0 | 1) => !done.some((known) => known[side] === index);
  for (const [index, key] of after.entries()) {
    if (key === null || !isFree(index, 1)) continue;
    const found = before.findIndex((other, place) => other === key && isFree(place, 0));
    if (found !== -1) done.push([found, index]);
  }
}

function pairsOf(before: readonly Values[], after: readonly Values[], title: (part: Values) => string) {
  const pairs: Pair[] = [];
  const keys = (parts: readonly Values[], keyOf: (part: Values) => string | null) => parts.map(keyOf);
  const text = (part: Values) => JSON.stringify(part);
  pair(keys(before, text), keys(after, text), pairs);
  pair(
    keys(before, (part) => title(part) || null),
    keys(after, (part) => title(part) || null),
    pairs,
  );
  // What is left is paired as it stands.
  const left = (side: 0 | 1, { length }: readonly Values[]) =>
    Array.from({ length }, (_, index) => index).filter(
      (index) => !pairs.some((known) => known[side] === index),
    );
  const [old, young] = [left(0, before), left(1, after)];
  young.slice(0, old.length).forEach((index, place) => pairs.push([old[place] ?? 0, index]));
  return pairs;
}

const isAscending = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

/** @param inPart what differs between two parts. */
export function partsBetween(
  component: Component,
  before: readonly Values[],
  after: readonly Values[],
  names: Names,
  inPart: (before: Values, after: Values) => readonly Difference[],
): { readonly parts: readonly PartDifference[]; readonly isReordered: boolean } {
  const title = (part: Values) => titleOf(component, part, names);
  const labelOf = (part: Values, index: number) =>
    [`${component.label} ${index + 1}`, title(part)].filter(Boolean).join(': ');
  const pairs = pairsOf(before, after, title).toSorted((a, b) => a[1] - b[1]);
  const changed = after.flatMap((part, index): PartDifference[] => {
    const old = pairs.find(([, place]) => place === index)?.[0];
    const differences = inPart(old === undefined ? {} : (before[old] ?? {}), part);
    if (old !== undefined && differences.length === 0) return [];
    return [{ change: old === undefined ? 'added' : 'changed', label: labelOf(part, index), differences }];
  });
  const removed = before.flatMap((part, index): PartDifference[] =>
    pairs.some(([place]) => place === index)
      ? []
      : [{ change: 'removed', label: labelOf(part, index), differences: inPart(part, {}) }],
  );
  return { parts: [...changed, ...removed], isReordered: !isAscending(pairs.map(([place]) => place)) };
}

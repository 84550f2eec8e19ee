/**
 * What differs between two versions of an entry, field by field, in the words of the contract.
 *
 * Knows the kinds of field and nothing of where versions come from.
 */
import { sayDay } from '@archive/content-types/dutch-moment';
import type { Difference } from './answers.ts';
import { blocksToLines } from './lines.ts';
import { partsBetween } from './parts.ts';
import { componentOf, type Fields, type Snapshot, type Values } from './snapshot.ts';
import { wordsBetween } from './words.ts';

export type Names = Snapshot['names'];

type Field = Fields[string];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const TEXTS = ['string', 'text', 'uid', 'email'];

const UNKNOWN = 'iets dat er niet meer is';

const wordOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? sayDay(`${value}T12:00Z`) : value;
  return typeof value === 'number' ? value.toLocaleString('nl-NL', { maximumFractionDigits: 8 }) : '';
};

const listOf = (value: unknown): readonly string[] => [(value ?? []) as string | string[]].flat();

function namesBetween(label: string, before: unknown, after: unknown, names: Names): Difference {
  const [old, young] = [listOf(before), listOf(after)];
  const toNames = (ids: readonly string[]) => ids.map((id) => names[id] ?? UNKNOWN);
  return {
    kind: 'names',
    label,
    added: toNames(young.filter((id) => !old.includes(id))),
    removed: toNames(old.filter((id) => !young.includes(id))),
    isReordered: !isSame(
      old.filter((id) => young.includes(id)),
      young.filter((id) => old.includes(id)),
    ),
  };
}

function textBetween(label: string, before: string, after: string): Difference {
  return before === after
    ? { kind: 'markup', label }
    : { kind: 'words', label, runs: wordsBetween(before, after) };
}

function differenceIn(
  { label, attribute }: Field,
  before: unknown,
  after: unknown,
  names: Names,
): Difference {
  const { type } = attribute;
  if (type === 'relation' || type === 'media') return namesBetween(label, before, after, names);
  if (type === 'blocks') return textBetween(label, blocksToLines(before), blocksToLines(after));
  if (type === 'component') {
    const parts = (value: unknown) => (Array.isArray(value) ? (value as Values[]) : []);
    const component = componentOf(attribute);
    const inPart = (old: Values, young: Values) => valuesBetween(component.fields, old, young, names);
    return { kind: 'parts', label, ...partsBetween(component, parts(before), parts(after), names, inPart) };
  }
  if (TEXTS.includes(type)) return textBetween(label, (before ?? '') as string, (after ?? '') as string);
  return { kind: 'value', label, before: wordOf(before), after: wordOf(after) };
}

/** What a form leaves empty in one way or another. */
const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const differs = (before: unknown, after: unknown) =>
  !isSame(before, after) && !(isEmpty(before) && isEmpty(after));

function valuesBetween(fields: Fields, before: Values, after: Values, names: Names): readonly Difference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [old, young] = [before[name], after[name]];
    if (name === 'position' || !differs(old, young)) return [];
    return [differenceIn(field, old, young, names)];
  });
}

/** In the order of the form; empty when the two are the same. */
export const differencesBetween = (
  fields: Fields,
  before: Snapshot,
  after: Snapshot,
): readonly Difference[] =>
  valuesBetween(fields, before.fields, after.fields, { ...before.names, ...after.names });

/** The labels of the fields that differ. */
export const changedFields = (
  fields: Fields,
  { fields: before }: Pick<Snapshot, 'fields'>,
  { fields: after }: Pick<Snapshot, 'fields'>,
): readonly string[] =>
  Object.entries(fields).flatMap(([name, { label }]) => (differs(before[name], after[name]) ? [label] : []));

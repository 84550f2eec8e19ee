/** Makes of parts that are gone from an entry new ones that say and name the same. Asks nothing of the CMS. */
import type { Component } from '@archive/content-types';
import type { Present } from './present.ts';
import { componentOf, partAt, partKey, type Fields, type Snapshot, type Values } from './snapshot.ts';

interface List {
  readonly name: string;
  readonly component: Component;
  readonly parts: readonly Values[];
}

/** The lists of parts in these fields. */
export const listsIn = (fields: Fields, values: Values): readonly List[] =>
  Object.entries(fields).flatMap(([name, { attribute }]) => {
    const parts: unknown = values[name];
    if (attribute.type !== 'component' || !Array.isArray(parts)) return [];
    return [{ name, component: componentOf(attribute), parts: parts as Values[] }];
  });

/** How a form tells of a name in a part that is stored. */
interface Told {
  readonly connect?: readonly unknown[];
  readonly disconnect?: readonly { readonly documentId?: string }[];
}

/** Programs tell whom a part names, and not what is to change. */
const isTold = (value: unknown): value is Told | undefined =>
  value === undefined ||
  (typeof value === 'object' && value !== null && ('connect' in value || 'disconnect' in value));

const isUntouched = (told: Told | undefined) =>
  (told?.connect ?? []).length + (told?.disconnect ?? []).length === 0;

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

const agree = (one: unknown, other: unknown) => isEmpty(one) || isEmpty(other) || one === other;

const isSame = (one: unknown, other: unknown) => one === other || (isEmpty(one) && isEmpty(other));

export class Refiller {
  readonly #stored: Snapshot;
  readonly #former: ReadonlyMap<string, Values>;
  readonly #present: Present;

  /**
   * @param former what the parts held that are gone, by their keys.
   * @param present whom they named, as they are to be named now.
   */
  constructor(stored: Snapshot, former: ReadonlyMap<string, Values>, present: Present) {
    this.#stored = stored;
    this.#former = former;
    this.#present = present;
  }

  fill(fields: Fields, values: Values): Values {
    const lists = listsIn(fields, values).map(({ name, component, parts }) => [
      name,
      parts.flatMap((part) => this.#refill(component, part, parts)),
    ]);
    return { ...values, ...Object.fromEntries(lists) };
  }

  #refill(component: Component, part: Values, list: readonly Values[]): readonly Values[] {
    const filled = this.fill(component.fields, part);
    if (part['id'] === undefined || this.#storedAs(component, part) !== undefined) return [filled];
    const { id: _, ...words } = filled;
    const before = this.#former.get(partKey(component.uid, part['id']));
    if (before === undefined) return [words];
    if (this.#wentUp(component, words, before, list)) return [];
    return [{ ...words, ...this.#namesIn(component, words, before) }];
  }

  /** What is stored of a part. */
  #storedAs({ uid }: Component, { id }: Values): Values | undefined {
    const place = this.#stored.parts?.[partKey(uid, id)];
    return place === undefined ? undefined : partAt(this.#stored, place);
  }

  /** Whom the part that is gone named, unless the form says otherwise. */
  #namesIn({ fields }: Component, words: Values, before: Values): Values {
    const names = Object.entries(fields).flatMap(([name, { attribute }]) => {
      const told = words[name];
      if (attribute.type !== 'relation' || !isTold(told) || !isUntouched(told)) return [];
      const documentId = this.#present.get(String(before[name]));
      return documentId === undefined ? [] : [[name, { set: [{ documentId }] }] as const];
    });
    return Object.fromEntries(names);
  }

  /** Whether a merge of two speakers took it out, since another in its list says the same of the one who stayed. */
  #wentUp(component: Component, words: Values, before: Values, list: readonly Values[]): boolean {
    const fields = Object.entries(component.fields).filter(([name]) => name !== 'position');
    const isUnchanged = fields.every(([name, { attribute }]) =>
      attribute.type === 'relation'
        ? isTold(words[name]) && isUntouched(words[name])
        : isSame(words[name], before[name]),
    );
    const merged = fields.filter(
      ([name]) => (this.#present.get(String(before[name])) ?? before[name]) !== before[name],
    );
    if (!isUnchanged || merged.length === 0) return false;
    const saysTheSame = (other: Values) =>
      merged.every(([name]) => other[name] === this.#present.get(String(before[name]))) &&
      fields.every(
        ([name, { attribute }]) => attribute.type !== 'enumeration' || agree(other[name], before[name]),
      );
    return list.some((part) => {
      const other = this.#storedAs(component, part);
      return other !== undefined && saysTheSame(other);
    });
  }
}

/**
 * A map that never changes: `with` gives the next one, which shares with this one all that is the same.
 *
 * Most entries lie in a base that many maps share; the few that changed since lie over it, and every
 * thousand or so changes the two become one. Reading is as fast as in a Map, and a change costs what it
 * touches.
 */

/** How many changes lie over a base at most. */
const MOST_OVER = 1024;

/** What a key that is there no more has over the base. */
const GONE: unique symbol = Symbol('gone');

export class LayeredMap<Value extends object | string> {
  readonly #base: ReadonlyMap<string, Value>;
  readonly #over: ReadonlyMap<string, Value | typeof GONE>;

  private constructor(
    base: ReadonlyMap<string, Value>,
    over: ReadonlyMap<string, Value | typeof GONE> = new Map(),
  ) {
    this.#base = base;
    this.#over = over;
  }

  static of<Value extends object | string>(
    entries: ReadonlyMap<string, Value> = new Map(),
  ): LayeredMap<Value> {
    return new LayeredMap(entries);
  }

  get(key: string): Value | undefined {
    const over = this.#over.get(key);
    if (over === undefined) return this.#base.get(key);
    return over === GONE ? undefined : over;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Every key with its value, in no order. */
  *[Symbol.iterator](): Generator<readonly [string, Value]> {
    for (const entry of this.#base) if (!this.#over.has(entry[0])) yield entry;
    for (const [key, value] of this.#over) if (value !== GONE) yield [key, value];
  }

  /** The map with these values; null for what is there no more. */
  with(changes: ReadonlyMap<string, Value | null>): LayeredMap<Value> {
    if (changes.size === 0) return this;
    if (changes.size > MOST_OVER) return new LayeredMap(this.#onBase(this.#over, changes));
    const over = new Map(this.#over);
    for (const [key, value] of changes) over.set(key, value ?? GONE);
    return over.size > MOST_OVER ? new LayeredMap(this.#onBase(over)) : new LayeredMap(this.#base, over);
  }

  /** A base with these layers over it, the last one uppermost. */
  #onBase(...layers: readonly ReadonlyMap<string, Value | typeof GONE | null>[]): ReadonlyMap<string, Value> {
    const base = new Map(this.#base);
    for (const layer of layers) {
      for (const [key, value] of layer) {
        if (value === GONE || value === null) base.delete(key);
        else base.set(key, value);
      }
    }
    return base;
  }
}

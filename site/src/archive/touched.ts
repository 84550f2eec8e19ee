/** The keys that read differently after a change, also by their kinds: meetingsIn:abc is of the kind meetingsIn. */
export class Touched {
  readonly #keys = new Set<string>();
  /** What stands behind the colon. */
  readonly #byKind = new Map<string, string[]>();

  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  add(key: string): void {
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    const split = key.indexOf(':');
    const [kind, rest] = [key.slice(0, split), key.slice(split + 1)];
    const ofKind = this.#byKind.get(kind);
    if (ofKind) ofKind.push(rest);
    else this.#byKind.set(kind, [rest]);
  }

  /** What stands behind the colon in the keys of one kind. */
  under(kind: string): readonly string[] {
    return this.#byKind.get(kind) ?? [];
  }
}

/** What each file of a site held after each of its releases, to judge what readers were given meanwhile. */
import { hash } from 'node:crypto';
import { readTree } from './tree.ts';

/** The releases that a reader may have met: from the last that was done to the last that was begun. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const digestOf = (text: string | Uint8Array) => hash('sha256', text, 'base64url');

export class SiteHistory {
  readonly #target: string;
  readonly #states: ReadonlyMap<string, string>[] = [];
  #begun = -1;

  constructor(target: string) {
    this.#target = target;
  }

  /** The state that was reached last. */
  get done(): number {
    return this.#states.length - 1;
  }

  /** The same, or the state that is under way. */
  get begun(): number {
    return this.#begun;
  }

  /** Does something that brings the folder to its next state. */
  async next(publish: () => Promise<unknown>): Promise<void> {
    this.#begun += 1;
    await publish();
    const tree = [...(await readTree(this.#target))].filter(([file]) => !/\.(?:br|gz)$/.test(file));
    this.#states.push(new Map(tree.map(([file, text]) => [file, digestOf(Buffer.from(text, 'latin1'))])));
  }

  /** What a file held in some states; null where it was not there. */
  held(file: string, { from, to }: Span): ReadonlySet<string | null> {
    return new Set(this.#states.slice(from, to + 1).map((state) => state.get(file) ?? null));
  }
}

import { whole } from './whole.ts';

/** Gives strings numbers, counting from 0: whoever keeps many of them keeps the numbers instead. */
export class Numbers {
  readonly #numbers = new Map<string, number>();

  /** The number of a string, which is the same each time. */
  of(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(whole(text), number);
    return number;
  }

  /** Its number, when it has one. */
  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}

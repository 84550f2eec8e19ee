/** The keys under which a name meets those that may be the same. */
import type { NameKey } from './name-key.ts';

/** One way in which somebody's name is written. */
export interface Writing<Of = unknown> {
  readonly of: Of;
  readonly isAlias: boolean;
  readonly name: NameKey;
}

/** Shorter names differ by a letter all the time: Tim and Tom, Bos and Vos. */
export const LONG_ENOUGH = 5;

const sorted = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** The word, and each word with one letter less: two that differ by one letter share one of these. */
function nearby(word: string): readonly string[] {
  if (word.length < LONG_ENOUGH) return [];
  return [word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))];
}

/** Each key once. */
export function keysOf({ given, surname, surnames, initials }: NameKey): ReadonlySet<string> {
  if (surname === '') return new Set();
  if (given === '') return new Set([`name ${surname}`]);
  return new Set([
    `name ${sorted(given, surname)}`,
    `initial ${initials.charAt(0)} ${surname}`,
    ...surnames.map((part) => `part ${given} ${part}`),
    ...(surnames.length === 0 ? [`part ${given} ${surname}`] : []),
    ...nearby(surname).map((word) => `surname ${given} ${word}`),
    ...nearby(given).map((word) => `given ${surname} ${word}`),
  ]);
}

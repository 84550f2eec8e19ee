/** The orders in which readers expect things. Total: equal content always comes out the same. */
import { toDutchName } from './dutch-name.ts';
import type { Meeting, Subsession } from './entries.ts';

const collator = new Intl.Collator('nl', { numeric: true });

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export const byText = (a: string, b: string) => (a === b ? 0 : collator.compare(a, b) || byCode(a, b));

export const byId = (a: { documentId: string }, b: { documentId: string }) =>
  byText(a.documentId, b.documentId);

/** Newest first; what has no date comes last. */
export function newestFirst(a: Meeting, b: Meeting): number {
  return (
    byCode(b.heldOn ?? '', a.heldOn ?? '') ||
    (b.number ?? 0) - (a.number ?? 0) ||
    byText(a.title, b.title) ||
    byId(a, b)
  );
}

/** The year in which a meeting was held, such as 2021; null without a date. */
export const yearOf = ({ heldOn }: Pick<Meeting, 'heldOn'>): string | null => heldOn?.slice(0, 4) ?? null;

/** By the number the editor gave; those without one come last. */
export function byNumber(a: Subsession, b: Subsession): number {
  return (a.number ?? Infinity) - (b.number ?? Infinity) || byText(a.title, b.title) || byId(a, b);
}

/** The name from the surname on, as Dutch lists sort it: "Maryam el Rahmouni" under the R. */
export const surname = (name: string): string => toDutchName(name).family;

interface Named {
  readonly documentId: string;
  readonly name: string;
}

export const byName = (a: Named, b: Named) => byText(a.name, b.name) || byId(a, b);

export const bySurname = (a: Named, b: Named) => byText(surname(a.name), surname(b.name)) || byName(a, b);

/**
 * The letter under which a name is listed, without its accent; # when it starts with none. Letters that only
 * look different are one letter, as they are in addresses: each letter has a page.
 */
export function initialOf(name: string): string {
  const first = surname(name).normalize('NFKD').match(/\p{L}/u)?.[0];
  return first?.toUpperCase() ?? '#';
}

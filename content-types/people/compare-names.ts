/** How alike two writings of a name are, once they met under a key. */
import { distance } from '../recap-reader/link/spelling.ts';
import type { NameKey } from './name-key.ts';
import { LONG_ENOUGH, type Writing } from './name-keys.ts';
import type { Likeness } from './reasons.ts';

const isNear = (one: string, other: string) =>
  Math.min(one.length, other.length) >= LONG_ENOUGH && distance(one, other, 1) <= 1;

const fits = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

function sameName(one: NameKey, other: NameKey): Likeness {
  if (one.folded === other.folded) return 'same-name';
  return one.particles === other.particles ? 'spelling' : 'particle';
}

/** The same surname, and not the same first names. */
function sameSurname(one: NameKey, other: NameKey): Likeness | null {
  if (one.isInitials || other.isInitials) return fits(one.initials, other.initials) ? 'initials' : null;
  return isNear(one.given, other.given) ? 'typo' : null;
}

const partsOf = ({ surname, surnames }: NameKey) => (surnames.length === 0 ? [surname] : surnames);

/** The same first names, and not the same surname. Initials say too little for that. */
function sameGiven(one: NameKey, other: NameKey): Likeness | null {
  if (one.isInitials) return null;
  if (isNear(one.surname, other.surname)) return 'typo';
  return partsOf(one).some((part) => partsOf(other).includes(part)) ? 'double-surname' : null;
}

function compare(one: NameKey, other: NameKey): Likeness | null {
  const [isGiven, isSurname] = [one.given === other.given, one.surname === other.surname];
  if (isGiven && isSurname) return sameName(one, other);
  if (one.given === '' || other.given === '') return null;
  if (one.given === other.surname && one.surname === other.given) return 'swapped';
  if (isSurname) return sameSurname(one, other);
  return isGiven ? sameGiven(one, other) : null;
}

/** Null when they are not alike. An alias that is somebody's name was written there for that. */
export function compareNames(one: Writing, other: Writing): Likeness | null {
  const likeness = compare(one.name, other.name);
  const isKnown = one.isAlias !== other.isAlias && likeness === 'same-name';
  return isKnown ? 'alias' : likeness;
}

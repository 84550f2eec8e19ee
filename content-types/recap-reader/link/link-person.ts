/**
 * Which of the archive's speakers a name may be: also with another spelling, only initials, or without
 * its particle. Two people may share a name; that is for an editor to see, so doubles are only likely.
 */
import type { KnownSpeaker } from '../known.ts';
import { foldName } from '../rules/fold-name.ts';
import { PARTICLES } from '../words/names.ts';
import { surestFirst, type Link } from './link.ts';
import { distance, soundOf } from './spelling.ts';

interface NameParts {
  readonly given: string;
  readonly particles: string;
  readonly surname: string;
}

function partsOf(name: string): NameParts {
  const words = name.split(/\s+/);
  const at = words.findIndex((word, index) => index > 0 && PARTICLES.has(word.toLowerCase()));
  const from = at === -1 ? Math.min(1, words.length - 1) : at;
  const rest = words.slice(from);
  const isParticle = (word: string) => PARTICLES.has(word.toLowerCase());
  const surname = rest.slice(rest.findIndex((word) => !isParticle(word)));
  return {
    given: words.slice(0, from).join(' '),
    particles: rest
      .slice(0, rest.length - surname.length)
      .join(' ')
      .toLowerCase(),
    surname: surname.join(' '),
  };
}

const isInitials = (given: string) => /^(?:\p{Lu}\.?)+$/u.test(given.replace(/\s/g, ''));

/** Whether both may be one given name, and how sure that is. */
function sameGiven(a: string, b: string): number {
  if (soundOf(a) === soundOf(b)) return 1;
  const sharesInitial = foldName(a).charAt(0) === foldName(b).charAt(0) && a !== '' && b !== '';
  return sharesInitial && (isInitials(a) || isInitials(b)) ? 0.85 : 0;
}

const LONG_ENOUGH = 5;

/** Whether both may be one surname. */
function sameSurname(a: NameParts, b: NameParts): number {
  if (soundOf(a.surname) === soundOf(b.surname)) return a.particles === b.particles ? 0.95 : 0.85;
  const [one, other] = [foldName(a.surname), foldName(b.surname)];
  return Math.min(one.length, other.length) >= LONG_ENOUGH && distance(one, other, 1) <= 1 ? 0.75 : 0;
}

function likeness(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  return sameGiven(one.given, other.given) * sameSurname(one, other);
}

function linkTo(name: string, { id, name: own, aliases }: KnownSpeaker): readonly Link[] {
  const folded = foldName(name);
  if (foldName(own) === folded) return [{ id, name: own, why: 'same', certainty: 1 }];
  if (aliases.some((alias) => foldName(alias) === folded))
    return [{ id, name: own, why: 'alias', certainty: 0.97 }];
  const certainty = Math.max(...[own, ...aliases].map((other) => likeness(name, other)));
  return certainty < 0.6 ? [] : [{ id, name: own, why: 'likely', certainty }];
}

/** Who it may be, the surest first; nobody when the archive has no such person. */
export const linkPerson = (name: string, speakers: readonly KnownSpeaker[]): readonly Link[] =>
  surestFirst(speakers.flatMap((speaker) => linkTo(name, speaker)));

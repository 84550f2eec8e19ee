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
  readonly givenSound: string;
  readonly surnameSound: string;
  readonly folded: { readonly whole: string; readonly given: string; readonly surname: string };
}

function partsOf(name: string): NameParts {
  const words = name.split(/\s+/);
  const at = words.findIndex((word, index) => index > 0 && PARTICLES.has(word.toLowerCase()));
  const from = at === -1 ? Math.min(1, words.length - 1) : at;
  const rest = words.slice(from);
  const isParticle = (word: string) => PARTICLES.has(word.toLowerCase());
  const surname = rest.slice(rest.findIndex((word) => !isParticle(word))).join(' ');
  const given = words.slice(0, from).join(' ');
  return {
    given,
    particles: rest
      .slice(0, rest.length - surname.split(' ').length)
      .join(' ')
      .toLowerCase(),
    givenSound: soundOf(given),
    surnameSound: soundOf(surname),
    folded: { whole: foldName(name), given: foldName(given), surname: foldName(surname) },
  };
}

const isInitials = (given: string) => /^(?:\p{Lu}\.?)+$/u.test(given.replace(/\s/g, ''));

/** Whether both may be one given name, and how sure that is. */
function sameGiven(a: NameParts, b: NameParts): number {
  if (a.givenSound === b.givenSound) return 1;
  const sharesInitial =
    a.given !== '' && b.given !== '' && a.folded.given.charAt(0) === b.folded.given.charAt(0);
  return sharesInitial && (isInitials(a.given) || isInitials(b.given)) ? 0.85 : 0;
}

const LONG_ENOUGH = 5;

/** Whether both may be one surname. */
function sameSurname(a: NameParts, b: NameParts): number {
  if (a.surnameSound === b.surnameSound) return a.particles === b.particles ? 0.95 : 0.85;
  const [one, other] = [a.folded.surname, b.folded.surname];
  return Math.min(one.length, other.length) >= LONG_ENOUGH && distance(one, other, 1) <= 1 ? 0.75 : 0;
}

function likeness(a: NameParts, b: NameParts): number {
  const given = sameGiven(a, b);
  return given === 0 ? 0 : given * sameSurname(a, b);
}

interface Spelt {
  readonly speaker: KnownSpeaker;
  readonly own: NameParts;
  readonly aliases: readonly NameParts[];
}

const spelt = new WeakMap<readonly KnownSpeaker[], readonly Spelt[]>();

/** The names of all speakers taken apart: once for each list, of which a recap asks again and again. */
function spellingsOf(speakers: readonly KnownSpeaker[]): readonly Spelt[] {
  const known = spelt.get(speakers);
  if (known !== undefined) return known;
  const taken = speakers.map((speaker) => ({
    speaker,
    own: partsOf(speaker.name),
    aliases: speaker.aliases.map(partsOf),
  }));
  spelt.set(speakers, taken);
  return taken;
}

function linkTo(name: NameParts, { speaker: { id, name: full }, own, aliases }: Spelt): readonly Link[] {
  if (own.folded.whole === name.folded.whole) return [{ id, name: full, why: 'same', certainty: 1 }];
  if (aliases.some(({ folded }) => folded.whole === name.folded.whole))
    return [{ id, name: full, why: 'alias', certainty: 0.97 }];
  const certainty = Math.max(...[own, ...aliases].map((other) => likeness(name, other)));
  return certainty < 0.6 ? [] : [{ id, name: full, why: 'likely', certainty }];
}

/** Who it may be, the surest first; nobody when the archive has no such person. */
export function linkPerson(name: string, speakers: readonly KnownSpeaker[]): readonly Link[] {
  const parts = partsOf(name);
  return surestFirst(spellingsOf(speakers).flatMap((speaker) => linkTo(parts, speaker)));
}

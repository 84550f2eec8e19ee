/**
 * A name as it is compared: without titles, order, capitals, diacritics and habits of spelling.
 *
 * Equal keys mean that people would take two writings for one name.
 */
import { soundOf } from '../recap-reader/link/spelling.ts';
import { foldName } from '../recap-reader/rules/fold-name.ts';
import { PARTICLES } from '../recap-reader/words/names.ts';

export interface NameKey {
  /** As it is written, without capitals and diacritics. */
  readonly folded: string;
  /** By sound; empty for who is known by one word. */
  readonly given: string;
  /** The first letters of the first names. */
  readonly initials: string;
  /** Whether nothing else is known of the first names. */
  readonly isInitials: boolean;
  /** "van der", "vd" and "van den" are one. */
  readonly particles: string;
  /** By sound. */
  readonly surname: string;
  /** The parts of a double surname; empty for any other. */
  readonly surnames: readonly string[];
}

/** Names are not longer; what is, is compared by its beginning. */
const LONGEST = 80;

/** Letters that no normal form takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

const TITLES =
  /(?<!\S)(?:prof|dr|drs|ir|ing|mr|mrs|ms|msc|bsc|ma|ba|mba|phd|dhr|mw|mevr|mevrouw|meneer|de heer)\.?(?!\S)/giu;

const NOT_LETTERS = /[^\p{L}\p{N}]/gu;

/** More of the spellings that Dutch names swap: Meijer and Meier, Eric and Erik, Hendrix and Hendriks. */
const soundKey = (text: string) =>
  soundOf(text.replace(/[øłđıßæœ]/giu, (letter) => LETTERS[letter.toLowerCase()] ?? letter))
    .replace(/e?y|ei/g, 'y')
    .replace(/c\b/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/gh/g, 'g')
    .replace(NOT_LETTERS, '');

const isParticle = (word: string) => PARTICLES.has(word.toLowerCase());

const toParticles = (words: readonly string[]) =>
  words
    .map((word) =>
      word
        .toLowerCase()
        .replace(/^de[nrs]?$/, 'd')
        .replace(/^van$/, 'v'),
    )
    .join('');

/** Jansen, Piet → Piet Jansen; without titles, and what stands in brackets. */
function inOrder(name: string): string {
  const plain = name
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/\([^)]*\)?/g, ' ')
    .replace(TITLES, ' ')
    .replace(/(?<!\S)v\.?\s?[/.]?\s?d\.?(?=\s)/giu, 'van der')
    .trim();
  const [surname = '', given = ''] = plain.split(/\s*,\s*/, 2);
  return given === '' ? surname : `${given} ${surname}`;
}

const INITIALS = /^(?:\p{Lu}\.){1,5}\p{Lu}?$|^\p{Lu}{1,4}$/u;

/** Where the surname begins: at the first particle, or at the last word; before all in "van Dijk". */
function surnameFrom(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index < words.length - 1 && isParticle(word));
  return particle === -1 ? Math.max(0, words.length - 1) : particle;
}

/** Whether nobody can tell initials from names, since all is in capitals. */
const isShouted = (name: string) => name === name.toUpperCase();

export function toNameKey(name: string): NameKey {
  const written = inOrder(name);
  const words = written.split(/\s+/).filter(Boolean);
  const from = surnameFrom(words);
  const given = words.slice(0, from);
  const rest = words.slice(from);
  const bare = rest.filter((word, index) => index === rest.length - 1 || !isParticle(word));
  const surnames = bare
    .join(' ')
    .split(/[\s\p{Pd}]+/u)
    .filter((part) => !isParticle(part))
    .map(soundKey)
    .filter(Boolean);
  const isInitials =
    given.length > 0 &&
    given.every((word) => INITIALS.test(word) && (!isShouted(written) || /\.|^.$/u.test(word)));
  const letters = given.flatMap((word) => (isInitials ? word.match(/\p{L}/gu) : word.split(/\p{Pd}/u)) ?? []);
  return {
    folded: foldName(written).replace(/[\s\p{Pd}]+/gu, ' '),
    given: soundKey(given.join('')),
    initials: letters.map((word) => foldName(word).charAt(0)).join(''),
    isInitials,
    particles: toParticles(
      rest.slice(
        0,
        rest.findIndex((word) => word === bare[0]),
      ),
    ),
    surname: surnames.join(''),
    surnames: surnames.length > 1 ? surnames : [],
  };
}

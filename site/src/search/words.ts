/**
 * What counts as a word when recaps are searched, and which words count as one.
 *
 * The index and the query go through the same function, so that they meet: without capitals and
 * diacritics, down to a stem, and spelt one way where Dutch has two. Snowball's stemmer leaves some
 * pairs apart that readers take for one word, such as huis and huizen; those are brought together here.
 */
import { stemmer } from '@orama/stemmers/dutch';

export interface Word {
  /** The same for all forms of a word. */
  readonly stem: string;
  /** Where it stands in the text that it was found in. */
  readonly start: number;
  readonly end: number;
}

/** Words that are in every text, and the particles of names, which people leave out or get wrong. */
const STOP_WORDS = new Set(
  (
    'aan al alle als bij dan dat de den der des deze die dit door een el en er het hij hoe ' +
    'hun ik in is je kan la le maar me met mij na naar niet nog nu of om omdat ons ook op over s t ' +
    'te ten ter toch tot uit van vd voor waar was wat we wel wie wij ze zich zij zijn zo zou'
  ).split(' '),
);

/** Letters that no diacritic can be taken off, as people write them who have no key for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ĳ: 'ij',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœĳøłđðþħı]/g, (letter) => LETTERS[letter] ?? letter);

/** Endings that differ in writing only, or make one word of another, each brought to the shorter form. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  // Kwaliteit has nothing to do with kwel, nor dualiteit with a duel.
  [/(?<=...)(?<!kw|mod)aliteit$/, 'el'],
  [/(?<=..)ment(?:el|er)$/, 'ment'],
  [/v$/, 'f'],
  [/z$/, 's'],
  // The stemmer knows no plural of words on -ie; advies loses its s too, and so does the stem of adviezen.
  [/ie(?:s|en)$/, 'ie'],
  [/ij/g, 'y'],
];

/** The stem of a word; the same word in another form, or spelt with other diacritics, has the same. */
export function stemOf(word: string): string {
  return ENDINGS.reduce((stem, [ending, shorter]) => stem.replace(ending, shorter), stemmer(plain(word)));
}

export const isStopWord = (word: string): boolean => STOP_WORDS.has(plain(word));

/** Ends of words of which the stem has nothing, or other letters. */
const SUFFIXES =
  'heid heden aliteit aliteiten ing ingen elijk elijke elijkheid lijk lijke baar bare baarheid ig ige igen igheid en ende'.split(
    ' ',
  );

/** Which words may become of one that is typed so far. */
export interface Beginning {
  /** What stems of those begin with; it is spelt otherwise where the next letter makes one of two. */
  readonly prefix: string;
  readonly spelt: readonly string[];
  /** The stems that those have where these are shorter than what is typed, or end in other letters. */
  readonly stems: readonly string[];
}

export function beginningOf(word: string): Beginning {
  const typed = plain(word);
  const prefix = typed.replaceAll('ij', 'y');
  const isPair = typed.at(-1) === typed.at(-2);
  const whole = [
    ...SUFFIXES.flatMap((suffix) => completionsOf(typed, suffix)),
    // Of two equal letters at the end of a stem it has one: school is schol, and beginnen begin.
    ...(isPair ? [typed.slice(0, -1)] : []),
    ...(isPair && /[aeou]$/.test(typed) ? Array.from('bcdfghklmnprstvwz', (letter) => typed + letter) : []),
  ];
  return {
    prefix,
    spelt: prefix.endsWith('i') ? [prefix.replace(/i$/, 'y')] : [],
    stems: [...new Set(whole.map(stemOf))],
  };
}

/** A word that ends with the first letters of a suffix, with the others. */
const completionsOf = (typed: string, suffix: string): readonly string[] =>
  Array.from(suffix, (_, count) => count)
    .filter((count) => count > 0 && typed.endsWith(suffix.slice(0, count)))
    .map((count) => typed + suffix.slice(count));

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order, without those that are everywhere. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isStopWord(word)) yield { stem: stemOf(word), start: index, end: index + word.length };
  }
}

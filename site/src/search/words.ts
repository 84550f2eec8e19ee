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

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Endings that differ in writing only, or make one word of another, each brought to the shorter form. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/aliteit$/, 'el'],
  [/ment(?:el|er)$/, 'ment'],
  [/v$/, 'f'],
  [/z$/, 's'],
  [/ij/g, 'y'],
];

/** The stem of a word; the same word in another form, or spelt with other diacritics, has the same. */
export function stemOf(word: string): string {
  // The stemmer knows no plural of words on -ie.
  const base = plain(word).replace(/ies$/, 'ie');
  return ENDINGS.reduce((stem, [ending, shorter]) => stem.replace(ending, shorter), stemmer(base));
}

export const isStopWord = (word: string): boolean => STOP_WORDS.has(plain(word));

/** A word as it is typed so far: what the stems of the words that begin with it may begin with. */
export const prefixOf = (word: string): string => plain(word).replaceAll('ij', 'y');

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order, without those that are everywhere. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isStopWord(word)) yield { stem: stemOf(word), start: index, end: index + word.length };
  }
}

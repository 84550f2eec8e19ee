/** Finds whole names in a text in one pass, however many the archive has. */
import type { KnownSpeaker } from '../../recap-reader/known.ts';
import { foldName } from '../../recap-reader/rules/fold-name.ts';
import { wordsOf, type Word } from '../../recap-reader/text/words.ts';
import { FIRST_NAMES } from '../../recap-reader/words/names.ts';

export interface NameIndex {
  /** The ids of who has a name, by the name folded. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** How many words names have that begin with a word, the most first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

export interface Mention {
  readonly spelling: string;
  /** Of everybody who has that name. */
  readonly ids: readonly string[];
}

/** Longer names than this are no names of people. */
const MAX_WORDS = 8;

const foldWord = (word: string) => foldName(word).replace(/'s$|'$/, '');

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** A single word is too little to know somebody by. */
export function indexNames(speakers: readonly KnownSpeaker[]): NameIndex {
  const ids = new Map<string, string[]>();
  const lengths = new Map<string, number[]>();
  for (const { id, name, aliases } of speakers) {
    for (const spelling of [name, ...aliases]) {
      const words = wordsOf(spelling).map(({ text }) => foldWord(text));
      const [first] = words;
      if (first === undefined || words.length < 2 || words.length > MAX_WORDS) continue;
      addTo(ids, words.join(' '), id);
      addTo(lengths, first, words.length);
    }
  }
  for (const counts of lengths.values()) counts.sort((a, b) => b - a);
  return { ids, lengths };
}

/** Whether nothing but a space is between a word and the next. */
const isBeside = (line: string, word: Word | undefined, next: Word | undefined) =>
  word !== undefined && next !== undefined && /^\s{1,3}$/.test(line.slice(word.end, next.start));

const isCapitalised = ({ text }: Word) => /^\p{Lu}/u.test(text);

/** "Jan Bakker" is not named in "Anne Jan Bakker", nor in "Jan Bakker Schut". */
function isPartOfAnother(line: string, words: readonly Word[], at: number, end: number): boolean {
  const [before, first, last, after] = [words[at - 1], words[at], words[end - 1], words[end]];
  if (isBeside(line, before, first) && FIRST_NAMES.has(before?.text ?? '')) return true;
  return isBeside(line, last, after) && after !== undefined && isCapitalised(after);
}

/** Whether words stand together, with no full stop or comma between them. */
const isOneRun = (line: string, words: readonly Word[], at: number, end: number) =>
  words.slice(at + 1, end).every((word, offset) => isBeside(line, words[at + offset], word));

/** The names that a line has, each as it stands there. */
export function mentionsIn(line: string, { ids, lengths }: NameIndex): readonly Mention[] {
  const words = wordsOf(line);
  const folded = words.map(({ text }) => foldWord(text));
  return words.flatMap((word, at): readonly Mention[] => {
    if (!isCapitalised(word)) return [];
    for (const length of lengths.get(folded[at] ?? '') ?? []) {
      const end = at + length;
      const owners = ids.get(folded.slice(at, end).join(' '));
      if (owners === undefined || !isOneRun(line, words, at, end)) continue;
      if (isPartOfAnother(line, words, at, end)) continue;
      return [{ spelling: line.slice(word.start, words[end - 1]?.end), ids: owners }];
    }
    return [];
  });
}

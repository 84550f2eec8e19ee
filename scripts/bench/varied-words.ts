/**
 * Gives every recap of a made-up archive words of its own, as many different ones, and as unevenly
 * used, as real recaps have. An index of one sentence repeated would be small by accident.
 */
import { paragraphs } from '@archive/content-types/examples';
import type { Entries } from '@archive/site/entries';

const BEGINNINGS = 'be ver ont aan op over voor door uit in om samen mede groot klein'.split(' ');
const MIDDLES =
  'wijk buurt straat school werk zorg jeugd drugs wet raad park plein woon huur leef dienst'.split(' ');
const ENDS =
  'ing heid aanpak beleid ruimte plan kans net team baan markt overleg fonds punt regel lijn'.split(' ');
const MORE = 'an er ol ta ni ka mo ru se lo vi pe da ho gu ba'.split(' ');

const WORDS = 40_000;
const WORDS_OF_A_RECAP = 220;

/** The words of the archive, the most used first. */
const words = Array.from({ length: WORDS }, (_, index) => {
  const at = (list: readonly string[], step: number) => list[Math.floor(index / step) % list.length] ?? '';
  return `${at(MIDDLES, 1)}${at(MORE, 256)}${at(BEGINNINGS, 4096)}${at(ENDS, 16)}`;
});

/** Words by how often they are used, from 0 for the most used. */
export const mostUsedWords = (ranks: readonly number[]): readonly string[] =>
  ranks.map((rank) => words[rank] ?? '');

/** Numbers between 0 and 1, the same every time. */
function* randoms(seed: number): Generator<number> {
  for (let state = seed; ;)
    yield (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

/** A text in which the n-th most used word has an n-th of the uses of the first, as in any language. */
function textOf(seed: number): string {
  const random = randoms(seed + 1);
  const next = () => random.next().value as number;
  const chosen = Array.from(
    { length: WORDS_OF_A_RECAP },
    () => words[Math.floor(Math.exp(next() * Math.log(WORDS))) - 1] ?? '',
  );
  return `${chosen.join(' ')}.`;
}

export function withVariedWords(entries: Entries): Entries {
  return {
    ...entries,
    meeting: entries.meeting.map((meeting, index) => ({
      ...meeting,
      introduction: paragraphs(textOf(index)),
    })),
    subsession: entries.subsession.map((subsession, index) => ({
      ...subsession,
      recap: paragraphs(textOf(index * 7 + 3)),
    })),
  };
}

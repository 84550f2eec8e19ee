/** The words of a stretch of text, with their places. */
import type { Place } from '../find.ts';

export interface Word extends Place {
  readonly text: string;
}

const WORD = /[\p{L}\p{N}@'’‘`](?:[\p{L}\p{N}\p{M}'’`&-]|\.(?=[\p{L}\p{N}]))*\.?/gu;

/** @param offset where the text stands. */
export function wordsOf(text: string, offset = 0): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: match }) => {
    // A full stop belongs to an initial and to "v.d.", and otherwise to the sentence; a quotation mark to 's and 't.
    const whole = /^(?:(?:\p{Lu}\p{Ll}?\.)+|v\.d\.)$/u.test(match) ? match : match.replace(/[.'’`]+$/, '');
    const quoted = /^['’‘`](?![stn](?!\p{L}))/u.test(whole) ? 1 : 0;
    const start = offset + index + quoted;
    return { text: whole.slice(quoted), start, end: start + whole.length - quoted };
  });
}

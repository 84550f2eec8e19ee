/** The piece of a text that shows why a page was found. */
import { wordsIn } from './words.ts';

export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** How many characters an excerpt has, about. */
const LENGTH = 220;

/** How many words can stand in that, at most. */
const NEAR = LENGTH / 2;

export type IsFound = (stem: string) => boolean;

/** A text in pieces, those that were looked for apart from the others. */
export function markWords(text: string, isFound: IsFound): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { stem, start, end } of wordsIn(text)) {
    if (!isFound(stem)) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false });
  return pieces;
}

/** The stretch of a text with the most different words that were looked for; its beginning when it has none. */
export function excerptOf(text: string, isFound: IsFound): readonly Piece[] {
  const best = richestIn(text, isFound);
  const start = best < LENGTH / 4 ? 0 : wordAfter(text, best - LENGTH / 4);
  const isLast = start + LENGTH >= text.length;
  const end = isLast ? text.length : Math.max(text.lastIndexOf(' ', start + LENGTH), start + 1);
  return [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...markWords(text.slice(start, end), isFound),
    ...(isLast ? [] : [{ text: ' …', isFound: false }]),
  ];
}

/** Where the stretch begins that has the most of the words; 0 when there are none. */
function richestIn(text: string, isFound: IsFound): number {
  const hits = [...wordsIn(text)].filter(({ stem }) => isFound(stem));
  let best = { start: 0, count: 0 };
  for (const [index, { start }] of hits.entries()) {
    const near = hits.slice(index, index + NEAR).filter(({ end }) => end <= start + LENGTH);
    const count = new Set(near.map(({ stem }) => stem)).size;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function wordAfter(text: string, position: number): number {
  const space = text.indexOf(' ', position);
  return space === -1 ? Math.floor(position) : space + 1;
}

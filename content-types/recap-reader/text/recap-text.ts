/** A recap as the rules see it: its head, its plain words and its blocks, all with places in one text. */
import type { Place } from '../find.ts';
import { toBlocks, type Block } from './blocks.ts';
import { parseHead, type HeadValue } from './head.ts';
import { toPlain } from './plain.ts';

export interface RecapText {
  /** What the places of all finds refer to. */
  readonly text: string;
  /** The same without markup, and with paragraphs on one line. */
  readonly plain: string;
  readonly head: ReadonlyMap<string, HeadValue>;
  readonly blocks: readonly Block[];
  /** Words that stand in bold, where Markdown says so. */
  readonly bold: readonly Place[];
}

/** Line ends within a paragraph become spaces; those between paragraphs stay. */
function unwrap(plain: string, blocks: readonly Block[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of blocks) {
    parts.push(plain.slice(at, start), text);
    at = end;
  }
  return parts.join('') + plain.slice(at);
}

const boldOf = (text: string): readonly Place[] =>
  [...text.matchAll(/\*\*([^*\n]{2,120})\*\*/g)].map(({ index, 0: match }) => ({
    start: index + 2,
    end: index + match.length - 2,
  }));

/** More than a hundred pages: whatever is longer is no recap, and is read up to here. */
const MAX_LENGTH = 300_000;

/** @param text any text; the places of what is found refer to the `text` of the result. */
export function parseRecapText(text: string): RecapText {
  const normal = text.normalize('NFC').replace(/\r\n?/g, '\n').slice(0, MAX_LENGTH);
  const head = parseHead(normal);
  const plain = toPlain(normal, head);
  const blocks = toBlocks(normal, plain);
  return { text: normal, plain: unwrap(plain, blocks), head: head.values, blocks, bold: boldOf(normal) };
}

const WINDOW = 120;

/** Markup leaves spaces where it stood. */
const withSingleSpaces = (text: string) => text.replace(/ {2,}/g, ' ');

/** What stands before a place on the same line, at most some 120 characters. */
export function before({ plain }: RecapText, { start }: Place, length = WINDOW): string {
  const slice = plain.slice(Math.max(0, start - length), start);
  return withSingleSpaces(slice.slice(slice.lastIndexOf('\n') + 1));
}

/** What stands after a place on the same line, at most some 120 characters. */
export function after({ plain }: RecapText, { end }: Place, length = WINDOW): string {
  const slice = plain.slice(end, end + length);
  const newline = slice.indexOf('\n');
  return withSingleSpaces(newline === -1 ? slice : slice.slice(0, newline));
}

/** The block that a place stands in. */
export const blockAt = (recap: RecapText, place: Place): Block | undefined =>
  recap.blocks[blockIndexAt(recap, place)];

/** The number of the block that a place stands in, -1 between blocks. */
export function blockIndexAt({ blocks }: RecapText, place: Place): number {
  let [low, high] = [0, blocks.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle] as Block;
    if (place.start < block.start) high = middle - 1;
    else if (place.start >= block.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** What stands before a place on its line; where nothing does, the block above it. */
export function labelOf(recap: RecapText, place: Place): string {
  const lead = before(recap, place);
  return lead.trim() === '' ? (recap.blocks[blockIndexAt(recap, place) - 1]?.text ?? '') : lead;
}

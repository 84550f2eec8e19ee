/**
 * The paragraphs, headings, list items and table rows of a text.
 *
 * Markdown says what is what. In plain text a heading is a short line of its own without a full stop;
 * lines that were wrapped are put together again.
 */
import type { Place } from '../find.ts';

type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'row';

export interface Block extends Place {
  readonly kind: BlockKind;
  /** Of a heading 1 to 6; `LEVEL_BY_LOOK` where only its look says that it is one. 0 for the rest. */
  readonly level: number;
  /** Of a list item: it has a number. */
  readonly isNumbered: boolean;
  /** Without its mark, on one line. Characters keep their places: `text[i]` stands at `start + i`. */
  readonly text: string;
}

export const LEVEL_BY_LOOK = 3;

interface Line extends Place {
  readonly kind: BlockKind | 'blank';
  readonly level: number;
}

const MAX_HEADING = 110;
/** A line that is at least this long may have been wrapped. */
const WRAPPED = 45;

const HEADING = /^[ \t]{0,3}(#{1,6})[ \t]{1,4}(?=\S)/;
const ITEM = /^[ \t]{0,12}(?:[-*•·–o▪]|\d{1,2}[.)]|[a-z]\))[ \t]{1,6}(?=\S)/;

function lineAt(source: string, plain: string, start: number, end: number): Line {
  const raw = source.slice(start, end);
  if (plain.slice(start, end).trim() === '') return { kind: 'blank', level: 0, start, end };
  const heading = HEADING.exec(raw);
  if (heading !== null) {
    return { kind: 'heading', level: heading[1]?.length ?? 1, start: start + heading[0].length, end };
  }
  const item = ITEM.exec(raw);
  if (item !== null) return { kind: 'listItem', level: 0, start: start + item[0].length, end };
  if (/^[ \t]{0,3}\|/.test(raw)) return { kind: 'row', level: 0, start, end };
  if (isBoldLine(raw)) return { kind: 'heading', level: LEVEL_BY_LOOK, start, end };
  return { kind: 'paragraph', level: 0, start, end };
}

const isBoldLine = (raw: string) =>
  raw.length <= MAX_HEADING && /^\s{0,3}(?:\*\*|__)[^*_]{2,100}(?:\*\*|__):?\s{0,3}$/.test(raw);

function* linesOf(source: string, plain: string): Generator<Line> {
  for (let start = 0; start < plain.length;) {
    const found = plain.indexOf('\n', start);
    const end = found === -1 ? plain.length : found;
    yield lineAt(source, plain, start, end);
    start = end + 1;
  }
}

/** A date or a label begins a block of its own. */
const STANDS_ALONE =
  /^\s{0,3}(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s)?\d{1,2}\s\p{L}{3,9}\s20\d\d\s{0,3}$|^\s{0,3}\p{Lu}[\p{L} ]{2,30}:\s/u;
/** "dhr. K. Smit     gemeente Ede": a line of columns, or of one of several people, is a whole one. */
const IS_WHOLE = /^\s{0,3}(?:dhr|mevr|mw|drs|ir|ing|mr|dr|prof)\b|\S(?: {3,}|\u2003)\s*\S/iu;

const isWhole = ({ start, end }: Line, plain: string) =>
  IS_WHOLE.test(plain.slice(start, Math.min(end, start + 120)));

/** Whether the line goes on with what the block so far says. */
function continues(block: readonly Line[], line: Line, plain: string): boolean {
  const previous = block.at(-1);
  if (previous === undefined || line.kind !== 'paragraph') return false;
  if (block[0]?.kind !== 'paragraph' && block[0]?.kind !== 'listItem') return false;
  if (STANDS_ALONE.test(plain.slice(line.start, line.end))) return false;
  if (isWhole(line, plain) && isWhole(previous, plain)) return false;
  const isIndented = /^[ \t]{2,}/.test(plain.slice(line.start, line.end));
  if (block[0].kind === 'listItem') return isIndented || previous.end - previous.start >= WRAPPED;
  return previous.end - previous.start >= WRAPPED;
}

function toBlock(lines: readonly Line[], plain: string, source: string): Block {
  const [first] = lines as readonly [Line];
  const end = lines.at(-1)?.end ?? first.end;
  const raw = plain.slice(first.start, end).replace(/\n/g, ' ');
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim();
  const start = first.start + lead;
  const isNumbered = /\d{1,2}[.)][ \t]{1,6}$/.test(source.slice(Math.max(0, first.start - 10), first.start));
  return {
    kind: first.kind as BlockKind,
    level: first.level,
    isNumbered,
    text,
    start,
    end: start + text.length,
  };
}

const looksLikeHeading = ({ text }: Block) =>
  text.length <= MAX_HEADING &&
  /^["'“‘(]?[\p{Lu}\p{N}]/u.test(text) &&
  !/[.,;:…]$|^\p{N}+$|^\p{Lu}[\p{L} ]{2,25}: /u.test(text) &&
  !IS_WHOLE.test(text) &&
  /\p{L}{3}/u.test(text);

/** A short paragraph that stands before a longer one is its heading, where no marks say what is. */
function withHeadings(blocks: readonly Block[], plain: string): readonly Block[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return blocks;
  return blocks.map((block, index) => {
    const [previous, next] = [blocks[index - 1], blocks[index + 1]];
    const isOne = isHeading(block, previous, next) && !endsAList(block, previous, next, plain);
    return isOne ? { ...block, kind: 'heading', level: LEVEL_BY_LOOK } : block;
  });
}

const isApart = (a: Block | undefined, b: Block | undefined, plain: string) =>
  a === undefined || b === undefined || /\n[^\S\n]*\n/.test(plain.slice(a.end, b.start));

/** The last of several short lines under each other, with a blank line below it. */
const endsAList = (block: Block, previous: Block | undefined, next: Block | undefined, plain: string) =>
  previous !== undefined &&
  !/[.!?…]["”’)]?$/.test(previous.text) &&
  !isApart(previous, block, plain) &&
  isApart(block, next, plain);

/** "Anna Smit (gemeente Breda)" ends with what says who somebody is. */
const isText = ({ text }: Block) =>
  /[.!?:…"”’]$/.test(text) || (text.endsWith(')') && text.length > MAX_HEADING);

function isHeading(block: Block, previous: Block | undefined, next: Block | undefined): boolean {
  // What stands below "Aanwezig:" belongs to that.
  if (previous?.text.endsWith(':') === true) return false;
  if (next === undefined || !looksLikeHeading(block)) return false;
  // "2. Stand van zaken", with its text under it.
  if (block.kind === 'listItem')
    return block.isNumbered && next.kind === 'paragraph' && previous?.isNumbered !== true;
  if (block.kind !== 'paragraph') return false;
  // Lines of a list are short as well; a text is longer, and ends.
  return next.kind === 'listItem' || (next.text.length > block.text.length && isText(next));
}

/** @param source the text with its markup, of the same length. */
export function toBlocks(source: string, plain: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(toBlock(open, plain, source));
    open = [];
  };
  for (const line of linesOf(source, plain)) {
    if (line.kind === 'blank') close();
    else if (continues(open, line, plain)) open.push(line);
    else {
      close();
      open.push(line);
    }
  }
  close();
  return withHeadings(
    blocks.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    plain,
  );
}

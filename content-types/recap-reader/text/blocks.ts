/**
 * The paragraphs, headings, list items and table rows of a text.
 *
 * Markdown says what is what. In plain text a heading is a short line of its own without a full stop;
 * lines that were wrapped are put together again.
 */
import type { Place } from '../find.ts';
import { IS_WHOLE, LEVEL_BY_LOOK, MAX_HEADING, withHeadings } from './headings.ts';

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

interface Line extends Place {
  readonly kind: BlockKind | 'blank';
  readonly level: number;
}

/** A line with links in it is looked at up to here. */
const MAX_LINE = 600;

/** A line that is at least this long may have been wrapped. */
const WRAPPED = 45;

const HEADING = /^[ \t]{0,3}(#{1,6})[ \t]{1,4}(?=\S)/;
/** A heading that a site's generator makes: {{< section title="Aanwezigen" >}} */
const SHORTCODE = /^[ \t]{0,3}\{\{[<%][^{}"]{1,80}\btitle="([^"{}\n]{2,110})"/;
const ITEM = /^[ \t]{0,12}(?:[-*•·–o▪]|\(?\d{1,2}[.)]|[a-z]\))[ \t]{1,6}(?=\S)/;

function lineAt(source: string, plain: string, start: number, end: number): Line {
  const raw = source.slice(start, end);
  if (plain.slice(start, end).trim() === '') return { kind: 'blank', level: 0, start, end };
  const heading = HEADING.exec(raw);
  if (heading !== null) {
    return { kind: 'heading', level: heading[1]?.length ?? 1, start: start + heading[0].length, end };
  }
  const [shortcode, title = ''] = SHORTCODE.exec(raw) ?? [];
  if (shortcode !== undefined) {
    const from = start + shortcode.length - title.length - 1;
    return { kind: 'heading', level: 2, start: from, end: from + title.length };
  }
  const item = ITEM.exec(raw);
  if (item !== null) return { kind: 'listItem', level: 0, start: start + item[0].length, end };
  if (/^[ \t]{0,3}\|/.test(raw)) return { kind: 'row', level: 0, start, end };
  const level = underlined(source, start, end);
  if (level > 0) return { kind: 'heading', level, start, end };
  if (isBoldLine(raw)) return { kind: 'heading', level: LEVEL_BY_LOOK, start, end };
  return { kind: 'paragraph', level: 0, start, end };
}

/** The level of a line that is underlined to be a heading; 0 for others. */
function underlined(source: string, start: number, end: number): number {
  const [, mark] = /^\n[ ]{0,3}(={3,}|-{3,})[ \t]*(?:\n|$)/.exec(source.slice(end, end + MAX_HEADING)) ?? [];
  const isLine =
    mark !== undefined &&
    end - start <= MAX_HEADING &&
    /(?:^|\n)[ \t]*\n?$/.test(source.slice(Math.max(0, start - 3), start));
  return isLine ? (mark.startsWith('=') ? 1 : 2) : 0;
}

/** As long as readers see it: without the addresses of links, and with one sign for each entity. */
const asSeen = (raw: string) =>
  raw
    .slice(0, MAX_LINE)
    .replace(/\]\[\d{1,3}\]|\]\([^()\s]*\)/g, ']')
    .replace(/&#?\w{2,8};/g, '-');

const isBoldLine = (raw: string) => {
  const line = asSeen(raw);
  return line.length <= MAX_HEADING && /^\s{0,3}(?:\*\*|__)[^*_]{2,100}(?:\*\*|__):?\s{0,3}$/.test(line);
};

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
  /^\s{0,3}(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s)?\d{1,2}\s\p{L}{3,9}\s20\d\d\s{0,3}$|^\s{0,3}\p{Lu}[\p{L} ]{2,30}(?:\s\([^()]{1,30}\))?:\s/u;
const isWhole = ({ start, end }: Line, plain: string) =>
  IS_WHOLE.test(plain.slice(start, Math.min(end, start + 120)));

/** "Sessie 3: Wonen", "Begeleiding: Anna Smit, gemeente Ede" */
const LEADS = /^\s{0,3}\p{Lu}[\p{L}-]{2,20}(?:\s\d{1,2}\s?[:.–-]|:)\s/u;
/** A line that was wrapped is longer. */
const WIDE = 70;

/** Whether a short line that begins with what it is of is whole, with a sentence below it. */
const leads = (first: Line, next: Line, plain: string) =>
  first.end - first.start < WIDE &&
  LEADS.test(plain.slice(first.start, first.end)) &&
  /^\s{0,3}\p{Lu}/u.test(plain.slice(next.start, next.end));

/** Longer than any line that was wrapped. */
const UNWRAPPED = 160;

/** Whether the lines of a text were wrapped; else each of them is a paragraph. */
function hasWrappedLines(lines: readonly Line[], plain: string): boolean {
  const isLong = ({ kind, start, end }: Line, length: number) => kind === 'paragraph' && end - start > length;
  const textOf = ({ start, end }: Line) => plain.slice(start, end);
  const goesOn = (line: Line, index: number) => {
    const previous = lines[index - 1] ?? line;
    // What is enumerated may begin with a small letter.
    return (
      isLong(previous, WRAPPED) && !/:\s*$/.test(textOf(previous)) && /^\s{0,3}\p{Ll}/u.test(textOf(line))
    );
  };
  const [long, going] = [lines.filter((line) => isLong(line, UNWRAPPED)), lines.filter(goesOn)];
  return long.length === 0 || going.length >= long.length;
}

/** Whether what was written so far, or the line itself, says that it is another. */
const isAnother = (block: readonly Line[], previous: Line, line: Line, plain: string) =>
  STANDS_ALONE.test(plain.slice(line.start, line.end)) ||
  (isWhole(line, plain) && isWhole(previous, plain)) ||
  (block.length === 1 && leads(previous, line, plain));

/** Whether the line goes on with what the block so far says. */
function continues(block: readonly Line[], line: Line, plain: string, isWrapped: boolean): boolean {
  const previous = block.at(-1);
  if (previous === undefined || line.kind !== 'paragraph') return false;
  if (block[0]?.kind !== 'paragraph' && block[0]?.kind !== 'listItem') return false;
  if (isAnother(block, previous, line, plain)) return false;
  const isIndented = /^[ \t]{2,}/.test(plain.slice(line.start, line.end));
  if (block[0].kind === 'listItem' && isIndented) return true;
  return isWrapped && previous.end - previous.start >= WRAPPED;
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

/** Where several headings are of the highest level, the first is the title and the others stand below it. */
function withOneTitle(blocks: readonly Block[]): readonly Block[] {
  const [title, ...others] = blocks.filter(({ level }) => level === 1);
  if (others.length === 0) return blocks;
  return blocks.map((block) =>
    block.level === 0 || block === title ? block : { ...block, level: block.level + 1 },
  );
}

/** @param source the text with its markup, of the same length. */
export function toBlocks(source: string, plain: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(toBlock(open, plain, source));
    open = [];
  };
  const lines = [...linesOf(source, plain)];
  const isWrapped = hasWrappedLines(lines, plain);
  for (const line of lines) {
    if (line.kind === 'blank') close();
    else if (continues(open, line, plain, isWrapped)) open.push(line);
    else {
      close();
      open.push(line);
    }
  }
  close();
  const said = blocks.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return withHeadings(withOneTitle(said), plain);
}

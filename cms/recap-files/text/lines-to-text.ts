/** Paragraphs, headings and lists from lines that stand somewhere on a page. */
import { isMostlyBold, measure, type Measure } from './measure-lines.ts';
import type { PageLine } from './page-lines.ts';

const MAX_HEADING = 110;

/** What stands before the items of a list; Word's own come from fonts of signs. */
const BULLET = /^\s*(?:[•●▪◦○■·–*\uf0a7\uf0b7-]|o(?=\s))\s+/u;

const withoutBold = (text: string) => text.replaceAll('**', '');

const isHeading = ({ text, size }: PageLine, body: Measure) =>
  size > body.size * 1.12 && text.length <= MAX_HEADING && /\p{L}{3}/u.test(text);

/** A bold line stands apart from what is not, unless a sentence goes on in it. */
const standsApart = (previous: PageLine, line: PageLine) =>
  previous.isBold !== line.isBold && !/^\s*\p{Ll}/u.test(withoutBold(line.text));

/** Whether somebody ended a line before it was full: the next word would have fit. */
function endsEarly(previous: PageLine, line: PageLine, body: Measure): boolean {
  const text = withoutBold(line.text).trim();
  const [word = ''] = text.split(/\s/, 1);
  const width = ((line.end - line.x) / text.length) * (word.length + 1);
  const goesOn = /^\p{Ll}/u.test(text) && !/[.!?:;]\s*$/.test(withoutBold(previous.text));
  return (!goesOn || body.isIndented(line)) && previous.end + width < body.marginOf(previous);
}

/** "Anna Smit | gemeente Breda", one below the other. */
const isEntry = ({ text }: PageLine) => /^[^|]{2,60}\s\|\s[^|]{2,60}$/.test(text);

function startsParagraph(previous: PageLine, line: PageLine, body: Measure): boolean {
  if (standsApart(previous, line) || (isEntry(previous) && isEntry(line))) return true;
  // A title of two lines is one.
  if (isHeading(line, body) && previous.size === line.size && previous.page === line.page)
    return previous.y - line.y > line.size * 1.6;
  if (BULLET.test(line.text) || Math.abs(previous.size - line.size) > body.size * 0.12) return true;
  // Over a page's edge a sentence goes on.
  if (previous.page !== line.page) return /[.!?:]\s*$/.test(withoutBold(previous.text));
  // Where most paragraphs are one line, the commonest gap is the one between paragraphs.
  const widest = Math.min(body.gap * 1.35, body.size * 2.1);
  return previous.y - line.y > widest || line.y > previous.y || endsEarly(previous, line, body);
}

/** "leef-" and "baarheid" are one word; "Noord-" and "Holland" keep their hyphen. */
function append(text: string, next: string): string {
  const words = next.trim();
  if (text.endsWith('**') && words.startsWith('**')) return append(text.slice(0, -2), words.slice(2));
  if (/\d[A-Z]?-$/.test(text)) return text + words;
  if (/\p{Ll}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(words) && !/^(?:en|of)\s/.test(words)) {
    return text.replace(/[-\u00ad]$/u, '') + words;
  }
  return /\p{L}-$/u.test(text) && /^\p{Lu}/u.test(words) ? text + words : `${text} ${words}`;
}

interface Paragraph {
  /** What Markdown has before it. */
  readonly mark: '' | '# ' | '## ' | '- ';
  readonly text: string;
  readonly isIndented: boolean;
}

/** Lists of browsers have signs that are drawn, and are known by where they stand. */
const withListMarks = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.map((paragraph, index) => {
    const isBeside = [paragraphs[index - 1], paragraphs[index + 1]].some((other) => other?.isIndented);
    const isItem = paragraph.mark === '' && paragraph.isIndented && isBeside && !/^\d/.test(paragraph.text);
    return isItem ? { ...paragraph, mark: '- ' } : paragraph;
  });

const toMarkdown = ({ mark, text }: Paragraph) => mark + (mark.startsWith('#') ? withoutBold(text) : text);

function markOf(line: PageLine, body: Measure): Paragraph['mark'] {
  if (isHeading(line, body)) return line.size > body.size * 1.5 ? '# ' : '## ';
  return BULLET.test(line.text) ? '- ' : '';
}

/** Where most is bold, nothing stands out by it. */
const plainly = (lines: readonly PageLine[]) =>
  lines.map((line) => ({ ...line, text: withoutBold(line.text), isBold: false }));

export function linesToText(given: readonly PageLine[]): string {
  const lines = isMostlyBold(given) ? plainly(given) : given;
  const body = measure(lines);
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const [previous, last] = [lines[index - 1], paragraphs.at(-1)];
    const text = line.text.replace(/\s+/g, (space) => (space.includes('\t') ? '\t' : ' ')).trim();
    if (previous === undefined || last === undefined || startsParagraph(previous, line, body))
      paragraphs.push({
        mark: markOf(line, body),
        text: text.replace(BULLET, ''),
        isIndented: body.isIndented(line),
      });
    else paragraphs[paragraphs.length - 1] = { ...last, text: append(last.text, text) };
  });
  return withListMarks(paragraphs)
    .map(toMarkdown)
    .join('\n\n')
    .replace(/(\n- .*)\n(?=\n- )/g, '$1');
}

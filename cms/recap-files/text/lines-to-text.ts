/** Paragraphs and headings from lines with a height and a size. */
import type { PageLine } from './page-lines.ts';

const MAX_HEADING = 110;
const BULLET = /^\s*(?:[•●▪◦·–*-])\s+/;

/** The smallest, of several that are equally common. */
function commonest(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => Math.round(value * 2) / 2);
  return [...counts].toSorted(([a, all], [b, others]) => others.length - all.length || a - b)[0]?.[0] ?? 0;
}

/** Of the text itself: the size of most letters, and how far apart most lines are. */
function measure(lines: readonly PageLine[]) {
  const sizes = lines.flatMap(({ size, text }) =>
    Array.from({ length: Math.ceil(text.length / 20) }, () => size),
  );
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const gap =
      next !== undefined && next.page === line.page && next.size === line.size ? line.y - next.y : 0;
    return gap > 1 && gap < 60 ? [gap] : [];
  });
  return { size: commonest(sizes), gap: commonest(gaps) };
}

type Measure = ReturnType<typeof measure>;

const isHeading = ({ text, size }: PageLine, body: Measure) =>
  size > body.size * 1.12 && text.length <= MAX_HEADING && /\p{L}{3}/u.test(text);

/** A bold line stands apart from what is not, unless a sentence goes on in it. */
const standsApart = (previous: PageLine, line: PageLine) =>
  previous.isBold !== line.isBold && !/^\s*\p{Ll}/u.test(line.text);

function startsParagraph(previous: PageLine, line: PageLine, body: Measure): boolean {
  if (standsApart(previous, line)) return true;
  // A title of two lines is one.
  if (isHeading(line, body) && previous.size === line.size && previous.page === line.page)
    return previous.y - line.y > line.size * 1.6;
  if (BULLET.test(line.text) || Math.abs(previous.size - line.size) > body.size * 0.12) return true;
  // Over a page's edge a sentence goes on.
  if (previous.page !== line.page) return /[.!?:]\s*$/.test(previous.text);
  // Where most paragraphs are one line, the commonest gap is the one between paragraphs.
  const widest = Math.min(body.gap * 1.35, body.size * 2.1);
  return previous.y - line.y > widest || line.y > previous.y;
}

/** "leef-" and "baarheid" are one word; "Noord-" and "Holland" keep their hyphen. */
function append(text: string, next: string): string {
  const words = next.trim();
  if (/\d[A-Z]?-$/.test(text)) return text + words;
  if (/\p{Ll}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(words) && !/^(?:en|of)\s/.test(words)) {
    return text.replace(/[-\u00ad]$/u, '') + words;
  }
  return /\p{L}-$/u.test(text) && /^\p{Lu}/u.test(words) ? text + words : `${text} ${words}`;
}

interface Paragraph {
  readonly mark: string;
  readonly text: string;
  readonly isBold: boolean;
}

const toMarkdown = ({ mark, text, isBold }: Paragraph) =>
  isBold && mark === '' && !text.startsWith('- ') ? `**${text}**` : mark + text;

export function linesToText(lines: readonly PageLine[]): string {
  const body = measure(lines);
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const last = paragraphs.at(-1);
    const text = line.text.replace(/\s+/g, (space) => (space.includes('\t') ? '\t' : ' ')).trim();
    const mark = isHeading(line, body) ? (line.size > body.size * 1.5 ? '# ' : '## ') : '';
    if (previous === undefined || last === undefined || startsParagraph(previous, line, body))
      paragraphs.push({ mark, text: text.replace(BULLET, '- '), isBold: line.isBold });
    else
      paragraphs[paragraphs.length - 1] = {
        ...last,
        text: append(last.text, text),
        isBold: last.isBold && line.isBold,
      };
  });
  return paragraphs
    .map(toMarkdown)
    .join('\n\n')
    .replace(/(\n- .*)\n(?=\n- )/g, '$1');
}

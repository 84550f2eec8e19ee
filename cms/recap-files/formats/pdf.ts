/**
 * PDF: it knows where letters stand, and nothing of paragraphs. Lines are put together by their height on
 * the page; a gap ends a paragraph, larger letters are a heading, bold words are marked as such, and what
 * every page repeats is left out.
 */
import { getDocumentProxy } from 'unpdf';
import { MAX_PAGES } from '../limits.ts';
import { withoutRepeats, type PageLine } from '../text/page-lines.ts';
import { linesToText } from '../text/lines-to-text.ts';
import { UnreadableFile } from '../unreadable.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** The part that we use of what the library says of a stretch of text. */
interface Item {
  readonly str: string;
  readonly fontName: string;
  readonly transform: readonly number[];
  readonly height: number;
  readonly width: number;
}

/** In names such as ABCDEF+Calibri-Bold; all that the library tells of a font that a file brings along. */
const BOLD = /bold|black|heavy|demi/i;

const isItem = (item: object): item is Item => 'str' in item && 'transform' in item;
const isVisible = ({ str }: Item) => str.trim() !== '';

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes);
  } catch (error) {
    throw new UnreadableFile((error as Error).name === 'PasswordException' ? 'encrypted' : 'broken');
  }
}

/** The names of a page's fonts that are bold. The library knows fonts by how they look once it has read how to draw the page. */
async function boldFontsOf(page: Page, items: readonly Item[]): Promise<ReadonlySet<string>> {
  const names = [...new Set(items.map(({ fontName }) => fontName))];
  // Where all is alike nothing stands out.
  if (names.length < 2) return new Set();
  await page.getOperatorList();
  return new Set(
    names.filter((name) => {
      const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { name?: string }) : undefined;
      return BOLD.test(font?.name ?? '');
    }),
  );
}

/** Between two stretches of one line: nothing, a space or, between columns, a tab. */
function gapOf(width: number, text: string): string {
  if (width > 2) return '\t';
  return width > 0.15 && !text.endsWith(' ') ? ' ' : '';
}

/** Stretches of text that stand on one line. */
interface Row {
  readonly y: number;
  items: readonly Item[];
}

const sizeOf = ({ items }: Row) => Math.max(...items.map(({ height }) => height));

/** The rows of a page, from top to bottom as the file has them. */
function rowsOf(items: readonly Item[]): readonly Row[] {
  const rows: Row[] = [];
  for (const item of items) {
    const y = item.transform[5] ?? 0;
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row.y - y) < Math.max(2, sizeOf(row) * 0.4))
      row.items = [...row.items, item];
    else rows.push({ y, items: [item] });
  }
  return rows.filter((row) => row.items.some(isVisible));
}

const startOf = ({ transform }: Item) => transform[4] ?? 0;
const endOf = (item: Item) => startOf(item) + item.width;

/** The words of a row, with what stands between them, and asterisks around those that are bold. */
function textOf({ items }: Row, size: number, boldFonts: ReadonlySet<string>): string {
  const text = items.reduce((before, item, index) => {
    const previous = items[index - 1];
    const gap = previous === undefined ? '' : gapOf((startOf(item) - endOf(previous)) / size, before);
    const isBold = boldFonts.has(item.fontName) && isVisible(item);
    return before + gap + (isBold ? item.str.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3') : item.str);
  }, '');
  return text.replace(/\*\*(\s*)\*\*/g, '$1');
}

async function linesOf(pdf: Pdf, number: number): Promise<readonly PageLine[]> {
  const page = await pdf.getPage(number);
  const items = ((await page.getTextContent()).items as readonly object[])
    .filter(isItem)
    .filter(({ str }) => str !== '');
  const boldFonts = await boldFontsOf(page, items.filter(isVisible));
  return rowsOf(items).map((row) => {
    const size = sizeOf(row);
    const visible = row.items.filter(isVisible);
    return {
      text: textOf(row, size, boldFonts),
      x: Math.min(...visible.map(startOf)),
      end: Math.max(...visible.map(endOf)),
      y: row.y,
      size,
      page: number,
      isBold: visible.every(({ fontName }) => boldFonts.has(fontName)),
    };
  });
}

export async function pdfToText(bytes: Uint8Array): Promise<string> {
  const pdf = await open(bytes);
  if (pdf.numPages > MAX_PAGES) throw new UnreadableFile('tooManyPages');
  const pages: (readonly PageLine[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await linesOf(pdf, number));
  const text = linesToText(withoutRepeats(pages));
  if (text.trim() === '') throw new UnreadableFile('scan');
  return text;
}

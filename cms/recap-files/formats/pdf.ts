/**
 * PDF: it knows where letters stand, and nothing of paragraphs. Lines are put together by their height on
 * the page; a gap ends a paragraph, larger letters are a heading, bold lines are marked as such, and what
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

interface Font {
  readonly bold?: boolean;
  readonly black?: boolean;
}

const isItem = (item: object): item is Item => 'str' in item && 'transform' in item;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes);
  } catch (error) {
    throw new UnreadableFile((error as Error).name === 'PasswordException' ? 'encrypted' : 'broken');
  }
}

/** Between two stretches of one line: nothing, a space or, between columns, a tab. */
function gapOf(width: number, text: string): string {
  if (width > 2) return '\t';
  return width > 0.15 && !text.endsWith(' ') ? ' ' : '';
}

/** The names of a page's fonts that are bold. The library knows fonts by how they look once it has read how to draw the page. */
async function boldFontsOf(page: Page, items: readonly Item[]): Promise<ReadonlySet<string>> {
  const names = [...new Set(items.map(({ fontName }) => fontName))];
  // Where all is alike nothing stands out.
  if (names.length < 2) return new Set();
  await page.getOperatorList();
  return new Set(
    names.filter((name) => {
      const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : undefined;
      return font?.bold === true || font?.black === true;
    }),
  );
}

/** The words of a page as lines, from top to bottom as the file has them. */
async function linesOf(pdf: Pdf, number: number): Promise<readonly PageLine[]> {
  const page = await pdf.getPage(number);
  const items = ((await page.getTextContent()).items as readonly object[]).filter(isItem);
  const boldFonts = await boldFontsOf(page, items.filter(({ str }) => str.trim() !== ''));
  const lines: PageLine[] = [];
  let end = 0;
  for (const { str, transform, fontName, height, width } of items) {
    if (str === '') continue;
    const [, , , , x = 0, y = 0] = transform;
    const isBold = boldFonts.has(fontName);
    const line = lines.at(-1);
    const isSameLine = line !== undefined && Math.abs(line.y - y) < Math.max(2, line.size * 0.4);
    if (isSameLine) {
      const gap = gapOf((x - end) / line.size, line.text);
      lines[lines.length - 1] = {
        ...line,
        text: line.text + gap + str,
        size: Math.max(line.size, height),
        isBold: line.isBold && (isBold || str.trim() === ''),
      };
    } else lines.push({ text: str, y, size: height, page: number, isBold });
    end = x + width;
  }
  return lines.filter(({ text }) => text.trim() !== '');
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

/**
 * The text of HTML as the recap reader likes it: headings, items, bold words and table rows marked as in
 * Markdown, everything else one paragraph a line.
 *
 * Word's headings often arrive as a numbered list of one item, and the label and value of a table in one cell:
 * both are put right here.
 */
import { Parser } from 'htmlparser2';

/** What of a page is no text. */
const SILENT = new Set([
  'script',
  'style',
  'nav',
  'footer',
  'form',
  'noscript',
  'svg',
  'head',
  'button',
  'iframe',
  'aside',
]);
const BLOCKS = new Set([
  'br',
  'li',
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'blockquote',
  'figure',
  'figcaption',
  'address',
  'pre',
  'dd',
  'dt',
  'body',
  'ul',
  'ol',
  'table',
]);
const BOLD = new Set(['strong', 'b']);
const CELLS = new Set(['td', 'th']);
const LISTS = new Set(['ul', 'ol']);
const MAX_HEADING = 110;
const MAX_LABEL = 30;

/** What Word's tabs are in HTML, where a tab itself means nothing. */
export const TAB = '\u2003';
const collapse = (text: string) => text.replace(/\s+/g, (space) => (space.includes(TAB) ? TAB : ' '));

interface List {
  readonly isNumbered: boolean;
  readonly items: string[];
}

class Writer {
  readonly #lines: string[] = [];
  readonly #lists: List[] = [];
  #line = '';
  #silent = 0;
  #heading = 0;
  #bold = 0;
  /** Of the table that is open: the cells of its row, and the paragraphs of its cell. */
  #row: string[] | undefined;
  #cell: string[] | undefined;

  text(text: string): void {
    if (this.#silent === 0) this.#line += collapse(text);
  }

  open(tag: string): void {
    if (SILENT.has(tag)) this.#silent += 1;
    else if (BOLD.has(tag)) this.#startBold();
    else if (tag === 'tr') this.#row = [];
    else if (CELLS.has(tag)) this.#startCell();
    else if (LISTS.has(tag)) this.#startList(tag === 'ol');
    else if (/^h[1-6]$/.test(tag)) this.#startHeading(Number(tag.charAt(1)));
    else if (BLOCKS.has(tag)) this.#flush();
  }

  close(tag: string): void {
    if (SILENT.has(tag)) this.#silent = Math.max(0, this.#silent - 1);
    else if (BOLD.has(tag)) this.#endBold();
    else if (tag === 'tr') this.#endRow();
    else if (CELLS.has(tag)) this.#endCell();
    else if (LISTS.has(tag)) this.#endList();
    else if (tag === 'li') this.#endItem();
    else if (/^h[1-6]$/.test(tag)) this.#endHeading();
    else if (BLOCKS.has(tag)) this.#flush();
  }

  toString(): string {
    this.#flush();
    return this.#lines.join('\n\n').replace(/(\n\| .*)\n(?=\n\| )/g, '$1');
  }

  #startBold(): void {
    this.#bold = this.#line.length;
    this.#line += '**';
  }

  /** Bold around nothing is none. */
  #endBold(): void {
    const inner = this.#line.slice(this.#bold + 2);
    if (!this.#line.startsWith('**', this.#bold)) return;
    const marked = inner.trim() === '' || this.#heading > 0 ? inner : `**${inner.trimEnd()}** `;
    this.#line = this.#line.slice(0, this.#bold) + marked;
  }

  #startHeading(level: number): void {
    this.#flush();
    this.#heading = level;
  }

  #endHeading(): void {
    const level = this.#heading;
    this.#heading = 0;
    const text = this.#take().replaceAll('**', '');
    if (text !== '') this.#put(`${'#'.repeat(level)} ${text}`);
  }

  #startList(isNumbered: boolean): void {
    this.#flush();
    this.#lists.push({ isNumbered, items: [] });
  }

  #endItem(): void {
    const text = this.#take();
    if (text !== '') (this.#lists.at(-1)?.items ?? this.#lines).push(text);
  }

  #endList(): void {
    const { isNumbered, items } = this.#lists.pop() ?? { isNumbered: false, items: [] };
    const [only = ''] = items;
    const isHeading =
      isNumbered &&
      items.length === 1 &&
      only.length <= MAX_HEADING &&
      !/[.;,:]$/.test(only) &&
      this.#lists.length === 0;
    if (isHeading && this.#cell === undefined) this.#put(`### ${only.replaceAll('**', '')}`);
    else if (items.length > 0)
      this.#put(this.#cell === undefined ? items.map((item) => `- ${item}`).join('\n') : items.join('; '));
  }

  #startCell(): void {
    this.#flush();
    this.#cell = [];
  }

  /** "Datum" above "12 mei" in one cell is a label with its value. */
  #endCell(): void {
    this.#flush();
    const [first = '', ...others] = (this.#cell ?? []).map((text) => text.replaceAll('**', '').trim());
    this.#cell = undefined;
    const isLabel = others.length > 0 && first.length <= MAX_LABEL && /^\p{Lu}[\p{L} ]*:?$/u.test(first);
    const text = isLabel ? `${first.replace(/:$/, '')}: ${others.join('; ')}` : [first, ...others].join('; ');
    this.#row?.push(text.replaceAll('|', '/'));
  }

  #endRow(): void {
    const cells = this.#row ?? [];
    this.#row = undefined;
    // A row of one cell is a line like any other.
    if (cells.length === 1) this.#put(cells[0] ?? '');
    else if (cells.some((cell) => cell !== '')) this.#put(`| ${cells.join(' | ')} |`);
  }

  #take(): string {
    const text = collapse(this.#line).trim().replaceAll(TAB, '\t');
    this.#line = '';
    return text;
  }

  /** Ends the paragraph, if there is one. */
  #flush(): void {
    if (this.#heading > 0) return;
    const list = this.#lists.at(-1);
    const text = this.#take();
    if (text === '' || text === '**') return;
    if (list !== undefined && this.#cell === undefined) list.items.push(text);
    else this.#put(text);
  }

  #put(text: string): void {
    if (text === '') return;
    if (this.#cell === undefined) this.#lines.push(text);
    else this.#cell.push(text);
  }
}

/** The page's own part where it says which that is, and when it was published. */
export function htmlToText(html: string): string {
  const own = /<(main|article)[\s>][\s\S]*<\/\1>/i.exec(html)?.[0] ?? html;
  const writer = new Writer();
  const parser = new Parser({
    onopentag: (tag) => writer.open(tag),
    ontext: (text) => writer.text(text),
    onclosetag: (tag) => writer.close(tag),
  });
  parser.end(own);
  const published = /<meta[^>]{1,200}article:published_time[^>]{1,100}content=["'](\d{4}-\d\d-\d\d)/i.exec(
    html,
  )?.[1];
  const head = published === undefined ? '' : `---\npublished: ${published}\n---\n\n`;
  return head + writer.toString();
}

/** Lines of pages, without the headers, footers and page numbers that every page has. */
export interface PageLine {
  /** Bold words between asterisks, as in Markdown. */
  readonly text: string;
  /** Where it begins and ends on the page, in points from the left. */
  readonly x: number;
  readonly end: number;
  /** The height on the page, in points from below. */
  readonly y: number;
  /** Of the letters, in points. */
  readonly size: number;
  readonly page: number;
  /** All of it. */
  readonly isBold: boolean;
}

const PAGE_NUMBER =
  /^\s*(?:-\s?)?(?:pagina|page|blz\.?)?\s?\d{1,3}(?:\s?(?:van|of|\/|\|)\s?\d{1,3})?(?:\s?-)?\s*$/i;
/** How many lines at the top and at the bottom may be those of every page. */
const EDGE = 3;

/** "15 september 2020", "15-9-2020" */
const DATE = /\d{1,2}[\s-]\p{L}{3,9}[\s-]\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}/u;

const key = ({ text }: PageLine) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
const edgesOf = (page: readonly PageLine[]) => new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)]);

/**
 * @param pages the lines of each; a line at an edge of at least two pages, and of half of them, goes. One with
 * a date stays on the first page: it may be the only one that says when.
 */
export function withoutRepeats(pages: readonly (readonly PageLine[])[]): readonly PageLine[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of new Set([...edgesOf(page)].map(key))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const isRepeated = (line: PageLine) => (counts.get(key(line)) ?? 0) >= Math.max(2, pages.length / 2);
  return pages.flatMap((page, index) => {
    const edges = edgesOf(page);
    const isLeftOut = (line: PageLine) =>
      PAGE_NUMBER.test(line.text) || (isRepeated(line) && !(index === 0 && DATE.test(line.text)));
    return page.filter((line) => !(edges.has(line) && isLeftOut(line)));
  });
}

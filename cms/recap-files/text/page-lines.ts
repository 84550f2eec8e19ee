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

const key = ({ text }: PageLine) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
const edgesOf = (page: readonly PageLine[]) => new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)]);

/** @param pages the lines of each; a line at an edge of at least two pages, and of half of them, goes. */
export function withoutRepeats(pages: readonly (readonly PageLine[])[]): readonly PageLine[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of new Set([...edgesOf(page)].map(key))) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const isRepeated = (line: PageLine) => (counts.get(key(line)) ?? 0) >= Math.max(2, pages.length / 2);
  return pages.flatMap((page) => {
    const edges = edgesOf(page);
    return page.filter((line) => !(edges.has(line) && (isRepeated(line) || PAGE_NUMBER.test(line.text))));
  });
}

/** What is usual among the lines of a file, to tell what stands out. */
import type { PageLine } from './page-lines.ts';

export interface Measure {
  /** Of the letters, in points. */
  readonly size: number;
  /** From one line to the next, in points. */
  readonly gap: number;
  /** How far to the right the text goes where a line stands, in points. */
  readonly marginOf: (line: PageLine) => number;
  /** Whether a line begins a little to the right of most, as items of a list do. */
  readonly isIndented: (line: PageLine) => boolean;
}

/** How much further to the right, in points, a line of the same column may begin; and another column does. */
const SAME_COLUMN = 90;
const OTHER_COLUMN = 150;

/** From how many lines on something is a column. */
const COLUMN = 5;

/** The smallest, of several that are equally common. */
function commonest(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => Math.round(value * 2) / 2);
  return [...counts].toSorted(([a, all], [b, others]) => others.length - all.length || a - b)[0]?.[0] ?? 0;
}

/** How far apart lines are that follow one another. */
const gapsIn = (lines: readonly PageLine[]) =>
  lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const gap =
      next !== undefined && next.page === line.page && next.size === line.size ? line.y - next.y : 0;
    return gap > 1 && gap < 60 ? [gap] : [];
  });

/** Lines below each other that begin at one place, such as a column has. */
interface Column {
  readonly start: number;
  readonly top: number;
  readonly bottom: number;
}

function columnsOn(page: readonly PageLine[]): readonly Column[] {
  const starts = Map.groupBy(page, ({ x }) => Math.round(x));
  return [...starts].flatMap(([start, all]) => {
    const heights = all.map(({ y }) => y);
    if (all.length < COLUMN) return [];
    return [{ start, top: Math.max(...heights), bottom: Math.min(...heights) }];
  });
}

/** Where the column to the right of a line begins, if there is one. */
type NextColumn = (line: PageLine) => number | undefined;

function nextColumnIn(lines: readonly PageLine[]): NextColumn {
  const byPage = Map.groupBy(lines, ({ page }) => page);
  const columns = new Map([...byPage].map(([page, onPage]) => [page, columnsOn(onPage)]));
  return ({ page, x, y }) =>
    columns
      .get(page)
      ?.filter(({ start, top, bottom }) => start > x + OTHER_COLUMN && y <= top && y >= bottom)
      .map(({ start }) => start)
      .toSorted((one, other) => one - other)[0];
}

/** Lines that begin at about one place have one margin, but those beside another column another than the rest. */
function marginsOf(lines: readonly PageLine[], size: number): Measure['marginOf'] {
  const nextColumn = nextColumnIn(lines);
  const kindOf = (line: PageLine) => (nextColumn(line) === undefined ? 'whole' : 'column');
  const text = lines.filter((line) => Math.abs(line.size - size) < 0.5);
  const ends = Map.groupBy(text, (line) => `${kindOf(line)} ${Math.round(line.x)}`);
  const margins = [...ends.values()].flatMap((all) =>
    all.slice(0, 1).map((first) => ({
      x: first.x,
      kind: kindOf(first),
      end: Math.max(...all.map(({ end }) => end)),
    })),
  );
  return (line) => {
    const kind = kindOf(line);
    const near = margins.filter(
      (margin) => margin.kind === kind && Math.abs(margin.x - line.x) < SAME_COLUMN,
    );
    return Math.max(line.end, ...near.map(({ end }) => end));
  };
}

const lengthOf = (lines: readonly PageLine[]) => lines.reduce((sum, { text }) => sum + text.length, 0);

export const isMostlyBold = (lines: readonly PageLine[]): boolean =>
  lengthOf(lines.filter(({ isBold }) => isBold)) > lengthOf(lines) / 2;

export function measure(lines: readonly PageLine[]): Measure {
  const byLength = lines.flatMap((line) =>
    Array.from({ length: Math.ceil(line.text.length / 20) }, () => line),
  );
  const size = commonest(byLength.map((line) => line.size));
  const start = commonest(byLength.map(({ x }) => x));
  return {
    size,
    gap: commonest(gapsIn(lines)),
    marginOf: marginsOf(lines, size),
    isIndented: ({ x }) => x > start + size && x < start + SAME_COLUMN,
  };
}

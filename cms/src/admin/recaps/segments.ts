/** A text in pieces, each with the innermost find that it is part of. */
import type { Mark } from '@archive/content-types/recap-sheet';

export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly mark: Mark | null;
}

const length = ({ start, end }: Mark) => end - start;

/** @param marks in any order; those that lie in each other are nested. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || length(b) - length(a));
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .toSorted((a, b) => a - b);
  let next = 0;
  let open: Mark[] = [];
  return edges.slice(0, -1).map((start, index) => {
    while (next < sorted.length && (sorted[next]?.start ?? Infinity) <= start)
      open.push(sorted[next++] as Mark);
    open = open.filter(({ end }) => end > start);
    const [innermost] = open.toSorted((a, b) => length(a) - length(b));
    return { start, text: text.slice(start, edges[index + 1]), mark: innermost ?? null };
  });
}

/** The cells of a table's row. */
import type { Block } from './blocks.ts';

/** Each cell as a block of its own, also those that are empty: they keep the columns apart. */
export function cellsIn(row: Block): readonly Block[] {
  const from = row.text.startsWith('|') ? 1 : 0;
  let at = row.start + from;
  return row.text
    .slice(from)
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => {
      const text = cell.trim();
      const start = at + cell.length - cell.trimStart().length;
      at += cell.length + 1;
      return { ...row, kind: 'paragraph', text, start, end: start + text.length };
    });
}

import type { BlockView } from '../../views/view.ts';

const DEEPEST = 6;

/**
 * The heading level of each block, zero for what is no heading. Editors pick a level for its
 * looks; under the heading of the page around the text, levels must not skip one.
 */
export function outlineOf(blocks: readonly BlockView[], base: number): readonly number[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return 0;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return Math.min(base + open.length - 1, DEEPEST);
  });
}

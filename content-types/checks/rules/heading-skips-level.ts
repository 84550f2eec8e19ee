/** A heading that is two or more deeper than the one above it. */
import type { CheckedText } from '../content.ts';
import type { Rule } from '../finding.ts';

function firstSkip({ blocks }: CheckedText): { readonly from: number; readonly to: number } | undefined {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
  const at = levels.findIndex((level, index) => index > 0 && level > (levels[index - 1] ?? level) + 1);
  return at === -1 ? undefined : { from: levels[at - 1] ?? 0, to: levels[at] ?? 0 };
}

export const headingSkipsLevel: Rule = {
  code: 'HEADING_SKIPS_LEVEL',
  severity: 'warning',
  find: ({ texts }) =>
    texts.flatMap((text) => {
      const skip = firstSkip(text);
      return skip === undefined ? [] : [{ field: text.field, params: skip }];
    }),
};

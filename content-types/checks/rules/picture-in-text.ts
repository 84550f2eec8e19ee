/** A picture among the text. The CMS puts the name of its file where nobody described it. */
import { isBlank, isValues } from '../content.ts';
import type { Rule } from '../finding.ts';

const isFileName = (text: string) =>
  /^\S{1,200}\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?)$/i.test(text.trim());

function isUndescribed(image: unknown): boolean {
  if (!isValues(image)) return false;
  const { alternativeText, name } = image;
  if (typeof alternativeText !== 'string' || isBlank(alternativeText)) return true;
  return alternativeText === name || isFileName(alternativeText);
}

export const pictureInText: Rule = {
  code: 'PICTURE_IN_TEXT_WITHOUT_DESCRIPTION',
  severity: 'error',
  find: ({ texts }) =>
    texts.flatMap(({ field, blocks }) => {
      const count = blocks.filter((block) => block.type === 'image' && isUndescribed(block.image)).length;
      return count === 0 ? [] : [{ field, params: { count } }];
    }),
};

/** A photo that is neither described nor said to be decorative. Of a speaker the site says who it is. */
import { isBlank, isValues } from '../content.ts';
import type { Rule } from '../finding.ts';

export const pictureWithoutDescription: Rule = {
  code: 'PICTURE_WITHOUT_DESCRIPTION',
  severity: 'error',
  find({ type, entry: { photo, photoDescription, photoIsDecorative } }) {
    const isMissing = isValues(photo) && isBlank(photoDescription) && photoIsDecorative !== true;
    return isMissing && type.name !== 'speaker' ? [{ field: 'photoDescription' }] : [];
  },
};

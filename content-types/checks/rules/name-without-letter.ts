/** A title or name of only signs or digits, by which no reader knows what a page is about. */
import type { Rule } from '../finding.ts';

export const nameWithoutLetter: Rule = {
  code: 'NAME_WITHOUT_LETTER',
  severity: 'error',
  find({ type: { titleField }, entry }) {
    const name = entry[titleField];
    return typeof name !== 'string' || /\p{L}/u.test(name) ? [] : [{ field: titleField }];
  },
};

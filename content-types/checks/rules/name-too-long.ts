/** A title that fills lists and search results by itself. */
import type { Rule } from '../finding.ts';

const MOST = 150;

export const nameTooLong: Rule = {
  code: 'NAME_TOO_LONG',
  severity: 'warning',
  find({ type: { titleField }, entry }) {
    const name = entry[titleField];
    const count = typeof name === 'string' ? name.length : 0;
    return count > MOST ? [{ field: titleField, params: { count, most: MOST } }] : [];
  },
};

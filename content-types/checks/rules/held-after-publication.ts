/** No recap appears before its meeting was held. */
import type { Rule } from '../finding.ts';

export const heldAfterPublication: Rule = {
  code: 'HELD_AFTER_PUBLICATION',
  severity: 'error',
  find({ entry: { heldOn, recapPublishedOn } }) {
    if (typeof heldOn !== 'string' || typeof recapPublishedOn !== 'string') return [];
    return heldOn > recapPublishedOn ? [{ field: 'heldOn' }] : [];
  },
};

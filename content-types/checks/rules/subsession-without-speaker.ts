import { isValues, partsOf } from '../content.ts';
import type { Rule } from '../finding.ts';

export const subsessionWithoutSpeaker: Rule = {
  code: 'SUBSESSION_WITHOUT_SPEAKER',
  severity: 'warning',
  find({ type, entry }) {
    if (type.name !== 'subsession') return [];
    const hasSpeaker = partsOf(entry['contributions']).some(({ speaker }) => isValues(speaker));
    return hasSpeaker ? [] : [{ field: 'contributions' }];
  },
};

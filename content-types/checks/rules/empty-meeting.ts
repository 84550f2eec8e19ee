/** A meeting of which readers would see no more than its title. */
import { partsOf, type Content } from '../content.ts';
import type { Rule } from '../finding.ts';

const TEXTS = ['summary', 'introduction'];
const LISTS = ['agenda', 'subsessions', 'attachments'];

const hasText = ({ texts }: Content) =>
  texts.some(
    ({ field, lines, blocks }) =>
      TEXTS.includes(field) && (lines.length > 0 || blocks.some(({ type }) => type === 'image')),
  );

export const emptyMeeting: Rule = {
  code: 'NOTHING_ON_PAGE',
  severity: 'warning',
  find(content) {
    if (content.type.name !== 'meeting' || hasText(content)) return [];
    const hasParts = LISTS.some((list) => partsOf(content.entry[list]).length > 0);
    return hasParts ? [] : [{ field: 'introduction' }];
  },
};

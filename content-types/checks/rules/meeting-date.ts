/** When a meeting was: a typing error in a year is easily made and hard to see. */
import type { Rule } from '../finding.ts';

const FIRST = '1990-01-01';
const YEARS_AHEAD = 2;

const lastDay = (today: string) => `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;

export const meetingWithoutDate: Rule = {
  code: 'MEETING_WITHOUT_DATE',
  severity: 'warning',
  find: ({ type, entry: { heldOn } }) =>
    type.name === 'meeting' && typeof heldOn !== 'string' ? [{ field: 'heldOn' }] : [],
};

export const strangeDate: Rule = {
  code: 'STRANGE_DATE',
  severity: 'warning',
  find({ type, entry: { heldOn }, today }) {
    if (type.name !== 'meeting' || typeof heldOn !== 'string') return [];
    const isStrange = heldOn < FIRST || (today !== null && heldOn > lastDay(today));
    return isStrange ? [{ field: 'heldOn', params: { heldOn } }] : [];
  },
};

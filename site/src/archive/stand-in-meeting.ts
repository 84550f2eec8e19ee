/** A subsession of which the meeting is not chosen yet has no address; here it gets one, to be looked at. */
import { contentTypes, parseDraft, type Finding } from '@archive/content-types';
import { viewTexts } from '../texts.ts';
import type { CollectedDraft } from './collect-draft.ts';

/** The documentId of the stand-in. */
export const NO_MEETING = 'geen-bijeenkomst';

/** The same, with a stand-in for the meeting of this subsession when it has none. */
export function withMeeting({ delta, findings }: CollectedDraft, documentId: string): CollectedDraft {
  const subsessions = delta.entries.subsession ?? [];
  const lonely = subsessions.find((one) => one.documentId === documentId && one.meeting === null);
  if (lonely === undefined) return { delta, findings };
  const { label } = contentTypes.subsession.fields.meeting;
  const finding: Finding = {
    code: 'FIELD_NOT_ACCEPTED',
    type: 'subsession',
    documentId,
    entry: lonely.title,
    field: 'meeting',
    label,
    problem: 'expected a meeting',
    value: null,
  };
  const { entry } = parseDraft(contentTypes.meeting, { documentId: NO_MEETING });
  const meeting = { ...entry, title: viewTexts.noMeeting };
  const others = subsessions.filter((one) => one !== lonely);
  const entries = {
    ...delta.entries,
    meeting: [...(delta.entries.meeting ?? []), meeting],
    subsession: [...others, { ...lonely, meeting: NO_MEETING }],
  };
  return { delta: { ...delta, entries }, findings: [...findings, finding] };
}

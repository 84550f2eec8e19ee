/** What readers can take along of a meeting or subsession: how to cite its recap, and its place in a calendar. */
import type { Archive } from '../archive/archive.ts';
import { toDutchName } from '../archive/dutch-name.ts';
import type { Meeting, Subsession } from '../archive/entries.ts';
import { toApa, type Citation } from '../documents/citation.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { joinKnown } from './format.ts';
import { siteNameOf } from './frame.ts';
import type { ReuseView } from './view.ts';

/** Under the id and at the address that stay, whatever becomes of the page's own. */
const citationOf = (
  archive: Archive,
  type: 'meeting' | 'subsession',
  { documentId, title }: Meeting | Subsession,
  meeting: Meeting,
): Citation => ({
  id: documentId,
  title,
  authors: meeting.author === null ? [] : [toDutchName(archive.speaker(meeting.author).name)],
  date: meeting.recapPublishedOn ?? meeting.heldOn,
  container: joinKnown([type === 'meeting' ? null : meeting.title, siteNameOf(archive)], '. ') ?? '',
  publisher: archive.about?.runBy ?? siteNameOf(archive),
  url: archive.urlOf(paths.identifier(type, documentId)),
});

/** How to cite the recap of a meeting. */
export const viewCitation = (archive: Archive, meeting: Meeting): Citation =>
  citationOf(archive, 'meeting', meeting, meeting);

/** How to cite the recap of a subsession, which is a part of that of its meeting and has its author. */
export const viewSubsessionCitation = (archive: Archive, subsession: Subsession): Citation =>
  citationOf(archive, 'subsession', subsession, archive.meetingOf(subsession));

/** @param owner the path of the page. */
export function toReuse(owner: string, citation: Citation, heldOn: string | null): ReuseView {
  const formats = ['bib', 'ris', 'json'] as const;
  return {
    citation: toApa(citation),
    formats: formats.map((format) => ({
      href: paths.citationOf(owner, format),
      text: viewTexts.citationFormats[format],
    })),
    calendar: heldOn === null ? null : { href: paths.calendarOf(owner), text: viewTexts.addToCalendar },
  };
}

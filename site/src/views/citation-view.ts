import type { Archive } from '../archive/archive.ts';
import { toDutchName } from '../archive/dutch-name.ts';
import type { Meeting } from '../archive/entries.ts';
import type { Citation } from '../documents/citation.ts';
import { paths } from '../paths.ts';
import { siteNameOf } from './frame.ts';

/** How to cite the recap of a meeting, at the address that stays. */
export const viewCitation = (archive: Archive, meeting: Meeting): Citation => ({
  id: meeting.slug,
  title: meeting.title,
  authors: meeting.author === null ? [] : [toDutchName(archive.speaker(meeting.author).name)],
  date: meeting.recapPublishedOn ?? meeting.heldOn,
  container: siteNameOf(archive),
  publisher: archive.about?.runBy ?? siteNameOf(archive),
  url: archive.urlOf(paths.meeting(meeting)),
});

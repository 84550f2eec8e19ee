import { terms } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import { newestPart } from '../archive/parts.ts';
import { viewTexts } from '../texts.ts';
import { toMeetingCard, yearLink } from './cards.ts';
import { countOf } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { olderLink } from './part-view.ts';
import type { YearView } from './view.ts';

/** The meetings of a year such as 2021. */
export function viewYear(archive: Archive, year: string): YearView {
  const meetings = archive.meetingsInYear(year);
  const { href, text } = yearLink(year);
  return {
    ...framePage(archive, {
      path: href,
      title: text,
      description: viewTexts.descriptions.year(year),
      parents: [listLinks.meetings],
    }),
    count: countOf(meetings.length, terms.meeting),
    meetings: newestPart(meetings).map((meeting) => toMeetingCard(archive, meeting)),
    older: olderLink(archive, 'meetingsInYear', year),
  };
}

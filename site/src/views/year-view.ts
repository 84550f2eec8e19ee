import { terms } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import { viewTexts } from '../texts.ts';
import { yearCalendarLink } from './calendar-view.ts';
import { toMeetingCard, yearLink } from './cards.ts';
import { countOf } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { olderLink } from './part-view.ts';
import type { YearView } from './view.ts';

/** The meetings of a year such as 2021. */
export function viewYear(archive: Archive, year: string): YearView {
  const { href, text } = yearLink(year);
  return {
    ...framePage(archive, {
      path: href,
      title: text,
      description: viewTexts.descriptions.year(year),
      parents: [listLinks.meetings],
    }),
    count: countOf(archive.lengthOf('meetingsInYear', year), terms.meeting),
    meetings: archive.newest('meetingsInYear', year).map((meeting) => toMeetingCard(archive, meeting)),
    calendar: yearCalendarLink(archive, year, null),
    older: olderLink(archive, 'meetingsInYear', year),
  };
}

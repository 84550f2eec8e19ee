/** What calendars tell: on which day a meeting was or will be held, with its subsessions. */
import { blocksToText, choices } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import type { Meeting, Subsession } from '../archive/entries.ts';
import type { Calendar, CalendarEvent } from '../documents/calendar.ts';
import { uidOf } from '../documents/names.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { summaryOf } from './cards.ts';
import { toExcerpt } from './format.ts';
import { siteNameOf } from './frame.ts';
import type { Link } from './view.ts';

const locationOf = ({ location, form }: Meeting) =>
  location ?? (form === 'online' ? choices.form.online : null);

function meetingEvent(archive: Archive, meeting: Meeting): readonly CalendarEvent[] {
  const { documentId, title, heldOn, updatedAt } = meeting;
  if (heldOn === null) return [];
  const event: CalendarEvent = {
    uid: uidOf('meeting', documentId),
    title,
    heldOn,
    url: archive.urlOf(paths.meeting(meeting)),
    description: summaryOf(meeting),
    location: locationOf(meeting),
    updatedAt,
    partOf: null,
  };
  return [event];
}

function subsessionEvent(archive: Archive, subsession: Subsession): readonly CalendarEvent[] {
  const meeting = archive.meetingOf(subsession);
  const { documentId, title, recap } = subsession;
  const { heldOn } = meeting;
  if (heldOn === null) return [];
  const event: CalendarEvent = {
    uid: uidOf('subsession', documentId),
    title,
    // Its day and place are those of its meeting.
    heldOn,
    url: archive.urlOf(paths.subsession(meeting, subsession)),
    description: toExcerpt(blocksToText(recap)) || null,
    location: locationOf(meeting),
    updatedAt: [meeting.updatedAt, subsession.updatedAt].toSorted()[1] ?? '',
    partOf: uidOf('meeting', meeting.documentId),
  };
  return [event];
}

const wholeMeeting = (archive: Archive, meeting: Meeting): readonly CalendarEvent[] => [
  ...meetingEvent(archive, meeting),
  ...archive.subsessionsOf(meeting).flatMap((subsession) => subsessionEvent(archive, subsession)),
];

/**
 * The meetings of a year, such as 2021, that stand on one page of it.
 *
 * @param number of the older part; null for the first page, which for most years has all of it.
 */
export const viewYearCalendar = (archive: Archive, year: string, number: number | null): Calendar => ({
  name: `${siteNameOf(archive)}: ${year}`,
  url: archive.urlOf(paths.calendarOf(pathInYear(year, number))),
  events: (number === null
    ? archive.newest('meetingsInYear', year)
    : archive.part('meetingsInYear', year, number)
  ).flatMap((meeting) => wholeMeeting(archive, meeting)),
});

/** The way to it: for most years to all of the year. */
export const yearCalendarLink = (archive: Archive, year: string, number: number | null): Link => ({
  href: paths.calendarOf(pathInYear(year, number)),
  text:
    archive.countParts('meetingsInYear', year) === 0 ? viewTexts.calendarOf(year) : viewTexts.calendarOfPage,
});

export const pathInYear = (year: string, number: number | null): string =>
  number === null ? paths.year(year) : paths.olderMeetingsIn(year, number);

export const viewMeetingCalendar = (archive: Archive, meeting: Meeting): Calendar => ({
  name: meeting.title,
  url: archive.urlOf(paths.calendarOf(paths.meeting(meeting))),
  events: wholeMeeting(archive, meeting),
});

export const viewSubsessionCalendar = (archive: Archive, subsession: Subsession): Calendar => ({
  name: subsession.title,
  url: archive.urlOf(paths.calendarOf(paths.subsession(archive.meetingOf(subsession), subsession))),
  events: subsessionEvent(archive, subsession),
});

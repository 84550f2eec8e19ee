/**
 * Calendars as RFC 5545 says: lines of at most 75 octets that end in CRLF.
 *
 * Only the date of a meeting is known, so its events have dates and no invented times. Written here
 * and not by a library: ical-generator cannot relate a subsession to its meeting and does not
 * escape the name of the calendar.
 */
export interface CalendarEvent {
  /** Stays the same for ever, and is nobody else's. */
  readonly uid: string;
  readonly title: string;
  /** A calendar date, such as 2021-03-24. */
  readonly heldOn: string;
  readonly url: string;
  readonly description: string | null;
  readonly location: string | null;
  /** In ISO 8601. */
  readonly updatedAt: string;
  /** The uid of the event that this is a part of. */
  readonly partOf: string | null;
}

export interface Calendar {
  readonly name: string;
  /** The address of the calendar itself. */
  readonly url: string;
  readonly events: readonly CalendarEvent[];
}

const MAX_OCTETS = 75;

/** Whether a character of two code units would be cut in two. */
const isWithin = (line: string, at: number) => /^[\udc00-\udfff]/.test(line.charAt(at));

/** Breaks a line between characters; what goes on begins with a space, which counts. */
function fold(line: string): string {
  // Most lines are short.
  if (Buffer.byteLength(line) <= MAX_OCTETS) return line;
  const pieces: string[] = [];
  for (let start = 0; start < line.length;) {
    const room = start === 0 ? MAX_OCTETS : MAX_OCTETS - 1;
    let end = Math.min(line.length, start + room);
    while (Buffer.byteLength(line.slice(start, end)) > room || isWithin(line, end)) end -= 1;
    pieces.push(line.slice(start, end));
    start = end;
  }
  return pieces.join('\r\n ');
}

/** A value of type TEXT. */
const toText = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- a calendar may not hold them
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');

/** The start of what SEQUENCE counts in; its greatest number comes in 2068. */
const COUNTED_FROM = Date.parse('2000-01-01T00:00:00Z');

/** A later save has a greater number, which is how calendars tell what replaces what. */
const toSequence = (updatedAt: string) =>
  Math.max(0, Math.floor((Date.parse(updatedAt) - COUNTED_FROM) / 1000));

/** A calendar must hold something. This says when the days of the Netherlands begin, and stands where nothing is planned. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const toDate = (iso: string) => iso.replaceAll('-', '');
/** 2021-04-29T10:00:00.000Z becomes 20210429T100000Z. */
const toMoment = (iso: string) => `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

function nextDay(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

const write = (lines: readonly string[]) => lines.map((line) => `${fold(line)}\r\n`).join('');

const whenKnown = (name: string, value: string | null) => (value === null ? [] : [`${name}:${value}`]);

function toEvent(event: CalendarEvent): string {
  const { uid, title, heldOn, url, description, location, updatedAt, partOf } = event;
  return write([
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${toMoment(updatedAt)}`,
    `LAST-MODIFIED:${toMoment(updatedAt)}`,
    `SEQUENCE:${toSequence(updatedAt)}`,
    `DTSTART;VALUE=DATE:${toDate(heldOn)}`,
    `DTEND;VALUE=DATE:${toDate(nextDay(heldOn))}`,
    `SUMMARY:${toText(title)}`,
    ...whenKnown('DESCRIPTION', description && toText(description)),
    ...whenKnown('LOCATION', location && toText(location)),
    `URL:${url}`,
    ...whenKnown('RELATED-TO;RELTYPE=PARENT', partOf),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

/** What stands around the events of a calendar. @param events written out. */
const around = ({ name, url }: Pick<Calendar, 'name' | 'url'>, events: readonly string[]): string =>
  [
    write([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Leerkringarchief//Agenda//NL',
      'CALSCALE:GREGORIAN',
      `NAME:${toText(name)}`,
      `X-WR-CALNAME:${toText(name)}`,
      `SOURCE;VALUE=URI:${url}`,
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ]),
    ...(events.length === 0 ? [write(TIME_ZONE)] : events),
    write(['END:VCALENDAR']),
  ].join('');

export const toCalendar = ({ events, ...calendar }: Calendar): string =>
  around(calendar, events.map(toEvent));

const WRITTEN_EVENT = /^BEGIN:VEVENT\r\n[^]*?^END:VEVENT\r\n/gm;

/** One calendar with the events of several. @param calendars as `toCalendar` writes them. */
export const joinCalendars = (
  calendar: Pick<Calendar, 'name' | 'url'>,
  calendars: readonly string[],
): string =>
  around(
    calendar,
    calendars.flatMap((text) => text.match(WRITTEN_EVENT) ?? []),
  );

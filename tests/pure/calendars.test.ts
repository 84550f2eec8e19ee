/** Calendars, as programs read them that nobody here wrote, and as strict ones do. */
import { parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { createArchive } from '@archive/site/archive';
import { joinCalendars } from '@archive/site/calendar';
import type { Meeting } from '@archive/site/entries';
import { aMeeting, aSubsession, exampleContent, toEntries } from '../support/answers.ts';
import { viewAt } from '../support/check-view.ts';
import {
  archiveOf,
  archives,
  documentIn,
  documentsOf,
  endingIn,
  large,
  MEETING,
  nasty,
  recap,
  SITE,
} from '../support/documents.ts';

const eventsIn = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('a calendar knows the day of a meeting, no time, and the subsessions as its parts', () => {
  const [meeting, ...subsessions] = eventsIn(documentIn(recap, `${MEETING}agenda.ics`));
  expect(meeting?.startDate.toString()).toBe('2021-03-24');
  expect(meeting?.startDate.isDate).toBe(true);
  expect(meeting?.endDate.toString()).toBe('2021-03-25');
  expect(subsessions).toHaveLength(recap.subsessions.length);
  for (const { component } of subsessions)
    expect(component.getFirstPropertyValue('related-to')).toBe(meeting?.uid);
});

/** The titles of meetings and of their subsessions. */
const titlesOf = (meetings: readonly Meeting[]) =>
  [...meetings, ...meetings.flatMap((meeting) => large.subsessionsOf(meeting))]
    .map(({ title }) => title)
    .toSorted();

test('a year has calendars of all its meetings and their subsessions, one for each of its pages', () => {
  const documents = documentsOf(large);
  const told: string[] = [];
  const tell = (path: string, meetings: readonly Meeting[], calendar: unknown) => {
    const titles = eventsIn(documents.get(`${path}agenda.ics`) ?? '').map(({ summary }) => summary);
    expect(titles.toSorted()).toEqual(titlesOf(meetings));
    expect(JSON.stringify(calendar)).toContain(`${path}agenda.ics`);
    told.push(...titles);
  };
  for (const { year } of large.years) {
    const path = `/bijeenkomsten/jaar/${year}/`;
    tell(path, large.newest('meetingsInYear', year), viewAt(large, path, 'year').calendar);
    for (let number = 1; number <= large.countParts('meetingsInYear', year); number += 1) {
      const part = `${path}${number}/`;
      tell(part, large.part('meetingsInYear', year, number), viewAt(large, part, 'part').calendar);
    }
    const text = viewAt(large, path, 'year').calendar.text;
    expect(text).toContain(large.lengthOf('meetingsInYear', year) < 50 ? `heel ${year}` : 'deze bladzijde');
  }
  expect(told.toSorted()).toEqual(titlesOf(large.meetings.filter(({ heldOn }) => heldOn !== null)));
});

test('what editors type is in calendars to the letter, in lines of at most 75 octets', () => {
  const byTitle = new Map(nasty.meetings.map(({ title, slug }) => [`/bijeenkomsten/${slug}/`, title]));
  for (const [path, title] of byTitle) {
    const ics = documentsOf(nasty).get(`${path}agenda.ics`);
    if (ics === undefined) continue;
    expect(eventsIn(ics)[0]?.summary).toBe(title);
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
  }
});

test('a meeting without a date is in no calendar', () => {
  const { heldOn: _, ...undated } = aMeeting();
  const archive = archiveOf({ meeting: [undated], subsession: [aSubsession()] });
  expect(endingIn(archive, 'eerste-bijeenkomst/agenda.ics')).toEqual([]);
});

test('a calendar of nothing is one that programs read', () => {
  const text = joinCalendars({ name: 'Niets', url: 'https://archief.example/agenda.ics' }, []);
  expect(eventsIn(text)).toEqual([]);
});

/** The properties that RFC 5545 asks of an event without METHOD, and those by which programs tell versions apart. */
const OF_EVENT = ['uid', 'dtstamp', 'dtstart', 'last-modified', 'sequence', 'summary'];
const AT_MOST_ONCE = [...OF_EVENT, 'dtend', 'description', 'location', 'url', 'transp'];

test.each(Object.entries(archives))('every calendar of %s is as strict programs want it', (_, archive) => {
  const calendars = endingIn(archive, '.ics');
  const years = [...documentsOf(archive)].filter(([path]) => /^\/bijeenkomsten\/jaar\/.*\.ics$/.test(path));
  const all = joinCalendars(
    { name: 'Alles', url: `${SITE}/agenda.ics` },
    years.map(([, text]) => text),
  );
  for (const ics of [...calendars, all]) {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(ics));
    for (const name of ['version', 'prodid', 'calscale', 'name'])
      expect(calendar.getAllProperties(name), name).toHaveLength(1);
    // Who publishes with a METHOD must name an organizer, and nobody knows one.
    expect(calendar.getFirstProperty('method')).toBeNull();
    expect(calendar.getAllSubcomponents().length).toBeGreaterThan(0);
    const uids: unknown[] = [];
    for (const event of calendar.getAllSubcomponents('vevent')) {
      for (const name of OF_EVENT) expect(event.getAllProperties(name), name).toHaveLength(1);
      for (const name of AT_MOST_ONCE) expect(event.getAllProperties(name).length, name).toBeLessThan(2);
      const sequence = event.getFirstPropertyValue('sequence');
      expect(sequence).toBeGreaterThanOrEqual(0);
      expect(sequence).toBeLessThan(2 ** 31);
      uids.push(event.getFirstPropertyValue('uid'));
    }
    expect(new Set(uids).size).toBe(uids.length);
  }
});

test('an archive that moves to another host doubles nothing for who follows it', () => {
  const namesIn = (site: string) => {
    const archive = createArchive(toEntries(exampleContent), new Map(), site);
    const events = endingIn(archive, '.ics').flatMap((ics) =>
      eventsIn(ics).map(({ component }) => [
        component.getFirstPropertyValue('uid'),
        component.getFirstPropertyValue('related-to'),
      ]),
    );
    const feeds = endingIn(archive, 'feed.xml').map((xml) => [...xml.matchAll(/<id>.*<\/id>/g)].map(String));
    const { items } = parseJsonFeed(JSON.parse(documentIn(archive, '/feed.json')));
    return [events, feeds, items?.map(({ id }) => id)];
  };
  expect(namesIn('http://elders.example/map')).toEqual(namesIn(SITE));
});

test('what is saved later replaces what a calendar has, also when only the meeting of a subsession was', () => {
  const sequences = (savedAt: string) => {
    const entries = toEntries({ meeting: [aMeeting()], subsession: [aSubsession()] });
    const meeting = entries.meeting.map((entry) => ({ ...entry, updatedAt: savedAt }));
    const archive = createArchive({ ...entries, meeting }, new Map(), SITE);
    return eventsIn(documentIn(archive, '/bijeenkomsten/eerste-bijeenkomst/agenda.ics')).map(
      ({ component }) => Number(component.getFirstPropertyValue('sequence')),
    );
  };
  const [before, after] = [sequences('2024-01-01T10:00:00.000Z'), sequences('2024-01-01T10:00:01.000Z')];
  expect(after).toEqual(before.map((sequence) => sequence + 1));
});

/**
 * What search engines are told. A sitemap holds one part of the list of meetings, or the speakers
 * under one letter, so that an edit changes few of them. What is older of a list stands with its first page.
 *
 * A page has a date only where that is true: what other pages make of an entry is not told.
 */
import type { Archive, PartedGroup } from '../archive/archive.ts';
import type { Meeting } from '../archive/entries.ts';
import { initialOf } from '../archive/order.ts';
import { toSlug } from '../archive/slug.ts';
import { toSitemap, toSitemapIndex, type SitemapPage } from '../documents/sitemap.ts';
import { paths } from '../paths.ts';
import { partPathsOf } from './part-view.ts';

const undated = (archive: Archive, list: readonly string[]): readonly SitemapPage[] =>
  list.map((path) => ({ url: archive.urlOf(path), updatedAt: null }));

/** A recap and its subsessions; the recap names all of those. */
function recapPages(archive: Archive, meeting: Meeting): readonly SitemapPage[] {
  const subsessions = archive.subsessionsOf(meeting);
  const moments = [meeting, ...subsessions].map(({ updatedAt }) => updatedAt);
  return [
    { url: archive.urlOf(paths.meeting(meeting)), updatedAt: moments.toSorted().at(-1) ?? null },
    ...subsessions.map((subsession) => ({
      url: archive.urlOf(paths.subsession(meeting, subsession)),
      updatedAt: subsession.updatedAt,
    })),
  ];
}

/** The page of each of these, and those on which its lists go on. */
const withParts = <E extends { readonly documentId: string }>(
  archive: Archive,
  entries: readonly E[],
  pathOf: (entry: E) => string,
  ...groups: readonly PartedGroup[]
): readonly string[] =>
  entries.flatMap((entry) => [
    pathOf(entry),
    ...groups.flatMap((group) => partPathsOf(archive, group, entry.documentId)),
  ]);

/** @param part of the list of meetings; null for its newest. */
export function sitemapOfMeetings(archive: Archive, part: number | null): string {
  const meetings = part === null ? archive.newest('meetings') : archive.part('meetings', '', part);
  const years = part === null ? archive.years.map(({ year }) => ({ documentId: year })) : [];
  return toSitemap([
    ...undated(archive, [part === null ? paths.meetings : paths.olderMeetings(part)]),
    ...undated(
      archive,
      withParts(archive, years, ({ documentId }) => paths.year(documentId), 'meetingsInYear'),
    ),
    ...meetings.flatMap((meeting) => recapPages(archive, meeting)),
  ]);
}

export const sitemapOfLetter = (archive: Archive, letter: string): string =>
  toSitemap(
    undated(archive, [
      ...(archive.hasManySpeakers ? [paths.letter(letter)] : []),
      ...withParts(archive, archive.speakersUnder(letter), paths.speaker, 'appearancesOf'),
    ]),
  );

export const sitemapOfRest = (archive: Archive): string =>
  toSitemap(
    undated(archive, [
      paths.home,
      paths.speakers,
      paths.municipalities,
      paths.programmes,
      paths.about,
      paths.search,
      paths.corrections,
      ...partPathsOf(archive, 'corrections'),
      paths.data,
      paths.privacy,
      paths.accessibility,
      ...withParts(
        archive,
        archive.municipalities,
        paths.municipality,
        'meetingsWith',
        'subsessionsAbout',
        'speakersFrom',
      ),
      ...withParts(archive, archive.programmes, paths.programme, 'meetingsIn'),
      ...withParts(archive, archive.themes, ({ documentId }) => paths.theme(documentId), 'taggedWith'),
    ]),
  );

export function sitemapIndex(archive: Archive): string {
  const letters = new Set(archive.speakers.map(({ name }) => initialOf(name)));
  const parts = Array.from({ length: archive.countParts('meetings') }, (_, index) => index + 1);
  const names = [
    'overig',
    'bijeenkomsten',
    ...parts.map((part) => `bijeenkomsten-${part}`),
    ...[...letters].map((letter) => `sprekers-${toSlug(letter)}`),
  ];
  return toSitemapIndex(undated(archive, names.map(paths.sitemapPart)));
}

export const robots = (archive: Archive): string =>
  `User-agent: *\nAllow: /\nSitemap: ${archive.urlOf(paths.sitemap)}\n`;

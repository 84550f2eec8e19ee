/**
 * What search engines are told. A sitemap holds one part of the list of meetings, or the speakers
 * under one letter, so that an edit changes few of them.
 *
 * A page has a date only where that is true: what other pages make of an entry is not told.
 */
import type { Archive } from '../archive/archive.ts';
import type { Meeting } from '../archive/entries.ts';
import { initialOf, yearOf } from '../archive/order.ts';
import { newestPart } from '../archive/parts.ts';
import { toSlug } from '../archive/slug.ts';
import { toSitemap, toSitemapIndex, type SitemapPage } from '../documents/sitemap.ts';
import { paths } from '../paths.ts';

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

/** @param part of the list of meetings; null for its newest. */
export function sitemapOfMeetings(archive: Archive, part: number | null): string {
  const meetings = part === null ? newestPart(archive.meetings) : archive.part('meetings', '', part);
  const years = part === null ? new Set(archive.meetings.flatMap((meeting) => yearOf(meeting) ?? [])) : [];
  return toSitemap([
    ...undated(archive, [part === null ? paths.meetings : paths.olderMeetings(part)]),
    ...undated(archive, [...years].map(paths.year)),
    ...meetings.flatMap((meeting) => recapPages(archive, meeting)),
  ]);
}

export const sitemapOfLetter = (archive: Archive, letter: string): string =>
  toSitemap(undated(archive, archive.speakersUnder(letter).map(paths.speaker)));

export const sitemapOfRest = (archive: Archive): string =>
  toSitemap(
    undated(archive, [
      paths.home,
      paths.speakers,
      paths.municipalities,
      paths.programmes,
      paths.about,
      paths.corrections,
      paths.data,
      paths.privacy,
      paths.accessibility,
      ...archive.municipalities.map(paths.municipality),
      ...archive.programmes.map(paths.programme),
      ...archive.themes.map(({ documentId }) => paths.theme(documentId)),
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

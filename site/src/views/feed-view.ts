/** What feeds tell: the newest recaps of the archive, a programme or a municipality. */
import type { Archive } from '../archive/archive.ts';
import type { Meeting, Municipality, Programme } from '../archive/entries.ts';
import { newestPart } from '../archive/parts.ts';
import type { Feed, FeedItem } from '../documents/feed.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { summaryOf, themeNames } from './cards.ts';
import { siteNameOf } from './frame.ts';

/** A day in a feed has a time; noon is that day in all of Europe. */
const atNoon = (date: string | null) => (date === null ? null : `${date}T12:00:00.000Z`);

function toItem(archive: Archive, meeting: Meeting): FeedItem {
  const author = meeting.author === null ? null : archive.speaker(meeting.author);
  return {
    id: archive.urlOf(paths.identifier('meeting', meeting.documentId)),
    url: archive.urlOf(paths.meeting(meeting)),
    title: meeting.title,
    summary: summaryOf(meeting),
    updatedAt: meeting.updatedAt,
    publishedAt: atNoon(meeting.recapPublishedOn ?? meeting.heldOn),
    authors: author === null ? [] : [{ name: author.name, url: archive.urlOf(paths.speaker(author)) }],
    themes: themeNames(meeting.themes),
  };
}

interface Subject {
  readonly title: string;
  readonly description: string;
  readonly page: string;
  readonly path: string;
  readonly meetings: readonly Meeting[];
}

function toFeed(archive: Archive, { title, description, page, path, meetings }: Subject): Feed {
  return {
    title,
    description,
    pageUrl: archive.urlOf(page),
    url: archive.urlOf(path),
    publisher: archive.about?.runBy ?? siteNameOf(archive),
    items: newestPart(meetings).map((meeting) => toItem(archive, meeting)),
  };
}

/** @param path of the feed itself, which may have several forms. */
export const viewFeed = (archive: Archive, path: string): Feed =>
  toFeed(archive, {
    title: siteNameOf(archive),
    description: viewTexts.descriptions.meetings,
    page: paths.home,
    path,
    meetings: archive.meetings,
  });

export const viewProgrammeFeed = (archive: Archive, programme: Programme): Feed =>
  toFeed(archive, {
    title: viewTexts.feedOf(programme.name, siteNameOf(archive)),
    description: viewTexts.descriptions.programme(programme.name),
    page: paths.programme(programme),
    path: paths.feedOf(paths.programme(programme)),
    meetings: archive.meetingsIn(programme),
  });

export const viewMunicipalityFeed = (archive: Archive, municipality: Municipality): Feed =>
  toFeed(archive, {
    title: viewTexts.feedOf(municipality.name, siteNameOf(archive)),
    description: viewTexts.descriptions.municipality(municipality.name),
    page: paths.municipality(municipality),
    path: paths.feedOf(paths.municipality(municipality)),
    meetings: archive.meetingsWith(municipality),
  });

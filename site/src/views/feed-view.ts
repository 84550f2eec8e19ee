/** What feeds tell: the recaps that came last into the archive, of all or of a programme or municipality. */
import type { Archive } from '../archive/archive.ts';
import { cameAt } from '../archive/arrivals.ts';
import type { Meeting, Municipality, Programme } from '../archive/entries.ts';
import type { Feed, FeedItem } from '../documents/feed.ts';
import { tagOf } from '../documents/names.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { summaryOf, themeNames } from './cards.ts';
import { siteNameOf } from './frame.ts';

/** When a recap came into the archive. A date that lies ahead is one that an editor expects: it is there already. */
const publishedAt = (meeting: Meeting) => [cameAt(meeting), meeting.updatedAt].toSorted()[0] as string;

/** The item of each meeting, at its address. It stands in the feeds of all its municipalities. */
const made = new WeakMap<Meeting, FeedItem>();

function toItem(archive: Archive, meeting: Meeting): FeedItem {
  const url = archive.urlOf(paths.meeting(meeting));
  const known = made.get(meeting);
  if (known?.url === url) return known;
  const item: FeedItem = {
    id: tagOf(`meeting/${meeting.documentId}`),
    url,
    title: meeting.title,
    summary: summaryOf(meeting),
    updatedAt: meeting.updatedAt,
    publishedAt: publishedAt(meeting),
    authors: [],
    themes: themeNames(meeting.themes),
  };
  made.set(meeting, item);
  return item;
}

function withAuthor(archive: Archive, meeting: Meeting): FeedItem {
  const item = toItem(archive, meeting);
  if (meeting.author === null) return item;
  const author = archive.speaker(meeting.author);
  return { ...item, authors: [{ name: author.name, url: archive.urlOf(paths.speaker(author)) }] };
}

interface Subject {
  /** What tells it from other feeds. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly page: string;
  readonly path: string;
  readonly since: string;
  /** The last that came first. */
  readonly meetings: readonly Meeting[];
}

/** @param itemOf without authors where there are many feeds: whoever gets another name would change them all. */
function toFeed(
  archive: Archive,
  { name, title, description, page, path, since, meetings }: Subject,
  itemOf = toItem,
): Feed {
  return {
    id: tagOf(name),
    title,
    description,
    pageUrl: archive.urlOf(page),
    url: archive.urlOf(path),
    publisher: archive.about?.runBy ?? siteNameOf(archive),
    since,
    items: meetings.map((meeting) => itemOf(archive, meeting)),
  };
}

/** When an archive began that says nothing of itself and holds nothing. */
const BEGINNING = '1970-01-01T00:00:00.000Z';

/** @param path of the feed itself, which may have several forms. */
export const viewFeed = (archive: Archive, path: string): Feed =>
  toFeed(
    archive,
    {
      name: 'feed',
      title: siteNameOf(archive),
      description: viewTexts.descriptions.meetings,
      page: paths.home,
      path,
      since: archive.about?.createdAt ?? BEGINNING,
      meetings: archive.arrivals('meetings'),
    },
    withAuthor,
  );

export const viewProgrammeFeed = (archive: Archive, programme: Programme): Feed =>
  toFeed(archive, {
    name: `programme/${programme.documentId}`,
    title: viewTexts.feedOf(programme.name, siteNameOf(archive)),
    description: viewTexts.descriptions.programme(programme.name),
    page: paths.programme(programme),
    path: paths.feedOf(paths.programme(programme)),
    since: programme.createdAt,
    meetings: archive.arrivals('meetingsIn', programme.documentId),
  });

export const viewMunicipalityFeed = (archive: Archive, municipality: Municipality): Feed =>
  toFeed(archive, {
    name: `municipality/${municipality.documentId}`,
    title: viewTexts.feedOf(municipality.name, siteNameOf(archive)),
    description: viewTexts.descriptions.municipality(municipality.name),
    page: paths.municipality(municipality),
    path: paths.feedOf(paths.municipality(municipality)),
    since: municipality.createdAt,
    meetings: archive.arrivals('meetingsWith', municipality.documentId),
  });

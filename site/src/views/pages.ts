/** Every page that an archive has: its path, its kind and how to compute its view. */
import { entryKey, type Archive, type PageType } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewHome } from './home-view.ts';
import { viewMeetings, viewMunicipalities, viewProgrammes, viewSpeakers } from './list-views.ts';
import { viewMeeting } from './meeting-view.ts';
import { viewMunicipality } from './municipality-view.ts';
import { viewProgramme } from './programme-view.ts';
import { viewSearch } from './search-view.ts';
import { viewSpeaker } from './speaker-view.ts';
import { viewStatic } from './static-view.ts';
import { viewSubsession } from './subsession-view.ts';
import type { PageKind, Views } from './view.ts';

/** One page: where it is, and what its template is given. */
export interface PlannedPage<Kind extends PageKind = PageKind> {
  readonly path: string;
  readonly kind: Kind;
  readonly view: () => Views[Kind];
}

type PageOf = (archive: Archive, documentId: string) => PlannedPage | null;

const page = <Kind extends PageKind>(
  kind: Kind,
  path: string,
  view: () => Views[Kind],
): PlannedPage<Kind> => ({ path, kind, view });

/** The pages that every archive has. */
const fixedPages: Readonly<Record<string, (archive: Archive) => PlannedPage>> = {
  home: (archive) => page('home', paths.home, () => viewHome(archive)),
  meetings: (archive) => page('meetings', paths.meetings, () => viewMeetings(archive)),
  speakers: (archive) => page('speakers', paths.speakers, () => viewSpeakers(archive)),
  municipalities: (archive) =>
    page('municipalities', paths.municipalities, () => viewMunicipalities(archive)),
  programmes: (archive) => page('programmes', paths.programmes, () => viewProgrammes(archive)),
  search: (archive) => page('search', paths.search, () => viewSearch(archive)),
  about: (archive) => page('about', paths.about, () => viewStatic(archive, 'about')),
  privacy: (archive) => page('privacy', paths.privacy, () => viewStatic(archive, 'privacy')),
  accessibility: (archive) =>
    page('accessibility', paths.accessibility, () => viewStatic(archive, 'accessibility')),
  notFound: (archive) => page('notFound', paths.notFound, () => viewStatic(archive, 'notFound')),
};

/** The page of an entry, for every type that has pages. */
const entryPages: { readonly [Type in PageType]: PageOf } = {
  meeting(archive, documentId) {
    const meeting = archive.find('meeting', documentId);
    return meeting ? page('meeting', paths.meeting(meeting), () => viewMeeting(archive, meeting)) : null;
  },
  subsession(archive, documentId) {
    const subsession = archive.find('subsession', documentId);
    if (!subsession) return null;
    const path = paths.subsession(archive.meetingOf(subsession), subsession);
    return page('subsession', path, () => viewSubsession(archive, subsession));
  },
  speaker(archive, documentId) {
    const speaker = archive.find('speaker', documentId);
    return speaker ? page('speaker', paths.speaker(speaker), () => viewSpeaker(archive, speaker)) : null;
  },
  municipality(archive, documentId) {
    const found = archive.find('municipality', documentId);
    return found
      ? page('municipality', paths.municipality(found), () => viewMunicipality(archive, found))
      : null;
  },
  programme(archive, documentId) {
    const found = archive.find('programme', documentId);
    return found ? page('programme', paths.programme(found), () => viewProgramme(archive, found)) : null;
  },
};

/** What tells a page from all others, whatever its address: home, or the key of its entry. */
export type PageId = string;

export const fixedPageIds: readonly PageId[] = Object.keys(fixedPages);

/** The page of a key that was read or touched; undefined when such a key has no page. */
function splitEntryKey(key: string): readonly [PageType, string] | undefined {
  const split = key.indexOf(':');
  const type = key.slice(0, split);
  return type in entryPages ? [type as PageType, key.slice(split + 1)] : undefined;
}

export const isEntryPage = (key: string): key is PageId => splitEntryKey(key) !== undefined;

/** The page with this id; null when the archive does not show it. */
export function pageOf(archive: Archive, id: PageId): PlannedPage | null {
  const fixed = fixedPages[id];
  if (fixed !== undefined) return fixed(archive);
  const [type, documentId] = splitEntryKey(id) ?? [];
  if (type === undefined) throw new Error(`There is no page with the id ${id}.`);
  return entryPages[type](archive, documentId ?? '');
}

/** All pages. */
export function planPages(archive: Archive): readonly PlannedPage[] {
  const { meetings, subsessions, speakers, municipalities, programmes } = archive;
  const ids = Object.entries({
    meeting: meetings,
    subsession: subsessions,
    speaker: speakers,
    municipality: municipalities,
    programme: programmes,
  } satisfies Record<PageType, readonly { documentId: string }[]>).flatMap(([type, entries]) =>
    entries.map(({ documentId }) => entryKey(type as PageType, documentId)),
  );
  return [...fixedPageIds, ...ids].flatMap((id) => pageOf(archive, id) ?? []);
}

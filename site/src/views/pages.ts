/** Every page that an archive has: its path, its kind and how to compute its view. */
import { entryKey, type Archive, type PageType } from '../archive/archive.ts';
import { groupKey, isParted, themeKey, type PartedGroup } from '../archive/groups.ts';
import { initialOf, yearOf } from '../archive/order.ts';
import { paths } from '../paths.ts';
import { viewCorrections } from './corrections-view.ts';
import { viewData } from './data-view.ts';
import { allDocumentIds, documentIdsOf, documentOf, fixedDocumentIds } from './documents.ts';
import { viewHome } from './home-view.ts';
import { viewLetter, viewMeetings, viewMunicipalities, viewProgrammes, viewSpeakers } from './list-views.ts';
import { viewMeeting } from './meeting-view.ts';
import { viewMunicipality } from './municipality-view.ts';
import { planPart } from './part-view.ts';
import { viewProgramme } from './programme-view.ts';
import { viewSearch } from './search-view.ts';
import { viewSpeaker } from './speaker-view.ts';
import { viewAbout, viewStatic } from './static-view.ts';
import { viewSubsession } from './subsession-view.ts';
import { viewTheme } from './theme-view.ts';
import { viewYear } from './year-view.ts';
import type { PageKind, Views } from './view.ts';

/** What tells a page from all others, whatever its address: home, or the key of what it shows. */
export type PageId = string;

/** A page as it is found: where it is, and what its template is given. */
interface Found<Kind extends PageKind = PageKind> {
  readonly path: string;
  readonly kind: Kind;
  readonly view: () => Views[Kind];
}

/** One page. */
export interface PlannedPage<Kind extends PageKind = PageKind> extends Found<Kind> {
  readonly id: PageId;
}

/** One file that is no page, and what it holds. */
export interface PlannedDocument {
  readonly id: PageId;
  readonly path: string;
  readonly kind: 'document';
  readonly view: () => string;
}

export type Planned = PlannedPage | PlannedDocument;

type PageOf = (archive: Archive, documentId: string) => Found | null;

const page = <Kind extends PageKind>(kind: Kind, path: string, view: () => Views[Kind]): Found<Kind> => ({
  path,
  kind,
  view,
});

/** The pages that every archive has. */
const fixedPages: Readonly<Record<string, (archive: Archive) => Found>> = {
  home: (archive) => page('home', paths.home, () => viewHome(archive)),
  meetings: (archive) => page('meetings', paths.meetings, () => viewMeetings(archive)),
  speakers: (archive) => page('speakers', paths.speakers, () => viewSpeakers(archive)),
  municipalities: (archive) =>
    page('municipalities', paths.municipalities, () => viewMunicipalities(archive)),
  programmes: (archive) => page('programmes', paths.programmes, () => viewProgrammes(archive)),
  search: (archive) => page('search', paths.search, () => viewSearch(archive)),
  corrections: (archive) => page('corrections', paths.corrections, () => viewCorrections(archive)),
  data: (archive) => page('data', paths.data, () => viewData(archive)),
  about: (archive) => page('about', paths.about, () => viewAbout(archive)),
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

/** Those that every archive has. */
export const fixedPageIds: readonly PageId[] = [...Object.keys(fixedPages), ...fixedDocumentIds];

/** Finds the page of a key; null when the archive does not show it. */
type Finder = (archive: Archive) => Found | null;

function finderOf(key: string): Finder | undefined {
  const split = key.indexOf(':');
  const [name, rest] = [key.slice(0, split), key.slice(split + 1)];
  if (name in entryPages) return (archive) => entryPages[name as PageType](archive, rest);
  if (name === 'theme') return (archive) => themePage(archive, rest);
  if (name === 'meetingsInYear' && !rest.includes('/')) return (archive) => yearPage(archive, rest);
  if (name === 'speakersUnder') return (archive) => letterPage(archive, rest);
  const part = /^(.*)\/(\d+)$/.exec(rest);
  if (part === null || !isParted(name)) return undefined;
  return (archive) => partPage(archive, name, part[1] ?? '', Number(part[2]));
}

function themePage(archive: Archive, slug: string): Found | null {
  const theme = archive.findTheme(slug);
  return theme ? page('theme', paths.theme(slug), () => viewTheme(archive, theme)) : null;
}

function yearPage(archive: Archive, year: string): Found | null {
  if (archive.lengthOf('meetingsInYear', year) === 0) return null;
  return page('year', paths.year(year), () => viewYear(archive, year));
}

function letterPage(archive: Archive, letter: string): Found | null {
  if (!archive.hasManySpeakers || archive.speakersUnder(letter).length === 0) return null;
  return page('letter', paths.letter(letter), () => viewLetter(archive, letter));
}

function partPage(archive: Archive, group: PartedGroup, key: string, number: number): Found | null {
  const part = planPart(archive, group, key, number);
  return part && page('part', part.path, part.view);
}

/** The pages and documents that what is touched under a key may bring or take away. */
export const pageIdsOf = (key: string): readonly PageId[] => [
  ...(finderOf(key) === undefined ? [] : [key]),
  ...documentIdsOf(key),
];

/** The entry that a page is about; none for a page about many. */
export function entryOfPage(id: PageId): readonly { readonly type: PageType; readonly documentId: string }[] {
  const split = id.indexOf(':');
  const type = id.slice(0, split);
  return type in entryPages ? [{ type: type as PageType, documentId: id.slice(split + 1) }] : [];
}

/**
 * The page of who stands for the speaker that a page was about; null when it was about no one who was merged.
 *
 * @param heirs see `Archive.heirs`.
 */
export function heirOfPage(id: PageId, heirs: ReadonlyMap<string, string>): PageId | null {
  const documentId = /^(?:speaker:|appearancesOf:)([^/]+)/.exec(id)?.[1] ?? '';
  const heir = heirs.get(documentId);
  return heir === undefined ? null : entryKey('speaker', heir);
}

/** The page or document with this id; null when the archive does not show it. */
export function plannedOf(archive: Archive, id: PageId): Planned | null {
  const document = documentOf(archive, id);
  if (document === undefined) return pageOf(archive, id);
  return document && { id, path: document.path, kind: 'document', view: document.text };
}

/** The page with this id; null when the archive does not show it. */
export function pageOf(archive: Archive, id: PageId): PlannedPage | null {
  const find = fixedPages[id] ?? finderOf(id);
  if (find === undefined) throw new Error(`There is no page with the id ${id}.`);
  const found = find(archive);
  return found && { id, ...found };
}

const idsOf = (type: PageType, entries: readonly { readonly documentId: string }[]) =>
  entries.map(({ documentId }) => entryKey(type, documentId));

/** All pages. */
export function planPages(archive: Archive): readonly PlannedPage[] {
  const { meetings, subsessions, speakers, municipalities, programmes, themes } = archive;
  const partsOf = (group: PartedGroup, keys: readonly { readonly documentId: string }[]) =>
    keys.flatMap(({ documentId }) => archive.partKeys(group, documentId));
  const years = [...new Set(meetings.flatMap((meeting) => yearOf(meeting) ?? []))];
  const letters = new Set(speakers.map(({ name }) => initialOf(name)));
  const ids = [
    ...Object.keys(fixedPages),
    ...idsOf('meeting', meetings),
    ...idsOf('subsession', subsessions),
    ...idsOf('speaker', speakers),
    ...idsOf('municipality', municipalities),
    ...idsOf('programme', programmes),
    ...themes.map(({ documentId }) => themeKey(documentId)),
    ...[...letters].map((letter) => groupKey('speakersUnder', letter)),
    ...years.map((year) => groupKey('meetingsInYear', year)),
    ...partsOf('meetings', [{ documentId: '' }]),
    ...partsOf('meetingsIn', programmes),
    ...partsOf(
      'meetingsInYear',
      years.map((documentId) => ({ documentId })),
    ),
    ...partsOf('meetingsWith', municipalities),
    ...partsOf('subsessionsAbout', municipalities),
    ...partsOf('speakersFrom', municipalities),
    ...partsOf('appearancesOf', speakers),
    ...partsOf('taggedWith', themes),
    ...partsOf('corrections', [{ documentId: '' }]),
  ];
  return ids.flatMap((id) => pageOf(archive, id) ?? []);
}

/** All documents. */
export const planDocuments = (archive: Archive): readonly PlannedDocument[] =>
  allDocumentIds(archive).flatMap((id) => {
    const planned = plannedOf(archive, id);
    return planned?.kind === 'document' ? [planned] : [];
  });

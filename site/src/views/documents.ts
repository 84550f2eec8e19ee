/**
 * Every file of the site that is made of content and is no page: feeds, calendars, citations,
 * sitemaps and data. Each has an id, as pages have, and follows a change as they do.
 *
 * None grows with the archive: an edit must not make a file of thousands of entries anew.
 */
import { entryKey, type Archive, type PageType } from '../archive/archive.ts';
import { groupKey, shownKey } from '../archive/groups.ts';
import { initialOf } from '../archive/order.ts';
import { toSlug } from '../archive/slug.ts';
import { toBibTex, toCsl, toRis } from '../documents/citation.ts';
import { toCalendar } from '../documents/calendar.ts';
import { toDcat } from '../documents/dcat.ts';
import { toAtom, toJsonFeed } from '../documents/feed.ts';
import { toSecurityTxt } from '../documents/security-txt.ts';
import { DATA_TYPES, paths } from '../paths.ts';
import {
  pathInYear,
  viewMeetingCalendar,
  viewSubsessionCalendar,
  viewYearCalendar,
} from './calendar-view.ts';
import { viewCitation, viewSubsessionCitation } from './citation-view.ts';
import { viewCatalogue, viewDataSchema } from './data-view.ts';
import { viewSecurityContact } from './frame.ts';
import { viewFeed, viewMunicipalityFeed, viewProgrammeFeed } from './feed-view.ts';
import { dataPartOf } from './record.ts';
import { robots, sitemapIndex, sitemapOfLetter, sitemapOfMeetings, sitemapOfRest } from './sitemap-view.ts';

export interface PlannedDocument {
  readonly path: string;
  readonly text: () => string;
}

type DocumentOf = (archive: Archive, key: string) => PlannedDocument | null;

const document = (path: string, text: () => string): PlannedDocument => ({ path, text });

const fixed: Readonly<Record<string, (archive: Archive) => PlannedDocument>> = {
  'feed@': (archive) => document(paths.feed, () => toAtom(viewFeed(archive, paths.feed))),
  'jsonFeed@': (archive) => document(paths.jsonFeed, () => toJsonFeed(viewFeed(archive, paths.jsonFeed))),
  'robots@': (archive) => document(paths.robots, () => robots(archive)),
  'securityTxt@': (archive) => document(paths.securityTxt, () => toSecurityTxt(viewSecurityContact(archive))),
  'sitemap@': (archive) => document(paths.sitemap, () => sitemapIndex(archive)),
  'sitemapOfNewest@': (archive) =>
    document(paths.sitemapPart('bijeenkomsten'), () => sitemapOfMeetings(archive, null)),
  'sitemapOfRest@': (archive) => document(paths.sitemapPart('overig'), () => sitemapOfRest(archive)),
  'dataCatalogue@': (archive) => document(paths.dataCatalogue, () => toDcat(viewCatalogue(archive))),
  ...Object.fromEntries(
    DATA_TYPES.map((type) => [
      `schemaOf${type}@`,
      (archive: Archive) => document(paths.dataSchema(type), () => viewDataSchema(archive, type)),
    ]),
  ),
};

/** A document that belongs to an entry: what makes it of the entry, when that is on the site. */
function ofEntry<Type extends PageType>(
  type: Type,
  make: (
    archive: Archive,
    entry: NonNullable<ReturnType<typeof Archive.prototype.find<Type>>>,
  ) => PlannedDocument | null,
): DocumentOf {
  return (archive, documentId) => {
    const entry = archive.find(type, documentId);
    return entry === undefined ? null : make(archive, entry);
  };
}

type CitationFormat = readonly [format: 'bib' | 'ris' | 'json', write: typeof toRis];

const citation = (...[format, write]: CitationFormat) =>
  ofEntry('meeting', (archive, meeting) =>
    document(paths.citationOf(paths.meeting(meeting), format), () => write(viewCitation(archive, meeting))),
  );

const subsessionCitation = (...[format, write]: CitationFormat) =>
  ofEntry('subsession', (archive, subsession) =>
    document(paths.citationOf(paths.subsession(archive.meetingOf(subsession), subsession), format), () =>
      write(viewSubsessionCitation(archive, subsession)),
    ),
  );

/** The documents of each kind of entry, list or part of a list, by the name of its key. */
const derived: Readonly<Record<string, Readonly<Record<string, DocumentOf>>>> = {
  meeting: {
    bibtex: citation('bib', toBibTex),
    ris: citation('ris', toRis),
    csl: citation('json', toCsl),
    // What has no date is in no calendar.
    calendar: ofEntry('meeting', (archive, meeting) =>
      meeting.heldOn === null
        ? null
        : document(paths.calendarOf(paths.meeting(meeting)), () =>
            toCalendar(viewMeetingCalendar(archive, meeting)),
          ),
    ),
  },
  subsession: {
    bibtex: subsessionCitation('bib', toBibTex),
    ris: subsessionCitation('ris', toRis),
    csl: subsessionCitation('json', toCsl),
    calendar: ofEntry('subsession', (archive, subsession) => {
      const meeting = archive.meetingOf(subsession);
      if (meeting.heldOn === null) return null;
      return document(paths.calendarOf(paths.subsession(meeting, subsession)), () =>
        toCalendar(viewSubsessionCalendar(archive, subsession)),
      );
    }),
  },
  programme: {
    feed: ofEntry('programme', (archive, programme) =>
      document(paths.feedOf(paths.programme(programme)), () => toAtom(viewProgrammeFeed(archive, programme))),
    ),
  },
  municipality: {
    feed: ofEntry('municipality', (archive, municipality) =>
      document(paths.feedOf(paths.municipality(municipality)), () =>
        toAtom(viewMunicipalityFeed(archive, municipality)),
      ),
    ),
  },
  meetings: {
    sitemap: (archive, part) => {
      const number = Number(part.slice(1));
      if (!(number >= 1 && number <= archive.countParts('meetings'))) return null;
      return document(paths.sitemapPart(`bijeenkomsten-${number}`), () => sitemapOfMeetings(archive, number));
    },
  },
  meetingsInYear: {
    // Parts of that list have keys of their own below its key.
    calendar(archive, key) {
      const [, year = '', part] = /^(\d+)(?:\/(\d+))?$/.exec(key) ?? [];
      const number = part === undefined ? null : Number(part);
      const count =
        number === null
          ? archive.lengthOf('meetingsInYear', year)
          : archive.countParts('meetingsInYear', year);
      if (year === '' || count < (number ?? 1)) return null;
      return document(paths.calendarOf(pathInYear(year, number)), () =>
        toCalendar(viewYearCalendar(archive, year, number)),
      );
    },
  },
  shown: {
    data: (archive, key) => {
      const [type, part = ''] = key.split('/') as [PageType, string?];
      return archive.shownIn(type, part).length === 0
        ? null
        : document(paths.dataPart(type, part), () => dataPartOf(archive, type, part));
    },
  },
  speakersUnder: {
    sitemap: (archive, letter) =>
      archive.speakersUnder(letter).length === 0
        ? null
        : document(paths.sitemapPart(`sprekers-${toSlug(letter)}`), () => sitemapOfLetter(archive, letter)),
  },
};

export const fixedDocumentIds: readonly string[] = Object.keys(fixed);

/** The ids of the documents that what is touched under this key may bring or take away. */
export function documentIdsOf(key: string): readonly string[] {
  const name = key.slice(0, key.indexOf(':'));
  return Object.keys(derived[name] ?? {}).map((kind) => `${kind}@${key}`);
}

/** The document with this id; null when the archive has it not, undefined when it is no document's. */
export function documentOf(archive: Archive, id: string): PlannedDocument | null | undefined {
  if (id in fixed) return fixed[id]?.(archive);
  const [, kind = '', name = '', key = ''] = /^(\w+)@(\w+):(.*)$/s.exec(id) ?? [];
  return derived[name]?.[kind]?.(archive, key);
}

/** The ids of all documents that an archive can have. */
export function allDocumentIds(archive: Archive): readonly string[] {
  const { meetings, subsessions, programmes, municipalities, speakers } = archive;
  const keysOf = (type: PageType, entries: readonly { readonly documentId: string }[]) =>
    entries.map(({ documentId }) => entryKey(type, documentId));
  const letters = new Set(speakers.map(({ name }) => initialOf(name)));
  const all = {
    meeting: meetings,
    subsession: subsessions,
    speaker: speakers,
    programme: programmes,
    municipality: municipalities,
  };
  const shown = DATA_TYPES.flatMap((type) =>
    all[type].map(({ documentId }) => groupKey('shown', shownKey(type, documentId))),
  );
  return [
    ...fixedDocumentIds,
    ...[
      ...keysOf('meeting', meetings),
      ...keysOf('subsession', subsessions),
      ...keysOf('programme', programmes),
      ...keysOf('municipality', municipalities),
      ...[...letters].map((letter) => `speakersUnder:${letter}`),
      ...archive.partKeys('meetings'),
      ...archive.years.flatMap(({ year }) => [
        groupKey('meetingsInYear', year),
        ...archive.partKeys('meetingsInYear', year),
      ]),
      ...new Set(shown),
    ].flatMap(documentIdsOf),
  ];
}

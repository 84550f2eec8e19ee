/**
 * The archive: everything that is published, joined and in order.
 *
 * It is made once from the entries and never changes. Speakers, municipalities and programmes
 * exist in it only as far as a published page refers to them, so that a person whom an editor
 * typed in for a draft is nowhere on the site. Views read it through these functions alone.
 */
import { uploadPath } from '@archive/content-types';
import type { About, Entries, Meeting, Municipality, Programme, Speaker, Subsession } from './entries.ts';
import { byName, byNumber, bySurname, newestFirst } from './order.ts';
import { joinAppearances, type Appearance } from './appearances.ts';

export type MediaPaths = ReadonlyMap<string, string>;

export interface Archive {
  readonly about: About | null;
  /** Newest first. */
  readonly meetings: readonly Meeting[];
  /** In the order of their meetings, then of their numbers. */
  readonly subsessions: readonly Subsession[];
  /** By surname. */
  readonly speakers: readonly Speaker[];
  readonly municipalities: readonly Municipality[];
  readonly programmes: readonly Programme[];

  meeting(documentId: string): Meeting;
  speaker(documentId: string): Speaker;
  municipality(documentId: string): Municipality;
  programme(documentId: string): Programme;

  subsessionsOf(meeting: Meeting): readonly Subsession[];
  meetingOf(subsession: Subsession): Meeting;
  /** Newest first. */
  meetingsIn(programme: Programme): readonly Meeting[];
  /** Meetings that this municipality was involved in, newest first. */
  meetingsWith(municipality: Municipality): readonly Meeting[];
  /** Subsessions about this municipality or an area of it. */
  subsessionsAbout(municipality: Municipality): readonly Subsession[];
  programmesWith(municipality: Municipality): readonly Programme[];
  speakersFrom(municipality: Municipality): readonly Speaker[];
  /** All that a person did, newest first. */
  appearancesOf(speaker: Speaker): readonly Appearance[];
  /** Where the site keeps a file of the media library. */
  mediaPath(url: string): string;
}

/**
 * @param entries published entries only; that every reference leads somewhere is checked before.
 * @param media where the site keeps the files that the entries show, by their path in the CMS.
 */
export function createArchive(entries: Entries, media: MediaPaths): Archive {
  const meetings = entries.meeting.toSorted(newestFirst);
  const meetingsById = byDocumentId(meetings);
  const subsessionsByMeeting = groupBy(entries.subsession.toSorted(byNumber), ({ meeting }) =>
    meeting === null || !meetingsById.has(meeting) ? [] : [meeting],
  );
  const subsessionsOf = (meeting: Meeting) => subsessionsByMeeting.get(meeting.documentId) ?? [];
  const subsessions = meetings.flatMap(subsessionsOf);

  const appearances = meetings.flatMap((meeting) => joinAppearances(meeting, subsessionsOf(meeting)));
  const appearancesBySpeaker = groupBy(appearances, ({ speaker }) => [speaker]);
  const speakers = entries.speaker.filter(({ documentId }) => appearancesBySpeaker.has(documentId));

  const meetingsByProgramme = groupBy(meetings, ({ programme }) => (programme === null ? [] : [programme]));
  const programmes = entries.programme.filter(({ documentId }) => meetingsByProgramme.has(documentId));

  const meetingsByMunicipality = groupBy(meetings, (meeting) => meeting.municipalities);
  const programmesByMunicipality = groupBy(
    programmes.toSorted(byName),
    (programme) => programme.municipalities,
  );
  const subsessionsByMunicipality = groupBy(subsessions, placesOf);
  const speakersByMunicipality = groupBy(speakers.toSorted(bySurname), ({ municipality }) =>
    municipality === null ? [] : [municipality],
  );
  const isMentioned = ({ documentId }: Municipality) =>
    [
      meetingsByMunicipality,
      programmesByMunicipality,
      subsessionsByMunicipality,
      speakersByMunicipality,
    ].some((group) => group.has(documentId));
  const municipalities = entries.municipality.filter(isMentioned);

  const meeting = finder('meeting', meetingsById);
  return {
    about: entries.archive[0] ?? null,
    meetings,
    subsessions,
    speakers: speakers.toSorted(bySurname),
    municipalities: municipalities.toSorted(byName),
    programmes: programmes.toSorted(byName),
    meeting,
    speaker: finder('speaker', byDocumentId(speakers)),
    municipality: finder('municipality', byDocumentId(municipalities)),
    programme: finder('programme', byDocumentId(programmes)),
    subsessionsOf,
    meetingOf: (subsession) => meeting(subsession.meeting ?? ''),
    meetingsIn: ({ documentId }) => meetingsByProgramme.get(documentId) ?? [],
    meetingsWith: ({ documentId }) => meetingsByMunicipality.get(documentId) ?? [],
    subsessionsAbout: ({ documentId }) => subsessionsByMunicipality.get(documentId) ?? [],
    programmesWith: ({ documentId }) => programmesByMunicipality.get(documentId) ?? [],
    speakersFrom: ({ documentId }) => speakersByMunicipality.get(documentId) ?? [],
    appearancesOf: ({ documentId }) => appearancesBySpeaker.get(documentId) ?? [],
    mediaPath: (url) => {
      const path = media.get(uploadPath(url) ?? '');
      if (path === undefined) throw new Error(`The archive does not hold the file ${url}.`);
      return path;
    },
  };
}

/** The municipalities that a subsession is about, by itself or through its areas. */
function placesOf({ municipality, areas }: Subsession): readonly string[] {
  const places = [municipality, ...areas.map((area) => area.municipality)];
  return [...new Set(places.filter((place) => place !== null))];
}

function byDocumentId<E extends { documentId: string }>(entries: readonly E[]): ReadonlyMap<string, E> {
  return new Map(entries.map((entry) => [entry.documentId, entry]));
}

function groupBy<V>(
  values: readonly V[],
  keysOf: (value: V) => readonly string[],
): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}

const finder =
  <E>(name: string, entries: ReadonlyMap<string, E>) =>
  (documentId: string): E => {
    const entry = entries.get(documentId);
    if (entry === undefined) throw new Error(`The archive holds no ${name} with documentId ${documentId}.`);
    return entry;
  };

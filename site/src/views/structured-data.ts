/**
 * What machines are told of a page, in the words of https://schema.org, as JSON-LD.
 *
 * Every thing is known by its identifier, which stays when the address of its page changes. What the
 * source does not say is left out.
 */
import type { Archive } from '../archive/archive.ts';
import type { Appearance } from '../archive/appearances.ts';
import type { Meeting, Municipality, Programme, Speaker, Subsession } from '../archive/entries.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { describeSpeaker, summaryOf } from './cards.ts';
import { toLines } from './format.ts';
import type { Link } from './view.ts';

/** A thing of schema.org: properties by name. What is undefined is left out. */
export type Thing = Readonly<Record<string, unknown>>;

const ATTENDANCE = {
  online: 'OnlineEventAttendanceMode',
  onSite: 'OfflineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
};

const idOf = (archive: Archive, type: string, documentId: string) =>
  archive.urlOf(paths.identifier(type, documentId));

/** The list, or nothing for an empty one. */
const some = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list);

const nameOf = (
  archive: Archive,
  type: string,
  thing: { documentId: string; name: string },
  path: string,
) => ({
  '@id': idOf(archive, type, thing.documentId),
  name: thing.name,
  url: archive.urlOf(path),
});

const personOf = (archive: Archive, speaker: Speaker): Thing => ({
  '@type': 'Person',
  ...nameOf(archive, 'speaker', speaker, paths.speaker(speaker)),
});

const municipalityOf = (archive: Archive, municipality: Municipality): Thing => ({
  '@type': 'GovernmentOrganization',
  ...nameOf(archive, 'municipality', municipality, paths.municipality(municipality)),
});

/** Somebody, in a role of the time: https://schema.org/OrganizationRole */
function roleOf(
  archive: Archive,
  { speaker, role, affiliation }: Meeting['agenda'][number]['contributions'][number],
): readonly Thing[] {
  if (speaker === null) return [];
  const person = personOf(archive, archive.speaker(speaker));
  return [
    {
      '@type': 'OrganizationRole',
      performer:
        affiliation === null
          ? person
          : { ...person, affiliation: { '@type': 'Organization', name: affiliation } },
      roleName: role === null ? undefined : viewTexts.roles[role],
    },
  ];
}

function placeOf({ form, location }: Meeting, url: string): Thing | undefined {
  if (form === 'online') return { '@type': 'VirtualLocation', url };
  return location === null ? undefined : { '@type': 'Place', name: location };
}

const seriesOf = (archive: Archive, programme: Programme): Thing => ({
  '@type': 'EventSeries',
  ...nameOf(archive, 'programme', programme, paths.programme(programme)),
});

const organizerOf = ({ commissionedBy }: Programme): Thing | undefined =>
  commissionedBy === null ? undefined : { '@type': 'GovernmentOrganization', name: commissionedBy };

/** What a meeting and its subsessions have in common. */
function eventOf(meeting: Meeting, url: string): Thing {
  const { heldOn, form } = meeting;
  return {
    '@type': 'Event',
    url,
    startDate: heldOn ?? undefined,
    endDate: heldOn ?? undefined,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: form === null ? undefined : `https://schema.org/${ATTENDANCE[form]}`,
    location: placeOf(meeting, url),
  };
}

function subsessionEvent(archive: Archive, meeting: Meeting, subsession: Subsession): Thing {
  return {
    ...eventOf(meeting, archive.urlOf(paths.subsession(meeting, subsession))),
    '@id': idOf(archive, 'subsession', subsession.documentId),
    name: subsession.title,
    performer: some(subsession.contributions.flatMap((contribution) => roleOf(archive, contribution))),
  };
}

/** The recap of a meeting or subsession, as a text that somebody wrote. */
function articleOf(
  archive: Archive,
  {
    type,
    entry,
    meeting,
    url,
  }: {
    readonly type: 'meeting' | 'subsession';
    readonly entry: Meeting | Subsession;
    readonly meeting: Meeting;
    readonly url: string;
  },
): Thing {
  const author = meeting.author === null ? null : archive.speaker(meeting.author);
  const recapOf = (of: string, documentId: string) => `${idOf(archive, of, documentId)}#terugblik`;
  return {
    '@type': 'Article',
    '@id': recapOf(type, entry.documentId),
    headline: entry.title,
    url,
    inLanguage: 'nl',
    about: { '@id': idOf(archive, type, entry.documentId) },
    isPartOf: type === 'meeting' ? undefined : { '@id': recapOf('meeting', meeting.documentId) },
    author: author === null ? undefined : personOf(archive, author),
    datePublished: meeting.recapPublishedOn ?? undefined,
    dateModified: entry.updatedAt,
  };
}

export function describeMeeting(archive: Archive, meeting: Meeting): readonly Thing[] {
  const url = archive.urlOf(paths.meeting(meeting));
  const id = idOf(archive, 'meeting', meeting.documentId);
  const programme = meeting.programme === null ? null : archive.programme(meeting.programme);
  const contributions = meeting.agenda.flatMap((item) => item.contributions);
  return [
    {
      ...eventOf(meeting, url),
      '@id': id,
      name: meeting.title,
      description: summaryOf(meeting) ?? undefined,
      superEvent: programme === null ? undefined : seriesOf(archive, programme),
      organizer: programme === null ? undefined : organizerOf(programme),
      performer: some(contributions.flatMap((contribution) => roleOf(archive, contribution))),
      contributor: some(
        meeting.municipalities.map((place) => municipalityOf(archive, archive.municipality(place))),
      ),
      subEvent: some(
        archive.subsessionsOf(meeting).map((subsession) => subsessionEvent(archive, meeting, subsession)),
      ),
    },
    articleOf(archive, { type: 'meeting', entry: meeting, meeting, url }),
  ];
}

export function describeSubsession(archive: Archive, subsession: Subsession): readonly Thing[] {
  const meeting = archive.meetingOf(subsession);
  const event = subsessionEvent(archive, meeting, subsession);
  const superEvent = {
    '@type': 'Event',
    '@id': idOf(archive, 'meeting', meeting.documentId),
    name: meeting.title,
    url: archive.urlOf(paths.meeting(meeting)),
    startDate: meeting.heldOn ?? undefined,
  };
  const url = archive.urlOf(paths.subsession(meeting, subsession));
  return [
    { ...event, superEvent },
    articleOf(archive, { type: 'subsession', entry: subsession, meeting, url }),
  ];
}

/** Where somebody did something, with the role of the time around it. */
const performedIn = (archive: Archive, { meeting, subsession, role }: Appearance): Thing => ({
  '@type': 'OrganizationRole',
  roleName: role === null || role === 'author' ? undefined : viewTexts.roles[role],
  performerIn: {
    '@type': 'Event',
    '@id':
      subsession === null
        ? idOf(archive, 'meeting', meeting.documentId)
        : idOf(archive, 'subsession', subsession.documentId),
    name: (subsession ?? meeting).title,
    startDate: meeting.heldOn ?? undefined,
  },
});

/** For whom somebody was there, and on which day: schema.org dates an affiliation by a role around it. */
function affiliationsOf(appearances: readonly Appearance[]): readonly Thing[] {
  const known = appearances.flatMap(({ affiliation, meeting: { heldOn } }) =>
    affiliation === null ? [] : [[`${heldOn} ${affiliation}`, { affiliation, heldOn }] as const],
  );
  return [...new Map(known).values()].map(({ affiliation, heldOn }) => ({
    '@type': 'OrganizationRole',
    affiliation: { '@type': 'Organization', name: affiliation },
    startDate: heldOn ?? undefined,
    endDate: heldOn ?? undefined,
  }));
}

/** @param appearances those that the page shows. */
export function describePerson(
  archive: Archive,
  speaker: Speaker,
  appearances: readonly Appearance[],
): readonly Thing[] {
  const { aliases, organisation } = speaker;
  return [
    {
      ...personOf(archive, speaker),
      alternateName: some(toLines(aliases)),
      description: describeSpeaker(speaker) ?? undefined,
      jobTitle: speaker.jobTitle ?? undefined,
      worksFor: organisation === null ? undefined : { '@type': 'Organization', name: organisation },
      affiliation: some(affiliationsOf(appearances)),
      performerIn: some(
        appearances.filter(({ role }) => role !== 'author').map((joined) => performedIn(archive, joined)),
      ),
    },
  ];
}

export function describeMunicipality(archive: Archive, municipality: Municipality): readonly Thing[] {
  const { cbsCode, tooiUri, province, latitude, longitude, aliases } = municipality;
  return [
    {
      ...municipalityOf(archive, municipality),
      alternateName: some(toLines(aliases)),
      identifier: cbsCode ?? undefined,
      sameAs: tooiUri ?? undefined,
      areaServed: {
        '@type': 'AdministrativeArea',
        name: municipality.name,
        containedInPlace: province === null ? undefined : { '@type': 'AdministrativeArea', name: province },
        geo:
          latitude === null || longitude === null
            ? undefined
            : { '@type': 'GeoCoordinates', latitude, longitude },
      },
    },
  ];
}

/** @param meetings those that the page shows. */
export const describeProgramme = (
  archive: Archive,
  programme: Programme,
  meetings: readonly Meeting[],
): readonly Thing[] => [
  {
    ...seriesOf(archive, programme),
    organizer: organizerOf(programme),
    startDate: programme.startsOn ?? undefined,
    endDate: programme.endsOn ?? undefined,
    subEvent: some(
      meetings.map((meeting) => ({
        '@type': 'Event',
        '@id': idOf(archive, 'meeting', meeting.documentId),
        name: meeting.title,
        url: archive.urlOf(paths.meeting(meeting)),
        startDate: meeting.heldOn ?? undefined,
      })),
    ),
  },
];

/** The way down to a page: https://schema.org/BreadcrumbList */
export const describeBreadcrumbs = (archive: Archive, links: readonly Link[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: links.map(({ href, text }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: archive.urlOf(href),
  })),
});

/** The pages on which a long list goes on; see ../archive/parts.ts. */
import type { Archive, PartedGroup } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { yearCalendarLink } from './calendar-view.ts';
import {
  programmeLink,
  speakerLink,
  speakerTitleOf,
  themeLink,
  toAppearance,
  toCorrection,
  toListed,
  toMeetingCard,
  toSpeakerCard,
  toSubsessionCard,
  yearLink,
} from './cards.ts';
import { framePage, listLinks } from './frame.ts';
import { municipalityLink } from './municipalities.ts';
import type { Link, PartLists, PartView } from './view.ts';

/** One list that goes on. */
interface Series {
  /** The page that it begins on. */
  readonly front: Link;
  /** What tells that page from all others, where its name does not. */
  readonly owner?: string;
  readonly parents: readonly Link[];
  /** What is older, in a few words. */
  readonly title: string;
  readonly pathOf: (number: number) => string;
  readonly listsOf: (number: number) => Partial<PartLists>;
  readonly calendarOf?: (number: number) => Link;
}

type SeriesOf = (archive: Archive, key: string) => Series | null;

const seriesOf: { readonly [Group in PartedGroup]: SeriesOf } = {
  meetings: (archive) => ({
    front: listLinks.meetings,
    parents: [],
    title: viewTexts.olderMeetings,
    pathOf: paths.olderMeetings,
    listsOf: (number) => ({
      meetings: archive.part('meetings', '', number).map((meeting) => toMeetingCard(archive, meeting)),
    }),
  }),
  meetingsIn(archive, key) {
    const programme = archive.find('programme', key);
    if (programme === undefined) return null;
    return {
      front: programmeLink(programme),
      parents: [listLinks.programmes],
      title: viewTexts.olderMeetings,
      pathOf: (number) => paths.olderMeetingsOf(paths.programme(programme), number),
      listsOf: (number) => ({
        meetings: archive.part('meetingsIn', key, number).map((meeting) => toMeetingCard(archive, meeting)),
      }),
    };
  },
  meetingsInYear: (archive, key) => ({
    front: yearLink(key),
    parents: [listLinks.meetings],
    title: viewTexts.olderMeetings,
    pathOf: (number) => paths.olderMeetingsIn(key, number),
    listsOf: (number) => ({
      meetings: archive.part('meetingsInYear', key, number).map((meeting) => toMeetingCard(archive, meeting)),
    }),
    calendarOf: (number) => yearCalendarLink(archive, key, number),
  }),
  meetingsWith(archive, key) {
    const municipality = archive.find('municipality', key);
    if (municipality === undefined) return null;
    return {
      front: municipalityLink(municipality),
      owner: viewTexts.municipalityTitle(municipality.name),
      parents: [listLinks.municipalities],
      title: viewTexts.olderMeetings,
      pathOf: (number) => paths.olderMeetingsOf(paths.municipality(municipality), number),
      listsOf: (number) => ({
        meetings: archive.part('meetingsWith', key, number).map((meeting) => toMeetingCard(archive, meeting)),
      }),
    };
  },
  subsessionsAbout(archive, key) {
    const municipality = archive.find('municipality', key);
    if (municipality === undefined) return null;
    return {
      front: municipalityLink(municipality),
      owner: viewTexts.municipalityTitle(municipality.name),
      parents: [listLinks.municipalities],
      title: viewTexts.olderSubsessions,
      pathOf: (number) => paths.olderSubsessionsOf(municipality, number),
      listsOf: (number) => ({
        subsessions: archive
          .part('subsessionsAbout', key, number)
          .map((subsession) => toSubsessionCard(archive, subsession)),
      }),
    };
  },
  // By surname: what stands further on in the list is no older.
  speakersFrom(archive, key) {
    const municipality = archive.find('municipality', key);
    if (municipality === undefined) return null;
    return {
      front: municipalityLink(municipality),
      owner: viewTexts.municipalityTitle(municipality.name),
      parents: [listLinks.municipalities],
      title: viewTexts.moreSpeakers,
      pathOf: (number) => paths.moreSpeakersOf(municipality, number),
      listsOf: (number) => ({
        speakers: archive.part('speakersFrom', key, number).map((speaker) => toSpeakerCard(archive, speaker)),
      }),
    };
  },
  appearancesOf(archive, key) {
    const speaker = archive.find('speaker', key);
    if (speaker === undefined) return null;
    return {
      front: speakerLink(speaker),
      owner: speakerTitleOf(speaker),
      parents: [listLinks.speakers],
      title: viewTexts.olderAppearances,
      pathOf: (number) => paths.olderAppearances(speaker, number),
      listsOf: (number) => ({
        appearances: archive
          .part('appearancesOf', key, number)
          .map((appearance) => toAppearance(archive, appearance)),
      }),
    };
  },
  taggedWith(archive, key) {
    const theme = archive.findTheme(key);
    if (theme === undefined) return null;
    return {
      front: themeLink(theme),
      parents: [listLinks.search],
      title: viewTexts.olderPages,
      pathOf: (number) => paths.olderWithTheme(key, number),
      listsOf: (number) => ({
        appearances: archive.part('taggedWith', key, number).map((tagged) => toListed(archive, tagged)),
      }),
    };
  },
  corrections: (archive) => ({
    front: { href: paths.corrections, text: viewTexts.corrections },
    parents: [],
    title: viewTexts.olderCorrections,
    pathOf: paths.olderCorrections,
    listsOf: (number) => ({ corrections: archive.part('corrections', '', number).map(toCorrection) }),
  }),
};

/** The way from the first page of a list to what is older; null when all of it stands there. */
export function olderLink(archive: Archive, group: PartedGroup, key = ''): Link | null {
  const count = archive.countParts(group, key);
  const series = seriesOf[group](archive, key);
  return count === 0 || series === null ? null : { href: series.pathOf(count), text: series.title };
}

/** The paths of all older parts of a list. */
export function partPathsOf(archive: Archive, group: PartedGroup, key = ''): readonly string[] {
  const series = seriesOf[group](archive, key);
  const count = archive.countParts(group, key);
  return series === null ? [] : Array.from({ length: count }, (_, index) => series.pathOf(index + 1));
}

/** The path of a part, and its view; null when there is no such part. */
export function planPart(
  archive: Archive,
  group: PartedGroup,
  key: string,
  number: number,
): { path: string; view: () => PartView } | null {
  const series = seriesOf[group](archive, key);
  const count = archive.countParts(group, key);
  if (series === null || number > count) return null;
  const { front, owner = front.text, parents, title, pathOf, listsOf, calendarOf } = series;
  const path = pathOf(number);
  const view = () => ({
    ...framePage(archive, {
      path,
      title: viewTexts.partTitle(front.text, title, number),
      windowTitle: viewTexts.partTitle(owner, title, number),
      description: viewTexts.descriptions.part(front.text, title),
      parents: [...parents, front],
    }),
    title,
    owner: front.text,
    meetings: [],
    subsessions: [],
    speakers: [],
    appearances: [],
    corrections: [],
    ...listsOf(number),
    calendar: calendarOf?.(number) ?? null,
    newer: number === count ? front : { href: pathOf(number + 1), text: viewTexts.partNumber(number + 1) },
    older: number === 1 ? null : { href: pathOf(number - 1), text: viewTexts.partNumber(number - 1) },
  });
  return { path, view };
}

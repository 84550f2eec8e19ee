/** The pages that list everything of one kind. */
import { terms } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import { byText, initialOf, yearOf } from '../archive/order.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { toMeetingCard, toProgrammeCard, toSpeakerCard } from './cards.ts';
import { toFacets } from './facets-view.ts';
import { countOf } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { byHeading, groupUnder } from './groups.ts';
import { toMap } from './map-view.ts';
import { toMunicipalityCard } from './municipalities.ts';
import { olderLink } from './part-view.ts';
import type { LetterView, MeetingsView, MunicipalitiesView, ProgrammesView, SpeakersView } from './view.ts';

type ListName = 'meetings' | 'speakers' | 'municipalities' | 'programmes';

const frameList = (archive: Archive, name: ListName) =>
  framePage(archive, {
    path: paths[name],
    title: viewTexts[name],
    description: viewTexts.descriptions[name],
  });

export function viewMeetings(archive: Archive): MeetingsView {
  return {
    ...frameList(archive, 'meetings'),
    count: countOf(archive.lengthOf('meetings'), terms.meeting),
    facets: toFacets(archive),
    years: groupUnder(
      archive.newest('meetings'),
      (meeting) => yearOf(meeting) ?? viewTexts.unknownDate,
      (meeting) => toMeetingCard(archive, meeting),
    ),
    older: olderLink(archive, 'meetings'),
  };
}

export function viewSpeakers(archive: Archive): SpeakersView {
  const { speakers } = archive;
  const initials = [...new Set(speakers.map(({ name }) => initialOf(name)))].toSorted(byText);
  return {
    ...frameList(archive, 'speakers'),
    count: countOf(speakers.length, terms.speaker),
    letters: archive.hasManySpeakers
      ? []
      : groupUnder(
          speakers,
          ({ name }) => initialOf(name),
          (speaker) => toSpeakerCard(archive, speaker),
        ).toSorted(byHeading),
    letterPages: archive.hasManySpeakers
      ? initials.map((letter) => ({ href: paths.letter(letter), text: letter }))
      : [],
  };
}

export function viewLetter(archive: Archive, letter: string): LetterView {
  const speakers = archive.speakersUnder(letter);
  return {
    ...framePage(archive, {
      path: paths.letter(letter),
      title: viewTexts.letterTitle(letter),
      description: viewTexts.descriptions.letter(letter),
      parents: [listLinks.speakers],
    }),
    count: countOf(speakers.length, terms.speaker),
    speakers: speakers.map((speaker) => toSpeakerCard(archive, speaker)),
  };
}

export function viewMunicipalities(archive: Archive): MunicipalitiesView {
  return {
    ...frameList(archive, 'municipalities'),
    count: countOf(archive.municipalities.length, terms.municipality),
    map: toMap(
      archive,
      archive.municipalities.map((municipality) => ({
        municipality,
        meetingCount: archive.lengthOf('meetingsWith', municipality.documentId),
      })),
    ),
    provinces: groupUnder(
      archive.municipalities,
      ({ province }) => province ?? viewTexts.unknownProvince,
      (municipality) => toMunicipalityCard(archive, municipality),
    ).toSorted(byHeading),
  };
}

export function viewProgrammes(archive: Archive): ProgrammesView {
  return {
    ...frameList(archive, 'programmes'),
    count: countOf(archive.programmes.length, terms.programme),
    programmes: archive.programmes.map((programme) => toProgrammeCard(archive, programme)),
  };
}

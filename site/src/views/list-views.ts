/** The pages that list everything of one kind. */
import { terms } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { toMeetingCard, toMunicipalityCard, toProgrammeCard, toSpeakerCard } from './cards.ts';
import { countOf } from './format.ts';
import { framePage } from './frame.ts';
import { byHeading, groupUnder, initialOf } from './groups.ts';
import type { MeetingsView, MunicipalitiesView, ProgrammesView, SpeakersView } from './view.ts';

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
    count: countOf(archive.meetings.length, terms.meeting),
    years: groupUnder(
      archive.meetings,
      ({ heldOn }) => heldOn?.slice(0, 4) ?? viewTexts.unknownDate,
      (meeting) => toMeetingCard(archive, meeting),
    ),
  };
}

export function viewSpeakers(archive: Archive): SpeakersView {
  return {
    ...frameList(archive, 'speakers'),
    count: countOf(archive.speakers.length, terms.speaker),
    letters: groupUnder(
      archive.speakers,
      ({ name }) => initialOf(name),
      (speaker) => toSpeakerCard(archive, speaker),
    ).toSorted(byHeading),
  };
}

export function viewMunicipalities(archive: Archive): MunicipalitiesView {
  return {
    ...frameList(archive, 'municipalities'),
    count: countOf(archive.municipalities.length, terms.municipality),
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

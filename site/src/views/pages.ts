/** Every page that an archive has: its path, its kind and how to compute its view. */
import type { Archive } from '../archive/archive.ts';
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

export interface PlannedPage<Kind extends PageKind = PageKind> {
  readonly path: string;
  readonly kind: Kind;
  readonly view: () => Views[Kind];
}

const page = <Kind extends PageKind>(
  kind: Kind,
  path: string,
  view: () => Views[Kind],
): PlannedPage<Kind> => ({
  path,
  kind,
  view,
});

export function planPages(archive: Archive): readonly PlannedPage[] {
  return [
    page('home', paths.home, () => viewHome(archive)),
    page('meetings', paths.meetings, () => viewMeetings(archive)),
    ...archive.meetings.map((meeting) =>
      page('meeting', paths.meeting(meeting), () => viewMeeting(archive, meeting)),
    ),
    ...archive.subsessions.map((subsession) =>
      page('subsession', paths.subsession(archive.meetingOf(subsession), subsession), () =>
        viewSubsession(archive, subsession),
      ),
    ),
    page('speakers', paths.speakers, () => viewSpeakers(archive)),
    ...archive.speakers.map((speaker) =>
      page('speaker', paths.speaker(speaker), () => viewSpeaker(archive, speaker)),
    ),
    page('municipalities', paths.municipalities, () => viewMunicipalities(archive)),
    ...archive.municipalities.map((municipality) =>
      page('municipality', paths.municipality(municipality), () => viewMunicipality(archive, municipality)),
    ),
    page('programmes', paths.programmes, () => viewProgrammes(archive)),
    ...archive.programmes.map((programme) =>
      page('programme', paths.programme(programme), () => viewProgramme(archive, programme)),
    ),
    page('search', paths.search, () => viewSearch(archive)),
    ...(['about', 'privacy', 'accessibility', 'notFound'] as const).map((name) =>
      page(name, paths[name], () => viewStatic(archive, name)),
    ),
  ];
}

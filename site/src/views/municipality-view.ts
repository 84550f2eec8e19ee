import type { Archive } from '../archive/archive.ts';
import type { Municipality } from '../archive/entries.ts';
import { newestPart } from '../archive/parts.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { programmeLink, toMeetingCard, toSpeakerCard, toSubsessionCard } from './cards.ts';
import { toFacts } from './facts.ts';
import { toDateTextOrNull, toExcerpt, toLines } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { toNearby, toPredecessors, toSuccessors } from './municipalities.ts';
import { olderLink } from './part-view.ts';
import { registerLink } from './register.ts';
import { describeMunicipality } from './structured-data.ts';
import type { MunicipalityView } from './view.ts';

/** Of more areas those of the newest subsessions are named; each is with its own subsession. */
const MAX_AREAS = 50;

export function viewMunicipality(archive: Archive, municipality: Municipality): MunicipalityView {
  const { documentId, name, province, cbsCode, tooiUri, aliases, validFrom, validUntil } = municipality;
  const subsessions = archive.subsessionsAbout(municipality);
  const areas = subsessions.flatMap((subsession) =>
    subsession.areas.filter((area) => area.municipality === documentId).map((area) => area.name),
  );
  const labels = viewTexts.facts;
  return {
    ...framePage(archive, {
      path: paths.municipality(municipality),
      title: name,
      windowTitle: viewTexts.municipalityTitle(name),
      card: [labels.municipality],
      description: toExcerpt(viewTexts.descriptions.municipality(name)),
      parents: [listLinks.municipalities],
      feed: { href: paths.feedOf(paths.municipality(municipality)), text: name },
      about: describeMunicipality(archive, municipality),
    }),
    name,
    successors: toSuccessors(archive, municipality),
    facts: toFacts([
      [labels.province, province],
      [labels.cbsCode, cbsCode],
      [labels.tooiUri, registerLink(tooiUri)],
      [labels.aliases, ...toLines(aliases)],
      [labels.validFrom, toDateTextOrNull(validFrom)],
      [labels.validUntil, toDateTextOrNull(validUntil)],
      [labels.predecessors, ...toPredecessors(archive, municipality)],
    ]),
    programmes: archive.programmesWith(municipality).map(programmeLink),
    meetings: archive.newest('meetingsWith', documentId).map((meeting) => toMeetingCard(archive, meeting)),
    olderMeetings: olderLink(archive, 'meetingsWith', documentId),
    subsessions: newestPart(subsessions).map((subsession) => toSubsessionCard(archive, subsession)),
    olderSubsessions: olderLink(archive, 'subsessionsAbout', documentId),
    speakers: archive.newest('speakersFrom', documentId).map((speaker) => toSpeakerCard(archive, speaker)),
    moreSpeakers: olderLink(archive, 'speakersFrom', documentId),
    areas: [...new Set(areas)].slice(0, MAX_AREAS),
    nearby: toNearby(archive, municipality),
  };
}

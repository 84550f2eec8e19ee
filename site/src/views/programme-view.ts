import { blocksToText } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import type { Programme } from '../archive/entries.ts';
import { newestPart } from '../archive/parts.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { municipalityLink, themeNames, toMeetingCard } from './cards.ts';
import { toFacts } from './facts.ts';
import { toExcerpt, toPeriod } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { toBlocks } from './media.ts';
import { olderLink } from './part-view.ts';
import { describeProgramme } from './structured-data.ts';
import type { ProgrammeView } from './view.ts';

export function viewProgramme(archive: Archive, programme: Programme): ProgrammeView {
  const { name, description, commissionedBy, organisedBy, startsOn, endsOn } = programme;
  const labels = viewTexts.facts;
  const meetings = newestPart(archive.meetingsIn(programme));
  return {
    ...framePage(archive, {
      path: paths.programme(programme),
      title: name,
      description: toExcerpt(blocksToText(description) || viewTexts.descriptions.programme(name)),
      parents: [listLinks.programmes],
      feed: { href: paths.feedOf(paths.programme(programme)), text: name },
      about: describeProgramme(archive, programme, meetings),
    }),
    name,
    facts: toFacts([
      [labels.commissionedBy, commissionedBy],
      [labels.organisedBy, organisedBy],
      [labels.period, toPeriod(startsOn, endsOn)],
    ]),
    description: toBlocks(archive, description),
    themes: themeNames(programme.themes),
    meetings: meetings.map((meeting) => toMeetingCard(archive, meeting)),
    older: olderLink(archive, 'meetingsIn', programme.documentId),
    municipalities: programme.municipalities.map((id) => municipalityLink(archive.municipality(id))),
  };
}

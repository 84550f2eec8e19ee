import { blocksToText } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import type { Programme } from '../archive/entries.ts';
import { byName, yearOf } from '../archive/order.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { themeLinks, toMeetingCard } from './cards.ts';
import { toFacts } from './facts.ts';
import { toExcerpt, toPeriod } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { groupUnder } from './groups.ts';
import { toMap, type Located } from './map-view.ts';
import { toBlocks } from './media.ts';
import { toNotedLink } from './municipalities.ts';
import { olderLink } from './part-view.ts';
import { describeProgramme } from './structured-data.ts';
import type { ProgrammeView } from './view.ts';

export function viewProgramme(archive: Archive, programme: Programme): ProgrammeView {
  const { name, description, commissionedBy, organisedBy, startsOn, endsOn } = programme;
  const labels = viewTexts.facts;
  const meetings = archive.newest('meetingsIn', programme.documentId);
  const located = locate(archive, programme);
  return {
    ...framePage(archive, {
      path: paths.programme(programme),
      title: name,
      card: [labels.programme, toPeriod(startsOn, endsOn)],
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
    themes: themeLinks(programme.themes),
    years: groupUnder(
      meetings,
      (meeting) => yearOf(meeting) ?? viewTexts.unknownDate,
      (meeting) => toMeetingCard(archive, meeting),
    ),
    older: olderLink(archive, 'meetingsIn', programme.documentId),
    map: toMap(archive, located),
    municipalities: located.map(({ municipality }) => toNotedLink(archive, municipality)),
  };
}

/** The municipalities of a programme, then the others of its meetings; each with how many of those it took part in. */
function locate(archive: Archive, programme: Programme): readonly Located[] {
  const participants = archive.participantsIn(programme);
  const times = new Map<string, number>([
    ...programme.municipalities.map((id) => [id, 0] as const),
    ...participants,
  ]);
  const own = new Set(programme.municipalities).size;
  const located = [...times].map(([id, meetingCount]) => ({
    municipality: archive.municipality(id),
    meetingCount,
  }));
  const others = located.slice(own).toSorted((a, b) => byName(a.municipality, b.municipality));
  return [...located.slice(0, own), ...others];
}

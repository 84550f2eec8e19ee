import { blocksToText } from '@archive/content-types';
import { placesOf } from '../archive/facts.ts';
import type { Archive } from '../archive/archive.ts';
import type { Subsession } from '../archive/entries.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import {
  meetingLink,
  programmeLink,
  subsessionLink,
  themeLinks,
  toContributions,
  windowTitleOf,
} from './cards.ts';
import { toReuse, viewSubsessionCitation } from './citation-view.ts';
import { toFacts } from './facts.ts';
import { toDateTextOrNull, toExcerpt } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { toBlocks, toDownloads } from './media.ts';
import { toNotedLink } from './municipalities.ts';
import { describeSubsession } from './structured-data.ts';
import type { Fact, SubsessionView } from './view.ts';

export function viewSubsession(archive: Archive, subsession: Subsession): SubsessionView {
  const meeting = archive.meetingOf(subsession);
  const all = archive.subsessionsOf(meeting);
  const index = all.indexOf(subsession);
  const linkTo = (other: Subsession | undefined) =>
    other === undefined ? null : subsessionLink(archive, other);
  return {
    ...framePage(archive, {
      path: paths.subsession(meeting, subsession),
      title: subsession.title,
      windowTitle: `${subsession.title} – ${windowTitleOf(meeting)}`,
      card: [meeting.title, toDateTextOrNull(meeting.heldOn)?.text ?? null],
      description: toExcerpt(
        blocksToText(subsession.recap) || viewTexts.descriptions.subsession(subsession.title, meeting.title),
      ),
      parents: [listLinks.meetings, meetingLink(meeting)],
      about: describeSubsession(archive, subsession),
    }),
    title: subsession.title,
    meeting: { ...meetingLink(meeting), heldOn: toDateTextOrNull(meeting.heldOn) },
    facts: toSubsessionFacts(archive, subsession),
    recap: toBlocks(archive, subsession.recap),
    contributions: toContributions(archive, subsession.contributions),
    areas: subsession.areas.map(({ name }) => name),
    themes: themeLinks(subsession.themes),
    attachments: toDownloads(archive, subsession.attachments),
    siblings: all.filter((other) => other !== subsession).map((other) => subsessionLink(archive, other)),
    reuse: toReuse(
      paths.subsession(meeting, subsession),
      viewSubsessionCitation(archive, subsession),
      meeting.heldOn,
    ),
    previous: linkTo(all[index - 1]),
    next: linkTo(all[index + 1]),
  };
}

function toSubsessionFacts(archive: Archive, subsession: Subsession): readonly Fact[] {
  const meeting = archive.meetingOf(subsession);
  const { areas } = subsession;
  const labels = viewTexts.facts;
  return toFacts([
    [labels.meeting, meetingLink(meeting)],
    [labels.heldOn, toDateTextOrNull(meeting.heldOn)],
    [
      labels.municipality,
      ...placesOf(subsession).map((id) => toNotedLink(archive, archive.municipality(id))),
    ],
    [labels.areas, ...areas.map(({ name }) => name)],
    [
      labels.programme,
      meeting.programme === null ? null : programmeLink(archive.programme(meeting.programme)),
    ],
  ]);
}

/** Entries as they stand in lists: enough to choose from, with a link to the page itself. */
import { blocksToText, choices, type Entry } from '@archive/content-types';
import type { Appearance as Joined } from '../archive/appearances.ts';
import type { Archive, Correction, Tagged, Theme } from '../archive/archive.ts';
import type { Meeting, Programme, Speaker, Subsession } from '../archive/entries.ts';
import { placesOf } from '../archive/facts.ts';
import { toSlug } from '../archive/slug.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { joinKnown, toDateText, toDateTextOrNull, toExcerpt, toPeriod } from './format.ts';
import { toNotedLink } from './municipalities.ts';
import type {
  Appearance,
  ContributionView,
  CorrectionView,
  Link,
  MeetingCard,
  ProgrammeCard,
  SpeakerCard,
  SubsessionCard,
} from './view.ts';

export const meetingLink = (meeting: Meeting): Link => ({
  href: paths.meeting(meeting),
  text: meeting.title,
});

/** Of many meetings, some have one title. */
export const windowTitleOf = ({ title, heldOn }: Meeting): string =>
  joinKnown([title, toDateTextOrNull(heldOn)?.text ?? null]) ?? title;

/** @param year such as 2021. */
export const yearLink = (year: string): Link => ({ href: paths.year(year), text: viewTexts.yearTitle(year) });

export const speakerLink = (speaker: Speaker): Link => ({ href: paths.speaker(speaker), text: speaker.name });

export const programmeLink = (programme: Programme): Link => ({
  href: paths.programme(programme),
  text: programme.name,
});

export const subsessionLink = (archive: Archive, subsession: Subsession): Link => ({
  href: paths.subsession(archive.meetingOf(subsession), subsession),
  text: subsession.title,
});

export const themeLink = ({ documentId, name }: Theme): Link => ({
  href: paths.theme(documentId),
  text: name,
});

export const toCorrection = ({ changedOn, text, meeting }: Correction): CorrectionView => ({
  changedOn: toDateText(changedOn),
  text,
  meeting: { href: paths.meeting(meeting), text: meeting.title },
});

/** The themes of a page that is shown, each with the page of everything that carries it. */
export const themeLinks = (themes: Entry<'meeting'>['themes']): readonly Link[] => [
  ...new Map(
    themes.map(({ name }) => [toSlug(name), { href: paths.theme(toSlug(name)), text: name }]),
  ).values(),
];

export const themeNames = (themes: Entry<'meeting'>['themes']) => themes.map(({ name }) => name);

export const ordinalOf = ({ number }: Meeting) => (number === null ? null : viewTexts.ordinal(number));

/** The start of each recap, which stands on all pages that list it. */
const excerpts = new WeakMap<Meeting, string>();

function excerptOf(meeting: Meeting): string {
  const known = excerpts.get(meeting) ?? toExcerpt(blocksToText(meeting.introduction));
  excerpts.set(meeting, known);
  return known;
}

/** What a meeting is about in one or two sentences: the editor's, or else the start of the recap. */
export const summaryOf = (meeting: Meeting): string | null => meeting.summary ?? (excerptOf(meeting) || null);

export function toMeetingCard(archive: Archive, meeting: Meeting): MeetingCard {
  return {
    ...meetingLink(meeting),
    title: meeting.title,
    number: meeting.number,
    ordinal: ordinalOf(meeting),
    programme: meeting.programme === null ? null : programmeLink(archive.programme(meeting.programme)),
    heldOn: toDateTextOrNull(meeting.heldOn),
    form: meeting.form === null ? null : choices.form[meeting.form],
    summary: summaryOf(meeting),
    themes: themeNames(meeting.themes),
    municipalityCount: meeting.municipalities.length,
    subsessionCount: archive.subsessionsOf(meeting).length,
  };
}

export function toContributions(
  archive: Archive,
  contributions: Entry<'subsession'>['contributions'],
): readonly ContributionView[] {
  return contributions.flatMap(({ speaker, role, affiliation }) =>
    speaker === null
      ? []
      : [
          {
            speaker: speakerLink(archive.speaker(speaker)),
            role: role === null ? null : viewTexts.roles[role],
            affiliation,
          },
        ],
  );
}

export function toSubsessionCard(archive: Archive, subsession: Subsession): SubsessionCard {
  const meeting = archive.meetingOf(subsession);
  return {
    href: paths.subsession(meeting, subsession),
    title: subsession.title,
    meeting: meetingLink(meeting),
    heldOn: toDateTextOrNull(meeting.heldOn),
    municipalities: placesOf(subsession).map((id) => toNotedLink(archive, archive.municipality(id))),
    areas: subsession.areas.map(({ name }) => name),
    themes: themeNames(subsession.themes),
    contributions: toContributions(archive, subsession.contributions),
  };
}

/** What a person is: "adviseur, RONT Management Consultants". */
export const describeSpeaker = ({ jobTitle, organisation }: Speaker) => joinKnown([jobTitle, organisation]);

/** Two people may have one name. */
export const speakerTitleOf = ({ name, organisation }: Speaker): string =>
  joinKnown([name, organisation]) ?? name;

export const toSpeakerCard = (archive: Archive, speaker: Speaker): SpeakerCard => ({
  href: paths.speaker(speaker),
  name: speaker.name,
  description: describeSpeaker(speaker),
  contributionCount: archive.lengthOf('appearancesOf', speaker.documentId),
});

export const toProgrammeCard = (archive: Archive, programme: Programme): ProgrammeCard => ({
  href: paths.programme(programme),
  name: programme.name,
  commissionedBy: programme.commissionedBy,
  meetingCount: archive.lengthOf('meetingsIn', programme.documentId),
  period: toPeriod(programme.startsOn, programme.endsOn),
});

export function toAppearance(
  archive: Archive,
  { meeting, subsession, role, affiliation }: Omit<Joined, 'speaker'>,
): Appearance {
  const { href, text } = subsession === null ? meetingLink(meeting) : subsessionLink(archive, subsession);
  return {
    href,
    title: text,
    context: subsession === null ? null : meetingLink(meeting),
    heldOn: toDateTextOrNull(meeting.heldOn),
    role: role === null ? null : role === 'author' ? viewTexts.authorRole : viewTexts.roles[role],
    affiliation,
  };
}

/** A page among those of other meetings. */
export const toListed = (archive: Archive, { meeting, subsession }: Tagged): Appearance =>
  toAppearance(archive, { meeting, subsession, role: null, affiliation: null });

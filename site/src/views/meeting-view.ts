import { choices } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import type { Meeting, Subsession } from '../archive/entries.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import {
  meetingLink,
  ordinalOf,
  programmeLink,
  speakerLink,
  summaryOf,
  themeLinks,
  toContributions,
  toSubsessionCard,
  windowTitleOf,
} from './cards.ts';
import { toReuse, viewCitation } from './citation-view.ts';
import { toFacts } from './facts.ts';
import { joinKnown, toDateText, toDateTextOrNull, toExcerpt } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { toBlocks, toDownloads, toImage, toPortrait } from './media.ts';
import { toNotedLink } from './municipalities.ts';
import { toRelated } from './related.ts';
import { describeMeeting } from './structured-data.ts';
import type { AgendaItemView, AuthorView, Fact, Link, MeetingView } from './view.ts';

export function viewMeeting(archive: Archive, meeting: Meeting): MeetingView {
  const subsessions = archive.subsessionsOf(meeting);
  const agenda = toAgenda(archive, meeting, subsessions);
  const isOnAgenda = agenda.some(({ kind }) => kind === 'subsessions');
  const programme = meeting.programme === null ? null : archive.programme(meeting.programme);
  const date = toDateTextOrNull(meeting.heldOn)?.text ?? null;
  return {
    ...framePage(archive, {
      path: paths.meeting(meeting),
      title: meeting.title,
      windowTitle: windowTitleOf(meeting),
      card: [programme && programme.name, date],
      description: toExcerpt(summaryOf(meeting) ?? viewTexts.descriptions.meeting(meeting.title, date)),
      parents: [listLinks.meetings],
      about: describeMeeting(archive, meeting),
    }),
    meeting,
    ordinal: ordinalOf(meeting),
    programme: programme && {
      ...programmeLink(programme),
      description: toBlocks(archive, programme.description),
    },
    facts: toMeetingFacts(archive, meeting),
    introduction: toBlocks(archive, meeting.introduction),
    agenda,
    otherSubsessions: isOnAgenda
      ? []
      : subsessions.map((subsession) => toSubsessionCard(archive, subsession)),
    municipalities: meeting.municipalities.map((id) => toNotedLink(archive, archive.municipality(id))),
    themes: themeLinks(meeting.themes),
    author: toAuthor(archive, meeting),
    recapPublishedOn: toDateTextOrNull(meeting.recapPublishedOn),
    photo: toPhoto(archive, meeting),
    attachments: toDownloads(archive, meeting.attachments),
    changeNotes: meeting.changeNotes.map(({ changedOn, text }) => ({
      changedOn: toDateText(changedOn),
      text,
    })),
    reuse: toReuse(paths.meeting(meeting), viewCitation(archive, meeting), meeting.heldOn),
    ...toNeighbours(archive, meeting),
    related: toRelated(archive, meeting),
  };
}

function toMeetingFacts(archive: Archive, meeting: Meeting): readonly Fact[] {
  const { heldOn, partOfDay, form, location, programme, recapPublishedOn } = meeting;
  const labels = viewTexts.facts;
  const date = toDateTextOrNull(heldOn);
  const part = partOfDay === null ? null : choices.partOfDay[partOfDay];
  const publishedOn = toDateTextOrNull(recapPublishedOn);
  return toFacts([
    [labels.heldOn, date && { ...date, text: joinKnown([date.text, part]) ?? '' }],
    [labels.form, form && choices.form[form]],
    [labels.location, location],
    [labels.programme, programme === null ? null : programmeLink(archive.programme(programme))],
    [labels.recapPublishedOn, publishedOn],
    [labels.lastChangedOn, lastChangedOn(meeting)],
  ]);
}

/** When the editors last said that they changed something; each save would be too much. */
const lastChangedOn = ({ changeNotes }: Meeting) =>
  toDateTextOrNull(
    changeNotes
      .map(({ changedOn }) => changedOn)
      .toSorted()
      .at(-1) ?? null,
  );

function toAgenda(
  archive: Archive,
  meeting: Meeting,
  subsessions: readonly Subsession[],
): readonly AgendaItemView[] {
  const placeOfSubsessions = meeting.agenda.findIndex(({ kind }) => kind === 'subsessions');
  return meeting.agenda.map(({ kind, title, text, contributions }, index) => ({
    kind,
    title: title ?? (kind === null ? viewTexts.agendaItem : viewTexts.agendaKinds[kind]),
    text: toBlocks(archive, text),
    contributions: toContributions(archive, contributions),
    subsessions:
      index === placeOfSubsessions
        ? subsessions.map((subsession) => toSubsessionCard(archive, subsession))
        : [],
  }));
}

function toAuthor(archive: Archive, { author, authorAffiliation }: Meeting): AuthorView | null {
  if (author === null) return null;
  const speaker = archive.speaker(author);
  return {
    speaker: speakerLink(speaker),
    affiliation: authorAffiliation,
    biography: speaker.biography,
    image: toPortrait(archive, speaker),
  };
}

function toPhoto(
  archive: Archive,
  { photo, photoDescription, photoIsDecorative, photoCaption, photoCredit }: Meeting,
): MeetingView['photo'] {
  if (photo === null && photoCaption === null) return null;
  return {
    image:
      photo &&
      toImage(archive, photo, {
        isDecorative: photoIsDecorative,
        description: photoDescription,
        otherwise: viewTexts.photoOfMeeting,
      }),
    caption: photoCaption,
    credit: photoCredit,
  };
}

function toNeighbours(archive: Archive, meeting: Meeting): { previous: Link | null; next: Link | null } {
  const { previous, next } = archive.neighboursOf(meeting);
  return { previous: previous && meetingLink(previous), next: next && meetingLink(next) };
}

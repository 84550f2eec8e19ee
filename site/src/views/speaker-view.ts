import type { Archive } from '../archive/archive.ts';
import type { Appearance as Joined } from '../archive/appearances.ts';
import type { Speaker } from '../archive/entries.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { describeSpeaker, meetingLink, municipalityLink, subsessionLink } from './cards.ts';
import { toDateTextOrNull, toExcerpt, toLines } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { toImage } from './media.ts';
import type { Appearance, SpeakerView } from './view.ts';

export function viewSpeaker(archive: Archive, speaker: Speaker): SpeakerView {
  const { name, biography, municipality, photo, photoDescription } = speaker;
  return {
    ...framePage(archive, {
      path: paths.speaker(speaker),
      title: name,
      description: toExcerpt(viewTexts.descriptions.speaker(name)),
      parents: [listLinks.speakers],
    }),
    name,
    aliases: toLines(speaker.aliases),
    description: describeSpeaker(speaker),
    biography,
    image: photo && toImage(archive, photo, photoDescription),
    municipality: municipality === null ? null : municipalityLink(archive.municipality(municipality)),
    appearances: archive.appearancesOf(speaker).map((joined) => toAppearance(archive, joined)),
  };
}

function toAppearance(archive: Archive, { meeting, subsession, role, affiliation }: Joined): Appearance {
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

import type { Archive } from '../archive/archive.ts';
import type { Speaker } from '../archive/entries.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { describeSpeaker, speakerTitleOf, toAppearance } from './cards.ts';
import { toExcerpt, toLines } from './format.ts';
import { framePage, listLinks } from './frame.ts';
import { toPortrait } from './media.ts';
import { municipalityLink } from './municipalities.ts';
import { olderLink } from './part-view.ts';
import { describePerson } from './structured-data.ts';
import type { SpeakerView } from './view.ts';

export function viewSpeaker(archive: Archive, speaker: Speaker): SpeakerView {
  const { name, biography, municipality } = speaker;
  const appearances = archive.newest('appearancesOf', speaker.documentId);
  return {
    ...framePage(archive, {
      path: paths.speaker(speaker),
      title: name,
      windowTitle: speakerTitleOf(speaker),
      card: [describeSpeaker(speaker)],
      description: toExcerpt(viewTexts.descriptions.speaker(name)),
      parents: [listLinks.speakers],
      about: describePerson(archive, speaker, appearances),
    }),
    name,
    aliases: toLines(speaker.aliases),
    description: describeSpeaker(speaker),
    biography,
    image: toPortrait(archive, speaker),
    municipality: municipality === null ? null : municipalityLink(archive.municipality(municipality)),
    appearances: appearances.map((joined) => toAppearance(archive, joined)),
    older: olderLink(archive, 'appearancesOf', speaker.documentId),
  };
}

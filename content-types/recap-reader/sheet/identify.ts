/** Which meeting a recap is of, before the rest of it is read. */
import { isSure, type Find } from '../find.ts';
import type { Known } from '../known.ts';
import { linkName } from '../link/link-name.ts';
import { findMeetingDate } from '../rules/meeting-date.ts';
import { findProgramme, type ProgrammeFind } from '../rules/programme.ts';
import { findPublicationDate } from '../rules/publication-date.ts';
import { findTitle } from '../rules/title.ts';
import { parseRecapText } from '../text/recap-text.ts';
import type { Sheet } from './sheet.ts';

/** The id of the programme that a recap says for sure. */
export function programmeIdOf(programme: Find<ProgrammeFind> | undefined, known: Known): string | null {
  if (programme === undefined || !isSure(programme)) return null;
  const [link] = linkName(programme.value.name, known.programmes);
  return link?.why === 'same' ? link.id : null;
}

/** The same as the sheet will say. */
export function identify(text: string, known: Known): Pick<Sheet, 'title' | 'heldOn' | 'programme'> {
  const recap = parseRecapText(text);
  const title = findTitle(recap);
  const { meeting } = findMeetingDate(recap, findPublicationDate(recap));
  return {
    title: title !== undefined && isSure(title) ? title.value : '',
    heldOn: meeting !== undefined && isSure(meeting) ? meeting.value.heldOn : null,
    programme: programmeIdOf(findProgramme(recap, title, known), known),
  };
}

/**
 * The smaller groups, talks or topics within the meeting, each with its own text.
 *
 * Recaps mark them in several ways, and each has a file: adding one is adding a file and a line.
 */
import { overlaps } from '../../find.ts';
import type { RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../mention.ts';
import { agendaItems } from './agenda-items.ts';
import { announced } from './announced.ts';
import { boldAgenda } from './bold-agenda.ts';
import { boldNames } from './bold-names.ts';
import { bySpeaker, introduced, namedAfterSpeakers } from './by-speaker.ts';
import { countedGroups } from './counted-groups.ts';
import { described } from './described.ts';
import { enumerated } from './enumerated.ts';
import { led } from './led.ts';
import { namedTracks } from './named-tracks.ts';
import { listedGroups } from './listed-groups.ts';
import { namedBelow } from './named-below.ts';
import { numbered } from './numbers.ts';
import { ofSpeaker } from './of-speaker.ts';
import { parallel } from './parallel.ts';
import { itemised, ledItems, presented } from './presented.ts';
import { presenters } from './presenters.ts';
import { quoted } from './quoted.ts';
import { MAX, type Subsession } from './shape.ts';
import { tabled } from './tables.ts';
import { talks } from './talks.ts';
import { titled } from './titled.ts';
import { told } from './told.ts';
import { topics } from './topics.ts';

/** "Opgeleverd: de nieuwe API" in the programme is "Opgeleverd" above its text. */
const isSameTitle = (a: string, b: string) =>
  a === b || a.startsWith(`${b}: `) || a.startsWith(`${b} `) || a === `${b}?` || b === `${a}?`;

/** The more certain of two with the same title or place. */
function apart(found: readonly Subsession[]): readonly Subsession[] {
  const kept: Subsession[] = [];
  for (const find of found.toSorted((a, b) => b.certainty - a.certainty).slice(0, MAX)) {
    const isKnown = kept.some(
      (other) =>
        overlaps(other, find) || isSameTitle(other.value.title.toLowerCase(), find.value.title.toLowerCase()),
    );
    if (!isKnown) kept.push(find);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Some word, and neither the end of a sentence, nor a caption, nor what a file is. */
const isTitle = (title: string) =>
  /\p{L}{2}/u.test(title) &&
  !/;$|\p{Ll}{2}\.$|^(?:figuur|tabel|afbeelding)\s\d|^(?:\d+\s)?(?:[kM]B|pdf|slides?)(?![\p{L}])/iu.test(
    title,
  );

/** "Deelnemers op de trappen. Foto: Anna Smit" */
const CREDIT = /(?:^|[.\s(])(?:foto(?:graaf|grafie)?|beeld|bron|fotocredits?)$/iu;

/** The topics of minutes are headings, or else the items of their agenda. */
function minutes(recap: RecapText): readonly Subsession[] {
  const headings = topics(recap);
  return headings.length > 0 ? headings : agendaItems(recap);
}

/** @param people mentions, in the order of the text. */
export function findSubsessions(recap: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const found = [
    ...told(recap, people),
    ...numbered(recap),
    ...bySpeaker(recap, people),
    ...introduced(recap, people),
    ...namedAfterSpeakers(recap, people),
    ...parallel(recap),
    ...presented(recap, people),
    ...itemised(recap, people),
    ...ledItems(recap, people),
    ...led(recap),
    ...tabled(recap),
    ...talks(recap, people),
    ...titled(recap, people),
    ...announced(recap),
    ...quoted(recap),
    ...namedTracks(recap),
    ...boldAgenda(recap),
    ...boldNames(recap, people),
    ...countedGroups(recap),
    ...presenters(recap, people),
    ...enumerated(recap, people),
    ...described(recap),
    ...namedBelow(recap),
    ...listedGroups(recap),
    ...ofSpeaker(recap, people),
    ...minutes(recap),
  ];
  return apart(found.filter(({ value: { title } }) => isTitle(title) && !CREDIT.test(title)));
}

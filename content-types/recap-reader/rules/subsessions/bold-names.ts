/** Titles in bold within a sentence: "Ik koos voor de sessie **De wijk in** van Anna Smit". */
import { createOverlap } from '../../find.ts';
import { blockAt, type RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../mention.ts';
import { isNeverOne, KIND, toSubsession, type Subsession } from './shape.ts';

const AHEAD = new RegExp(`(?<!\\p{L})(?:${KIND}|sessie|lezing|presentatie|talk)(?:\\sover)?$`, 'iu');
const BEHIND =
  /^,?\s?(?:(?:geleid|begeleid|verzorgd|gegeven)\s)?(?:door|van|o\.l\.v\.|onder leiding van)\s\p{Lu}/u;

export function boldNames(recap: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const isPerson = createOverlap(people);
  return recap.bold.flatMap((place): readonly Subsession[] => {
    const block = blockAt(recap, place);
    const title = recap.plain.slice(place.start, place.end).trim();
    if (block?.kind !== 'paragraph' || isPerson(place) || title.length < 4 || title.length > 110) return [];
    // Spaces stand where the marks did.
    const lead = recap.plain.slice(block.start, place.start).trimEnd();
    const rest = recap.plain.slice(place.end, block.end).trimStart();
    const isOne = lead !== '' && (AHEAD.test(lead) || BEHIND.test(rest)) && !isNeverOne(title);
    return isOne ? [toSubsession(title, 0.76, block, block.end)] : [];
  });
}

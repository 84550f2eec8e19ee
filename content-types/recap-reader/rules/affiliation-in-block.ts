/** For whom somebody is by where the name stands: in an item of a list, behind a label, above another line. */
import { lowerBound, type Place } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import { blockAt, type RecapText } from '../text/recap-text.ts';
import { startsWithJobTitle } from '../words/job-titles.ts';
import { FIRST_NAMES } from '../words/names.ts';
import {
  isKnownKind,
  parseAffiliation,
  parsePart,
  saysWhatSomebodyDoes,
  type Affiliation,
} from './affiliation.ts';

/** "X – adviseur, Kadaster" */
const DASHED = /^\s{1,5}[–—-]\s{1,2}([^.!?|]{2,120})/u;

/** "Begeleider: Anna Smit, Woonbond" and "Spreker: Anna Smit - RONT", on a line of its own. */
const LABELLED = /^\p{Lu}\p{L}{3,30}\s?:\s{0,3}$/u;

export function labelled(recap: RecapText, name: Place, rest: string): Affiliation | undefined {
  const block = blockAt(recap, name);
  if (block === undefined || !LABELLED.test(recap.plain.slice(block.start, name.start))) return undefined;
  const phrase = /^\s?(?:,|[–—-])\s([^,.;:()|]{2,60})$/u.exec(
    rest.slice(0, block.end - name.end).trimEnd(),
  )?.[1];
  return phrase === undefined || FIRST_NAMES.has(phrase.split(' ')[0] ?? '') ? undefined : parsePart(phrase);
}

const COMMA_IN_ITEM = /^,\s([^,.;:()|–]{2,60}?)(?=\s?(?:$|:\s|\s[–—-]\s))/u;

/** "- Anna Smit, Berenschot: De wijk in", and "2. Anna Smit, Berenschot – De wijk in" as a heading */
export function inItem(recap: RecapText, name: Place, rest: string): Affiliation | undefined {
  const block = blockAt(recap, name);
  const [whole = '', phrase = ''] = COMMA_IN_ITEM.exec(rest) ?? [];
  const begins = block !== undefined && beginsItem(block, recap.plain.slice(block.start, name.start));
  // "Anna Smit, De wijk in" as a heading has a title there.
  const isTitle = block?.kind === 'heading' && rest.slice(whole.length).trim() === '';
  return !begins || isTitle || FIRST_NAMES.has(phrase.split(' ')[0] ?? '') ? undefined : parsePart(phrase);
}

/** "- Anna Smit: wethouder Breda" says who somebody is, where "- Anna Smit: De wijk in" says of what she told. */
const COLON_IN_ITEM = /^\s?:\s([^.!?|]{3,120})$/u;

export function explained(recap: RecapText, name: Place, rest: string): Affiliation | undefined {
  const block = blockAt(recap, name);
  if (block?.kind !== 'listItem' || block.start !== name.start) return undefined;
  const phrase = COLON_IN_ITEM.exec(rest.slice(0, block.end - name.end).trimEnd())?.[1] ?? '';
  // What stands between brackets at the end is as good as what stands behind a comma.
  return saysWhatSomebodyDoes(phrase)
    ? parseAffiliation(phrase.replace(/\s\(([^()]+)\)$/, ', $1'))
    : undefined;
}

/** Whether a name with this before it is what an item, or a heading with a number, begins with. */
const beginsItem = ({ kind }: Block, lead: string): boolean =>
  kind === 'listItem' ? lead === '' : kind === 'heading' && /^(?:\d{1,2}[.)]\s)?$/.test(lead);

/** Behind a dash, in a list of people or where it says what somebody is. */
export function dashed(recap: RecapText, name: Place, rest: string): Affiliation | undefined {
  const phrase = DASHED.exec(rest)?.[1];
  if (phrase === undefined) return undefined;
  const isItem = blockAt(recap, name)?.kind === 'listItem' && phrase.length < 80;
  return isItem || startsWithJobTitle(phrase) || isKnownKind(phrase) ? parseAffiliation(phrase) : undefined;
}

/** "Anna Smit" on a line of its own, and "Gemeente Ede" or "adviseur, Halt" on the next. */
export function belowName({ blocks }: RecapText, name: Place): Affiliation | undefined {
  const index = lowerBound(blocks, name.start);
  const [own, next] = [blocks[index], blocks[index + 1]];
  if (own?.start !== name.start || own.end !== name.end || next === undefined) return undefined;
  const areLines = [own, next].every(({ kind }) => kind === 'paragraph' || kind === 'heading');
  const isLine = areLines && next.text.length <= 80 && !/[.!?:]$/.test(next.text);
  return isLine && (isKnownKind(next.text) || startsWithJobTitle(next.text))
    ? parseAffiliation(next.text)
    : undefined;
}

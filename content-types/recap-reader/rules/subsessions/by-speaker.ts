/** Headings with a speaker in them, or right under them. */
import { lowerBound } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { startsWithJobTitle } from '../../words/job-titles.ts';
import type { Mention } from '../mention.ts';
import { isAloneBelowHeading } from '../person-clues.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, isBare, isNeverOne, toSubsession, type Subsession } from './shape.ts';

/** What is on either side of a colon, a dash or a comma, or between brackets at the end. */
const SPLIT = [
  /^(.{3,110}?),?\s(?:door|o\.l\.v\.)\s(\p{Lu}.{3,90})$/u,
  /^([^:]{3,70}):\s(.{3,110})$/,
  /^(.{3,140}?)\s\(([^()]{3,90})\)(?:\s?\([^()]{1,40}\))?$/,
  /^(.{3,110})\s[–|-]\s([^–|()]{3,60})$/,
  /^(.{3,110}),\s([^,]{3,60})$/,
];

/** "Vraag (Anna Smit, Breda): Wie doet dat?" */
const IS_ASKED = /^(?:vraag|antwoord|v|a|q)\s?(?:\d{1,2}\s?)?[(:]/iu;

const mayBeOne = ({ kind, level, text }: Block, index: number) =>
  kind === 'heading' && index > 0 && level !== 1 && !IS_ASKED.test(text);

const isTitle = (text: string) => !isNeverOne(text) && !startsWithJobTitle(text);

/** "Anna Smit: De wijk in", "De wijk in – Maria de Vries". */
export function bySpeaker({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const names = [...new Set(people.map(({ name }) => name))];
  const givenNames = new Set(names.map((name) => name.split(' ')[0]));
  return blocks.flatMap((block, index) => {
    if (!mayBeOne(block, index)) return [];
    const text = stripNumber(block.text);
    const [, lead = '', tail = ''] = SPLIT.map((pattern) => pattern.exec(text)).find(Boolean) ?? [];
    const isNames = (part: string) =>
      part !== '' &&
      (names.some((name) => part.includes(name)) ||
        part.split(/,\s|\sen\s|\s&\s/).every((name) => givenNames.has(name.trim())));
    const [isLead, isTail] = [isNames(lead), isNames(tail)];
    // Only one of them says who.
    const title = isLead === isTail ? undefined : isLead ? tail : lead;
    const isOne = title !== undefined && isTitle(title) && !isBare(blocks, index);
    return isOne ? [toSubsession(title, 0.9, block, bodyEnd(blocks, index))] : [];
  });
}

/** "Het perspectief van Anna Smit", or her name alone, where several headings are so. */
export function namedAfterSpeakers({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const found = blocks.flatMap((block, index) => {
    const last = people[lowerBound(people, block.end) - 1];
    const isNamed = last !== undefined && last.end === block.end && last.start >= block.start;
    if (block.kind !== 'heading' || block.level === 1 || !isNamed || isBare(blocks, index)) return [];
    const lead = block.text.slice(0, last.start - block.start);
    if (!/^(?:.{3,60}\s(?:van|volgens)\s)?$/.test(lead)) return [];
    return [toSubsession(block.text, 0.75, block, bodyEnd(blocks, index))];
  });
  return found.length < 2 ? [] : found;
}

const INTRODUCED =
  /^(?:door|met|o\.l\.v\.|onder leiding van|verzorgd door|begeleid door|sprekers?:?|gegeven door)\s{1,2}$/iu;

/** A heading with "Door Anna Smit" right under it. */
export function introduced(recap: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const { blocks } = recap;
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'heading' || block.level === 1 || next === undefined || next.kind === 'heading')
      return [];
    const first = people[lowerBound(people, next.start)];
    const isLed =
      first !== undefined &&
      (INTRODUCED.test(next.text.slice(0, Math.max(0, first.start - next.start))) ||
        isAloneBelowHeading(recap, first));
    return isLed && !isNeverOne(block.text)
      ? [toSubsession(stripNumber(block.text), 0.85, block, bodyEnd(blocks, index))]
      : [];
  });
}

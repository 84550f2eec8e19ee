/** Headings with a speaker in them, or right under them. */
import { lowerBound } from '../../find.ts';
import type { RecapText } from '../../text/recap-text.ts';
import type { Mention } from '../people.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, toSubsession, type Subsession } from './shape.ts';

/** "Anna Smit: De wijk in", "De wijk in – Maria de Vries". */
export function bySpeaker({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const names = [...new Set(people.map(({ name }) => name))];
  const givenNames = new Set(names.map((name) => name.split(' ')[0]));
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || index === 0 || block.level === 1) return [];
    const [, lead = '', tail = ''] =
      /^([^:]{3,70}):\s(.{3,110})$/.exec(block.text) ??
      /^(.{3,110})\s[–|-]\s([^–|]{3,60})$/.exec(block.text) ??
      [];
    const isNames = (text: string) =>
      text !== '' &&
      (names.some((name) => text.includes(name)) ||
        text.split(/,\s|\sen\s|\s&\s/).every((name) => givenNames.has(name.trim())));
    const title = isNames(lead) ? tail : isNames(tail) ? lead : undefined;
    return title === undefined ? [] : [toSubsession(title, 0.9, block, bodyEnd(blocks, index))];
  });
}

const INTRODUCED =
  /^(?:door|met|o\.l\.v\.|onder leiding van|verzorgd door|begeleid door|sprekers?:?|gegeven door)\s{1,2}$/iu;

/** A heading with "Door Anna Smit" right under it. */
export function introduced({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'heading' || block.level === 1 || next === undefined || next.kind === 'heading')
      return [];
    const first = people[lowerBound(people, next.start)];
    const isLed =
      first !== undefined && INTRODUCED.test(next.text.slice(0, Math.max(0, first.start - next.start)));
    return isLed ? [toSubsession(stripNumber(block.text), 0.85, block, bodyEnd(blocks, index))] : [];
  });
}

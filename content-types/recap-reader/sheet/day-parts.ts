/**
 * In which plenary part of the day somebody spoke: by the heading above the name, or by what the sentence
 * says. Where neither tells, it is left open.
 */
import type { Place } from '../find.ts';
import type { RecapReading } from '../read-recap.ts';
import type { Block } from '../text/blocks.ts';
import { foldTitle } from './paragraphs.ts';
import type { SheetPart } from './sheet.ts';

/** The key of the part that the mentions of somebody stand in; undefined for none. */
export type FindDayPart = (mentions: readonly Place[]) => string | undefined;

interface Moment {
  /** How its part is called. */
  readonly called: RegExp;
  /** What a sentence says of it. */
  readonly told: RegExp;
}

const OPENING: Moment = {
  called: /(?<!\p{L})(?:opening|welkom|aftrap)/iu,
  told: /(?<!\p{L})(?:opening|opende[nr]?|opent|openden|welkom|verwelkom\p{L}{1,3}|aftrap|trap(?:t|te|ten)\s(?:[^.!?]{0,60}\s)?af)(?!\p{L})/iu,
};
const CLOSING: Moment = {
  called: /(?<!\p{L})(?:\p{L}{0,3}sluiting|slotwoord|tot slot)(?!\p{L})/iu,
  told: /(?<!\p{L})(?:afsluiting|slotwoord|tot slot|afgesloten|(?:sluit|sluiten|sloot|sloten|rondt|rondde|rondden)\s(?:[^.!?]{0,80}\s)?af)(?!\p{L})/iu,
};

/** The part that a heading or label is of: of the same name, or of the same moment. */
function partUnder(heading: string, parts: readonly SheetPart[]): SheetPart | undefined {
  const name = foldTitle(heading.replace(/^\d{1,2}[.:u]\d{2}\b/, ''));
  const same = parts.find(({ title }) => foldTitle(title) === name);
  if (same !== undefined) return same;
  if (OPENING.called.test(heading)) return parts.find(({ title }) => OPENING.called.test(title));
  return CLOSING.called.test(heading) ? parts.findLast(({ title }) => CLOSING.called.test(title)) : undefined;
}

function partTold(sentence: string, parts: readonly SheetPart[]): SheetPart | undefined {
  if (CLOSING.told.test(sentence)) return parts.findLast(({ title }) => CLOSING.called.test(title));
  return OPENING.told.test(sentence) ? parts.find(({ title }) => OPENING.called.test(title)) : undefined;
}

/** The sentence of a block that a place stands in. */
function sentenceOf({ text, start }: Block, place: Place): string {
  const lead = text.slice(0, place.start - start);
  const rest = text.slice(place.end - start);
  const begin = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('! '), lead.lastIndexOf('? ')) + 1;
  return text.slice(begin, place.end - start) + rest.slice(0, /[.!?](?:\s|$)/.exec(rest)?.index);
}

/** "Afsluiting: X dankte iedereen" has its heading within. */
const labelOf = ({ text }: Block) => /^(\p{Lu}[^:.]{3,60}):\s/u.exec(text)?.[1];

/**
 * @param blocks those of the reading's text.
 * @param agenda the parts of the day.
 */
export function createDayParts(
  { attendees }: RecapReading,
  blocks: readonly Block[],
  agenda: readonly SheetPart[],
): FindDayPart {
  const parts = agenda.filter(({ kind }) => kind === 'plenary');
  const lists = attendees.map(({ value }) => value.entry);
  const isListed = ({ start }: Place) => lists.some((list) => start >= list.start && start < list.end);

  function partAt(mention: Place): SheetPart | undefined {
    const index = blocks.findIndex(({ start, end }) => mention.start >= start && mention.start < end);
    const block = blocks[index];
    if (block === undefined) return undefined;
    const heading = blocks.slice(0, index + 1).findLast(({ kind }) => kind === 'heading');
    const headings = [labelOf(block), heading?.text].filter((text) => text !== undefined);
    const [under] = headings.flatMap((text) => partUnder(text, parts) ?? []);
    return under ?? partTold(sentenceOf(block, mention), parts);
  }

  return (mentions) => {
    if (parts.length < 2) return undefined;
    const own = mentions.filter((mention) => !isListed(mention));
    return own.flatMap((mention) => partAt(mention) ?? [])[0]?.key;
  };
}

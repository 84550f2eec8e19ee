/** Groups that a sentence counts, with their headings below it: "We gingen uiteen in drie deelsessies." */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { bodyEnd, isNeverOne, toSubsession, withoutColon, type Subsession } from './shape.ts';
import { stripNumber } from './numbers.ts';

const COUNTS: ReadonlyMap<string, number> = new Map(
  ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'].map((word, index) => [word, index + 2]),
);
/** What an item of an enumeration ends with. */
const ENDS = /[,;.]?(?:\sen)?$/u;
/** "De wijk in (Breda)" */
const GIVEN_BY = /\s\([^()]{2,60}\)$/u;
const QUOTES = /^["“‘']|["”’']$/gu;
const ANNOUNCED = new RegExp(
  `\\b(${[...COUNTS.keys()].join('|')}|[2-9])\\s(?:\\p{Ll}+\\s){0,2}(?:\\p{Ll}{0,12}sessies|workshops|\\p{Ll}{0,5}ateliers|\\p{Ll}{0,12}tafels|groepen|tracks|rondes|break-?outs)\\b[^.!?]{0,80}[.:]$`,
  'iu',
);

/** As many headings of one level, right below the sentence. */
function headingsBelow(blocks: readonly Block[], index: number, count: number): readonly number[] {
  const first = blocks[index + 1];
  if (first?.kind !== 'heading') return [];
  const found: number[] = [];
  for (let at = index + 1; at < blocks.length && found.length < count; at += 1) {
    const block = blocks[at] as Block;
    if (block.kind !== 'heading' || block.level > first.level) continue;
    if (block.level < first.level || isNeverOne(block.text)) break;
    found.push(at);
  }
  return found;
}

/** As many items, right below the sentence. */
function itemsBelow(blocks: readonly Block[], index: number, count: number): readonly number[] {
  const found: number[] = [];
  for (let at = index + 1; blocks[at]?.kind === 'listItem'; at += 1) found.push(at);
  const isTitle = (at: number) => {
    const { text, isNumbered } = blocks[at] ?? { text: '', isNumbered: false };
    const isItem = isNumbered || (/^["“‘']?[\p{Lu}\p{N}]/u.test(text) && !/[.;]$/.test(text));
    return isItem && text.length < 100 && !/:\s(?!\p{Ll})/u.test(text) && !isNeverOne(text);
  };
  return found.length === count && found.every(isTitle) ? found : [];
}

export function announced({ blocks }: RecapText): readonly Subsession[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'heading') return [];
    const word = ANNOUNCED.exec(block.text)?.[1]?.toLowerCase() ?? '';
    const count = COUNTS.get(word) ?? (Number(word) || 0);
    const below = [...headingsBelow(blocks, index, count), ...itemsBelow(blocks, index, count)];
    const isGiven = below.every((at) => GIVEN_BY.test(blocks[at]?.text ?? ''));
    return below.map((at) => {
      const { text } = blocks[at] as Block;
      const whole = withoutColon(stripNumber(text)).replace(ENDS, '').replace(QUOTES, '');
      const title = isGiven ? whole.replace(GIVEN_BY, '') : whole;
      const place = headingOf(blocks, title, at);
      return toSubsession(title, 0.88, blocks[place] as Block, bodyEnd(blocks, place));
    });
  });
}

/** What is enumerated first may have its text further on, below a heading of its own. */
function headingOf(blocks: readonly Block[], title: string, at: number): number {
  const further = blocks.findIndex(
    ({ kind, text }, index) => index > at && kind === 'heading' && text.toLowerCase() === title.toLowerCase(),
  );
  return further === -1 ? at : further;
}

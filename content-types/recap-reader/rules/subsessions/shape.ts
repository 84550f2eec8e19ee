/** What all ways of finding subsessions share: their shape, and how far their own text goes. */
import type { Find, Place } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { FURNITURE } from '../../words/headings.ts';

export interface SubsessionFind {
  readonly title: string;
  /** Its own text: from its heading or first sentence up to the next. */
  readonly text: Place;
}

export type Subsession = Find<SubsessionFind>;

/** More than one meeting has. */
export const MAX = 100;

/** What recaps call a smaller group. */
export const KIND =
  '(?:subsessie|deelsessie|deelcongres|minisymposium|breakout(?:[ -]?sessie)?|break-out(?:sessie)?|workshop|themasessie|parallelsessie|werksessie|tafelgesprek|verdiepingssessie|subgroep|kennissessie|deelgroep)';

/** "Tot slot dankte de dagvoorzitter iedereen": of the whole day, below the last of its groups. */
const CLOSES_THE_DAY =
  /^(?:tot slot|ter afsluiting|na afloop|na de (?:sub|deel)?sessies|plenair)\b[^.!?]{0,160}\b(?:de (?:dag|ochtend|middag|avond|bijeenkomst)|dagvoorzitter|iedereen|aanwezigen|borrel|plenair\p{L}*)(?!\p{L})/iu;

/** Where the text of a block ends: before the next heading that is not below it, or what is of the whole day. */
export const bodyEnd = (blocks: readonly Block[], index: number): number => {
  const own = blocks[index];
  let end = own?.end ?? 0;
  for (let next = index + 1; next < blocks.length; next += 1) {
    const block = blocks[next] as Block;
    if (CLOSES_THE_DAY.test(block.text)) break;
    if (block.kind === 'heading' && (own?.kind !== 'heading' || block.level <= own.level)) break;
    end = block.end;
  }
  return end;
};

/** Whether nothing stands below a heading: it is a line that was cut in two, or one of a list. */
export const isBare = (blocks: readonly Block[], index: number): boolean => {
  const next = blocks[index + 1];
  return next === undefined || (next.kind === 'heading' && next.level <= (blocks[index]?.level ?? 0));
};

/** "Tafel A: De school (o.l.v. Anna Smit, NJi)" */
const LED_BY =
  /\s?\(\s?(?:o\.l\.v\.|onder leiding van|begeleid door|geleid door|door|met)\s[^()]{3,90}\)\s*$/iu;

/** The subsession whose title stands in a block. */
export const toSubsession = (words: string, certainty: number, block: Block, end: number): Subsession => {
  const title = words.replace(LED_BY, '').trim();
  const at = Math.max(0, block.text.indexOf(title));
  return {
    value: { title, text: { start: block.start, end } },
    certainty,
    start: block.start + at,
    end: block.start + at + title.length,
  };
};

export const withoutColon = (title: string) => title.replace(/[:\s]+$/, '');

/** Whether the whole recap is called so, which is then no part of it. */
export const isWhole = ({ blocks }: RecapText, title: string): boolean =>
  blocks[0]?.text.toLowerCase().includes(title.toLowerCase()) === true;

/** What minutes and programmes have anyway, such as "Rondvraag" and "Lunch". */
export const isNeverOne = (title: string): boolean => FURNITURE.test(title.replace(/^\s+|[\s_*]+$/gu, ''));

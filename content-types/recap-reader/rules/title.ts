/** The title: what the head says, or the first heading, or the first line. */
import type { Find } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import type { RecapText } from '../text/recap-text.ts';
import { FURNITURE, SKIP_LINK } from '../words/headings.ts';

const MAX_TITLE = 160;
/** A line that says when or by whom is none. */
const NOT_A_TITLE =
  /^(?:datum|date|aanwezig|locatie|plaats|auteur|door|van:|aan:|onderwerp:|beste|hoi|hallo|dag|geachte|persbericht\b|nieuwsbrief\b|nieuwsbericht\b|(?:concept|memo|notulen|verslag)$|\d{1,2}[ -/])/iu;
/** "T 030 123 45 67", "E info@halt.nl": where to reach who sent a letter. */
const LETTERHEAD =
  /^(?:(?:[TFM]|tel(?:efoon)?\.?)\s?:?\s[\d+(]|(?:[EI]|e-?mail|www)\b.{0,30}(?:@|www\.)|(?:postbus|bezoekadres|postadres)\b)/iu;
const SUBJECT = /^onderwerp\s?:\s?(.{5,150})$/iu;

export function findTitle({ head, blocks }: RecapText): Find<string> | undefined {
  const titled = head.get('title') ?? head.get('titel');
  if (titled !== undefined) return { ...titled, certainty: 0.97 };
  // Where the first is that of a part, such as "Aanwezigen", so are the others.
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  if (heading !== undefined && !NOT_A_TITLE.test(heading.text) && !FURNITURE.test(heading.text))
    return toFind(heading, 0.95);
  const subject = blocks.slice(0, 6).flatMap((block) => {
    const value = SUBJECT.exec(block.text)?.[1];
    return value === undefined
      ? []
      : [{ value, certainty: 0.85, start: block.end - value.length, end: block.end }];
  })[0];
  if (subject !== undefined) return subject;
  const own = blocks.slice(1 + blocks.slice(0, 6).findLastIndex(({ text }) => SKIP_LINK.test(text)));
  const first = own
    .filter(({ text }) => !LETTERHEAD.test(text))
    .slice(0, 3)
    .find(({ text }) => !NOT_A_TITLE.test(text));
  if (first === undefined || first.text.length > MAX_TITLE) return undefined;
  return toFind(first, first.kind === 'heading' ? 0.9 : /[.!?]$/.test(first.text) ? 0.4 : 0.75);
}

/** What is drawn before a title: rules of slashes, and characters that nobody sees. */
const ORNAMENT = /^(?:[/*=_~|]|\p{Cf}|\s)+(?=\p{L})/u;

function toFind({ text, start, end }: Block, certainty: number): Find<string> {
  const ornament = ORNAMENT.exec(text)?.[0].length ?? 0;
  // Markup leaves spaces where it stood.
  const value = text.slice(ornament).replace(/\s+/g, ' ');
  return { value, certainty, start: start + ornament, end };
}

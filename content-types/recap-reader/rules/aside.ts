/** Parts of a page or newsletter that are not of the meeting: a new colleague, a calendar, what to read. */
import type { Place } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import type { RecapText } from '../text/recap-text.ts';

const ASIDE =
  /^(?:nieuw(?:e)? (?:gezicht(?:en)?|collega['’]?s?|medewerkers?)|gelezen|(?:lees|kijk|luister)tips?|lees ook|lees verder|colofon|vacatures?|gerelateerd(?: nieuws)?|(?:meer|ander|overig|kort) nieuws|korte berichten|agenda (?:voor )?(?:de )?volgende .{2,20}|volgende (?:keer|bijeenkomst|overleg|vergadering|editie)|save the date|vooruitblik|meer artikelen|over de auteur)\s?:?$/iu;
/** What is to come, where its first item begins with its day; minutes have an agenda of their own. */
const CALENDAR = /^(?:agenda|kalender|data)\s?:?$/iu;
const BEGINS_WITH_A_DAY = /^(?:(?:ma|di|wo|do|vr|za|zo)\p{Ll}*\s)?\d{1,2}[\s/-](?:\p{Ll}{3,}|\d{1,2})\b/iu;

const isHead = ({ kind, text }: Block) => kind === 'heading' || /^\p{Lu}[\p{Lu}\s:’'-]{3,60}$/u.test(text);

function beginsAside(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'listItem' || block.kind === 'row') return false;
  return ASIDE.test(block.text) || (CALENDAR.test(block.text) && BEGINS_WITH_A_DAY.test(next?.text ?? ''));
}

/** Every block of such a part, with its heading. */
export function asidePlaces({ blocks }: RecapText): readonly Place[] {
  let level: number | undefined;
  return blocks.flatMap((block, index) => {
    if (beginsAside(block, blocks[index + 1])) level = block.level || 6;
    else if (level !== undefined && isHead(block) && block.level <= level) level = undefined;
    return level === undefined ? [] : [block];
  });
}

/** Lists of presentations, and lists whose items have a title and a speaker. */
import { lowerBound } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { startsWithJobTitle } from '../../words/job-titles.ts';
import { isKnownKind } from '../affiliation.ts';
import type { Mention } from '../mention.ts';
import { isNeverOne, MAX, toSubsession, type Subsession } from './shape.ts';

/** A list of presentations, each with who gave it. */
const PROGRAMME = /^(?:presentaties?|sprekers?|talks|lezingen|pitches)$/iu;
const GIVEN_BY = /^(.{3,110}?)\s?(?:\(([^()]{3,80})\)|[–|-]\s?([^–|]{3,60}))?$/u;

/** "Naam (organisatie) over X", "Naam: X" */
const AFTER_NAME = /^\s?(?:\([^()]{0,80}\))?\s?(?:over|:|–|-|,)\s{1,2}(.{3,110})$/u;

/** "productmanager, Kadaster" says who somebody is. */
const saysWho = (title: string | undefined) =>
  title !== undefined && (startsWithJobTitle(title) || isKnownKind(title));

/** The title in one item of a list of presentations, and whether the item says who gave it. */
function givenIn(
  item: Block,
  people: readonly Mention[],
): { readonly title?: string | undefined; readonly isGiven: boolean } {
  const at = lowerBound(people, item.start);
  const [first] = people.slice(at, at + 1);
  if (first?.start === item.start) {
    const title = AFTER_NAME.exec(item.text.slice(first.end - first.start))?.[1];
    return { title: saysWho(title) ? undefined : title, isGiven: true };
  }
  const match = GIVEN_BY.exec(item.text);
  const title = match?.[1];
  // "Dr. Anna Smit - TU Delft", "Moderator: Kees Bos": who, and not what about.
  if (title !== undefined && first !== undefined && first.end <= item.start + title.length)
    return { isGiven: true };
  return { title, isGiven: (match?.[2] ?? match?.[3]) !== undefined };
}

export function presented({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || !PROGRAMME.test(block.text)) return [];
    const items: Block[] = [];
    for (const item of blocks.slice(index + 1, index + MAX)) {
      if (item.kind !== 'listItem') break;
      items.push(item);
    }
    const given = items.map((item) => [item, givenIn(item, people)] as const);
    if (!given.some(([, { isGiven }]) => isGiven)) return [];
    return given.flatMap(([item, { title }]) =>
      title === undefined ? [] : [toSubsession(title, 0.75, item, item.end)],
    );
  });
}

const LED_IN_ITEM =
  /^(\p{Lu}[^.;:]{3,90}?)(?:,?\s\(?(?:begeleid|verzorgd|geleid|gegeven|gefaciliteerd|gepresenteerd|onder leiding van|o\.l\.v\.|door)|,\smet|\s\(met)\s(?:door\s)?/iu;

/** "Monitor Veiligheid", and on the next line of the item "Toelichting door Anna Smit" */
const LED_BELOW =
  /^(\p{Lu}[^.;]{3,90}?)\s{2,}(?:(?:[Kk]orte )?[Tt]oelichting|[Pp]resentatie|[Ll]ezing|[Ii]nleiding)(?:\s(?:van|over|op)\s[^.,]{3,60})?(?:\sdoor\s|,\s)/u;

/** "Hoe gaat het verder? (Anna Smit, werkgroep Wonen);" */
const WHOSE = /^(\p{Lu}[^;:()]{8,110}?)\s\((?=\p{Lu}[^()]*\)[;.,]?(?:\s|$))/u;

/** "- Wonen, begeleid door Anna Smit": several items that each say who led them. */
export function ledItems({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const led = blocks.flatMap((block) => {
    if (block.kind !== 'listItem') return [];
    const title = [WHOSE, LED_BELOW, LED_IN_ITEM].flatMap((pattern) => {
      const [lead, what = ''] = pattern.exec(block.text) ?? [];
      if (lead === undefined || isNeverOne(what) || isKnownKind(what)) return [];
      const at = block.start + lead.length;
      const person = people[lowerBound(people, at)];
      const isLed = person?.role !== undefined && person.start < Math.min(at + 40, block.end);
      return isLed ? [what] : [];
    })[0];
    return title === undefined ? [] : [toSubsession(title, 0.8, block, block.end)];
  });
  return led.length < 2 ? [] : led;
}

/** "- Wonen: Anna Smit liet zien hoe …": items with a title, of which most name who led them. */
export function itemised({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const names = new Set(people.map(({ name }) => name));
  const titled = blocks.flatMap((block) => {
    const title =
      block.kind === 'listItem' ? /^(\p{Lu}[^:.]{2,60}):\s.{15,}/u.exec(block.text)?.[1] : undefined;
    const isNamed = title !== undefined && !isNeverOne(title) && !names.has(title.replace(/,.*$/, ''));
    return isNamed ? [{ block, title }] : [];
  });
  const speaksIn = ({ start, end }: Block) => {
    const at = lowerBound(people, start);
    return people.slice(at, at + 5).some((mention) => mention.start < end && mention.basis === 'part');
  };
  const led = titled.filter(({ block }) => speaksIn(block)).length;
  if (led < 2 || led * 2 < titled.length) return [];
  return titled.map(({ block, title }) => toSubsession(title, 0.75, block, block.end));
}

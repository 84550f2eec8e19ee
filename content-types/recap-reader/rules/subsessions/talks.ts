/** Items and headings that begin with who spoke: "Anna Smit (gemeente Ede) – De wijk in". */
import { createOverlap, lowerBound } from '../../find.ts';
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { isKnownKind } from '../affiliation.ts';
import { startsWithJobTitle } from '../../words/job-titles.ts';
import type { Mention } from '../mention.ts';
import { actionPlaces } from '../speakers-list.ts';
import { bodyEnd, isNeverOne, toSubsession, type Subsession } from './shape.ts';

const QUOTED = /^["“‘'](.{3,120}?)["”’']/u;
const QUOTED_BEHIND = /[–—:-]\s{1,3}["“‘'][^"“”‘’]{3,120}["”’'](?:\s|$)/u;
/** Where what is said of the talk ends: "– slides", "[PDF]". */
const AFTER_TITLE = /\s{1,40}[–—-]\s.*$|\s{0,40}\[.*$|\s{1,40}\|.*$|\s{2,}.*$/u;
const BESIDE_NAME = /^(?:\s{0,90}\([^()]{0,90}\)|,\s\p{Lu}[\p{L}\d&.-]{1,30}(?=\s[–—-]\s))?/u;
const SEPARATOR = /^(?:\s{0,40}[–—-]\s{1,20}|\s{0,3}:\s{1,3}|\s{2,80})(?=["“‘'\p{Lu}\p{N}])/u;
const AND = /^\s{0,3}(?:,|en|&|and)\s{1,20}$/u;

/** Where the names at the beginning of an item end, with the brackets behind the last. */
function namesEnd({ start, end, text }: Block, people: readonly Mention[]): number | undefined {
  let at: number | undefined;
  for (const person of people.slice(lowerBound(people, start), lowerBound(people, end))) {
    const isNext = at === undefined ? person.start === start : AND.test(text.slice(at, person.start - start));
    if (!isNext) break;
    const own = person.end - start;
    at = own + (BESIDE_NAME.exec(text.slice(own))?.[0].length ?? 0);
  }
  return at;
}

const saysWho = (title: string) => startsWithJobTitle(title) || isKnownKind(title);

/** A line without its number. */
function withoutNumber(block: Block): Block {
  const length = /^\d{1,2}[.)]\s{1,3}/.exec(block.text)?.[0].length ?? 0;
  return { ...block, text: block.text.slice(length), start: block.start + length };
}

function titleIn(line: Block, people: readonly Mention[]): string | undefined {
  const block = withoutNumber(line);
  const at = namesEnd(block, people);
  const rest = at === undefined ? '' : block.text.slice(at);
  const separator = SEPARATOR.exec(rest)?.[0];
  if (separator === undefined) return undefined;
  const behind = rest.slice(separator.length).trimStart();
  const quoted = QUOTED.exec(behind)?.[1];
  const title = (quoted ?? behind.replace(AFTER_TITLE, '')).trim();
  const isOne = title.length >= 4 && title.length <= 120 && !/\p{L}{5}[.!]\s\p{Lu}/u.test(title);
  const isWho = quoted === undefined && saysWho(title);
  return isOne && !isWho && !isNeverOne(title) ? title : undefined;
}

/** Surer than what only divides a heading. */
const CERTAINTY = { heading: 0.91, paragraph: 0.85, listItem: 0.8, row: 0 };

/** A paragraph is a line of a programme when it says no more than that: the title is quoted. */
const isLine = ({ kind, level, text }: Block) =>
  kind === 'listItem' ||
  (kind === 'heading' && level > 1) ||
  (kind === 'paragraph' && text.length < 220 && QUOTED_BEHIND.test(text));

/** Two lines at least: one alone may say anything of somebody. */
export function talks(recap: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const { blocks } = recap;
  const isToBeDone = createOverlap(actionPlaces(recap));
  const employers = new Set(people.map(({ affiliation }) => affiliation?.organisation?.toLowerCase()));
  const found = blocks.flatMap((block, index) => {
    const title = isLine(block) && !isToBeDone(block) ? titleIn(block, people) : undefined;
    // "Anna Smit – Cipal" says for whom she is, as the list of who was there does.
    return title === undefined || employers.has(title.toLowerCase()) ? [] : [{ block, index, title }];
  });
  if (found.length < 2) return [];
  return found.map(({ block, index, title }, at) => {
    const next = found[at + 1]?.block.start ?? Infinity;
    const end = block.kind === 'listItem' ? block.end : Math.min(bodyEnd(blocks, index), next);
    return toSubsession(title, CERTAINTY[block.kind], block, end);
  });
}

/** Which short lines are headings, in a text where no marks say so. */
import type { Block } from './blocks.ts';

export const LEVEL_BY_LOOK = 3;

export const MAX_HEADING = 110;

/** "dhr. K. Smit     gemeente Ede": a line of columns, or of one of several people, is a whole one. */
export const IS_WHOLE = /^\s{0,3}(?:dhr|mevr|mw|drs|ir|ing|mr|dr|prof)\b|\S(?: {3,}|\u2003)\s*\S/iu;

/** A block and the ones around it. */
interface Surrounded {
  readonly block: Block;
  readonly previous: Block | undefined;
  readonly next: Block;
}

/** "Wonen: Anna Smit" and "Plaats: het stadhuis"; not "Wonen: wat kan er wel?", nor such a point of an agenda. */
const isLabelled = ({ text, kind }: Block) =>
  /^\p{Lu}[\p{L} ]{2,25}: (?!\p{Ll}[^.:]{5,80}\?$)/u.test(text) &&
  !(kind === 'listItem' && /: \p{Ll}[^:]{5,80}$/u.test(text));

const looksLikeHeading = (block: Block) => looksWhole(block) && !isLabelled(block);

const looksWhole = ({ text }: Block) =>
  text.length <= MAX_HEADING &&
  /^["'“‘(]?[\p{Lu}\p{N}]/u.test(text) &&
  !/[.,;:…]$|^\p{N}+$/u.test(text) &&
  !IS_WHOLE.test(text) &&
  /\p{L}{3}/u.test(text);

const isApart = (a: Block, b: Block, plain: string) => /\n[^\S\n]*\n/.test(plain.slice(a.end, b.start));

/** The last of several short lines under each other, with a blank line below it. */
const endsAList = ({ block, previous, next }: Surrounded, plain: string) =>
  previous !== undefined &&
  !/[.!?…]["”’)]?$/.test(previous.text) &&
  !isApart(previous, block, plain) &&
  isApart(block, next, plain);

/** "Sessie 2: Wonen" above its text, and not among others of a programme. */
const SESSION = /^\p{L}{0,12}(?:sessie|workshop|tafel|ronde|atelier|track)\s(?:\d{1,2}|[A-H])\s?[:.–-]\s/iu;

/** "Anna Smit (gemeente Breda)" ends with what says who somebody is. */
const isText = ({ text }: Block) =>
  /[.!?:…"'”’]$/.test(text) || (text.endsWith(')') && text.length > MAX_HEADING);

/** "2. Stand van zaken", with its text under it. */
const isNumberedHeading = ({ block, previous, next }: Surrounded) =>
  block.isNumbered && next.kind === 'paragraph' && previous?.isNumbered !== true;

function isParagraphHeading({ block, previous, next }: Surrounded): boolean {
  if (SESSION.test(block.text)) return ![previous, next].some((other) => SESSION.test(other?.text ?? ''));
  // Lines of a list are short as well; a text is longer, and ends.
  return next.kind === 'listItem' || (next.text.length > block.text.length && isText(next));
}

/** The points that an agenda has: with these the other numbers of a text are points as well. */
const AGENDA =
  /^[ \t]{0,3}\d{1,2}[.)][ \t]{1,6}(?:opening|mededelingen|rondvraag|sluiting|vaststell|(?:notulen|verslag)\s)/imu;

/** "5. Herenweg problematiek.", "4. Dorpsagenda;" */
const isPoint = (place: Surrounded) =>
  place.block.kind === 'listItem' &&
  isNumberedHeading(place) &&
  looksWhole({ ...place.block, text: place.block.text.replace(/(?<=[\p{L})])[.;]$/u, '') }) &&
  !/[.;!?]\s/.test(place.block.text);

function isHeading(place: Surrounded, plain: string): boolean {
  const { block, previous } = place;
  // What stands below "Aanwezig:" belongs to that.
  if (previous?.text.endsWith(':') === true) return false;
  if (!looksLikeHeading(block) || endsAList(place, plain)) return false;
  if (block.kind === 'listItem') return isNumberedHeading(place);
  return block.kind === 'paragraph' && isParagraphHeading(place);
}

/** A short paragraph that stands before a longer one is its heading, where no marks say what is. */
export function withHeadings(blocks: readonly Block[], plain: string): readonly Block[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return blocks;
  const hasAgenda = AGENDA.test(plain);
  return blocks.map((block, index) => {
    const [previous, next] = [blocks[index - 1], blocks[index + 1]];
    const place = next && { block, previous, next };
    const isOne = place !== undefined && ((hasAgenda && isPoint(place)) || isHeading(place, plain));
    return isOne ? { ...block, kind: 'heading', level: LEVEL_BY_LOOK } : block;
  });
}

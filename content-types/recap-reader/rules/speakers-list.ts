/** The lists and tables that say who spoke, such as the items below "Sprekers", and those that do not. */
import type { Place } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import { cellsIn } from '../text/cells.ts';
import type { RecapText } from '../text/recap-text.ts';
import { SPEAKERS_LIST, WHO_COLUMN } from '../words/speaking.ts';

/** Items below "Sprekers" and cells of the column "Spreker". */
export function speakerPlaces({ blocks }: RecapText): readonly Place[] {
  let isBelowSpeakers = false;
  let column = -1;
  return blocks.flatMap((block, index) => {
    if (block.kind === 'listItem') return isBelowSpeakers ? [block] : [];
    isBelowSpeakers = SPEAKERS_LIST.test(block.text);
    if (block.kind !== 'row') return [];
    if (blocks[index - 1]?.kind === 'row')
      return column === -1 ? [] : cellsIn(block).slice(column, column + 1);
    column = cellsIn(block).findIndex(({ text }) => WHO_COLUMN.test(text));
    return [];
  });
}

/** "Architectenteam: Anna Smit (VNG), Kees Bos (Almere)" says who will do something. */
const TEAM = /^\p{L}{0,20}(?:team|leden|groep|commissie)\s?:\s{1,3}\p{Lu}/iu;
const ACTIONS = /^(?:acties|actie(?:punten|lijst)|afspraken|to-?do|action items)\s?:?$/iu;

/** "Samenstelling werkgroep": what stands below it says who is in it. */
const MEMBERS = /^(?:samenstelling|leden)(?:\s(?:van\s)?(?:de\s)?\p{L}[\p{L} ]{2,60})?\s?:?$/iu;
/** "Het convenant is ondertekend door de wethouders:" */
const SIGNED_BY = /\bondertekend\s(?:door|namens)\b[^.!?]{0,80}:$/iu;

const isSentence = ({ kind, text }: Block) => kind === 'paragraph' && /[.!?]$/.test(text);

/** What stands below "Acties", who is in a team and who signed something: none of them speaks by that. */
export function actionPlaces({ blocks }: RecapText): readonly Place[] {
  let below: 'actions' | 'names' | undefined;
  return blocks.flatMap((block, index) => {
    // A line of names may look like a heading.
    if (MEMBERS.test(blocks[index - 1]?.text ?? '')) return [block];
    if (ACTIONS.test(block.text)) below = 'actions';
    else if (MEMBERS.test(block.text) || SIGNED_BY.test(block.text)) below = 'names';
    else if (block.kind === 'heading' || (below === 'names' && isSentence(block))) below = undefined;
    else if (below !== undefined) return [block];
    return TEAM.test(block.text) ? [block] : [];
  });
}

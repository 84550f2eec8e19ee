/** The topics of minutes. */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { FURNITURE } from '../../words/headings.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, toSubsession, withoutColon, type Subsession } from './shape.ts';

const MINUTES =
  /^(?:\|\s?)?(?:notulen|aanwezig(?:en)?|attendees|participants|present|afwezig|deelnemers|agenda|notulist)\b/iu;

/** "Aanwezig: Anna Smit"; not "Deelnemers aan het werk. Foto: Anna Smit". */
const LABELLED = new RegExp(`${MINUTES.source}(?:\\s[\\p{L}()]+){0,4}\\s?[:|]`, 'iu');

const isTopic = ({ kind, level }: Block, title: string) =>
  kind === 'heading' && level !== 1 && title.length <= 90 && !FURNITURE.test(title) && !title.endsWith('?');

/** Headings of minutes are their topics, apart from those that all minutes have. */
export function topics({ blocks }: RecapText): readonly Subsession[] {
  const isMinutes = ({ text, kind }: Block) =>
    kind === 'heading' ? MINUTES.test(text) && text.length < 60 : LABELLED.test(text);
  if (!blocks.some(isMinutes)) return [];
  // A page may say its title twice.
  const recapTitle = blocks[0]?.text;
  return blocks.flatMap((block, index) => {
    const title = stripNumber(block.text);
    if (index === 0 || !isTopic(block, title) || title === recapTitle) return [];
    return [toSubsession(withoutColon(title), 0.72, block, bodyEnd(blocks, index))];
  });
}

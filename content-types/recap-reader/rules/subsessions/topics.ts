/** The topics of minutes. */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { FURNITURE } from '../../words/headings.ts';
import { stripNumber } from './numbers.ts';
import { bodyEnd, isBare, toSubsession, withoutColon, type Subsession } from './shape.ts';

const MINUTES =
  /^(?:\|\s?)?(?:notulen|aanwezig(?:en)?|attendees|participants|present|afwezig|deelnemers|agenda|notulist)\b/iu;

/** "Aanwezig: Anna Smit"; not "Deelnemers aan het werk. Foto: Anna Smit". */
const LABELLED = new RegExp(`${MINUTES.source}(?:\\s[\\p{L}()]+){0,4}\\s?[:|]`, 'iu');

/** "Aanwezig : Anna Smit", "Figuur 5": what a line of a letter or a caption begins with. */
const NO_TOPIC =
  /[?.;,]$|\s:\s|:\s\S|^(?:figuur|tabel|foto|afbeelding|bijlage|rapport)\s\d|^\p{Ll}|^\d{1,2}\.\d/u;

const isTopic = ({ kind, level, isNumbered }: Block, title: string) =>
  kind === 'heading' &&
  level !== 1 &&
  title.length <= 90 &&
  !FURNITURE.test(title) &&
  // "3. Casus: de route in Breda"
  !NO_TOPIC.test(isNumbered ? title.replace(/:\s(?=\p{Ll})/u, ' ') : title);

/** Who was there is no topic: "Gemeente Breda" above what Breda told. */
const IS_BODY = /^(?:gemeente|provincie|ministerie van|waterschap)\s[^:]{2,40}$/iu;

/** From so many headings with a number on, one after the other, they are the agenda. */
const NUMBERED = 3;

function hasAgenda(blocks: readonly Block[]): boolean {
  if (blocks.filter(({ kind, isNumbered }) => kind === 'heading' && isNumbered).length >= NUMBERED)
    return true;
  const numbers = blocks.flatMap(({ kind, text }) =>
    kind === 'heading' ? (/^(\d{1,2})[.)]?\s\p{L}/u.exec(text)?.[1] ?? []) : [],
  );
  const [first] = numbers.map(Number);
  // The opening may stand above the first heading.
  const isCounted = numbers.every((number, index) => Number(number) === (first ?? 0) + index);
  return numbers.length >= NUMBERED && (first === 1 || first === 2) && isCounted;
}

/** What stands below these is no topic either. */
const CLOSED = /^(?:actie|afspraken|rondvraag|volgende|bijlage|slides|contact|meer )/iu;

/** Whether a heading stands below another that is a topic, or below the list of what is to be done. */
function createBelow(): (heading: Block) => boolean {
  let above: readonly Block[] = [];
  return (heading) => {
    above = above.filter(({ level }) => level < heading.level);
    const isBelow = above.some(
      ({ level, text }) => level > 1 && (CLOSED.test(text) || !FURNITURE.test(stripNumber(text))),
    );
    above = [...above, heading];
    return isBelow;
  };
}

/** Headings of minutes are their topics, apart from those that all minutes have. */
export function topics({ blocks }: RecapText): readonly Subsession[] {
  const isMinutes = ({ text, kind }: Block) =>
    kind === 'heading' ? MINUTES.test(text) && text.length < 60 : LABELLED.test(text);
  if (!blocks.some(isMinutes) && !hasAgenda(blocks)) return [];
  // A page may say its title twice.
  const recapTitle = blocks[0]?.text;
  const isBelow = createBelow();
  const bodies = blocks.filter(({ kind, text }) => kind === 'heading' && IS_BODY.test(text));
  const [first] = bodies;
  // Where bodies are headings, so is each other that took part.
  const isOther = ({ text, level, start }: Block) =>
    bodies.length > 1 && level === first?.level && start > first.start && !text.includes(' ');
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || isBelow(block)) return [];
    const title = stripNumber(block.text).replace(
      block.isNumbered ? /^(.+)[.;]$/u : /^(\S+(?:\s\S+){0,5})\.$/u,
      '$1',
    );
    const isBody = IS_BODY.test(title) || isOther(block);
    if (index === 0 || !isTopic(block, title) || title === recapTitle || isBody) return [];
    if (isBare(blocks, index)) return [];
    return [toSubsession(withoutColon(title), 0.72, block, bodyEnd(blocks, index))];
  });
}

/** Headings with a number: "Workshop 2: De wijk in", "Deelsessie Jeugd". */
import type { Block } from '../../text/blocks.ts';
import type { RecapText } from '../../text/recap-text.ts';
import { bodyEnd, isNeverOne, KIND, toSubsession, withoutColon, type Subsession } from './shape.ts';

const NUMBERED = new RegExp(
  `^(?:${KIND}|sessie|session|ronde|tafel|groep|track|spoor|thema|presentatie|deel|pitch|talk|lezing)\\s?(?:nr\\.?\\s)?#?(?:\\d{1,2}|[A-H]|I{1,3}|IV|VI{0,3})\\s{0,2}[:.–-]\\s{0,2}(.{3,120})$`,
  'iu',
);
/** "Team 1: …", when there is a team 2 as well. */
const ANY_NUMBERED = /^(\p{Lu}\p{Ll}{2,14})\s#?(?:\d{1,2}|[A-H])\s?[:.–-]\s(.{3,110})$/u;
/** What is counted and is no group: "Dag 1: data". */
const NO_GROUP =
  /^(?:dag|stap|fase|punt|agendapunt|vraag|antwoord|artikel|bijlage|les|conclusie|week|jaar|actie|doel|foto|figuur)$/iu;
/** "Team Notificaties", when there is another team as well. */
const NAMED_GROUP =
  /^(team|tafel|groep|werkgroep|projectgroep|expertgroep|challenge|use case|track|spoor|casus|pilot|case)\s(?=\p{Lu})(.{3,80})$/iu;
const KIND_LED = new RegExp(`^${KIND}\\s{0,2}[:–-]?\\s{0,2}["'“‘]?(.{3,120}?)["'”’]?$`, 'iu');

/** A title without its number. */
export const stripNumber = (title: string) =>
  NUMBERED.exec(title)?.[1] ?? title.replace(/^(?:\d{1,2}[.)]?|[A-H][.)])\s/, '');

/** "Workshop 1 – De wijk in" as a line of its own. */
const NUMBERED_LINE = new RegExp(
  `^(?:${KIND}|talk|sessie|presentatie|lezing)\\s?#?(?:\\d{1,2}|[A-H]|I{1,3})\\s{0,2}[:–-]\\s[^.!]{3,120}$`,
  'iu',
);

/** "Workshop 2 Nieuwe technieken", "Presentatie Tafel 1 Wonen", when there are others. */
const BARE_NUMBER = new RegExp(
  `^(?:Presentatie\\s)?(?:${KIND}|Tafel|Sessie)\\s\\d{1,2}\\.?\\s(\\p{Lu}[^.!]{3,90})$`,
  'iu',
);

const isHead = ({ kind, text }: Block) =>
  kind === 'heading' || kind === 'listItem' || NUMBERED_LINE.test(text);

/** What a heading says behind its number or kind. */
function titleIn({ kind, text }: Block, isCounted: (word: string) => boolean): string | undefined {
  const counted = NUMBERED.exec(text)?.[1];
  if (counted !== undefined || kind !== 'heading') return counted;
  return groupIn(text, isCounted) ?? behindKind(text);
}

/** "Team 1: …" or "Team Notificaties", of a kind that there are several of. */
function groupIn(text: string, isCounted: (word: string) => boolean): string | undefined {
  const [, word = '', rest] = ANY_NUMBERED.exec(text) ?? [];
  if (isCounted(word.toLowerCase()) && !NO_GROUP.test(word)) return rest;
  const group = NAMED_GROUP.exec(text)?.[1];
  return group !== undefined && isCounted(group.toLowerCase()) ? text : undefined;
}

function behindKind(text: string): string | undefined {
  const led = KIND_LED.exec(text)?.[1];
  return led !== undefined && /^(?:s|en|op|van|in)\b|^#/iu.test(led) ? undefined : led;
}

export function numbered({ blocks }: RecapText): readonly Subsession[] {
  const words = Map.groupBy(blocks, ({ kind, text }) =>
    kind === 'heading' ? (ANY_NUMBERED.exec(text) ?? NAMED_GROUP.exec(text))?.[1]?.toLowerCase() : undefined,
  );
  const isCounted = (word: string) => (words.get(word)?.length ?? 0) > 1;
  const bare = blocks.filter(({ text }) => BARE_NUMBER.test(text));
  return blocks.flatMap((block, index) => {
    const title =
      (isHead(block) ? titleIn(block, isCounted) : undefined) ??
      (bare.length > 1 ? BARE_NUMBER.exec(block.text)?.[1] : undefined);
    if (title === undefined || isNeverOne(title)) return [];
    const certainty = block.kind === 'heading' ? 0.92 : 0.8;
    return [toSubsession(withoutColon(title), certainty, block, bodyEnd(blocks, index))];
  });
}

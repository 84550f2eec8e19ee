/**
 * The smaller groups, talks or topics within the meeting, each with its own text.
 *
 * Recaps mark them in five ways, one function each: told in a sentence ("een subsessie over …"), a
 * heading with a number ("Workshop 2: …"), a heading with a speaker ("Naam: titel"), what stands below
 * "Parallelle tracks", and the topics of minutes.
 */
import { lowerBound, overlaps, type Find, type Place } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import { blockIndexAt, type RecapText } from '../text/recap-text.ts';
import type { Mention } from './people.ts';
import { FURNITURE, PARALLEL } from '../words/headings.ts';

export interface SubsessionFind {
  readonly title: string;
  /** Its own text: from its heading or first sentence up to the next. */
  readonly text: Place;
}

type Subsession = Find<SubsessionFind>;

/** More than one meeting has. */
const MAX = 100;

const KIND =
  '(?:subsessie|deelsessie|breakout(?:[ -]?sessie)?|break-out(?:sessie)?|workshop|themasessie|parallelsessie|werksessie|tafelgesprek|verdiepingssessie|subgroep|kennissessie|deelgroep)';
const NUMBERED = new RegExp(
  `^(?:${KIND}|sessie|session|ronde|tafel|groep|track|spoor|thema|presentatie|deel|pitch|talk|lezing)\\s?(?:nr\\.?\\s)?#?(?:\\d{1,2}|[A-H]|I{1,3}|IV|VI{0,3})\\s{0,2}[:.–-]\\s{0,2}(.{3,120})$`,
  'iu',
);
const KIND_LED = new RegExp(`^${KIND}\\s{0,2}[:–-]?\\s{0,2}["'“‘]?(.{3,120}?)["'”’]?$`, 'iu');
const TOLD = new RegExp(
  `\\b${KIND}\\s(?:[^.!?\\n]{0,90}?\\s)??(?:over|rond(?:om)?|met als thema|met de titel|getiteld|genaamd)\\s(?:het programma\\s|het thema\\s|de\\s(?=\\())?["'“‘(]?`,
  'giu',
);
const TOLD_END =
  /["”’]|\s(?:die|dat|waarin|waarbij|en werd|werd|wordt|verzorgd|begeleid|gegeven|onder leiding|door|van\s\p{Lu}\p{Ll}+\s\p{Lu}|namens)\b|[.;!?\n]|,(?!\s?\d)/iu;

const bodyEnd = (blocks: readonly Block[], index: number): number => {
  const own = blocks[index];
  let end = own?.end ?? 0;
  for (let next = index + 1; next < blocks.length; next += 1) {
    const block = blocks[next] as Block;
    if (block.kind === 'heading' && (own?.kind !== 'heading' || block.level <= own.level)) break;
    end = block.end;
  }
  return end;
};

const toSubsession = (title: string, certainty: number, block: Block, end: number): Subsession => {
  const at = Math.max(0, block.text.indexOf(title));
  return {
    value: { title, text: { start: block.start, end } },
    certainty,
    start: block.start + at,
    end: block.start + at + title.length,
  };
};

const withoutColon = (title: string) => title.replace(/[:\s]+$/, '');

/** "Er was een subsessie over X die werd begeleid door Y." A heading above that says X is its title. */
function told(recap: RecapText): readonly Subsession[] {
  const { plain, blocks } = recap;
  return [...plain.matchAll(TOLD)].flatMap((match): readonly Subsession[] => {
    const start = match.index + match[0].replace(/\($/, '').length;
    const rest = plain.slice(start, start + 200);
    const title = rest.slice(0, TOLD_END.exec(rest)?.index ?? 0).trim();
    if (title.length < 4) return [];
    const index = blockIndexAt(recap, { start: match.index, end: match.index });
    const heading = blocks[index - 1];
    if (heading?.kind === 'heading' && sharesAWord(heading.text, title)) {
      return [toSubsession(heading.text, 0.95, heading, bodyEnd(blocks, index - 1))];
    }
    const end = Math.max(start + title.length, blocks[index]?.end ?? 0);
    return [
      {
        value: { title, text: { start: sentenceStart(plain, match.index), end } },
        certainty: 0.8,
        start,
        end: start + title.length,
      },
    ];
  });
}

const longWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
/** Whether a heading and what a sentence says below it are about the same. */
const sharesAWord = (heading: string, title: string) =>
  longWords(heading).some((word) => longWords(title).includes(word));

const sentenceStart = (plain: string, at: number) => {
  const slice = plain.slice(Math.max(0, at - 400), at);
  const from = Math.max(slice.lastIndexOf('. '), slice.lastIndexOf('\n'), slice.lastIndexOf('? '));
  return at - slice.length + (from === -1 ? 0 : from + 2);
};

const isHead = ({ kind }: Block) => kind === 'heading' || kind === 'listItem';

/** "Workshop 2: De wijk in", "Deelsessie Jeugd". */
function numbered({ blocks }: RecapText): readonly Subsession[] {
  return blocks.flatMap((block, index) => {
    if (!isHead(block)) return [];
    const led = block.kind === 'heading' ? KIND_LED.exec(block.text)?.[1] : undefined;
    const title =
      NUMBERED.exec(block.text)?.[1] ??
      (led !== undefined && /^(?:s|en|op|van|in)\b/iu.test(led) ? undefined : led);
    if (title === undefined) return [];
    const certainty = block.kind === 'heading' ? 0.92 : 0.8;
    return [toSubsession(withoutColon(title), certainty, block, bodyEnd(blocks, index))];
  });
}

/** "Anne Schuth: Platform engineering", "De wijk in – Maria de Vries". */
function bySpeaker({ blocks }: RecapText, people: readonly Mention[]): readonly Subsession[] {
  const names = [...new Set(people.map(({ name }) => name))];
  const givenNames = new Set(names.map((name) => name.split(' ')[0]));
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || index === 0 || block.level === 1) return [];
    const [, lead = '', tail = ''] =
      /^([^:]{3,70}):\s(.{3,110})$/.exec(block.text) ??
      /^(.{3,110})\s[–|-]\s([^–|]{3,60})$/.exec(block.text) ??
      [];
    const isNames = (text: string) =>
      text !== '' &&
      (names.some((name) => text.includes(name)) ||
        text.split(/,\s|\sen\s|\s&\s/).every((name) => givenNames.has(name.trim())));
    const title = isNames(lead) ? tail : isNames(tail) ? lead : undefined;
    return title === undefined ? [] : [toSubsession(title, 0.9, block, bodyEnd(blocks, index))];
  });
}

/** What stands below "Parallelle tracks" or "Subsessies": headings, items, or words in bold that lead a text. */
function parallel({ blocks, bold, text }: RecapText): readonly Subsession[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || !PARALLEL.test(block.text)) return [];
    const end = bodyEnd(blocks, index);
    const to = lowerBound(blocks, end);
    const headings = blocks
      .slice(index + 1, to)
      .flatMap((below, at) => (below.kind === 'heading' ? [index + 1 + at] : []));
    if (headings.length > 0) {
      return headings.flatMap((at) => {
        const heading = blocks[at];
        return heading === undefined
          ? []
          : [toSubsession(withoutColon(stripNumber(heading.text)), 0.85, heading, bodyEnd(blocks, at))];
      });
    }
    const leads = bold.filter(({ start }) => start > block.end && start < end && leadsASentence(text, start));
    return leads.map((lead, at) => {
      const title = withoutColon(text.slice(lead.start, lead.end).trim());
      return {
        value: { title, text: { start: lead.start, end: leads[at + 1]?.start ?? end } },
        certainty: 0.85,
        start: lead.start,
        end: lead.start + title.length,
      };
    });
  });
}

const stripNumber = (title: string) => NUMBERED.exec(title)?.[1] ?? title.replace(/^\d{1,2}[.)]?\s/, '');
const leadsASentence = (text: string, start: number) =>
  /(?:^|[\n.!?]\s{0,3}|[-*]\s)(?:\*\*)?$/.test(text.slice(Math.max(0, start - 6), start));

/** A list of presentations, each with who gave it. */
const PROGRAMME = /^(?:presentaties?|sprekers?|talks|lezingen|pitches)$/iu;
const GIVEN_BY = /^(.{3,110}?)\s?(?:\(([^()]{3,80})\)|[–|-]\s?([^–|]{3,60}))?$/u;

function presented({ blocks }: RecapText): readonly Subsession[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || !PROGRAMME.test(block.text)) return [];
    const items: Block[] = [];
    for (const item of blocks.slice(index + 1, index + MAX)) {
      if (item.kind !== 'listItem') break;
      items.push(item);
    }
    const given = items.map((item) => [item, GIVEN_BY.exec(item.text)] as const);
    if (!given.some(([, match]) => (match?.[2] ?? match?.[3]) !== undefined)) return [];
    return given.flatMap(([item, match]) =>
      match?.[1] === undefined ? [] : [toSubsession(match[1], 0.75, item, item.end)],
    );
  });
}

const MINUTES =
  /^(?:\|\s?)?(?:notulen|aanwezig(?:en)?|attendees|participants|present|afwezig|deelnemers|agenda|notulist)\b/iu;

/** Headings of minutes are their topics, apart from those that all minutes have. */
function topics({ blocks }: RecapText): readonly Subsession[] {
  if (!blocks.some(({ text, kind }) => MINUTES.test(text) && (kind === 'heading' || text.includes(':'))))
    return [];
  return blocks.flatMap((block, index) => {
    const title = stripNumber(block.text);
    if (
      block.kind !== 'heading' ||
      block.level === 1 ||
      index === 0 ||
      FURNITURE.test(title) ||
      title.length > 90
    )
      return [];
    if (/[?]$/.test(title)) return [];
    return [toSubsession(withoutColon(title), 0.72, block, bodyEnd(blocks, index))];
  });
}

/** The more certain of two with the same title or place. */
function apart(found: readonly Subsession[]): readonly Subsession[] {
  const kept: Subsession[] = [];
  for (const find of found.toSorted((a, b) => b.certainty - a.certainty).slice(0, MAX)) {
    const isKnown = kept.some(
      (other) => overlaps(other, find) || other.value.title.toLowerCase() === find.value.title.toLowerCase(),
    );
    if (!isKnown) kept.push(find);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

export function findSubsessions(recap: RecapText, people: readonly Mention[]): readonly Subsession[] {
  return apart([
    ...told(recap),
    ...numbered(recap),
    ...bySpeaker(recap, people),
    ...parallel(recap),
    ...presented(recap),
    ...topics(recap),
  ]);
}

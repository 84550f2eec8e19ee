/**
 * What speaks for a name being that of a person, and of one who contributed: a common first name, a particle, a
 * verb of speaking, a word such as "door" before it.
 */
import { lowerBound, type Place } from '../find.ts';
import { after, before, blockAt, type RecapText } from '../text/recap-text.ts';
import { FURNITURE } from '../words/headings.ts';
import { isJobTitle, startsWithJobTitle } from '../words/job-titles.ts';
import { FIRST_NAMES } from '../words/names.ts';
import {
  ABOUT,
  GAVE_A_PART,
  GAVE_AT_THE_END,
  GIVES_A_PART,
  GIVES_A_TALK,
  givesAround,
  GOES_ON,
  HAS_CONTRIBUTED,
  IN_OFFICE_THEN,
  IS_OR_HAS,
  LEAVES,
  LED_BY,
  NOT_HEARD,
  SPEAKS,
  SPEAKS_BEFORE,
  THEN_A_PRONOUN,
  TITLE_BEFORE,
} from '../words/speaking.ts';
import type { NameShape } from './name-shapes.ts';
import type { Basis, Role } from './mention.ts';

export interface Evidence {
  readonly weight: number;
  readonly speaks?: Role;
  /** What it is that tells so; a part of the meeting, unless it says otherwise. */
  readonly basis?: Basis;
}

/** @param lead what stands before the name, without "mr." or "de heer". */
type Clue = (recap: RecapText, shape: NameShape, lead: string, rest: string) => Evidence | undefined;

const HANDLE_OR_BRACKET = /^\s{0,3}\(/;

/** Who leads; not "voorzitter van de buurtvereniging", which is what somebody does elsewhere. */
const CHAIRS =
  /^(?:\s{0,3}[(,–-]\s?(?:[^()\n,]{2,60},\s)?|,\s[^()\n,]{2,60}\s\()(?:(?:dag)?voorzitter|vz\.?|moderator|gespreksleider|presentatie|spreker|inleider)\s?(?:\)|$|[;,]\s)/iu;

/** "X (Halt) vertelde", "X van het Kadaster liet zien" */
const FOR_WHOM =
  /^\s?\([^()]{0,80}\)|^\s(?:van|namens|vanuit)\s(?:de\s|het\s)?(?:\p{Ll}{2,20}\s)?\p{Lu}[\p{L}\d&-]*(?:\s(?:\p{Lu}[\p{L}\d&-]*|en|van|voor|de)){0,5}/u;

/** In a table: "| Anna Smit | Breda | vandaag voorzitter |" */
const CHAIRS_IN_CELL = /^[^\n]{0,80}\|\s{0,30}(?:vandaag\s)?(?:dag)?voorzitter\s{0,30}(?:\||$)/iu;

/** Everything that speaks for a name, one clue each; adding one is adding a line. */
export const CLUES: readonly Clue[] = [
  (_, { hasKnownFirstName }) => (hasKnownFirstName ? { weight: 0.5 } : undefined),
  (_, { hasParticle }) => (hasParticle ? { weight: 0.25 } : undefined),
  (_, { hasInitials }) => (hasInitials ? { weight: 0.35 } : undefined),
  (_recap, _shape, lead, rest) => {
    const beforeJob = withoutJob(lead);
    const led = LED_BY.find(([pattern]) => pattern.test(lead) || pattern.test(beforeJob));
    if (led === undefined) return undefined;
    // "Wonen in de wijk, door Anna Smit" names a part; "beheerd door Anna Smit" is what she does.
    const isOther = led[2] <= 0.3 && /\p{Ll}\sdoor\s{1,3}$/u.test(beforeJob);
    return {
      weight: led[2],
      speaks: led[1],
      basis: isOther && !HAS_CONTRIBUTED.test(rest) ? 'words' : 'part',
    };
  },
  (_recap, _shape, lead, rest) => (isSpokenOf(lead, rest) ? { weight: 0.2 } : undefined),
  (_recap, _shape, _lead, rest) => (/^\s?,?\sdie\s/u.test(rest) ? { weight: 0.2 } : undefined),
  (_recap, _shape, lead, rest) =>
    SPEAKS_BEFORE.test(lead) || givesAround(lead, rest)
      ? {
          weight: GOES_ON.test(rest) ? 0.55 : 0.3,
          speaks: 'speaker',
          basis: GOES_ON.test(rest) || GAVE_A_PART.test(lead) || givesAround(lead, rest) ? 'part' : 'words',
        }
      : undefined,
  (recap, shape, lead) =>
    /\b(?:heeft|hebben)\s$/iu.test(lead) && HAS_CONTRIBUTED.test(after(recap, shape, 250))
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
  // "Anna Smit's sessie over", "Kees Bos' lezing": the name ends before its apostrophe.
  (_recap, _shape, _lead, rest) =>
    /^['’]s?\s(?:presentatie|sessie|lezing|workshop|verhaal|talk|voordracht|bijdrage)\b/u.test(rest)
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
  (_recap, _shape, _lead, rest) => (THEN_A_PRONOUN.test(rest) ? { weight: 0.2 } : undefined),
  (_recap, _shape, _lead, rest) => {
    const words = rest.replace(FOR_WHOM, '');
    if (!SPEAKS.test(words) || LEAVES.test(words)) return undefined;
    const saysLittle = IS_OR_HAS.test(words) && !HAS_CONTRIBUTED.test(words);
    const basis = GIVES_A_PART.test(words) ? 'part' : saysLittle ? 'description' : 'words';
    return { weight: 0.25, speaks: 'speaker', basis };
  },
  (recap, shape) => (TITLE_BEFORE.test(before(recap, shape)) ? { weight: 0.4 } : undefined),
  (_recap, _shape, lead) =>
    isJobTitle(lastWord(lead)) ? { weight: 0.35, speaks: 'speaker', basis: 'description' } : undefined,
  (_recap, _shape, _lead, rest) => (HANDLE_OR_BRACKET.test(rest) ? { weight: 0.2 } : undefined),
  // "Anna Smit (Halt) wikte en woog"
  (_recap, _shape, _lead, rest) =>
    /^\s{0,3}\([^()]{2,80}\)\s\p{Ll}{2,14}(?:de|te|den|ten)\s/u.test(rest)
      ? { weight: 0.2, speaks: 'speaker', basis: 'words' }
      : undefined,
  (_recap, _shape, _lead, rest) =>
    /^\s(?:nam|neemt|namen|nemen)\sons\smee\b/u.test(rest) ? { weight: 0.3 } : undefined,
  (recap, shape) => (isBoldLead(recap, shape) ? { weight: 0.3, speaks: 'speaker' } : undefined),
  (recap, shape) => (isAloneBelowHeading(recap, shape) ? { weight: 0.3, speaks: 'speaker' } : undefined),
  // "1. Anna Smit: De wijk in"
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.kind === 'listItem' &&
    blockAt(recap, shape)?.start === shape.start &&
    /^:\s["“‘]?\p{Lu}/u.test(rest)
      ? { weight: 0.2, speaks: 'speaker' }
      : undefined,
  // "Anna Smit, wethouder Breda, over “De wijk in”", after others who presented something
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.start === shape.start && /^,\s[^,.;:()]{3,80},\sover\s["“‘]{1,2}\p{Lu}/u.test(rest)
      ? { weight: 0.3, speaks: 'speaker', basis: 'part' }
      : undefined,
  // "Anna Smit: we gaan de wijk in." as a paragraph
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.kind === 'paragraph' &&
    blockAt(recap, shape)?.start === shape.start &&
    /^(?:\s\([^()]{2,60}\))?:\s["“‘]?(?:\p{L}+[\s,]+){4}/u.test(rest)
      ? { weight: 0.2, speaks: 'speaker', basis: 'words' }
      : undefined,
  // "Door Anna Smit van Halt", right below a heading
  (recap, shape, lead) =>
    /^door\s$/iu.test(lead) && isBelowHeading(recap, shape) ? { weight: 0.2 } : undefined,
  // "Hoe gaat het verder? (Anna Smit, werkgroep Wonen)", and "Wonen in de wijk (Anna Smit)" as a heading
  (recap, shape, lead, rest) =>
    (/\?\s\($/.test(lead) || (lead.endsWith(' (') && blockAt(recap, shape)?.kind === 'heading')) &&
    /^(?:,[^()]{2,60}|\sen\s[^()]{2,80})?\)/u.test(rest)
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
  // "waarna Anna Smit kort haar visie uiteenzette"
  (_recap, _shape, lead, rest) =>
    /\b(?:waarna|waarop|waarin|waarbij|toen|die\s(?:samen|gezamenlijk)\smet)\s$/u.test(lead) &&
    GAVE_AT_THE_END.test(rest)
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
  // "een instrument voor de wijk (Anna Smit)"
  (_recap, { hasKnownFirstName }, lead, rest) =>
    hasKnownFirstName && /\p{L}\s\($/u.test(lead) && /^(?:\sen\s\p{Lu}[^().,]{3,40})?\)/u.test(rest)
      ? { weight: 0.2, speaks: 'speaker', basis: 'words' }
      : undefined,
  // "Anna Smit van Delta Advies gaf": the second is for whom she is
  (_recap, { hasKnownFirstName, hasParticle, hasInitials }, lead) =>
    !hasKnownFirstName &&
    !hasParticle &&
    !hasInitials &&
    /\p{Lu}[\p{L}-]+\s(?:van|bij|namens|vanuit)\s$/u.test(lead)
      ? { weight: -0.4 }
      : undefined,
  // "Anna Smit geeft een update"
  (_recap, _shape, _lead, rest) =>
    GIVES_A_TALK.test(rest) ? { weight: 0.35, speaks: 'speaker' } : undefined,
  // "Anna Smit (dagvoorzitter)", "Anna Smit - Voorzitter", "Anna Smit, gemeente Ede (voorzitter)"
  (_recap, _shape, _lead, rest) =>
    CHAIRS.test(rest) || CHAIRS_IN_CELL.test(rest) ? { weight: 0.2, speaks: 'moderator' } : undefined,
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.kind === 'listItem' &&
    blockAt(recap, shape)?.start === shape.start &&
    HANDLE_OR_BRACKET.test(rest)
      ? { weight: 0.2 }
      : undefined,
  (recap, shape, lead, rest) =>
    blockAt(recap, shape)?.kind === 'heading' && /(?:\s[–|-]|,)\s$/.test(lead) && rest.trim() === ''
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
  (recap, shape, _lead, rest) =>
    startsWithJobTitle(/^\s{0,3},\s?([^,.;]{3,60})/.exec(rest)?.[1] ?? '') && !isCaption(recap, shape)
      ? { weight: 0.4, speaks: 'speaker', basis: 'description' }
      : undefined,
  (_recap, _shape, _lead, rest) =>
    /^\s(?:namens\s|(?:van|vanuit)\s(?:de\s|het\s)?(?:gemeente|ministerie|provincie|\p{Lu}))/u.test(rest)
      ? { weight: 0.25, speaks: 'speaker', basis: 'description' }
      : undefined,
  // Not "Kennispunt Groningen, Anna Smit": the name is the other.
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.kind === 'heading' &&
    /^\s?(?::|\sen\s|\sover\s|,|–|-|\|)/.test(rest) &&
    (shape.hasKnownFirstName || !FIRST_NAMES.has(/^\s?,\s(\p{Lu}[\p{L}-]+)\s/u.exec(rest)?.[1] ?? ''))
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
];

/** "**Anna Smit** nam ons mee": a paragraph that begins with a name in bold. */
const isBoldLead = (recap: RecapText, shape: NameShape): boolean => {
  const block = blockAt(recap, shape);
  const isLead = block?.start === shape.start && block.kind === 'paragraph';
  return (
    isLead &&
    recap.bold.some(
      ({ start, end }) =>
        start <= shape.start && end >= shape.end && end - start < shape.end - shape.start + 6,
    )
  );
};

/** "Anna Smit, adviseur bij Halt." as a whole paragraph: what stands below a photo. */
export const isCaption = (recap: RecapText, { start, end }: NameShape): boolean => {
  const block = blockAt(recap, { start, end });
  return (
    block?.kind === 'paragraph' &&
    block.start === start &&
    /^,\s(?![^.]*\baan het woord\b)[^,.!?:]{5,200}\.$/u.test(block.text.slice(end - start))
  );
};

const isBelowHeading = ({ blocks }: RecapText, { start }: Place): boolean =>
  blocks[lowerBound(blocks, start + 1) - 2]?.kind === 'heading';

/** A paragraph of just the name, right below a heading: who gave that part. */
export function isAloneBelowHeading({ blocks }: RecapText, { start, end }: Place): boolean {
  const index = lowerBound(blocks, start);
  const [heading, block] = [blocks[index - 1], blocks[index]];
  if (heading?.kind !== 'heading' || heading.level === 1 || FURNITURE.test(heading.text)) return false;
  return block?.kind === 'paragraph' && block.start === start && block.end === end;
}

/** "in gesprek met ondernemers X": what stands before the job. */
function withoutJob(lead: string): string {
  const word = jobWithTask(lead) ?? lastWord(lead);
  return isJobTitle(word.split(' ')[0] ?? '') ? lead.trimEnd().slice(0, -word.length) : lead;
}

/** "projectleider Inkoop Jeugd" */
const jobWithTask = (lead: string) =>
  /(?<!\p{L})(\p{Ll}[\p{L}-]{3,30}(?:\s\p{Lu}[\p{L}-]+){1,3})\s{1,2}$/u.exec(lead)?.[1];

/** "het rapport van Kamerlid X", "toenmalig minister X", "X kon er niet bij zijn" */
export const isSpokenOf = (lead: string, rest: string) =>
  ABOUT.test(lead) || ABOUT.test(withoutJob(lead)) || IN_OFFICE_THEN.test(lead) || NOT_HEARD.test(rest);

const lastWord = (lead: string) => /([\p{L}-]{3,40})\s{1,2}$/u.exec(lead)?.[1] ?? '';

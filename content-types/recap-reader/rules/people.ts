/**
 * Who is named, and who of them contributed. A stretch of words with the shape of a name becomes a
 * person by what speaks for it: a common first name, a particle, an organisation behind it, a verb of
 * speaking, a word such as "door" before it.
 */
import { createOverlap, type Place } from '../find.ts';
import { after, before, blockAt, type RecapText } from '../text/recap-text.ts';
import { FIRST_NAMES } from '../words/names.ts';
import { isJobTitle, startsWithJobTitle } from '../words/job-titles.ts';
import {
  ABOUT,
  GIVES_A_TALK,
  GOES_ON,
  HAS_CONTRIBUTED,
  IN_OFFICE_THEN,
  LED_BY,
  NOT_HEARD,
  SPEAKS,
  SPEAKS_BEFORE,
  THEN_A_PRONOUN,
  TITLE_BEFORE,
} from '../words/speaking.ts';
import { asidePlaces } from './aside.ts';
import { affiliationAfter, affiliationBefore } from './affiliation-beside.ts';
import type { Affiliation } from './affiliation.ts';
import { foldName } from './fold-name.ts';
import type { NameShape } from './name-shapes.ts';
import { withOurColleagues } from './our-colleagues.ts';
import { readOrganisationColumn } from './organisation-column.ts';
import { actionPlaces, speakerPlaces } from './speakers-list.ts';
import { shareSideBySide } from './side-by-side.ts';

export type Role = 'speaker' | 'facilitator' | 'moderator' | 'host';

/** One mention of one person. */
export interface Mention extends Place {
  readonly name: string;
  readonly certainty: number;
  /** Absent when nothing says that the person contributed. */
  readonly role?: Role;
  /** Only the organisation beside the name tells that the person contributed. */
  readonly isRoleSupposed?: boolean;
  readonly isAbout: boolean;
  readonly affiliation?: Affiliation;
}

interface Evidence {
  readonly weight: number;
  readonly speaks?: Role;
}

/** @param lead what stands before the name, without "mr." or "de heer". */
type Clue = (recap: RecapText, shape: NameShape, lead: string, rest: string) => Evidence | undefined;

const HANDLE_OR_BRACKET = /^\s{0,3}\(/;

/** "X (Halt) vertelde", "X van het Kadaster liet zien" */
const FOR_WHOM =
  /^\s?\([^()]{0,80}\)|^\s(?:van|namens|vanuit)\s(?:de\s|het\s)?(?:\p{Ll}{2,20}\s)?\p{Lu}[\p{L}\d&-]*(?:\s(?:\p{Lu}[\p{L}\d&-]*|en|van|voor|de)){0,5}/u;

/** Everything that speaks for a name, one clue each; adding one is adding a line. */
const CLUES: readonly Clue[] = [
  (_, { hasKnownFirstName }) => (hasKnownFirstName ? { weight: 0.5 } : undefined),
  (_, { hasParticle }) => (hasParticle ? { weight: 0.25 } : undefined),
  (_, { hasInitials }) => (hasInitials ? { weight: 0.35 } : undefined),
  (_recap, _shape, lead) => {
    const beforeJob = withoutJob(lead);
    const led = LED_BY.find(([pattern]) => pattern.test(lead) || pattern.test(beforeJob));
    return led === undefined ? undefined : { weight: led[2], speaks: led[1] };
  },
  (_recap, _shape, lead, rest) => (isSpokenOf(lead, rest) ? { weight: 0.2 } : undefined),
  (_recap, _shape, _lead, rest) => (/^\s?,?\sdie\s/u.test(rest) ? { weight: 0.2 } : undefined),
  (_recap, _shape, lead, rest) =>
    SPEAKS_BEFORE.test(lead) ? { weight: GOES_ON.test(rest) ? 0.55 : 0.3, speaks: 'speaker' } : undefined,
  (_recap, _shape, lead, rest) =>
    /\b(?:heeft|hebben)\s$/iu.test(lead) && HAS_CONTRIBUTED.test(rest)
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
  // "Anna Smit's sessie over", "Kees Bos' lezing": the name ends before its apostrophe.
  (_recap, _shape, _lead, rest) =>
    /^['’]s?\s(?:presentatie|sessie|lezing|workshop|verhaal|talk|voordracht|bijdrage)\b/u.test(rest)
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
  (_recap, _shape, _lead, rest) => (THEN_A_PRONOUN.test(rest) ? { weight: 0.2 } : undefined),
  (_recap, _shape, _lead, rest) =>
    SPEAKS.test(rest.replace(FOR_WHOM, '')) ? { weight: 0.25, speaks: 'speaker' } : undefined,
  (recap, shape) => (TITLE_BEFORE.test(before(recap, shape)) ? { weight: 0.4 } : undefined),
  (_recap, _shape, lead) => (isJobTitle(lastWord(lead)) ? { weight: 0.35, speaks: 'speaker' } : undefined),
  (_recap, _shape, _lead, rest) => (HANDLE_OR_BRACKET.test(rest) ? { weight: 0.2 } : undefined),
  // "Anna Smit (Halt) wikte en woog"
  (_recap, _shape, _lead, rest) =>
    /^\s{0,3}\([^()]{2,80}\)\s\p{Ll}{2,14}(?:de|te|den|ten)\s/u.test(rest)
      ? { weight: 0.2, speaks: 'speaker' }
      : undefined,
  (_recap, _shape, _lead, rest) =>
    /^\s(?:nam|neemt|namen|nemen)\sons\smee\b/u.test(rest) ? { weight: 0.3 } : undefined,
  (recap, shape) => (isBoldLead(recap, shape) ? { weight: 0.3, speaks: 'speaker' } : undefined),
  // "1. Anna Smit: De wijk in"
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.kind === 'listItem' &&
    blockAt(recap, shape)?.start === shape.start &&
    /^:\s["“‘]?\p{Lu}/u.test(rest)
      ? { weight: 0.2, speaks: 'speaker' }
      : undefined,
  // "Hoe gaat het verder? (Anna Smit, werkgroep Wonen)", and "Wonen in de wijk (Anna Smit)" as a heading
  (recap, shape, lead, rest) =>
    (/\?\s\($/.test(lead) || (lead.endsWith(' (') && blockAt(recap, shape)?.kind === 'heading')) &&
    /^(?:,[^()]{2,60}|\sen\s[^()]{2,80})?\)/u.test(rest)
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
  // "Anna Smit geeft een update"
  (_recap, _shape, _lead, rest) =>
    GIVES_A_TALK.test(rest) ? { weight: 0.35, speaks: 'speaker' } : undefined,
  // "Anna Smit (dagvoorzitter)", "Anna Smit - Voorzitter"
  (_recap, _shape, _lead, rest) =>
    /^\s{0,3}[(–-]\s?(?:(?:dag)?voorzitter|vz|moderator|gespreksleider|presentatie|spreker|inleider)\b/iu.test(
      rest,
    )
      ? { weight: 0.2, speaks: 'moderator' }
      : undefined,
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
  (_recap, _shape, _lead, rest) =>
    startsWithJobTitle(/^\s{0,3},\s?([^,.;]{3,60})/.exec(rest)?.[1] ?? '')
      ? { weight: 0.4, speaks: 'speaker' }
      : undefined,
  (_recap, _shape, _lead, rest) =>
    /^\s(?:namens\s|(?:van|vanuit)\s(?:de\s|het\s)?(?:gemeente|ministerie|provincie|\p{Lu}))/u.test(rest)
      ? { weight: 0.25, speaks: 'speaker' }
      : undefined,
  // Not "Kennispunt Groningen, Anna Smit": the name is the other.
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.kind === 'heading' &&
    /^\s?(?::|\sen\s|,|–|-|\|)/.test(rest) &&
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

/** "in gesprek met ondernemers X": what stands before the job. */
function withoutJob(lead: string): string {
  const word = lastWord(lead);
  return isJobTitle(word) ? lead.trimEnd().slice(0, -word.length) : lead;
}

/** "het rapport van Kamerlid X", "toenmalig minister X", "X kon er niet bij zijn" */
const isSpokenOf = (lead: string, rest: string) =>
  ABOUT.test(lead) || ABOUT.test(withoutJob(lead)) || IN_OFFICE_THEN.test(lead) || NOT_HEARD.test(rest);

const lastWord = (lead: string) => /([\p{L}-]{3,40})\s{1,2}$/u.exec(lead)?.[1] ?? '';

/** A name in a list or a column of those who spoke. */
const AMONG_SPEAKERS: Evidence = { weight: 0.4, speaks: 'speaker' };

function clueSum(recap: RecapText, shape: NameShape, isAmongSpeakers: boolean) {
  const [whole, rest] = [before(recap, shape), after(recap, shape)];
  const lead = whole.slice(0, whole.length - (TITLE_BEFORE.exec(whole)?.[1]?.length ?? 0));
  const found = CLUES.flatMap((clue) => clue(recap, shape, lead, rest) ?? []).concat(
    isAmongSpeakers ? [AMONG_SPEAKERS] : [],
  );
  const weight = found.reduce((sum, clue) => sum + clue.weight, 0.15);
  const roles = found.flatMap(({ speaks }) => speaks ?? []);
  return {
    weight,
    role: roles.find((role) => role !== 'speaker') ?? roles[0],
    isAbout: isSpokenOf(lead, rest),
  };
}

function toMention(
  recap: RecapText,
  shape: NameShape,
  isAmongSpeakers: boolean,
  inRow: Affiliation | undefined,
): Mention {
  const { weight, role, isAbout } = clueSum(recap, shape, isAmongSpeakers);
  const affiliation = affiliationAfter(recap, shape) ?? inRow ?? affiliationBefore(recap, shape);
  const hasOrganisation = affiliation?.organisation !== undefined;
  const isKnown = hasOrganisation && affiliation.certainty >= 0.9;
  const certainty = Math.min(0.98, weight + (isKnown ? 0.2 : hasOrganisation ? 0.15 : 0));
  const contributes = isAbout ? undefined : (role ?? (hasOrganisation ? 'speaker' : undefined));
  return {
    name: shape.name,
    start: shape.start,
    end: shape.end,
    certainty,
    isAbout,
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(contributes === undefined ? {} : { role: contributes, isRoleSupposed: role === undefined }),
  };
}

/** Who has something to do afterwards, or comes next time, did not speak by that. */
function withoutRole({ role: _, ...mention }: Mention): Mention {
  return mention;
}

const ENOUGH = 0.5;

/**
 * Every mention of a person, in the order of the text. Who is known to be somebody from one mention is so
 * in all others.
 *
 * @param shapes the stretches with the shape of a name.
 * @param listed the names in lists of who was there.
 */
export function findMentions(
  recap: RecapText,
  shapes: readonly NameShape[],
  listed: ReadonlySet<string>,
): readonly Mention[] {
  const isAmongSpeakers = createOverlap(speakerPlaces(recap));
  const inRow = readOrganisationColumn(recap);
  const isElsewhere = createOverlap([...actionPlaces(recap), ...asidePlaces(recap)]);
  const sideBySide = shareSideBySide(
    recap,
    shapes.map((shape) => {
      const mention = toMention(recap, shape, isAmongSpeakers(shape), inRow(shape));
      return isElsewhere(shape) ? withoutRole(mention) : mention;
    }),
  );
  const mentions = withOurColleagues(recap, sideBySide);
  const known = new Set(
    mentions.filter(({ certainty }) => certainty >= ENOUGH).map(({ name }) => foldName(name)),
  );
  return mentions.filter(({ name }) => known.has(foldName(name)) || listed.has(name));
}

/**
 * Who is named, and who of them contributed. A stretch of words with the shape of a name becomes a
 * person by what speaks for it: a common first name, a particle, an organisation behind it, a verb of
 * speaking, a word such as "door" before it.
 */
import type { Place } from '../find.ts';
import { after, before, blockAt, type RecapText } from '../text/recap-text.ts';
import { isJobTitle, startsWithJobTitle } from '../words/job-titles.ts';
import { ABOUT, LED_BY, SPEAKS, SPEAKS_BEFORE, TITLE_BEFORE } from '../words/speaking.ts';
import { affiliationAfter, affiliationBefore } from './affiliation-beside.ts';
import type { Affiliation } from './affiliation.ts';
import { foldName } from './fold-name.ts';
import { nameShapes, type NameShape } from './name-shapes.ts';
import { shareSideBySide } from './side-by-side.ts';

export type Role = 'speaker' | 'facilitator' | 'moderator' | 'host';

/** One mention of one person. */
export interface Mention extends Place {
  readonly name: string;
  readonly certainty: number;
  /** Absent when nothing says that the person contributed. */
  readonly role?: Role;
  readonly isAbout: boolean;
  readonly affiliation?: Affiliation;
}

interface Evidence {
  readonly weight: number;
  readonly speaks?: Role;
}

type Clue = (recap: RecapText, shape: NameShape, lead: string, rest: string) => Evidence | undefined;

const HANDLE_OR_BRACKET = /^\s{0,3}\(/;

/** Everything that speaks for a name, one clue each; adding one is adding a line. */
const CLUES: readonly Clue[] = [
  (_, { hasKnownFirstName }) => (hasKnownFirstName ? { weight: 0.5 } : undefined),
  (_, { hasParticle }) => (hasParticle ? { weight: 0.25 } : undefined),
  (_, { hasInitials }) => (hasInitials ? { weight: 0.35 } : undefined),
  (_recap, _shape, lead) => {
    const role = LED_BY.find(([pattern]) => pattern.test(lead))?.[1];
    return role === undefined ? undefined : { weight: 0.3, speaks: role };
  },
  (_recap, _shape, lead) => (ABOUT.test(lead) ? { weight: 0.2 } : undefined),
  (_recap, _shape, lead) => (SPEAKS_BEFORE.test(lead) ? { weight: 0.3, speaks: 'speaker' } : undefined),
  (_recap, _shape, _lead, rest) =>
    SPEAKS.test(rest.replace(/^\s?\([^()]{0,80}\)/, '')) ? { weight: 0.25, speaks: 'speaker' } : undefined,
  (_recap, _shape, lead) => (TITLE_BEFORE.test(lead) ? { weight: 0.4 } : undefined),
  (_recap, _shape, lead) => (isJobTitle(lastWord(lead)) ? { weight: 0.35, speaks: 'speaker' } : undefined),
  (_recap, _shape, _lead, rest) => (HANDLE_OR_BRACKET.test(rest) ? { weight: 0.2 } : undefined),
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.kind === 'listItem' &&
    blockAt(recap, shape)?.start === shape.start &&
    HANDLE_OR_BRACKET.test(rest)
      ? { weight: 0.2 }
      : undefined,
  (recap, shape, lead, rest) =>
    blockAt(recap, shape)?.kind === 'heading' && /\s[–|-]\s$/.test(lead) && rest.trim() === ''
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
  (recap, shape, _lead, rest) =>
    blockAt(recap, shape)?.kind === 'heading' && /^\s?(?::|\sen\s|,|–|-|\|)/.test(rest)
      ? { weight: 0.3, speaks: 'speaker' }
      : undefined,
];

const lastWord = (lead: string) => /([\p{L}-]{3,40})\s{1,2}$/u.exec(lead)?.[1] ?? '';

function clueSum(recap: RecapText, shape: NameShape) {
  const [lead, rest] = [before(recap, shape), after(recap, shape)];
  const found = CLUES.flatMap((clue) => clue(recap, shape, lead, rest) ?? []);
  const weight = found.reduce((sum, clue) => sum + clue.weight, 0.15);
  const roles = found.flatMap(({ speaks }) => speaks ?? []);
  return { weight, role: roles.find((role) => role !== 'speaker') ?? roles[0], isAbout: ABOUT.test(lead) };
}

function toMention(recap: RecapText, shape: NameShape): Mention {
  const { weight, role, isAbout } = clueSum(recap, shape);
  const affiliation = affiliationAfter(recap, shape) ?? affiliationBefore(recap, shape);
  const hasOrganisation = affiliation?.organisation !== undefined;
  const certainty = Math.min(0.98, weight + (hasOrganisation ? 0.15 : 0));
  const contributes = isAbout ? undefined : (role ?? (hasOrganisation ? 'speaker' : undefined));
  return {
    name: shape.name,
    start: shape.start,
    end: shape.end,
    certainty,
    isAbout,
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(contributes === undefined ? {} : { role: contributes }),
  };
}

const ENOUGH = 0.5;

/**
 * Every mention of a person, in the order of the text. Who is known to be somebody from one mention is so
 * in all others.
 *
 * @param listed the names in lists of who was there.
 */
export function findMentions(recap: RecapText, listed: ReadonlySet<string>): readonly Mention[] {
  const mentions = shareSideBySide(
    recap,
    nameShapes(recap).map((shape) => toMention(recap, shape)),
  );
  const known = new Set(
    mentions.filter(({ certainty }) => certainty >= ENOUGH).map(({ name }) => foldName(name)),
  );
  return mentions.filter(({ name }) => known.has(foldName(name)) || listed.has(name));
}

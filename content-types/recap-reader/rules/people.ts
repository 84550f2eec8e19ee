/**
 * Who is named, and who of them contributed. A stretch of words with the shape of a name becomes a
 * person by what speaks for it: a common first name, a particle, an organisation behind it, a verb of
 * speaking, a word such as "door" before it.
 */
import { createOverlap } from '../find.ts';
import { after, before, type RecapText } from '../text/recap-text.ts';
import { TITLE_BEFORE } from '../words/speaking.ts';
import { asidePlaces } from './aside.ts';
import { affiliationAfter, affiliationBefore } from './affiliation-beside.ts';
import type { Affiliation } from './affiliation.ts';
import { foldName } from './fold-name.ts';
import { withoutRole, type Basis, type Mention, type Role } from './mention.ts';
import type { NameShape } from './name-shapes.ts';
import { withOurColleagues } from './our-colleagues.ts';
import { readOrganisationColumn } from './organisation-column.ts';
import { CLUES, isCaption, isSpokenOf, type Evidence } from './person-clues.ts';
import { actionPlaces, speakerPlaces } from './speakers-list.ts';
import { shareSideBySide } from './side-by-side.ts';

/** A name in a list or a column of those who spoke. */
const AMONG_SPEAKERS: Evidence = { weight: 0.4, speaks: 'speaker' };

function clueSum(recap: RecapText, shape: NameShape, isAmongSpeakers: boolean) {
  // "voorzitter: A. (Anna) Smit"
  const whole = before(recap, shape).replace(/(?:\p{Lu}\.){1,4}\s\($/u, '');
  const rest = after(recap, shape);
  const lead = whole.slice(0, whole.length - (TITLE_BEFORE.exec(whole)?.[1]?.length ?? 0));
  const found = CLUES.flatMap((clue) => clue(recap, shape, lead, rest) ?? []).concat(
    isAmongSpeakers ? [AMONG_SPEAKERS] : [],
  );
  const weight = found.reduce((sum, clue) => sum + clue.weight, 0.15);
  const roles = found.flatMap(({ speaks }) => speaks ?? []);
  const role = roles.find((other) => other !== 'speaker') ?? roles[0];
  const bases = new Set(
    found.flatMap(({ speaks, basis: of = 'part' }) => (speaks === undefined ? [] : [of])),
  );
  const basis: Basis = bases.has('part') ? 'part' : bases.has('words') ? 'words' : 'description';
  return { weight, role, basis, isAbout: isSpokenOf(lead, rest) };
}

/** Who is named with for whom he or she is spoke, but below a photo. */
const roleByBody = (recap: RecapText, shape: NameShape, hasOrganisation: boolean): Role | undefined =>
  hasOrganisation && !isCaption(recap, shape) ? 'speaker' : undefined;

function toMention(
  recap: RecapText,
  shape: NameShape,
  isAmongSpeakers: boolean,
  inRow: Affiliation | undefined,
): Mention {
  const { weight, role, basis, isAbout } = clueSum(recap, shape, isAmongSpeakers);
  const affiliation = affiliationAfter(recap, shape) ?? inRow ?? affiliationBefore(recap, shape);
  const hasOrganisation = affiliation?.organisation !== undefined;
  const isKnown = hasOrganisation && affiliation.certainty >= 0.9;
  const certainty = Math.min(0.98, weight + (isKnown ? 0.2 : hasOrganisation ? 0.15 : 0));
  const contributes = isAbout ? undefined : (role ?? roleByBody(recap, shape, hasOrganisation));
  return {
    name: shape.name,
    start: shape.start,
    end: shape.end,
    certainty,
    isAbout,
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(contributes === undefined ? {} : { role: contributes, basis }),
  };
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
      // Who has something to do afterwards, or comes next time, did not speak by that.
      return isElsewhere(shape) ? withoutRole(mention) : mention;
    }),
  );
  const mentions = withOurColleagues(recap, sideBySide);
  const known = new Set(
    mentions.filter(({ certainty }) => certainty >= ENOUGH).map(({ name }) => foldName(name)),
  );
  return mentions.filter(({ name }) => known.has(foldName(name)) || listed.has(name));
}

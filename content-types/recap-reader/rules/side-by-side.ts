/**
 * Names side by side share what is said of one of them: "begeleid door A en B (organisatie)" gives both
 * the role that stands before the first and the organisation behind the last.
 */
import type { Place } from '../find.ts';
import { before, type RecapText } from '../text/recap-text.ts';
import { isJobTitle, startsWithJobTitle } from '../words/job-titles.ts';
import { withRoleOf, type Mention } from './mention.ts';

/** "en bewoner Y" */
const JOB_LINK =
  /^(?:\s?\([^()]{0,100}\))?\s?(?:,|en|&|, en)\s(?:\p{Ll}[\p{L}-]+\s){0,1}([\p{L}-]{3,30})\s$/u;
const LINK =
  /^(?:\s?(?:[–-]\s{1,3})?\([^()]{0,100}\))?\s?(?:,|en|&|\/|, en|,? maar ook|,? samen met)\s{1,2}(?:ook\s)?$/iu;
/** "Anna Smit van Halt en Kees Bos van het COA" */
const OF_LINK =
  /^\s(?:van|namens|vanuit|uit)\s(?:de\s|het\s)?\p{Lu}[\p{L}\d&'’-]*(?:\s\p{Lu}[\p{L}\d&-]*){0,3}(?:,|\sen|,\sen)\s$/u;
const PLAIN_LINK = /^(?:\s?,|\s?en|\s&)\s{1,2}$/;
const CHAIR = /\b(?:voorzitter|vz|moderator|secretaris|notulist)\b/iu;
const MAX_BETWEEN = 130;

/** Before a name, it parts nothing from the one before. */
const HONORIFICS = /(?<!\p{L})(?:(?:prof|dr|drs|mr|ir|ing|dhr|mw)\.?\s)+$/iu;

const between = ({ plain }: RecapText, a: Place, b: Place) =>
  b.start - a.end < MAX_BETWEEN
    ? plain.slice(a.end, b.start).replace(/ {2,}/g, ' ').replace(HONORIFICS, '')
    : '\n';

/** What a name behind another takes over from it. */
function fromPrevious(previous: Mention, current: Mention): Mention {
  const isAbout = previous.isAbout || current.isAbout;
  const isLess =
    current.role === undefined || (current.basis === 'description' && previous.role !== undefined);
  const certainty = Math.max(current.certainty, Math.min(0.8, previous.certainty));
  return { ...withRoleOf(current, isLess && !isAbout ? previous : current), isAbout, certainty };
}

/** What a name before another takes over from it. */
function fromNext(current: Mention, next: Mention, link: string): Mention {
  // "Anna Smit, Kees Bos (voorzitter)": only the last leads.
  const isLess = current.role === undefined || (current.basis === 'description' && next.basis === 'part');
  const isOther = !current.isAbout && isLess && next.role !== 'moderator';
  const certainty = Math.max(current.certainty, Math.min(0.75, next.certainty));
  const organisation = PLAIN_LINK.test(link) ? next.affiliation?.organisation : undefined;
  const isShared = current.affiliation === undefined && organisation !== undefined;
  return {
    ...withRoleOf(current, isOther ? next : current),
    certainty,
    ...(isShared ? { affiliation: { organisation, certainty: 0.8 } } : {}),
  };
}

/** "Anna Smit, stadsecoloog Zutphen, en Kees Bos" */
const DESCRIBED_LINK = /^,\s([^,.;:()|]{3,70}),?\s(?:en|&)\s$/u;

/** "Anna Smit, Halt; Kees Bos" */
const ENUMERATED_LINK = /^,\s\p{Lu}[^,.;:()]{1,40};\s(?:en\s)?$/u;

const isLink = (link: string) =>
  ENUMERATED_LINK.test(link) ||
  LINK.test(link) ||
  OF_LINK.test(link) ||
  isJobTitle(JOB_LINK.exec(link)?.[1] ?? '') ||
  startsWithJobTitle(DESCRIBED_LINK.exec(link)?.[1] ?? '');

const COLLEAGUE = /\b(?:[Hh]aar|[Zz]ijn|[Dd]iens|[Hh]un)\scollega(?:['’]?s)?\s$/u;

/** "Haar collega Y" is of the same organisation. */
function withColleague(recap: RecapText, mention: Mention, previous: Mention | undefined): Mention {
  const organisation = previous?.affiliation?.organisation;
  if (organisation === undefined || mention.affiliation?.organisation !== undefined) return mention;
  if (!COLLEAGUE.test(before(recap, mention))) return mention;
  return { ...mention, affiliation: { ...mention.affiliation, organisation, certainty: 0.8 } };
}

/** @param mentions in the order of the text. */
export function shareSideBySide(recap: RecapText, mentions: readonly Mention[]): readonly Mention[] {
  const forward: Mention[] = [];
  for (const found of mentions) {
    const previous = forward.at(-1);
    const mention = withColleague(recap, found, previous);
    const link = previous === undefined ? '\n' : between(recap, previous, mention);
    // "Anna Smit (voorzitter), Kees Bos (secretaris)": each has a part of their own.
    const isLinked = previous !== undefined && isLink(link) && !CHAIR.test(link);
    forward.push(isLinked ? fromPrevious(previous, mention) : mention);
  }
  const shared: Mention[] = [];
  for (const mention of forward.toReversed()) {
    const next = shared.at(-1);
    const link = next === undefined ? '\n' : between(recap, mention, next);
    shared.push(next !== undefined && isLink(link) ? fromNext(mention, next, link) : mention);
  }
  return shared.toReversed();
}

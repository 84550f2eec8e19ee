/** The words right behind or before a name that say what somebody is and for whom. */
import type { Place } from '../find.ts';
import { after, before, type RecapText } from '../text/recap-text.ts';
import { startsWithJobTitle } from '../words/job-titles.ts';
import { KINDS, KINDS_EITHER, WELL_KNOWN } from '../words/bodies.ts';
import { parseAffiliation, parsePart, type Affiliation } from './affiliation.ts';

const BRACKET = /^\s{0,3}\(([^()]{2,140})\)/;
/** "X, adviseur bij RONT, gaf": up to the next comma, verb or end of the sentence. */
const APPOSITION = /^\s{0,3},\s{1,2}(?:de\s|een\s|onze\s)?([^,.;:()!?]{3,100})/;
const VERB_INSIDE =
  /\s(?:gaf|geeft|nam|neemt|vertelde|vertelt|opende|opent|liet|laat|ging|gaat|presenteerde|presenteert|besprak|sprak|spreekt|was|is|die|dat|waarin|heeft|had|hield|deelde|toonde|schetste|lichtte|heette|sloot|werd|wordt|en begeleider|over|met|om|tijdens|stelde|benadrukte|legde|bracht|kwam|leidde|zei)\s.*$/iu;

/** A name of an organisation in running text: its kind and what follows, or words with capitals. */
const WORD = `\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.[\\p{L}\\p{N}]+)*`;
const CAPITALS = `${WORD}(?:\\s(?:${WORD}|&\\s\\p{Lu}[\\p{L}-]+|en\\s\\p{Lu}[\\p{L}-]+|van\\s\\p{Lu}[\\p{L}-]+|van\\sde\\s\\p{Lu}[\\p{L}-]+))*`;
const IN_TEXT = new RegExp(
  `^((?:(?:${KINDS_EITHER})\\s(?:van\\s|voor\\s|te\\s)?(?:['’](?=s-))?(?:s-)?)?${CAPITALS}|[a-z][\\p{L}\\d-]+(?:\\.[a-z][\\p{L}\\d-]+)+)`,
  'u',
);
const OF = /^\s(?:\(?(?:van|namens|vanuit|bij|uit)\s)(?:de\s|het\s)?/iu;

/** @returns the organisation that a text begins with. */
function organisationAt(text: string): string | undefined {
  return IN_TEXT.exec(text)?.[1]?.replace(/[.'’&-]+$/, '');
}

function ofOrganisation(rest: string): Affiliation | undefined {
  const of = OF.exec(rest);
  const organisation = of === null ? undefined : organisationAt(rest.slice(of[0].length));
  if (organisation === undefined) return undefined;
  const isKnown = new RegExp(`^(?:${KINDS})\\b`, 'iu').test(organisation) || WELL_KNOWN.has(organisation);
  return { organisation, certainty: isKnown ? 0.95 : 0.8 };
}

function apposition(rest: string): Affiliation | undefined {
  const phrase = APPOSITION.exec(rest)?.[1]?.replace(VERB_INSIDE, '');
  if (phrase === undefined) return undefined;
  if (startsWithJobTitle(phrase)) return parsePart(phrase);
  // "Jan Jansen, gemeente Utrecht," is one; "Jan Jansen, Piet Pietersen" is not.
  return new RegExp(`^(?:${KINDS})\\s`, 'iu').test(phrase) ? parsePart(phrase) : undefined;
}

export function affiliationAfter(recap: RecapText, name: Place): Affiliation | undefined {
  const rest = after(recap, name, 170);
  const inside = BRACKET.exec(rest)?.[1];
  if (inside !== undefined)
    return isAbbreviation(inside, recap.plain.slice(name.start, name.end))
      ? undefined
      : parseAffiliation(inside);
  return ofOrganisation(rest) ?? apposition(rest) ?? onBehalf(rest);
}

/** "Algemene Verordening Gegevensbescherming (AVG)" */
function isAbbreviation(inside: string, name: string): boolean {
  const initials = name
    .split(/[\s-]/)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  return /^\p{Lu}{2,6}$/u.test(inside) && inside.toLowerCase().endsWith(initials);
}

/** "namens het programma" names no organisation, and says in what quality somebody spoke. */
function onBehalf(rest: string): Affiliation | undefined {
  const jobTitle = /^\s(namens\s(?:het|de)\s\p{Ll}[\p{L}-]+)/u.exec(rest)?.[1];
  return jobTitle === undefined ? undefined : { jobTitle, certainty: 0 };
}

const JOB_BEFORE =
  /(?:^|[\s,(])((?:[\p{L}-]{3,30}\s){0,2}[\p{L}-]{3,40})\s(?:dhr\.?\s|mevr\.?\s|de heer\s|mevrouw\s)?$/u;

/** "Namens de gemeente Den Haag sprak X" */
const BEHALF_BEFORE = /(?:^|[\s,])(?:[Nn]amens|[Vv]anuit)\s(?:de\s|het\s)?(.{3,60}?)\s(?:\p{Ll}+\s){1,2}$/u;

/** "wethouder X", "adviseur Y": the job that stands before the name. */
export function affiliationBefore(recap: RecapText, name: Place): Affiliation | undefined {
  const lead = before(recap, name);
  const behalf = BEHALF_BEFORE.exec(lead)?.[1];
  if (behalf !== undefined && organisationAt(behalf) === behalf)
    return { organisation: behalf, certainty: 0.85 };
  const words = JOB_BEFORE.exec(lead)?.[1]?.split(' ') ?? [];
  const last = words.at(-1) ?? '';
  return startsWithJobTitle(last) ? { jobTitle: last, certainty: 0 } : undefined;
}

/** The words right behind or before a name that say what somebody is and for whom. */
import type { Place } from '../find.ts';
import { after, before, type RecapText } from '../text/recap-text.ts';
import { isJobTitle, startsWithJobTitle } from '../words/job-titles.ts';
import { FIRST_NAMES } from '../words/names.ts';
import { KINDS, KINDS_EITHER, WELL_KNOWN } from '../words/bodies.ts';
import {
  isKnownKind,
  joinMinistries,
  parseAffiliation,
  parsePart,
  saysWhatSomebodyDoes,
  withCommas,
  type Affiliation,
} from './affiliation.ts';
import { belowName, dashed, explained, inItem, labelled } from './affiliation-in-block.ts';

const BRACKET = /^\s{0,3}(?:[–—-]\s)?\(([^()]{2,140})\)/;
/** "X, adviseur bij RONT, gaf": up to the next comma, verb or end of the sentence, and what stands behind that. */
const APPOSITION =
  /^(?:\saan het woord)?\s{0,3},\s{1,2}(?:de\s|een\s|onze\s)?([^,.;:()!?|]{3,100})(?:,\s([^,.;:()!?|]{2,90}))?/;
/** "Anna Smit, Halt; Kees Bos, VNG": several, each with whom they are for. */
const IN_ENUMERATION = /^,\s(\p{Lu}[^,.;:()]{1,40});\s(?:en\s)?\p{Lu}/u;
/** "X. Zij werkt als adviseur bij RONT." */
const NEXT_SENTENCE =
  /^[^.!?]{0,60}[.!?]["”’]?\s(?:Hij|Zij|Ze)\s(?:werkt\sals|is)(?:,\snaast)?\s([^.,;!?]{3,100}?)(?:\sen\s\p{Ll}|[.,;!?])/u;
const VERB_INSIDE =
  /\s(?:gaf|geeft|nam|neemt|vertelde|vertelt|opende|opent|liet|laat|ging|gaat|presenteerde|presenteert|besprak|sprak|spreekt|was|is|die|dat|waarin|heeft|had|hield|deelde|toonde|schetste|lichtte|heette|sloot|werd|wordt|en begeleider|over|met|om|tijdens|stelde|benadrukte|legde|bracht|kwam|leidde|zei|aan het woord)(?:\s.*)?$/iu;

/** A name of an organisation in running text: its kind and what follows, or words with capitals. */
const WORD = `\\p{Lu}[\\p{L}\\p{N}&'’\u201a-]*(?:\\.[\\p{L}\\p{N}]+)*`;
const CAPITALS = `${WORD}(?:\\s(?:${WORD}|&\\s\\p{Lu}[\\p{L}-]+|en\\s\\p{Lu}[\\p{L}-]+|van\\s\\p{Lu}[\\p{L}-]+|van\\sde\\s\\p{Lu}[\\p{L}-]+))*`;
const IN_TEXT = new RegExp(
  `^((?:(?:${KINDS_EITHER})\\s(?:van\\s|voor\\s|te\\s)?(?:['’](?=s-))?(?:s-)?)?${CAPITALS}|[a-z][\\p{L}\\d-]+(?:\\.[a-z][\\p{L}\\d-]+)+)`,
  'u',
);
const OF =
  /^(?:(?:,?\s(?:beiden|allebei|beide|alle\s(?:drie|vier))(?:\swerkzaam|(?:\s[\p{Ll}-]{4,30}){1,2})?)?\s\(?(?:van|namens|vanuit|bij|uit)|\s?,\s(?:beiden|allebei))\s(?:de\s|het\s)?(?:(?:gast|buur|pilot|kern|centrum)(?=gemeente))?/iu;
/** "X, die het project vanuit RONT volgt", "X werkt voor RONT" */
const TELLS_FOR_WHOM =
  /^(?:,\sdie\s[^.!?]{0,60}?\s(?:namens|vanuit|bij)|,?\s(?:die\s)?(?:is\s)?(?:werkt|werkzaam)\s(?:als\s[^.,]{3,40}\s)?(?:voor|bij))\s(?:de\s|het\s)?/iu;
/** "X, hoogleraar Sociale geografie (UvA)" */
const BRACKET_LATER = /^\s{0,3},\s([^.,;:()!?|]{3,90})\s\(([^()]{2,60})\)/u;

/** @returns the organisation that a text begins with. */
function organisationAt(text: string): string | undefined {
  const found = IN_TEXT.exec(text)?.[1]
    ?.replace(/[.'’&-]+$/, '')
    // "Halt en Gertru Smit van COA"
    .replace(/\sen\s\p{Lu}[\p{L}-]+\s(?:\p{Ll}{2,4}\s){0,2}\p{Lu}[\p{L}-]+\s(?:van|bij)\s.*$/u, '');
  // "Berenschot en Kees Bos" is one, and somebody.
  return found?.replace(/\sen\s(\p{Lu}[\p{L}-]+).*$/u, (rest, word: string) =>
    FIRST_NAMES.has(word) ? '' : rest,
  );
}

function ofOrganisation(rest: string): Affiliation | undefined {
  const of = OF.exec(rest);
  const organisation = of === null ? undefined : organisationAt(rest.slice(of[0].length));
  if (organisation === undefined) return undefined;
  const isKnown = new RegExp(`^(?:${KINDS})\\b`, 'iu').test(organisation) || WELL_KNOWN.has(organisation);
  // Where somebody is from is for whom only where it is a municipality: `withMunicipality` tells.
  const isFrom = /\buit\s/iu.test(of?.[0] ?? '');
  return { organisation, certainty: isKnown ? 0.95 : isFrom ? 0.5 : 0.8 };
}

/** The organisation that stands behind words that say for whom somebody is. */
function toldBehind(words: RegExp, rest: string): Affiliation | undefined {
  const told = words.exec(rest)?.[0];
  const organisation = told === undefined ? undefined : organisationAt(rest.slice(told.length));
  return organisation === undefined ? undefined : { organisation, certainty: 0.8 };
}

function bracketLater(rest: string): Affiliation | undefined {
  const [, jobTitle = '', inside = ''] = BRACKET_LATER.exec(rest) ?? [];
  if (!startsWithJobTitle(jobTitle) || /\s(?:bij|van|namens)\s(?:de\s|het\s)?\p{Lu}/u.test(jobTitle))
    return undefined;
  const organisation = parseAffiliation(inside)?.organisation;
  return organisation === undefined ? undefined : { organisation, jobTitle, certainty: 0.85 };
}

/** "Nationale ombudsman Anna Smit" is the next of several people. */
const namesSomebody = (phrase: string): boolean =>
  phrase.split(' ').some((word, index, words) => FIRST_NAMES.has(word) && isJobTitle(words[index - 1] ?? ''));

/** "…, hoogleraar Wonen aan de TU Delft en Anna Smit, …": up to the next of two. */
const untilNext = (rest: string): string =>
  rest.replace(/\sen\s(\p{Lu}[\p{L}-]+)\s(?=(?:\p{Ll}{2,4}\s){0,2}\p{Lu}).*$/u, (words, word: string) =>
    FIRST_NAMES.has(word) ? '' : words,
  );

/** "X, RONT’s adviseur Wonen" */
const OWNED_JOB = /^(\p{Lu}[\p{L}\d&-]+(?:\s\p{Lu}[\p{L}\d&-]+){0,2})[’']s?\s([\p{L}-]+)/u;

function ownedJob(phrase: string): Affiliation | undefined {
  const [, organisation = '', job = ''] = OWNED_JOB.exec(phrase) ?? [];
  return isJobTitle(job) ? { organisation, jobTitle: phrase, certainty: 0.85 } : undefined;
}

/** @param second what stands behind the next comma: "X, productmanager, Kadaster". */
function jobThenNext(phrase: string, second: string): Affiliation | undefined {
  const job = parsePart(phrase);
  if (job?.organisation !== undefined) return job;
  if (isKnownKind(second)) return { jobTitle: phrase, organisation: second, certainty: 0.9 };
  // "wethouder Breda en portefeuillehouder energie"
  const first = parseAffiliation(phrase);
  return first?.organisation === undefined ? job : first;
}

function apposition(rest: string): Affiliation | undefined {
  const [, raw, second = ''] = APPOSITION.exec(untilNext(rest)) ?? [];
  const phrase = raw?.replace(VERB_INSIDE, '').replace(/^(?:van|namens|vanuit)\s(?:de\s|het\s)?/u, '');
  if (phrase === undefined || namesSomebody(phrase)) return undefined;
  const owned = ownedJob(phrase);
  if (owned !== undefined) return owned;
  if (saysWhatSomebodyDoes(phrase)) return jobThenNext(phrase, phrase === raw ? second : '');
  // "Jan Jansen, gemeente Utrecht," is one; "Jan Jansen, Piet Pietersen" is not.
  return isKnownKind(phrase.trim()) ? parsePart(phrase) : undefined;
}

export function affiliationAfter(recap: RecapText, name: Place): Affiliation | undefined {
  // A link leaves spaces where its address stood.
  const rest = joinMinistries(after(recap, name, 400).slice(0, 170));
  const inside = BRACKET.exec(rest)?.[1];
  if (inside !== undefined)
    return isAbbreviation(inside, recap.plain.slice(name.start, name.end))
      ? undefined
      : parseAffiliation(inside);
  for (const way of BESIDE) {
    const found = way(rest, recap, name);
    if (found !== undefined) return withCommas(found);
  }
  return undefined;
}

type Way = (rest: string, recap: RecapText, name: Place) => Affiliation | undefined;

/** The first that finds something decides; adding a way is adding a line. */
const BESIDE: readonly Way[] = [
  ofOrganisation,
  bracketLater,
  apposition,
  (rest) => toldBehind(TELLS_FOR_WHOM, rest),
  (rest) => parsePart(IN_ENUMERATION.exec(rest)?.[1] ?? ''),
  (rest, recap, name) => explained(recap, name, rest),
  (rest, recap, name) => inItem(recap, name, rest),
  (rest, recap, name) => labelled(recap, name, rest),
  (rest, recap, name) => dashed(recap, name, rest),
  onBehalf,
  (rest) => toldBehind(BOTH, rest),
  isSomething,
  (rest) => toldBehind(ATTACHED, rest),
  introducedAfter,
  (_rest, recap, name) => belowName(recap, name),
];

/** "… vertelden erover. Beiden werken bij RONT." */
const BOTH =
  /^[^.!?]{0,100}[.!?]["”’]?\s(?:Beiden|Allebei)\s(?:werken|zijn\swerkzaam|komen)\s(?:bij|van|voor|uit)\s(?:de\s|het\s)?/u;

/** "X is design lead bij RVO" */
const IS_SOMETHING =
  /^\s(?:is|was)\s(?:een\s|de\s|als\s)?([^.,;:!?()]{3,60}?\s(?:bij|van|voor)\s[^.,;:!?()]{2,60}?)(?:\sen\s\p{Ll}|[.,;!?(]|$)/u;

/** "X is criminoloog, verbonden aan de Universiteit van Leiden" */
const ATTACHED =
  /^\s(?:is|was)\s[^.!?]{3,90}?\s(?:verbonden\saan|werkzaam\sbij|aan)\s(?:de\s|het\s)?(?=\p{Lu})/u;

function isSomething(rest: string): Affiliation | undefined {
  const phrase = IS_SOMETHING.exec(rest)?.[1];
  return phrase !== undefined && startsWithJobTitle(phrase) ? parsePart(phrase) : undefined;
}

function introducedAfter(rest: string): Affiliation | undefined {
  const phrase = NEXT_SENTENCE.exec(rest)?.[1];
  return phrase !== undefined && startsWithJobTitle(phrase) ? parsePart(phrase) : undefined;
}

/** "Algemene Verordening Gegevensbescherming (AVG)", "Gegevensknooppunt Groningen (GKG)" */
function isAbbreviation(inside: string, name: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(inside)) return false;
  const words = name.split(/[\s-]/);
  const initials = words.map((word) => word.charAt(0)).join('');
  if (inside.endsWith(initials.toUpperCase())) return true;
  if (FIRST_NAMES.has(words[0] ?? '') || !name.startsWith(inside.charAt(0))) return false;
  const capitals = name.toUpperCase();
  let from = 0;
  return inside.split('').every((letter) => {
    const at = capitals.indexOf(letter, from);
    from = at + 1;
    return at !== -1;
  });
}

/** "namens het programma" names no organisation, and says in what quality somebody spoke. */
function onBehalf(rest: string): Affiliation | undefined {
  const jobTitle = /^\s(namens\s(?:het|de)\s\p{Ll}[\p{L}-]+)/u.exec(rest)?.[1];
  return jobTitle === undefined ? undefined : { jobTitle, certainty: 0 };
}

/** "De burgemeester van Kerkrade, X, herkende dat" */
const OFFICE_BEFORE =
  /\b([\p{L}-]{4,30})\svan\s((?:de\s)?\p{Lu}[\p{L}'’-]+(?:\s(?:\p{Lu}[\p{L}'’-]+|aan|den|en|de)){0,3}),\s$/u;

/** "programmadirecteur Stad bij het ministerie van Algemene Zaken, X" */
const JOB_AT_BODY = new RegExp(
  `\\b([\\p{L}-]{4,40})(?:\\s\\p{Lu}[\\p{L}-]+){0,3}\\s(?:bij|van)\\s(?:de\\s|het\\s)?((?:${KINDS_EITHER})\\s[^,.;:()!?]{3,80}),\\s$`,
  'u',
);

const JOB_BEFORE =
  /(?:^|[\s,(])((?:[\p{L}-]{3,30}\s){0,2}[\p{L}-]{3,40})\s(?:dhr\.?\s|mevr\.?\s|de heer\s|mevrouw\s)?$/u;

/** "drie medewerkers van RONT: A, B en X", and before it other names. */
const SEVERAL_OF = new RegExp(
  `\\b([\\p{L}-]{5,30})\\s(?:van|bij|uit|namens)\\s(?:de\\s|het\\s)?(${CAPITALS})(?::\\s|,?\\ste weten\\s)(?:\\p{Lu}[\\p{L}'’-]+(?:\\s[\\p{L}'’-]+){1,4}?(?:,\\s|\\sen\\s)){0,4}$`,
  'u',
);

function severalOf(lead: string): Affiliation | undefined {
  if (!/[:n]\s/.test(lead)) return undefined;
  const [, jobs = '', organisation = ''] = SEVERAL_OF.exec(lead) ?? [];
  return isJobTitle(jobs.replace(/(?:en|s)$/u, '')) ? { organisation, certainty: 0.85 } : undefined;
}

/** "Namens de gemeente Den Haag sprak X" */
const BEHALF_BEFORE =
  /(?:^|[\s,])(?:[Nn]amens|[Vv]anuit)\s(?:de\s|het\s)?(.{3,60}?)\s(?:\p{Ll}+\s){1,2}(?:\p{Lu}[\p{L}'’-]+(?:\s[\p{L}'’-]+){1,4}?(?:,\s|\sen\s)){0,3}$/u;

/** "De gemeente Ede, bij monde van X", "Halt was aanwezig met adviseur X" */
const THROUGH = new RegExp(
  `((?:(?:${KINDS_EITHER})\\s(?:van\\s)?)?(?:['’]s-)?${CAPITALS})(?:,\\s(?:bij monde van|in de persoon van|vertegenwoordigd door)|\\s(?:was|waren|sloot|sloten|is)\\s(?:\\p{Ll}+\\s)?met)\\s(?:[\\p{L}-]+\\s){0,5}$`,
  'u',
);
/** "Ordina's open source specialist X" */
const GENITIVE =
  /(?:^|\s)((?:\p{Lu}[\p{L}\d&.-]*\s){0,2}\p{Lu}[\p{L}\d&-]+)[’']s?\s((?:[\p{L}-]+\s){0,3}[\p{L}-]+)\s$/u;

function genitive(lead: string): Affiliation | undefined {
  if (!/[’']s?\s/.test(lead)) return undefined;
  const [, organisation = '', jobTitle = ''] = GENITIVE.exec(lead) ?? [];
  return isJobTitle(jobTitle.split(' ').at(-1) ?? '') && !FIRST_NAMES.has(organisation)
    ? { organisation, jobTitle, certainty: 0.85 }
    : undefined;
}

/** "TNO-onderzoeker X" */
const COMPOUND = /(?:^|[\s(])((?:\p{Lu}[\p{L}\d&]*\s){0,3}\p{Lu}[\p{L}\d&]+)-(\p{Ll}+)\s$/u;

const RANK = /^(?:oud|ex|senior|junior|hoofd|vice|assistent|interim|mede|co|adjunct|beleids|ervarings)$/iu;

function compound(lead: string): Affiliation | undefined {
  const [, organisation = '', job = ''] = COMPOUND.exec(lead) ?? [];
  if (!isJobTitle(job) || RANK.test(organisation)) return undefined;
  const isSure = isKnownKind(organisation) || /^\p{Lu}{2,}|\s/u.test(organisation);
  return { organisation, jobTitle: job, certainty: isSure ? 0.9 : 0.75 };
}

const THROUGH_WORD =
  /\b(?:bij monde van|in de persoon van|vertegenwoordigd door|met)\s(?:[\p{L}-]+\s){0,5}$/u;

function through(lead: string): Affiliation | undefined {
  const organisation = THROUGH_WORD.test(lead) ? THROUGH.exec(lead)?.[1] : undefined;
  return organisation === undefined
    ? undefined
    : { organisation: organisation.replace(/^(?:De|Het)\s/, ''), certainty: 0.85 };
}

function onBehalfBefore(lead: string): Affiliation | undefined {
  const organisation = BEHALF_BEFORE.exec(lead)?.[1];
  return organisation !== undefined && organisationAt(organisation) === organisation
    ? { organisation, certainty: 0.85 }
    : undefined;
}

/** "Haar collega uit Breda, wethouder X" */
const COLLEAGUE_OF =
  /\bcollega(?:['’]?s)?\s(?:uit|van|bij)\s(?:de\s|het\s)?(?:gemeente\s)?(\p{Lu}[^,.;()]{2,40}),?\s(?:[\p{L}-]+\s)?$/u;

function colleagueOf(lead: string): Affiliation | undefined {
  const organisation = COLLEAGUE_OF.exec(lead)?.[1];
  return organisation === undefined || organisationAt(organisation) !== organisation
    ? undefined
    : { organisation, certainty: 0.72 };
}

/** Only a municipality's name makes it sure: `withMunicipality` tells. */
function officeBefore(lead: string): Affiliation | undefined {
  const [, jobTitle = '', organisation = ''] = OFFICE_BEFORE.exec(lead) ?? [];
  if (isJobTitle(jobTitle)) return { organisation, jobTitle, certainty: 0.6 };
  const [, job = '', body = ''] = JOB_AT_BODY.exec(lead) ?? [];
  return isJobTitle(job) ? { organisation: body, jobTitle: job, certainty: 0.85 } : undefined;
}

function jobBefore(lead: string): Affiliation | undefined {
  const jobTitle = JOB_BEFORE.exec(lead)?.[1]?.split(' ').at(-1) ?? '';
  return startsWithJobTitle(jobTitle) ? { jobTitle, certainty: 0 } : undefined;
}

/** "wethouder X", "namens de gemeente Ede sprak X": what the words before the name say. */
export function affiliationBefore(recap: RecapText, name: Place): Affiliation | undefined {
  const lead = before(recap, name);
  return (
    onBehalfBefore(lead) ??
    colleagueOf(lead) ??
    severalOf(lead) ??
    through(lead) ??
    compound(lead) ??
    genitive(lead) ??
    officeBefore(lead) ??
    jobBefore(lead)
  );
}

/**
 * What somebody is and for whom, from the words beside the name: "(gemeente Utrecht)", "adviseur bij
 * RONT", "architect Datastelsel Wonen".
 */
import { startsWithJobTitle, isJobTitle } from '../words/job-titles.ts';
import { KINDS, WELL_KNOWN } from '../words/bodies.ts';

export interface Affiliation {
  readonly organisation?: string;
  readonly jobTitle?: string;
  /** Beside an organisation: how sure it is that it is one. */
  readonly certainty: number;
}

const KIND = new RegExp(`^(?:${KINDS})\\b`, 'iu');
const NEITHER =
  /^(?:@|#|(?:af|aan)wezig|verhinderd|co-?auteur|auteur van|foto|o\.a\.|presentatie|\d|https?:|www\.|(?:links|rechts|midden|zie|zoals|onder andere|tijdens|online|tot|vanaf|ook|de|het|een|in|op|via|nu|toen|niet|onder|bijv|bijvoorbeeld|inclusief|samen|met|door|video|slides|link|pdf|nl)(?![\p{L}\d-]))/iu;
const AT =
  /\s(?:bij|van|namens|vanuit|voor|at|aan|binnen)\s(?:de\s|het\s)?(?:(?:landelijke?\s)?(?:programma|project|netwerk)\s(?=\p{Lu}))?/iu;

/** "wethouder in Breda" is of Breda; an architect in Breda need not be. */
const IN_OFFICE =
  /(?<=^(?:(?:loco-?)?(?:burgemeester|wethouder|raadslid|griffier|gemeentesecretaris)|beleids(?:adviseur|medewerker)(?:\s\p{Ll}[\p{L} ]{2,30})?))\sin\s/iu;

/** Who founds or leads is of what stands behind "van". */
const HEADS =
  /(?:oprichter|eigenaar|directeur|director|generaal|bestuurder|bestuurslid|penningmeester|voorzitter|ambassadeur|manager|coördinator|c[eit]o|ciso)$/iu;

/** "schuldhulpverlener bij Juvans": any work, where it says for whom. */
const WORKS_AT = /^\p{L}[\p{L}-]*(?:\s[\p{L}&-]+){0,5}?\s(?:bij|namens)\s(?:de\s|het\s)?\p{Lu}/u;

/** Where somebody was before. */
const FORMERLY = /^(?:voormalig|oud-|ex-|toenmalig|gewezen|gepensioneerd)/iu;

const trim = (text: string) => text.replace(/^[\s,;:–-]+|[\s,;:.–-]+$/g, '');

/** Capitalised throughout, or of a kind that says what it is. */
export function isOrganisation(text: string): boolean {
  if (text.length < 2 || text.length > 90 || NEITHER.test(text)) return false;
  if (KIND.test(text) || WELL_KNOWN.has(text)) return true;
  if (/^[\p{L}\d-]{2,30}(?:\.[\p{L}\d-]{2,30}){1,3}$/u.test(text)) return true;
  return (
    /^(?:\p{Lu}|\p{Ll}{2,12}\p{Lu}\p{Ll}+$)/u.test(text) &&
    text.split(/\s+/).length <= 8 &&
    !/[?!:]/.test(text)
  );
}

/** "Avans Hogeschool" */
const KIND_LAST = /\s(?:hogeschool|universiteit|university|advies|adviseurs|consultants|groep|college)$/iu;

/** Whether it is known to be an organisation, rather than only capitalised. */
export const isKnownKind = (text: string): boolean =>
  KIND.test(text) || WELL_KNOWN.has(text) || (KIND_LAST.test(text) && /^\p{Lu}/u.test(text));

const placeOfBody = (phrase: string) => AT.exec(phrase) ?? IN_OFFICE.exec(phrase);

function fromJob(phrase: string): Affiliation {
  const at = placeOfBody(phrase);
  if (at === null) return splitJob(phrase);
  // "burgemeester van Breda en voorzitter van de G40"
  const [jobTitle, tail] = [
    trim(phrase.slice(0, at.index)),
    trim(phrase.slice(at.index + at[0].length).replace(/\sen\s\p{Ll}.*$/u, '')),
  ];
  if (!isOrganisation(tail)) return { jobTitle: phrase, certainty: 0 };
  const isPlace = /bij|namens|vanuit|at|aan/.test(at[0]);
  if (isPlace || isKnownKind(tail)) return { organisation: tail, jobTitle, certainty: isPlace ? 0.9 : 0.8 };
  if (!/\s(?:van|in)\s/.test(at[0])) return { jobTitle: phrase, certainty: 0 };
  // "wethouder wonen van Gouda": sure for a municipality's name only.
  const isOfWhole = HEADS.test(jobTitle) || /^\p{Lu}{2,6}$/u.test(tail);
  return { organisation: tail, jobTitle, certainty: isOfWhole ? 0.75 : 0.6 };
}

/** "architect Datastelsel Wonen": the job in small letters, then the organisation in capitals. */
function splitJob(phrase: string): Affiliation {
  const words = phrase.split(/\s+/);
  const job = words.findLastIndex((word) => isJobTitle(word.replace(/^.*\//, '')));
  // "directeur publieke gezondheid GGD IJsselland"
  const known = words.findIndex((word, index) => index > job && isKnownKind(word));
  const isOfJob = words.slice(job + 1, Math.max(0, known)).every((word) => /^\p{Ll}/u.test(word));
  const from = known > job + 1 && isOfJob ? known : job + 1;
  const rest = words.slice(from);
  const organisation = rest.join(' ');
  if (job >= 0 && rest.length > 0 && isOrganisation(organisation)) {
    return { organisation, jobTitle: words.slice(0, from).join(' '), certainty: 0.75 };
  }
  return { jobTitle: phrase, certainty: 0 };
}

/** Whether words name the work of somebody. */
export const saysWhatSomebodyDoes = (phrase: string): boolean =>
  !KIND.test(phrase) && (startsWithJobTitle(phrase) || (WORKS_AT.test(phrase) && !NEITHER.test(phrase)));

/** One part of what stands between brackets or commas. */
export function parsePart(part: string): Affiliation | undefined {
  const phrase = trim(part).replace(
    /^(?:in (?:zijn|haar) (?:rol|functie) als|van|namens|vanuit|bij|werkzaam bij|werkt bij|from)\s(?:de\s|het\s)?/iu,
    '',
  );
  if (phrase === '' || phrase.length > 110) return undefined;
  if (FORMERLY.test(phrase)) return { jobTitle: phrase, certainty: 0 };
  // "(Onderwijsspecialisten)" behind the name of one is whom that one is for.
  const isSeveral = /^\p{Lu}\p{Ll}{6,}(?:isten|eurs|aars)$/u.test(phrase);
  if (!isSeveral && saysWhatSomebodyDoes(phrase)) return fromJob(phrase);
  if (!isOrganisation(phrase)) return undefined;
  return { organisation: phrase, certainty: isKnownKind(phrase) ? 0.95 : 0.85 };
}

/** "Archief Breda en voorzitter van de vakgroep" */
const eachOffice = (part: string): readonly string[] =>
  part.split(/\sen\s(?=\p{Ll})/u).reduce<readonly string[]>((parts, next) => {
    const isOffice = isJobTitle(next.split(/\s/)[0] ?? '');
    return isOffice || parts.length === 0
      ? [...parts, next]
      : [...parts.slice(0, -1), `${parts.at(-1) ?? ''} en ${next}`];
  }, []);

/** What ministries of which the name is an enumeration are of, now and since 1980. */
const FIELD =
  '(?:Volksgezondheid|Welzijn|Sport|Onderwijs|Cultuur|Wetenschap(?:pen)?|Landbouw|Natuur(?:beheer)?|Voedselkwaliteit|Voedselzekerheid|Visserij|Volkshuisvesting|Ruimtelijke Ordening|Milieubeheer|Milieuhygiëne|Economische Zaken|Innovatie|Recreatie|Maatschappelijk Werk)';
const MINISTRY = new RegExp(`\\b[Mm]inisterie\\svan\\s${FIELD}(?:,\\s${FIELD})+\\sen\\s${FIELD}`, 'gu');
/** Looks like a comma, and parts nothing. */
const NO_COMMA = '\u201a';

/** "ministerie van Volksgezondheid, Welzijn en Sport" is one name: while it is read, its commas are no commas. */
export const joinMinistries = (text: string): string =>
  text.replace(MINISTRY, (name) => name.replaceAll(',', NO_COMMA));

/** What was read from such a text, with its commas. */
export const withCommas = (found: Affiliation | undefined): Affiliation | undefined =>
  found && {
    ...found,
    ...(found.organisation?.includes(NO_COMMA)
      ? { organisation: found.organisation.replaceAll(NO_COMMA, ',') }
      : {}),
    ...(found.jobTitle?.includes(NO_COMMA) ? { jobTitle: found.jobTitle.replaceAll(NO_COMMA, ',') } : {}),
  };

/** All parts together: the first organisation, the first job. */
export const parseAffiliation = (text: string): Affiliation | undefined =>
  withCommas(parseParts(joinMinistries(text)));

function parseParts(text: string): Affiliation | undefined {
  const parts = text
    .split(/[,;|/]\s?/)
    .flatMap(eachOffice)
    .flatMap((part) => parsePart(part) ?? []);
  const withOrganisation = parts.find(({ organisation }) => organisation !== undefined);
  const withJob = parts.find(({ jobTitle }) => jobTitle !== undefined);
  if (withOrganisation === undefined && withJob === undefined) return undefined;
  return {
    ...(withOrganisation?.organisation === undefined ? {} : { organisation: withOrganisation.organisation }),
    ...(withJob?.jobTitle === undefined ? {} : { jobTitle: withJob.jobTitle }),
    certainty: withOrganisation?.certainty ?? 0,
  };
}

/**
 * Which municipalities take part, and which places are only where people met.
 *
 * A name alone proves little: it may be an ordinary word ("Heel"), a surname ("van Breda"), a part of a
 * town ("Utrecht Zuid") or another body ("provincie Utrecht"). The words before and behind it decide.
 */
import { createOverlap, type Find, type Place } from '../find.ts';
import type { KnownMunicipality } from '../known.ts';
import { after, before, blockAt, type RecapText } from '../text/recap-text.ts';
import { TITLE_BEFORE } from '../words/speaking.ts';
import { NOT_THE_MUNICIPALITY, PART_OF_A_PLACE } from '../words/bodies.ts';
import { asidePlaces } from './aside.ts';
import { isAbsentIn, isInPassing } from './in-passing.ts';
import type { MunicipalityIndex } from './municipality-index.ts';

export interface MunicipalityMention {
  readonly municipality: KnownMunicipality;
  readonly asWritten: string;
  /** Takes part, or is only named as a place. */
  readonly isPlace: boolean;
}

const BODY_BEFORE =
  /(?:(?<!\p{L})(?:\p{Ll}{3,12}gemeenten?\s(?:is|zijn|was|waren)|gemeenten?|gemeentes|gemeentehuis(?:\svan)?|gemeenteraad(?:\svan)?|stadsbestuur(?:\svan)?|college van(?: B&W van)?|(?:wethouder|burgemeester|raadslid|griffier|gemeentesecretaris)s?(?:\s(?:\p{Lu}[\p{L}-]+|van|de|der|den|ten|ter|te|el)){0,6}?\s(?:van|uit)|wethouder|burgemeester)\s(?:de\s)?(?:gemeente\s)?|[("]|\b(?:namens|vanuit|voor de gemeente|met de gemeente)\s)["'‘“]?$/iu;
/** A list that was introduced as one of municipalities. */
const LIST_BEFORE =
  /\b(?:gemeenten|gemeentes|steden|G4|wethouders|burgemeesters|pilotgemeenten|koploper(?:s|gemeenten))\b[^.;:]{0,40}:?[^.;!?]{0,90}$/iu;
const VENUE_BEFORE =
  /(?:\b(?:in|te|naar|bij|vanaf|nabij|rond|regio)\s(?:het\s(?:mooie\s|zonnige\s|centrum\svan\s|hart\svan\s)?|de\s(?:binnenstad\svan\s|wijk\s\p{L}+\sin\s)?|hartje\s|downtown\s)?|(?:locatie|plaats|waar|location)\s{0,2}[:|]\s{0,3}[^.;]{0,60})$/iu;
const ACTOR_AFTER =
  /^\s(?:en\s\p{Lu}\p{L}+\s)?(?:vertel|geeft|gaf|gaven|heeft|had|hebben|presenteer|werkt|werken|wil|willen|is bezig|laat|liet|deelt|deelde|ging|gaat|loopt|start|doet|deed|gebruikt|koos|kiest|zet|toont|experimenteert|doen mee|doet mee|sluit|licht|merkt|vraagt|meldt|stelt|ziet|neemt|nam|organiseer|ontwikkel|centraal|haak|volg|lever|maakt|maakte|bouw|zoekt|zocht|begon|begint)/iu;
const ACTOR_BEFORE =
  /\b(?:van|door|met|ook|dat|en|o\.a\.|stad|uit|hoe|waarom|waarbij|waarin|beurt aan|woord aan|(?:collega['’]s|mensen|vertegenwoordigers|raadsleden|ambtenaren) uit|voorbeeld van|deelnemers uit)\s$/iu;

/** "Anna Smit uit Breda", "collega's uit Breda"; not "een kaart uit Breda" or "bracht uit Breda mee". */
const SOMEBODY_FROM =
  /(?:\p{Lu}[\p{L}-]+\s(?:\p{Ll}{2,3}\s){0,2}\p{Lu}[\p{L}-]+|\b(?:\p{L}*(?:collega['’]?s?|mensen|deelnemers?|vertegenwoordigers?|ambtena(?:ar|ren)|raadsleden|raadslid|wethouders?|burgemeesters?|bewoners?|inwoners?|ondernemers?|professionals|adviseurs?|projectleiders?|gasten|sprekers?|gezelschap|delegatie|team|groep|voorbeeld(?:en)?|ervaring(?:en)?|praktijk|verhalen|verhaal|aanpak)|\p{L}+(?:er|eur|aar|ist)s?))\suit\s$/u;

/** "Hogeschool Noord (Breda)", "het hoofdkantoor, in Breda": where a building or a school stands. */
const SEAT_BEFORE =
  /\b(?:\p{L}*universiteit|\p{L}*hogeschool|university|umc|\p{L}*kantoor|congrescentrum|zalencentrum|jaarbeurs|hotel|theater|schouwburg|stadion|museum|campus|café|restaurant|buurthuis)\b[^.;,()]{0,30}(?:\(|,?\s(?:in|te)\s)$/iu;

interface Judgement {
  readonly certainty: number;
  readonly isPlace: boolean;
}

/** Of a name that several have, that may be the end of a person's, or that is named in passing: a question. */
const DOUBTFUL = 0.6;
const PLACE: Judgement = { certainty: 0.8, isPlace: true };
const TAKES_PART = (certainty: number): Judgement => ({ certainty, isPlace: false });

type Candidate = Place & {
  readonly municipality: KnownMunicipality;
  readonly asWritten: string;
  readonly isOrdinary: boolean;
  readonly isAmbiguous: boolean;
};

interface Context {
  readonly lead: string;
  /** What stands behind the name itself. */
  readonly own: string;
  /** What stands behind the last of its run: what is said of that is said of all. */
  readonly rest: string;
  readonly inList: boolean;
  readonly isOrdinary: boolean;
  /** In a run with a name that can only be that of a municipality. */
  readonly isWithOthers: boolean;
  readonly standsAlone: boolean;
  /** In a part of the page that is not of the meeting. */
  readonly isAside: boolean;
}

/** "In Tilburg wordt dat al gedaan" tells of the municipality; "In Utrecht kwamen we bijeen" of the place. */
const BEGINS_WITH_IN = /(?:^|[.!?:]\s)(?:Ook\s)?[Ii]n\s$/u;
const MET = /\b(?:kwam|kwamen|vond|vonden|bijeen|ontmoet|verzamel|plaats|ontvangen|bijeenkomst)\p{L}*\b/iu;

/** "mevrouw Roosendaal", "dhr. P. van Ede" */
const isPersonBefore = (lead: string) =>
  TITLE_BEFORE.test(lead) || /(?:^|\s)(?:\p{Lu}\.){1,4}\s$/u.test(lead);

/** "de aanpak in Deventer": something is done there, and not the meeting. */
const DONE_IN =
  /\b(?:aanpak|pilots?|proef|proeven|project(?:en)?|initiatief|initiatieven|ervaringen|praktijk|experiment(?:en)?|raad|college|bewoners|inwoners|wijken|werkbezoek)\s(?:in|uit|van|aan)\s$/iu;

type Rule = (context: Context) => Judgement | 'none' | undefined;

/** The first that knows decides; adding a rule is adding a line. */
const RULES: readonly Rule[] = [
  ({ isAside }) => (isAside ? TAKES_PART(DOUBTFUL) : undefined),
  ({ lead, rest, isOrdinary }) =>
    !isOrdinary && (isAbsentIn(lead, rest) || isInPassing(lead, rest)) ? TAKES_PART(DOUBTFUL) : undefined,
  ({ lead }) => (SEAT_BEFORE.test(lead) ? PLACE : undefined),
  ({ lead, own, isOrdinary }) =>
    BODY_BEFORE.test(lead) ? TAKES_PART(/[("]$/.test(lead) ? bracketed(own, isOrdinary) : 0.97) : undefined,
  ({ lead }) => (isPersonBefore(lead) ? 'none' : undefined),
  ({ lead, own, isOrdinary }) =>
    DONE_IN.test(lead) && !PART_OF_A_PLACE.test(own) && !isOrdinary ? TAKES_PART(0.75) : undefined,
  ({ lead, rest }) => (/\bvan\s$/iu.test(lead) && /^\stot\s\p{Lu}/u.test(rest) ? PLACE : undefined),
  ({ rest }) => (/^\scentraal\b/u.test(rest) ? TAKES_PART(0.8) : undefined),
  ({ lead, own }) => (NOT_THE_MUNICIPALITY.test(lead) || PART_OF_A_PLACE.test(own) ? 'none' : undefined),
  ({ inList }) => (inList ? TAKES_PART(0.9) : undefined),
  ({ isOrdinary, isWithOthers }) => (isOrdinary && !isWithOthers ? 'none' : undefined),
  ({ rest }) => (DATE_AFTER.test(rest) ? PLACE : undefined),
  ({ lead, rest }) =>
    BEGINS_WITH_IN.test(lead) && /^\s\p{Ll}{2,}/u.test(rest) && !MET.test(rest)
      ? TAKES_PART(0.72)
      : undefined,
  ({ lead }) => (VENUE_BEFORE.test(lead) ? PLACE : undefined),
  ({ lead, rest }) => (/,\s$/.test(lead) && !ACTOR_AFTER.test(rest) ? PLACE : undefined),
  ({ rest }) => (ACTOR_AFTER.test(rest) ? TAKES_PART(0.8) : undefined),
  ({ lead }) => (/\buit\s$/u.test(lead) && !SOMEBODY_FROM.test(lead) ? TAKES_PART(DOUBTFUL) : undefined),
  ({ lead, rest }) => (ACTOR_BEFORE.test(lead) || isSubject(lead, rest) ? TAKES_PART(0.72) : undefined),
  ({ standsAlone }) => TAKES_PART(standsAlone ? 0.85 : 0.6),
];

/** "Den Haag, 4 oktober 2018" */
const DATE_AFTER = /^\s?,\s(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s)?\d{1,2}\s\p{L}+/iu;

/** What stands before the first of a run stands before all. */
const leadOf = (candidate: Candidate, run: readonly Candidate[]) => {
  const [first = candidate] = run;
  return first;
};

function judge(
  recap: RecapText,
  candidate: Candidate,
  run: readonly Candidate[],
  { inList, isAside }: Pick<Context, 'inList' | 'isAside'>,
) {
  const context: Context = {
    lead: before(recap, leadOf(candidate, run)),
    own: after(recap, candidate),
    rest: after(recap, run.at(-1) ?? candidate),
    inList,
    isAside,
    isOrdinary: candidate.isOrdinary,
    isWithOthers: run.some(({ isOrdinary }) => !isOrdinary),
    standsAlone: standsAlone(recap, candidate),
  };
  for (const rule of RULES) {
    const judgement = rule(context);
    if (judgement !== undefined) return judgement;
  }
  return 'none';
}

/** A name at the beginning of a sentence, with the sentence behind it. */
const isSubject = (lead: string, rest: string) =>
  /(?:^|[.!?]\s)\s{0,2}$/.test(lead) && /^\s\p{Ll}{3,}/u.test(rest);

const bracketed = (rest: string, isOrdinary: boolean) =>
  /^\s?[),;]/.test(rest) ? (isOrdinary ? 0.75 : 0.88) : 0.6;

/** An item of a list or a cell of a table that says nothing else. */
function standsAlone(recap: RecapText, candidate: Candidate): boolean {
  const block = blockAt(recap, candidate);
  if (block === undefined || (block.kind !== 'listItem' && block.kind !== 'row')) return false;
  return block.text.length <= candidate.end - candidate.start + 25;
}

const LINK = /^\s?(?:,|en|,\s?en|&|\/|alsook|alsmede|evenals|en ook)\s{1,3}(?:de\s)?(?:gemeente\s)?$/iu;

/** Runs of names that are joined by commas and "en". */
function runsOf({ plain }: RecapText, candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const previous = runs.at(-1)?.at(-1);
    const isLinked =
      previous !== undefined &&
      candidate.start - previous.end < 25 &&
      LINK.test(plain.slice(previous.end, candidate.start));
    if (isLinked) runs.at(-1)?.push(candidate);
    else runs.push([candidate]);
  }
  return runs;
}

/** Three names in a row are a list of municipalities, and so are two that are called so. */
function isListOf(recap: RecapText, run: readonly Candidate[]): boolean {
  const [first] = run;
  if (first === undefined) return false;
  const lead = before(recap, first);
  if (run.length >= 2 && (LIST_BEFORE.test(lead) || BODY_BEFORE.test(lead))) return true;
  // People meet in one place; something is done in several.
  if (/\b(?:in|op)\s$/iu.test(lead) && run.length >= 2) {
    const rest = after(recap, run.at(-1) ?? first).replace(/[.!?].*/u, '');
    return !MET.test(lead) && !MET.test(rest);
  }
  if (run.length < 3) return false;
  return !/\b(?:te|tussen|via|naar)\s$/iu.test(lead);
}

/**
 * @param taken where people and other organisations stand, which are no municipalities.
 * @param surnames where a name may be the end of a person's, such as "Esma van Utrecht".
 * @param heldOn the day of the meeting: a municipality that was abolished years before is only a name.
 */
export function findMunicipalities(
  recap: RecapText,
  index: MunicipalityIndex,
  taken: readonly Place[],
  surnames: readonly Place[],
  heldOn: string | undefined,
): readonly Find<MunicipalityMention>[] {
  const isTaken = createOverlap(taken);
  const isSurname = createOverlap(surnames);
  const isAside = createOverlap(asidePlaces(recap));
  const candidates = index.search(recap.plain, heldOn).filter((candidate) => !isTaken(candidate));
  return runsOf(recap, candidates).flatMap((run) => {
    const inList = isListOf(recap, run);
    return run.flatMap((candidate) => {
      const judgement = judge(recap, candidate, run, { inList, isAside: isAside(candidate) });
      if (judgement === 'none') return [];
      const { municipality, asWritten, start, end } = candidate;
      return {
        value: { municipality, asWritten, isPlace: judgement.isPlace },
        certainty:
          candidate.isAmbiguous || isSurname({ start, end: start + 1 })
            ? Math.min(DOUBTFUL, judgement.certainty)
            : judgement.certainty,
        start,
        end,
      };
    });
  });
}

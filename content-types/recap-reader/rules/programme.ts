/** The series that the meeting belongs to: one that the archive knows, or what the text calls it. */
import { best, isSure, type Find } from '../find.ts';
import type { Known, KnownProgramme } from '../known.ts';
import type { RecapText } from '../text/recap-text.ts';
import { ORDINALS } from '../words/calendar.ts';

export interface ProgrammeFind {
  readonly name: string;
  readonly known?: KnownProgramme;
}

const KIND =
  '(?:\\p{L}{0,12})(?:leerkring|leernetwerk|leergang|kennisnetwerk|lerend netwerk|netwerk|kenniskring|community|werkgroep|pilotgroep|klankbordgroep|gebruikersgroep|gebruikersoverleg|ambtelijk overleg|regionaal overleg|bestuurlijk overleg|gebruikersdag|expertgroep|stuurgroep|users? group|advisory board|meetup|community of practice|platform|kopgroep|ontwikkelgroep|klantenraad)';
const OF_THE = new RegExp(
  `\\b(?:bijeenkomst|sessie|editie|vergadering|overleg)\\s(?:van|voor)\\s(?:de|het|onze|ons)\\s(${KIND}(?:\\s[\\p{L}\\p{N}&/-]{1,30}){0,8})`,
  'giu',
);
/** "in de reeks 'Geo in de praktijk'", "het programma Versnelling Woningbouw", "leden van het kennisnetwerk Laadinfrastructuur" */
const NAMED = new RegExp(
  `\\b(?:[Vv]an|[Ii]n|[Bb]innen|[Bb]ij)\\s(?:de|het|onze|ons)\\s((?:reeks|serie|programma|${KIND})\\s(?:["'‘“][^"'’”\\n]{3,60}(?=["'’”])|\\p{Lu}[\\p{L}\\p{N}&-]*(?:\\s(?:(?:en|voor|van|in|de|het)\\s){0,2}\\p{Lu}[\\p{L}\\p{N}&-]*){0,5}))`,
  'gu',
);
const DATE = /^\d{1,4}[\s./-]\S{1,9}[\s./-]\d{1,4}$/;

/** On one line, without marks around it. */
const tidy = (name: string) => name.replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}(]+|[\s,;:–-]+$/gu, '');

const KIND_ALONE = /^(?:bijeenkomst|sessie|editie|vergadering|overleg|meeting)$/iu;

/** Has a word, and is more than a date or a kind. */
const isName = (name: string) => /\p{L}{3}/u.test(name) && !DATE.test(name) && !KIND_ALONE.test(name);

const END =
  /\s(?:plaats|vond|vonden|op|in|bij|werd|is|was|waren|kwam|kwamen|hebben|heeft|stond|ging|met|die|dat|waarin|waar|zijn|ging|namen|te|tijdens|om|door|organiseerde|gehad|georganiseerd|gehouden)(?:\s.*)?$/iu;
const PREFIX =
  /^(?:(?:een\s)?terugblik(?:\sop)?|(?:concept-?)?verslag(?:\svan)?|notulen(?:\svan)?|recap|impressie(?:\svan)?|samenvatting(?:\svan)?)\s?[:–-]?\s?(?:de\s|het\s|op\s)?/iu;
const ORDINAL = new RegExp(`^(?:${[...ORDINALS.keys()].join('|')}|\\d{1,3}(?:e|de|ste))\\s`, 'iu');
const COUNTED =
  /^(?:virtuele\s|digitale\s|online\s|fysieke\s|gezamenlijke\s)?(?:bijeenkomst|sessie|editie|vergadering|overleg)\s(?:van\s|voor\s)?(?:de\s|het\s)?/iu;
const TAIL =
  /\s?(?:[–:|-]\s?)?(?:(?:session|sessie|bijeenkomst)?\s?#\s?\d{1,3}|\d{1,2}\s\p{L}{3,9}\s\d{4}|\d{1,2}-\d{1,2}-\d{4})$/iu;

/** "Leerkring Wonen, tweede bijeenkomst", "Leerkring Wonen te gast in Breda" */
const THIS_TIME = new RegExp(
  `,?\\s(?:(?:${[...ORDINALS.keys()].join('|')}|\\d{1,3}(?:e|de|ste))\\s(?:bijeenkomst|sessie|editie)|te gast\\s.{2,60})$`,
  'iu',
);

/** What is left of a title without "Terugblik", the number and the date. */
function fromTitle({ value, ...place }: Find<string>): Find<ProgrammeFind> | undefined {
  let name = value.replace(PREFIX, '').replace(ORDINAL, '').replace(COUNTED, '');
  for (let round = 0; round < 3; round += 1)
    name = name.replace(TAIL, '').replace(/\s(?:[–|-]|van|op|d\.d\.)$/, '');
  name = tidy(name.replace(THIS_TIME, ''));
  if (name.length < 4 || !isName(name)) return undefined;
  const hasKind = new RegExp(KIND, 'iu').test(name);
  const wasCut = name !== value;
  return { ...place, value: { name }, certainty: certaintyOf(name, hasKind, wasCut) };
}

/** "Verslag Gebruikersdag Digitaal Stelsel" leaves a name, "Terugblik: wat een dag!" a sentence. */
function certaintyOf(name: string, hasKind: boolean, wasCut: boolean): number {
  if (hasKind && wasCut) return 0.85;
  const isName = /^\p{Lu}[^.,:;!?–]*\p{Ll}[^.,:;!?–]*$/u.test(name) && name.split(' ').length <= 7;
  if (hasKind || wasCut) return isName ? 0.72 : 0.65;
  return 0.5;
}

const fold = (text: string) => text.toLowerCase().replace(/[\s’'‘-]+/g, ' ');

function fromKnown({ text }: RecapText, { programmes }: Known): readonly Find<ProgrammeFind>[] {
  const folded = text.toLowerCase();
  return programmes.flatMap((known) => {
    const start = folded.indexOf(known.name.toLowerCase());
    if (start === -1) return [];
    // A longer name says more.
    const certainty = Math.min(0.97, 0.85 + known.name.length / 1000);
    return [{ value: { name: known.name, known }, certainty, start, end: start + known.name.length }];
  });
}

/** As much as a recap takes to say what it is of. */
const BEGINNING = 900;

function fromText({ plain }: RecapText): readonly Find<ProgrammeFind>[] {
  const toFind = (match: RegExpExecArray, name: string, certainty: number) => {
    const start = match.index + match[0].indexOf(name);
    return { value: { name: tidy(name) }, certainty, start, end: start + name.length };
  };
  const counted = [...plain.matchAll(OF_THE)].map((match) =>
    toFind(match, (match[1] ?? '').replace(END, '').trim(), 0.88),
  );
  // Further on it may be another programme than that of the meeting.
  const named = [...plain.slice(0, BEGINNING).matchAll(NAMED)].map((match) =>
    toFind(match, (match[1] ?? '').replace(/^(?:reeks|serie|programma)\s["'‘“]?/u, ''), 0.75),
  );
  return [...counted, ...named].filter(({ value }) => isName(value.name));
}

export function findProgramme(
  recap: RecapText,
  title: Find<string> | undefined,
  known: Known,
): Find<ProgrammeFind> | undefined {
  const found = best([
    ...fromKnown(recap, known),
    ...fromText(recap),
    title !== undefined && isSure(title) ? fromTitle(title) : undefined,
  ]);
  if (found === undefined || found.value.known !== undefined) return found;
  const same = known.programmes.find(({ name }) => fold(name) === fold(found.value.name));
  return same === undefined ? found : { ...found, value: { name: same.name, known: same } };
}

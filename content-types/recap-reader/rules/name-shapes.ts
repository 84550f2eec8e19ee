/**
 * Stretches of words that have the shape of a person's name: given names, perhaps particles, a surname.
 * Most of these are no names at all; what stands around them decides, in `people.ts`.
 */
import type { Place } from '../find.ts';
import type { Block } from '../text/blocks.ts';
import type { RecapText } from '../text/recap-text.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { WELL_KNOWN } from '../words/bodies.ts';
import { isJobTitle } from '../words/job-titles.ts';
import {
  ALSO_SURNAMES,
  FIRST_NAMES,
  NEEDS_ANOTHER,
  NOT_NAMES,
  PARTICLES,
  SURNAMES_TOO,
} from '../words/names.ts';

export interface NameShape extends Place {
  readonly name: string;
  readonly hasKnownFirstName: boolean;
  readonly hasParticle: boolean;
  readonly hasInitials: boolean;
}

/** "Anna Smit's sessie" */
const GENITIVE = /['’]s$/u;

const MAX_GIVEN = 3;
const MAX_PARTICLES = 3;
const MAX_SURNAMES = 2;

/** "Henk-Jan", "D'Angelo", "MacDonald", "IJzerman"; not "ICTU" or "OpenKAT". */
const NAME_WORD =
  /^(?:\p{Lu}['’])?(?:Mc|Mac|De|Di|Van|Le|La)?(?:IJ|\p{Lu})[\p{Ll}'’]+(?:-(?:(?:IJ|\p{Lu})\p{Ll}+|de|van|den|der|ten|ter|te|el|al))*$/u;
const INITIALS = /^(?:(?:\p{Lu}|Th|Ch|Ph|IJ)\.){1,4}$/u;

const isGiven = (word: string) => NAME_WORD.test(word) || INITIALS.test(word);
const isSurname = (word: string) => NAME_WORD.test(word) && word.length > 1;

/** A surname may well be a word for a job. */
const isOrdinary = (word: string) => NOT_NAMES.has(word.toLowerCase()) && !FIRST_NAMES.has(word);
/** A surname, and no first name: "commissaris van de Koning". */
const CROWN = /^(?:Koning(?:in)?|Commissaris)$/u;
/** "Energiebank Woerden", "Zuid-Holland van …" */
const BODY_OR_PLACE =
  /^.{3,30}(?:bank|beurs|buurt|centrum|corporatie|dienst|fonds|huis|instituut|loket|markt|netwerk|overleg|park|platform|plein|punt|raad|school|stichting|straat|vereniging|wijk|tie|heid|schap|teit)$|^(?:Noord|Zuid|Oost|West)-\p{Lu}|^(?:Drenthe|Flevoland|Friesland|Gelderland|Limburg|Overijssel|Utrecht|Zeeland)$/u;
/** "Programme Officer" */
const OFFICE = /^(?:Officer|Manager|Owner|Engineer|Consultant|Director|Functionaris|Developer|Designer)$/u;
const cannotBegin = (word: string) =>
  CROWN.test(word) ||
  (!FIRST_NAMES.has(word) &&
    (BODY_OR_PLACE.test(word) ||
      WELL_KNOWN.has(word) ||
      isOrdinary(word) ||
      isJobTitle(word) ||
      PARTICLES.has(word.toLowerCase())));

/** The words of a text that also stand in it without a capital: those are no names. */
function ordinaryWords({ plain }: RecapText): ReadonlySet<string> {
  return new Set(plain.match(/(?<![\p{L}\p{N}.@/-])\p{Ll}{3,30}(?![\p{L}.@])/gu) ?? []);
}

/** "B. Samen fietsen" between "A. …" and "C. …": the letter counts, and is nobody's initial. */
function countedHeadings({ blocks }: RecapText): ReadonlySet<Block> {
  const lettered = blocks.filter(({ kind, text }) => kind === 'heading' && /^\p{Lu}\.\s/u.test(text));
  return new Set(lettered.length > 1 ? lettered : []);
}

/** "A. (Annelies) van Dorp": by what name the initials are called. */
const isCallName = (text: string, { start }: Word) =>
  /\p{Lu}\.\s\($/u.test(text.slice(Math.max(0, start - 6), start));

class Reader {
  at: number;
  readonly words: readonly Word[];
  readonly text: string;

  constructor(text: string, words: readonly Word[], at: number) {
    this.text = text;
    this.words = words;
    this.at = at;
  }

  /** The next word, when only a space stands before it. */
  peek(): Word | undefined {
    const word = this.words[this.at];
    const previous = this.words[this.at - 1];
    if (word === undefined || previous === undefined) return word;
    const gap = this.text.slice(previous.end, word.start);
    return /^ {1,2}$/.test(gap) || (gap === ') ' && isCallName(this.text, previous)) ? word : undefined;
  }

  take(limit: number, accepts: (word: string) => boolean): readonly Word[] {
    const taken: Word[] = [];
    for (let word = this.peek(); taken.length < limit && word && accepts(word.text); word = this.peek()) {
      taken.push(word);
      this.at += 1;
    }
    return taken;
  }

  /** "tot Maarn" behind a surname. */
  estate(surnames: readonly Word[]): readonly Word[] {
    const tot = this.peek();
    if (surnames.length === 0 || tot?.text !== 'tot') return [];
    this.at += 1;
    const place = this.take(1, isSurname);
    if (place.length === 0) this.at -= 1;
    return place.length === 0 ? [] : [tot, ...place];
  }
}

const isParticle = (word: string) => PARTICLES.has(word) || PARTICLES.has(word.replace(/[’‘`]/, "'"));
/** "Bart Van Bouchaute", as Flemings are called. */
const isFlemish = (word: string) => /^(?:Van|De|Den|Der|Ten|Ter)$/.test(word);
const isFirstName = (word: string) => FIRST_NAMES.has(word) || FIRST_NAMES.has(word.split('-')[0] ?? '');

/** "Anouk Terpstra van Bureau X" ends before "van": a surname is followed by no particle. */
function canFollow(given: readonly Word[], particles: readonly Word[]): boolean {
  if (particles.length === 0) return true;
  if (particles.length === 1 && NEEDS_ANOTHER.has(particles[0]?.text ?? '')) return false;
  return given.slice(1).every(({ text }) => isFirstName(text) || INITIALS.test(text));
}

/** "het boek Straatwijs van Rianne Vos": a given name and a surname are a name of their own. */
const isAnotherName = (surnames: readonly Word[]) =>
  surnames.length > 1 && isFirstName(surnames[0]?.text ?? '');

/** "adviseur Jeugd en Preventie Anna Smit": the name begins with the given name. */
function beginsTooEarly(words: readonly Word[], at: number): boolean {
  const [first = '', second = '', third = '', fourth = ''] = words.slice(at, at + 4).map(({ text }) => text);
  const isBare = !INITIALS.test(first) && !first.includes('-') && !isFirstName(first);
  const isFull = (given: string, surname: string) =>
    isFirstName(given) && isSurname(surname) && !isOrdinary(surname);
  return isBare && (isFull(second, third) || (!isFirstName(second) && isFull(third, fourth)));
}

/** Without the s of what is somebody's. */
function named(first: Word, parts: readonly Word[], last: Word) {
  const name = parts.map((word) => word.text).join(' ');
  const end = GENITIVE.test(last.text) ? last.end - 2 : last.end;
  return { name: name.replace(GENITIVE, ''), start: first.start, end };
}

function shapeAt(
  text: string,
  words: readonly Word[],
  at: number,
): { shape: NameShape; next: number } | undefined {
  const reader = new Reader(text, words, at + 1);
  const [first] = words.slice(at, at + 1);
  if (first === undefined || !isGiven(first.text) || cannotBegin(first.text)) return undefined;
  const given = [
    first,
    ...reader.take(
      MAX_GIVEN - 1,
      (word) => isGiven(word) && !isOrdinary(word) && !WELL_KNOWN.has(word) && !OFFICE.test(word),
    ),
  ];
  const mark = reader.at;
  const particles = reader.take(
    MAX_PARTICLES,
    (word) => isParticle(word) || (isFlemish(word) && isFirstName(first.text)),
  );
  const isSurnameHere = (word: string) =>
    !isOrdinary(word) ||
    (SURNAMES_TOO.has(word) && given.length === 1 && isFirstName(first.text)) ||
    (particles.length > 0 && ALSO_SURNAMES.has(word.toLowerCase()));
  const surnames = reader.take(
    MAX_SURNAMES,
    // "Anna Smit Geonovum" is somebody and for whom.
    (word) => isSurname(word) && isSurnameHere(word) && !WELL_KNOWN.has(word) && !OFFICE.test(word),
  );
  // "Anna van Dorp tot Maarn"
  const estate = reader.estate(surnames);
  const isWhole = surnames.length > 0 && canFollow(given, particles) && !isAnotherName(surnames);
  if (!isWhole) reader.at = mark;
  const parts = isWhole ? [...given, ...particles, ...surnames, ...estate] : given;
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined || INITIALS.test(last.text)) return undefined;
  const shape: NameShape = {
    ...named(first, parts, last),
    hasKnownFirstName: isFirstName(first.text),
    hasParticle: isWhole && particles.length > 0,
    hasInitials: INITIALS.test(first.text),
  };
  return { shape, next: reader.at };
}

/** Where a surname with a particle stands: "van Utrecht" in "Esma van Utrecht". */
export const surnameOf = ({ name, start, end }: NameShape): Place => ({
  start: start + (name.split(' ')[0]?.length ?? 0),
  end,
});

/** All stretches with the shape of a name, in order and apart from each other. */
export function nameShapes(recap: RecapText): readonly NameShape[] {
  const ordinary = ordinaryWords(recap);
  const counted = countedHeadings(recap);
  const isName = ({ name, hasKnownFirstName }: NameShape) =>
    hasKnownFirstName ||
    !name.split(' ').some((word) => /^\p{Lu}/u.test(word) && ordinary.has(word.toLowerCase()));
  return recap.blocks.flatMap((block) => {
    const words = wordsOf(block.text, 0);
    const shapes: NameShape[] = [];
    for (let at = counted.has(block) ? 1 : 0; at < words.length;) {
      const found = beginsTooEarly(words, at) ? undefined : shapeAt(block.text, words, at);
      if (found !== undefined && isName(found.shape)) {
        const { shape } = found;
        shapes.push({ ...shape, start: shape.start + block.start, end: shape.end + block.start });
        at = found.next;
      } else at += 1;
    }
    return shapes;
  });
}

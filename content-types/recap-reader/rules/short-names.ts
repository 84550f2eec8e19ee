/**
 * Who was named in full and is called by a surname or a first name later: "De heer Both licht de routekaart
 * toe", "Sevda presenteerde", "Robin: dat staat op de lijst". Read only where it tells that somebody
 * contributes, and where no two people share the name.
 */
import { createOverlap, type Place } from '../find.ts';
import { after, before, type RecapText } from '../text/recap-text.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { startsWithJobTitle } from '../words/job-titles.ts';
import { PARTICLES } from '../words/names.ts';
import {
  CONTRIBUTES_AFTER,
  GAVE_A_PART,
  GIVES_A_PART,
  GIVES_A_TALK,
  givesAround,
  SPEAKS_BEFORE,
  TITLE_BEFORE,
} from '../words/speaking.ts';
import { affiliationAfter } from './affiliation-beside.ts';
import { foldName } from './fold-name.ts';
import type { Basis, Mention } from './mention.ts';

/** "van der Berg" of "Anna van der Berg", "Verhoeven" of "A. Verhoeven-de Wit" as well. */
function surnamesOf(name: string): readonly string[] {
  const words = name.split(' ');
  const from = words.findIndex((word, index) => index > 0 && (PARTICLES.has(word) || word.includes('-')));
  const surname = words.slice(from === -1 ? -1 : from).join(' ');
  return [surname, surname.replace(/-.*$/u, '')];
}

const isInitials = (word: string) => word.includes('.');

/** What each may be called, with the only one who is called so. */
function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const shorts = new Map<string, string | undefined>();
  for (const name of names) {
    const [given = ''] = name.split(' ');
    for (const short of new Set([...surnamesOf(name), ...(isInitials(given) ? [] : [given])])) {
      const key = foldName(short);
      const other = shorts.get(key) ?? name;
      shorts.set(key, shorts.has(key) && foldName(other) !== foldName(name) ? undefined : name);
    }
  }
  return new Map([...shorts].flatMap(([short, name]) => (name === undefined ? [] : [[short, name]])));
}

const MAX_WORDS = 4;
/** "Robin: staat op de lijst", "Antwoord (Robin):" */
const LABEL = /^\s{0,2}:\s/;

const gaveAPart = (lead: string, rest: string): boolean =>
  GIVES_A_PART.test(rest) || GIVES_A_TALK.test(rest) || GAVE_A_PART.test(lead) || givesAround(lead, rest);

/** "Smit, directeur van Halt en docent, moedigde ons aan" */
const IS_WHO = /^,\s(?:de\s|een\s)?([^,.;:()]{3,140}),\s\p{Ll}/u;

/** At the beginning of a sentence: "Robin: staat op de lijst", "Smit, directeur van Halt, moedigde ons aan". */
const isIntroduced = (bare: string, rest: string): boolean =>
  /(?:^|[.!?]["”’]?)\s{0,2}$/u.test(bare) &&
  (LABEL.test(rest) || startsWithJobTitle(IS_WHO.exec(rest)?.[1] ?? ''));

/** What tells that the person contributes, if anything does. */
function basisOf(recap: RecapText, place: Place): Basis | undefined {
  const [lead, rest] = [before(recap, place), after(recap, place, 200)];
  const bare = lead.slice(0, lead.length - (TITLE_BEFORE.exec(lead)?.[1]?.length ?? 0));
  if (/^[-\s]{0,2}\p{Lu}/u.test(rest)) return undefined;
  if (gaveAPart(bare, rest)) return 'part';
  const isHeard = isIntroduced(bare, rest) || CONTRIBUTES_AFTER.test(rest) || SPEAKS_BEFORE.test(bare);
  return isHeard ? 'words' : undefined;
}

/** The longest short name that begins with a word. */
function shortAt(words: readonly Word[], at: number, text: string, names: ReadonlyMap<string, string>) {
  const first = words[at];
  if (first === undefined || !/^['’]?\p{L}/u.test(first.text)) return undefined;
  for (let last = Math.min(at + MAX_WORDS, words.length) - 1; last >= at; last -= 1) {
    const end = words[last]?.end ?? 0;
    const name = names.get(foldName(text.slice(first.start, end)));
    if (name !== undefined && /\p{Lu}/u.test(text.slice(first.start, end)))
      return { name, start: first.start, end };
  }
  return undefined;
}

/**
 * @param full where people are named in full, in the order of the text.
 * @param listed the names of those in lists of who was there, also where the list has their parts in columns.
 * @param absent the names of those who were not there.
 */
export function findShortMentions(
  recap: RecapText,
  full: readonly Mention[],
  listed: ReadonlySet<string>,
  absent: ReadonlySet<string>,
): readonly Mention[] {
  const isSpokenOf = new Set(full.filter(({ isAbout }) => isAbout).map(({ name }) => name));
  const names = new Set([...full.map(({ name }) => name), ...listed]);
  const shorts = shortNames([...names].filter((name) => !isSpokenOf.has(name) && !absent.has(name)));
  if (shorts.size === 0) return [];
  const beginnings = new Set([...shorts.keys()].map((short) => short.split(' ')[0]));
  const isTaken = createOverlap(full);
  return recap.blocks.flatMap(({ text, start }) => {
    const words = wordsOf(text);
    return words.flatMap((word, at): readonly Mention[] => {
      if (!beginnings.has(foldName(word.text))) return [];
      const found = shortAt(words, at, text, shorts);
      if (found === undefined) return [];
      const place = { start: start + found.start, end: start + found.end };
      const basis = isTaken(place) ? undefined : basisOf(recap, place);
      if (basis === undefined) return [];
      const affiliation = affiliationAfter(recap, place);
      const mention = {
        ...place,
        name: found.name,
        certainty: 0,
        role: 'speaker',
        basis,
        isAbout: false,
      } as const;
      return [affiliation === undefined ? mention : { ...mention, affiliation }];
    });
  });
}

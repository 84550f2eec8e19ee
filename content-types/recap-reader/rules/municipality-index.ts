/** Finds the names of municipalities in a text, in one pass, the longest first. */
import type { Place } from '../find.ts';
import type { KnownMunicipality } from '../known.ts';
import { wordsOf } from '../text/words.ts';

interface NamedPlace extends Place {
  readonly municipality: KnownMunicipality;
  readonly asWritten: string;
  /** Also an ordinary word or a common surname, or of a municipality that is long gone. */
  readonly isOrdinary: boolean;
  /** There are several of this name, and the text does not say which. */
  readonly isAmbiguous: boolean;
}

export interface MunicipalityIndex {
  /** @param on prefers the municipality of that name that existed then. */
  search(plain: string, on: string | undefined): readonly NamedPlace[];
  /** Whether a text is the name of a municipality, and nothing else. */
  isName(text: string): boolean;
}

/** Names that are words, things or surnames more often than towns. */
const ORDINARY = new Set(
  (
    'heel best monster leiden buren houten putten beek bergen laren stein borne epe grave weert veere goes leek haren groot echt loon ' +
    'sluis twist linne graft dalen peel huizen hulst kapelle elst asten axel wisch goor uden steenbergen rozendaal ijsselstein valkenburg haaren heusden vianen beers vries'
  ).split(' '),
);

const fold = (name: string) =>
  name
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[().]/g, '')
    .replace(/[-\s]+/g, ' ')
    .trim();

/** "Bergen (NH)" is written "Bergen", and then is one of several. */
const spellings = ({ name, aliases }: KnownMunicipality) =>
  [name, ...aliases].flatMap((spelling) => [
    spelling,
    spelling.replace(/\s?\([^()]{1,20}\)$/, ''),
    // "Alphen aan de Rijn" is what many write.
    spelling.replace(' aan den ', ' aan de '),
  ]);

const hasName = (names: ReadonlyMap<string, readonly KnownMunicipality[]>, name: string) =>
  names.get(name) ?? [];

/** Those of one name, the one that existed then first. */
function choose(all: readonly KnownMunicipality[], on: string | undefined): readonly KnownMunicipality[] {
  const existed = ({ validFrom = '', validUntil = '9999' }: KnownMunicipality) =>
    on === undefined ? validUntil === '9999' : validFrom <= on && on <= validUntil;
  const valid = all.filter(existed);
  return valid.length > 0 ? valid : all;
}

const MAX_WORDS = 5;

const indexes = new WeakMap<readonly KnownMunicipality[], MunicipalityIndex>();

/** The index of a list, made once: many recaps are read with the same. */
export function municipalityIndexOf(municipalities: readonly KnownMunicipality[]): MunicipalityIndex {
  const index = indexes.get(municipalities) ?? createMunicipalityIndex(municipalities);
  indexes.set(municipalities, index);
  return index;
}

function createMunicipalityIndex(municipalities: readonly KnownMunicipality[]): MunicipalityIndex {
  const names = new Map<string, readonly KnownMunicipality[]>();
  const firstWords = new Set<string>();
  for (const municipality of municipalities) {
    for (const name of new Set(spellings(municipality).map(fold))) {
      names.set(name, [...hasName(names, name), municipality]);
      firstWords.add(name.split(' ')[0] ?? name);
    }
  }

  function matchAt(plain: string, places: readonly Place[], on: string | undefined): NamedPlace | undefined {
    const [first] = places;
    if (first === undefined) return undefined;
    for (let count = places.length; count > 0; count -= 1) {
      const end = places[count - 1]?.end ?? first.end;
      const asWritten = plain.slice(first.start, end);
      const all = asWritten.includes('\n') ? [] : hasName(names, fold(asWritten));
      const [municipality] = choose(all, on);
      if (municipality === undefined) continue;
      const isGone = municipality.validUntil !== undefined && municipality.validUntil < (on ?? '9999');
      const isOneOfMany = choose(all, on).length > 1;
      const isOrdinary = ORDINARY.has(fold(asWritten)) || isGone || isOneOfMany;
      return { municipality, asWritten, isOrdinary, isAmbiguous: isOneOfMany, start: first.start, end };
    }
    return undefined;
  }

  return {
    isName: (text) => names.has(fold(text)),
    search(plain, on) {
      const words = wordsOf(plain);
      const found: NamedPlace[] = [];
      words.forEach((word, index) => {
        if ((found.at(-1)?.end ?? 0) > word.start || !/^['’‘]?\p{Lu}|^['’‘]s-/u.test(word.text)) return;
        if (!firstWords.has(fold(word.text).split(' ')[0] ?? '')) return;
        const match = matchAt(plain, words.slice(index, index + MAX_WORDS), on);
        if (match !== undefined) found.push(match);
      });
      return found;
    },
  };
}

/**
 * Which people may be in the archive twice.
 *
 * Nobody is compared with everybody: people meet only where a key of their names is the same. Where very
 * many do, as with one name that thousands have, each is compared with one of them, so that the time it
 * takes grows with the number of people and not with its square.
 */
import { compareNames } from './compare-names.ts';
import { keysOf, type Writing } from './name-keys.ts';
import { toNameKey } from './name-key.ts';
import { foldName } from '../recap-reader/rules/fold-name.ts';
import { LIKENESSES, type Likeness, type Reason, type Workplace } from './reasons.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Where this person works, also as a municipality. */
  readonly organisations: readonly string[];
}

export interface Double {
  /** The ids; that of the first person given comes first. */
  readonly one: string;
  readonly other: string;
  readonly certainty: 'sure' | 'maybe';
  /** How alike the names are comes first. */
  readonly reasons: readonly Reason[];
}

/** So many aliases of one person are looked at. */
const ALIASES = 20;

/** So many people with one key are all compared with each other. */
const FEW = 10;

interface Known {
  readonly person: Person;
  readonly place: number;
  readonly workplaces: ReadonlySet<string>;
}

type Bucket = readonly Writing<Known>[];

/** As it is written, and as its abbreviation: Vereniging van Nederlandse Gemeenten is VNG. */
function toWorkplaces(organisation: string): readonly string[] {
  const letters = organisation.match(/(?<!\S)\p{Lu}(?=\p{Ll})/gu) ?? [];
  const whole = foldName(organisation)
    .replace(/^(?:de )?gemeente /, '')
    .trim();
  return letters.length < 3 ? [whole] : [whole, letters.join('').toLowerCase()];
}

function toKnown(person: Person, place: number): Known {
  const workplaces = new Set(person.organisations.flatMap(toWorkplaces).filter(Boolean));
  return { person, place, workplaces };
}

const writingsOf = (known: Known): readonly Writing<Known>[] =>
  [known.person.name, ...known.person.aliases.slice(0, ALIASES)].map((name, index) => ({
    of: known,
    isAlias: index > 0,
    name: toNameKey(name),
  }));

function* pairsIn(bucket: Bucket): Generator<readonly [Writing<Known>, Writing<Known>]> {
  const [first] = bucket;
  if (first === undefined) return;
  const few = bucket.length <= FEW;
  for (const [index, one] of bucket.entries()) {
    const others = few ? bucket.slice(index + 1) : [first];
    for (const other of others) if (one.of !== other.of) yield [one, other];
  }
}

function* pairsOf(bucket: Bucket): Generator<readonly [Writing<Known>, Writing<Known>]> {
  yield* pairsIn(bucket);
  if (bucket.length <= FEW) return;
  // Where a name says little, where somebody works says more.
  const byWorkplace = Map.groupBy(bucket, ({ of }) => [...of.workplaces][0] ?? '');
  for (const [workplace, colleagues] of byWorkplace) if (workplace !== '') yield* pairsIn(colleagues);
}

function workplaceOf(one: Known, other: Known): Workplace | null {
  if (one.workplaces.size === 0 || other.workplaces.size === 0) return null;
  const isShared = [...one.workplaces].some((workplace) => other.workplaces.has(workplace));
  return isShared ? 'same-organisation' : 'other-organisation';
}

/** A name that is written as another one's says much, but people who share one work elsewhere. */
function isSure(likeness: Likeness, workplace: Workplace | null): boolean {
  if (likeness === 'alias' || workplace === 'same-organisation') return true;
  return (likeness === 'same-name' || likeness === 'spelling') && workplace === null;
}

function toDouble(one: Known, other: Known, likeness: Likeness): Double {
  const [first, second] = one.place < other.place ? [one, other] : [other, one];
  const workplace = workplaceOf(one, other);
  return {
    one: first.person.id,
    other: second.person.id,
    certainty: isSure(likeness, workplace) ? 'sure' : 'maybe',
    reasons: workplace === null ? [likeness] : [likeness, workplace],
  };
}

const rankOf = ({ certainty, reasons }: Double) =>
  (certainty === 'sure' ? 0 : 100) +
  LIKENESSES.indexOf(reasons[0] as Likeness) +
  (reasons.includes('same-organisation') ? 0 : 10) +
  (reasons.includes('other-organisation') ? 2 : 0);

/** The pairs that may be one person, the surest first. */
export function findDoubles(people: readonly Person[]): readonly Double[] {
  const buckets = new Map<string, Writing<Known>[]>();
  for (const writing of people.map(toKnown).flatMap(writingsOf)) {
    for (const key of keysOf(writing.name)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [writing]);
      else bucket.push(writing);
    }
  }
  const found = new Map<string, { readonly likeness: Likeness; readonly double: Double }>();
  for (const bucket of buckets.values()) {
    for (const [one, other] of pairsOf(bucket)) {
      const likeness = compareNames(one, other);
      if (likeness === null) continue;
      const double = toDouble(one.of, other.of, likeness);
      const pair = `${double.one} ${double.other}`;
      const before = found.get(pair);
      if (before !== undefined && LIKENESSES.indexOf(before.likeness) <= LIKENESSES.indexOf(likeness))
        continue;
      found.set(pair, { likeness, double });
    }
  }
  return [...found.values()].map(({ double }) => double).toSorted((a, b) => rankOf(a) - rankOf(b));
}

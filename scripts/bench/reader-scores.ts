/**
 * How well recaps are read: each fact of a folder of recaps with their truth beside them, as precision
 * and recall per kind.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecap, summarise, type RecapSummary } from '@archive/content-types/recap-reader';
import { readKnownMunicipalities } from '../recap/known-municipalities.ts';

/** What a file of truth says; what it leaves out is not scored. */
interface Truth {
  readonly published?: string | null;
  readonly meetingDate?: string | null;
  readonly meetingEnd?: string | null;
  readonly ordinal?: number | null;
  readonly speakers: readonly { readonly name: string; readonly organisation: string | null }[];
  readonly municipalities: readonly string[];
  readonly subsessions: readonly string[];
  readonly mentionedNotSpeaking?: readonly string[];
}

export interface Score {
  readonly kind: string;
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  /** What was found and is not true, and what is true and was not found. */
  readonly mistakes: readonly string[];
}

type Facts = readonly string[];
type Match = (a: string, b: string) => boolean;

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const same: Match = (a, b) => fold(a) === fold(b);
const contains: Match = (a, b) =>
  same(a, b) || ` ${fold(a)} `.includes(` ${fold(b)} `) || ` ${fold(b)} `.includes(` ${fold(a)} `);

function compare(kind: string, id: string, found: Facts, wanted: Facts, match: Match): Score {
  const missing = [...wanted];
  const wrong = found.filter((fact) => {
    const at = missing.findIndex((other) => match(fact, other));
    if (at !== -1) missing.splice(at, 1);
    return at === -1;
  });
  const mistakes = [...wrong.map((fact) => `${id}: + ${fact}`), ...missing.map((fact) => `${id}: − ${fact}`)];
  return { kind, right: found.length - wrong.length, found: found.length, wanted: wanted.length, mistakes };
}

const listed = (...values: readonly (string | number | null | undefined)[]): Facts =>
  values.flatMap((value) => (value == null ? [] : [String(value)]));

const affiliations = (speakers: Truth['speakers']): Facts =>
  speakers.flatMap(({ name, organisation }) => (organisation === null ? [] : [`${name} / ${organisation}`]));

const sameAffiliation: Match = (a, b) => {
  const [[person = '', organisation = ''], [otherPerson = '', otherOrganisation = '']] = [
    a.split(' / '),
    b.split(' / '),
  ];
  return same(person, otherPerson) && contains(organisation, otherOrganisation);
};

/** @param id names the recap in what was mistaken. */
function scoreRecap(id: string, found: RecapSummary, truth: Truth): readonly Score[] {
  return [
    compare('municipalities', id, found.municipalities, truth.municipalities, same),
    compare(
      'dates',
      id,
      listed(found.meetingDate, found.meetingEnd, found.published),
      listed(truth.meetingDate, truth.meetingEnd, truth.published),
      same,
    ),
    compare(
      'people',
      id,
      found.speakers.map(({ name }) => name),
      truth.speakers.map(({ name }) => name),
      same,
    ),
    compare('organisations', id, affiliations(found.speakers), affiliations(truth.speakers), sameAffiliation),
    compare('subsessions', id, found.subsessions, truth.subsessions, contains),
    compare('ordinals', id, listed(found.ordinal), listed(truth.ordinal), same),
  ];
}

/** The scores of several recaps together, a line for each kind. */
function sumScores(scores: readonly Score[]): readonly Score[] {
  return [...Map.groupBy(scores, ({ kind }) => kind)].map(([kind, parts]) => ({
    kind,
    right: parts.reduce((sum, { right }) => sum + right, 0),
    found: parts.reduce((sum, { found }) => sum + found, 0),
    wanted: parts.reduce((sum, { wanted }) => sum + wanted, 0),
    mistakes: parts.flatMap(({ mistakes }) => mistakes),
  }));
}

export const precisionOf = ({ right, found }: Score): number => (found === 0 ? 1 : right / found);
export const recallOf = ({ right, wanted }: Score): number => (wanted === 0 ? 1 : right / wanted);

/** Reads every text in a folder that has its truth as JSON beside it. */
export async function scoreFolder(folder: string): Promise<readonly Score[]> {
  const municipalities = await readKnownMunicipalities();
  const known = { municipalities, speakers: [], programmes: [], organisations: [] };
  const files = (await readdir(folder)).filter((file) => /\.(?:txt|md)$/.test(file)).toSorted();
  const scores = await Promise.all(
    files.map(async (file) => {
      const id = file.replace(/\.\w+$/, '');
      const text = await readFile(join(folder, file), 'utf8');
      const truth = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as Truth;
      return scoreRecap(id, summarise(readRecap(text, known)), truth);
    }),
  );
  return sumScores(scores.flat());
}

/**
 * The last releases of a folder: what each was for, which files it touched, and what those held
 * before, so that each can be put back.
 *
 * They stand beside the folder, in `<target>.releases/`: a record for each, and the content that was
 * replaced or removed, once for each that differs, under its digest. An old file becomes a second
 * name of the same bytes on disk, which costs no copy.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '@archive/site/failure';
import { replaceFile, type Disk } from './disk.ts';
import { digestOf } from './prepare.ts';

/** What a release was for. */
export type Cause =
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'changes';
      /** Those that the site shows, or showed. */
      readonly entries: readonly {
        readonly type: string;
        readonly documentId: string;
        readonly title: string;
      }[];
      /** The ids of the admin users who did it. */
      readonly actors: readonly number[];
    }
  | { readonly kind: 'rollback'; readonly to: number; readonly actor: number | null };

/** A file from the root of the site, with the digest of what it held before the release. */
export interface Replaced {
  readonly file: string;
  readonly was: string;
}

export interface ReleaseRecord {
  /** From 1; each release has one more than the one before. */
  readonly number: number;
  /** When it was decided, in ISO 8601. */
  readonly at: string;
  /** How long preparing it took. */
  readonly seconds: number;
  readonly cause: Cause;
  /** How many pages the site has since. */
  readonly pages: number;
  /** Without the compressed forms, as all lists here. */
  readonly added: readonly string[];
  readonly changed: readonly Replaced[];
  readonly removed: readonly Replaced[];
}

/** How many releases can be put back. */
const KEPT = 50;

/** How many old ones are dropped together: what the others need is read for that, which takes as long as an edit. */
const DROPPED_TOGETHER = 10;

const folderOf = (target: string) => `${target}.releases`;
const contentOf = (target: string) => join(folderOf(target), 'content');
const recordOf = (target: string, number: number) => join(folderOf(target), `${number}.json`);

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The numbers of the releases that can be put back, oldest first. */
async function numbersOf(target: string): Promise<readonly number[]> {
  const names = await namesIn(folderOf(target));
  return names
    .flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** The number of the last release into a folder; 0 before the first. */
export const newestRelease = async (target: string): Promise<number> => (await numbersOf(target)).at(-1) ?? 0;

/** Null when it is not whole, as after a power cut. */
async function readRecord(target: string, number: number): Promise<ReleaseRecord | null> {
  try {
    return JSON.parse(await readFile(recordOf(target, number), 'utf8')) as ReleaseRecord;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The last release into a folder; null before the first, and when its record is not whole. */
export async function readNewestRelease(target: string): Promise<ReleaseRecord | null> {
  const newest = await newestRelease(target);
  return newest === 0 ? null : readRecord(target, newest);
}

/** The last releases, newest first, as far as all later ones are known: the others cannot be put back. */
export async function readReleases(target: string): Promise<readonly ReleaseRecord[]> {
  const numbers = (await numbersOf(target)).slice(-KEPT);
  const records = await Promise.all(numbers.toReversed().map((number) => readRecord(target, number)));
  const unknown = records.indexOf(null);
  return records.slice(0, unknown === -1 ? undefined : unknown).filter((record) => record !== null);
}

/** For how long a file that was removed is there for who has a page open that shows it, in milliseconds. */
const KEPT_FOR_READERS = 10 * 60_000;

/** What a file held that a release removed a moment ago; null when none did. */
export async function readJustRemoved(target: string, file: string): Promise<Uint8Array | null> {
  for (const number of (await numbersOf(target)).toReversed()) {
    const { mtimeMs } = await stat(recordOf(target, number));
    if (mtimeMs < Date.now() - KEPT_FOR_READERS) return null;
    const was = (await removedBy(target, number, mtimeMs)).get(file);
    if (was !== undefined) return readContent(target, was);
  }
  return null;
}

/** What some releases removed, by record: whoever asks for what was never there would have all of them read. */
const knownRemovals = new Map<string, Promise<ReadonlyMap<string, string>>>();
const MOST_KNOWN = 100;

/** The digests of the files that a release removed. @param written when its record was. */
function removedBy(target: string, number: number, written: number): Promise<ReadonlyMap<string, string>> {
  const key = `${recordOf(target, number)} ${written}`;
  const known = knownRemovals.get(key);
  if (known !== undefined) return known;
  if (knownRemovals.size >= MOST_KNOWN) knownRemovals.clear();
  const removed = readRecord(target, number).then(
    (record) => new Map(record?.removed.map(({ file, was }) => [file, was])),
  );
  knownRemovals.set(key, removed);
  return removed;
}

/** Every file that a release touched. */
export const filesOf = ({ added, changed, removed }: ReleaseRecord): readonly string[] => [
  ...added,
  ...[...changed, ...removed].map(({ file }) => file),
];

/** Keeps what a file holds now, under its digest. */
export async function keepContent(disk: Disk, target: string, { file, was }: Replaced): Promise<void> {
  try {
    await disk.link(join(target, file), join(contentOf(target), was));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      await disk.mkdir(contentOf(target));
      await keepContent(disk, target, { file, was });
    } else if (code !== 'EEXIST') throw error;
  }
}

/** @throws {Failure} when the content is not what was kept. */
async function readContent(target: string, digest: string): Promise<Uint8Array> {
  const bytes = await readFile(join(contentOf(target), digest));
  if (digestOf(bytes) === digest) return bytes;
  throw new Failure(
    `${join(contentOf(target), digest)} does not hold any more what was kept in it.`,
    'The release cannot be put back, and nothing was changed. Choose one that is newer.',
  );
}

/** Adds a release. Doing it again changes nothing. */
export async function writeRecord(disk: Disk, target: string, record: ReleaseRecord): Promise<void> {
  await disk.mkdir(folderOf(target));
  await replaceFile(disk, recordOf(target, record.number), JSON.stringify(record));
}

/** Drops what is older than the last releases, as soon as there are some of it. @param newest the number of the last. */
export async function dropOld(disk: Disk, target: string, newest: number): Promise<void> {
  const old = (await numbersOf(target)).filter((number) => number <= newest - KEPT);
  if (old.length < DROPPED_TOGETHER) return;
  for (const number of old) await disk.remove(recordOf(target, number));
  const needed = new Set((await readReleases(target)).flatMap(digestsOf));
  for (const digest of await namesIn(contentOf(target))) {
    if (!needed.has(digest)) await disk.remove(join(contentOf(target), digest));
  }
}

const digestsOf = ({ changed, removed }: ReleaseRecord) => [...changed, ...removed].map(({ was }) => was);

/** What has to be done to the folder for it to be as a release left it. */
export interface Restoration {
  readonly files: readonly { readonly file: string; readonly read: () => Promise<Uint8Array> }[];
  readonly removed: readonly string[];
  /** How many pages the site had. */
  readonly pages: number;
}

/** @throws {Failure} when that release is not kept. */
export async function planRestoration(target: string, number: number): Promise<Restoration> {
  const releases = await readReleases(target);
  const restored = releases.find((release) => release.number === number);
  if (restored === undefined) {
    const numbers = releases.map((release) => release.number);
    throw new Failure(
      `There is no release ${number} to put back.`,
      numbers.length === 0
        ? 'Nothing was published yet.'
        : `Choose one from ${numbers.at(-1)} to ${numbers[0]}. Nothing was changed.`,
    );
  }
  // Of all that happened to a file since, the oldest says what it held; they come newest first.
  const before = new Map<string, string | null>();
  for (const release of releases.filter((later) => later.number > number)) {
    for (const file of release.added) before.set(file, null);
    for (const { file, was } of [...release.changed, ...release.removed]) before.set(file, was);
  }
  return {
    files: [...before].flatMap(([file, was]) =>
      was === null ? [] : [{ file, read: () => readContent(target, was) }],
    ),
    removed: [...before].flatMap(([file, was]) => (was === null ? [file] : [])),
    pages: restored.pages,
  };
}

/**
 * Prepares a release: everything that differs from the folder is written beside it.
 */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { paths } from '@archive/site/paths';
import { wholeFileNames } from '../data/whole-files.ts';
import { isHashed } from '../serve/headers.ts';
import { eachOf } from './batches.ts';
import type { Disk } from './disk.ts';
import { compressBeside } from './compress.ts';
import { isSibling, siblingNames, type SiteFile } from './files.ts';
import type { Move } from './journal.ts';
import { createPreparation, digestOf, isAbsent, isThere, readHere, type Prepared } from './prepare.ts';
import { keepContent, type ReleaseRecord, type Replaced } from './releases.ts';

export interface Content {
  /** Some may have been prepared already, each under a name that is no number alone. */
  readonly files: AsyncIterable<SiteFile | Prepared> | Iterable<SiteFile>;
  /** Files that go, or everything that is not among `files`. */
  readonly removed: readonly string[] | 'others';
}

interface Staged {
  /** Files that the folder does not have. */
  readonly added: readonly Move[];
  /** Files that it has with other content. */
  readonly changed: readonly Move[];
  readonly removed: readonly string[];
  /** The same without compressed siblings, in order, with what can be put back. */
  readonly record: Pick<ReleaseRecord, 'added' | 'changed' | 'removed'>;
}

/**
 * Writes what differs into a folder, each file under a number, and keeps what it will replace. When
 * it fails nothing is left in the folder.
 */
export async function stage(disk: Disk, target: string, incoming: string, content: Content): Promise<Staged> {
  await disk.mkdir(incoming);
  try {
    const { present, added, changed, replaced } = await prepare(disk, target, incoming, content.files);
    const removed = await removals(target, present, content.removed);
    const withdrawn = withoutSiblings(removed).map((file) => ({
      file,
      was: digestOf(readHere(join(target, file))),
    }));
    await eachOf([...replaced, ...withdrawn], (kept) => keepContent(disk, target, kept));
    return {
      added: picturesFirst(added),
      changed,
      removed,
      record: {
        added: withoutSiblings(added.map(({ file }) => file)).toSorted(),
        changed: replaced.toSorted(byFile),
        removed: withdrawn.toSorted(byFile),
      },
    };
  } catch (error) {
    await disk.remove(incoming);
    throw error;
  }
}

/** A page that is new finds its style and its pictures there. */
function picturesFirst(moves: readonly Move[]): readonly Move[] {
  const isPicture = ({ file }: Move) => isHashed(`/${file}`);
  return [...moves.filter(isPicture), ...moves.filter((move) => !isPicture(move))];
}

const withoutSiblings = (files: readonly string[]) => files.filter((file) => !isSibling(file));

const byFile = (a: Replaced, b: Replaced) => (a.file < b.file ? -1 : 1);

/** @returns also the names of all files, whether they differ or not. */
async function prepare(disk: Disk, target: string, incoming: string, files: Content['files']) {
  const present = new Set<string>();
  const moves = { added: [] as Move[], changed: [] as Move[] };
  const replaced: Replaced[] = [];
  const prepareOne = createPreparation({ disk, target, incoming, prefix: '', compress: compressBeside });
  await eachOf<SiteFile | Prepared>(files, async (given) => {
    const prepared = 'bytes' in given ? await prepareOne(given) : given;
    for (const name of [prepared.file, ...siblingNames(prepared.file)]) present.add(name);
    const { file, state, was } = prepared;
    if (state !== 'same') moves[state].push(...prepared.moves);
    if (was !== undefined) replaced.push({ file, was });
  });
  return { present, replaced, ...moves };
}

async function removals(
  target: string,
  present: ReadonlySet<string>,
  removed: Content['removed'],
): Promise<readonly string[]> {
  if (removed === 'others')
    return (await listFiles(target)).filter((file) => !present.has(file) && !isMadeLater(file));
  const files = removed.flatMap((file) => [file, ...siblingNames(file)]).filter((file) => !present.has(file));
  const found = await Promise.all(files.map((file) => isThere(join(target, file))));
  return files.filter((_, index) => found[index]);
}

/** The search index and the whole files of data are made of the site after it is released, and replaced by who makes them. */
export const isOfIndexOrData = (file: string) =>
  `/${file}`.startsWith(paths.searchIndex) || wholeFileNames.has(file.replace(/\.(?:br|gz)$/, ''));

/** So are the pictures to share. */
export const isCard = (file: string) => `/${file}`.startsWith(paths.cards);

/** What no release holds: it is made of the site afterwards. */
export const isMadeLater = (file: string) => isOfIndexOrData(file) || isCard(file);

/** Every file below a folder, from that folder, with forward slashes; none when it is absent. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

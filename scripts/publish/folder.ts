/**
 * The folder that readers are served from.
 *
 * A release is prepared beside it, completely; only then are files moved into place, each in one
 * step: first what is new, then what changed, then what goes. A failure while preparing leaves
 * the folder as it was, and no reader meets half a file.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Failure } from '@archive/site/failure';
import { eachOf } from './batches.ts';
import { realDisk, type Disk } from './disk.ts';
import { compressedSiblings, siblingNames, type SiteFile } from './files.ts';
import { carryOut, incomingOf, recover, writeJournal, type Move } from './journal.ts';

/** How many files of the folder a release touched, compressed siblings included. */
export interface Released {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface Release {
  readonly files: AsyncIterable<SiteFile> | Iterable<SiteFile>;
  /** Files that go, or everything that is not among `files`. */
  readonly removed: readonly string[] | 'others';
  /** What this release adds to the ledger of the folder. */
  readonly lines?: string;
  /** Called when the release will happen, whatever goes wrong from then on. */
  readonly onDecided?: () => void;
}

/**
 * Releases into a folder.
 *
 * @param target the folder; made when absent. Folders beside it whose names start with
 * `<target>.incoming-` are used for preparing and removed.
 * @throws {Failure} when the disk is full or may not be written.
 */
export async function releaseTo(target: string, release: Release, disk: Disk = realDisk): Promise<Released> {
  const incoming = incomingOf(target);
  try {
    await recover(disk, target);
    const { kept, added, changed } = await stage(disk, target, incoming, release.files);
    const removed = await removals(target, kept, release.removed);
    const { lines = '' } = release;
    const isEmpty = added.length + changed.length + removed.length === 0 && lines === '';
    const journal = { added, changed, removed, lines };
    if (!isEmpty) await writeJournal(disk, incoming, journal);
    release.onDecided?.();
    if (isEmpty) await disk.remove(incoming);
    else await carryOut(disk, incoming, target, journal);
    return { added: added.length, changed: changed.length, removed: removed.length };
  } catch (error) {
    // What was decided is completed by the next run; what was not has not happened.
    throw explain(error, target);
  }
}

interface Staged {
  /** Every file of the release. */
  readonly kept: ReadonlySet<string>;
  /** Those that the folder does not have. */
  readonly added: readonly Move[];
  /** Those that it has with other content. */
  readonly changed: readonly Move[];
}

/** Writes what differs beside the folder, each file under a number. */
async function stage(disk: Disk, target: string, incoming: string, files: Release['files']): Promise<Staged> {
  const kept = new Set<string>();
  const staged = { added: [] as Move[], changed: [] as Move[] };
  let count = 0;
  const stageOne = async (file: SiteFile) => {
    for (const name of [file.file, ...siblingNames(file.file)]) kept.add(name);
    const state = await compare(target, file);
    if (state === 'same') return;
    for (const part of [...(await compressedSiblings(file)), file]) {
      const prepared = String((count += 1));
      await disk.writeFile(join(incoming, prepared), part.bytes);
      staged[state].push({ prepared, file: part.file });
    }
  };

  await disk.mkdir(incoming);
  try {
    await eachOf(files, stageOne);
  } catch (error) {
    await disk.remove(incoming);
    throw error;
  }
  return { kept, ...staged };
}

/** Equal bytes have equal siblings, so those only have to be there. */
async function compare(target: string, { file, bytes }: SiteFile): Promise<'same' | 'changed' | 'added'> {
  try {
    const current = await readFile(join(target, file));
    if (!current.equals(bytes)) return 'changed';
  } catch (error) {
    if (isAbsent(error)) return 'added';
    throw error;
  }
  const siblings = siblingNames(file).map((name) => stat(join(target, name)));
  return (await Promise.allSettled(siblings)).every(({ status }) => status === 'fulfilled')
    ? 'same'
    : 'changed';
}

async function removals(
  target: string,
  kept: ReadonlySet<string>,
  removed: Release['removed'],
): Promise<readonly string[]> {
  const candidates =
    removed === 'others' ? await listFiles(target) : removed.flatMap((file) => [file, ...siblingNames(file)]);
  return candidates.filter((file) => !kept.has(file));
}

/** Every file below a folder, from that folder, with forward slashes; none when it is absent. */
async function listFiles(folder: string): Promise<readonly string[]> {
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

const isAbsent = (error: unknown) =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room',
  EACCES: 'it may not be written; give this user the right to',
  EPERM: 'it may not be written; give this user the right to',
  EROFS: 'the disk is read-only; choose another',
};

function explain(error: unknown, target: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason === undefined) return error;
  return new Failure(
    `The site cannot be written to ${target}: ${reason}.`,
    'Then publish again. Pages that were already replaced are whole; the rest is as it was.',
  );
}

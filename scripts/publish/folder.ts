/**
 * The folder that readers are served from.
 *
 * A release is prepared beside it, completely; only then are files moved into place, each in one
 * step: first what is new, then what changed, then what goes. A failure while preparing leaves
 * the folder as it was, and no reader meets half a file.
 */
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Failure } from '@archive/site/failure';
import { compressedSiblings, siblingNames, type SiteFile } from './files.ts';

/** How many files of the folder a release touched, compressed siblings included. */
export interface Released {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

type Files = AsyncIterable<SiteFile> | Iterable<SiteFile>;

/**
 * Makes a folder hold exactly these files and their compressed siblings.
 *
 * @param target the folder; made when absent. Folders beside it whose names start with
 * `<target>.incoming-` are used for preparing and removed.
 * @throws {Failure} when the disk is full or may not be written.
 */
export async function releaseTo(target: string, files: Files): Promise<Released> {
  const incoming = `${target}.incoming-${process.pid}`;
  try {
    await removeStale(target);
    const existing = new Set(await listFiles(target));
    const { kept, staged } = await stage(target, incoming, files);
    const added = staged.filter((file) => !existing.has(file));
    const changed = staged.filter((file) => existing.has(file));
    const removed = [...existing].filter((file) => !kept.has(file));
    for (const file of [...added, ...changed]) await move(join(incoming, file), join(target, file));
    for (const file of removed) await remove(target, file);
    return { added: added.length, changed: changed.length, removed: removed.length };
  } catch (error) {
    throw explain(error, target);
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

interface Staged {
  /** Every file of the release. */
  readonly kept: ReadonlySet<string>;
  /** Those of them that the folder does not hold yet, byte for byte. */
  readonly staged: readonly string[];
}

/** How many files are compared, compressed and written at the same time. */
const BATCH = 32;

async function stage(target: string, incoming: string, files: Files): Promise<Staged> {
  const kept = new Set<string>();
  const staged: string[] = [];
  const stageOne = async (file: SiteFile) => {
    for (const name of [file.file, ...siblingNames(file.file)]) kept.add(name);
    if (await isInPlace(target, file)) return;
    for (const part of [...(await compressedSiblings(file)), file]) {
      const place = join(incoming, part.file);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, part.bytes);
      staged.push(part.file);
    }
  };

  let batch: SiteFile[] = [];
  for await (const file of files) {
    batch.push(file);
    if (batch.length < BATCH) continue;
    await Promise.all(batch.map(stageOne));
    batch = [];
  }
  await Promise.all(batch.map(stageOne));
  return { kept, staged };
}

/** Equal bytes have equal siblings, so those only have to be there. */
async function isInPlace(target: string, { file, bytes }: SiteFile): Promise<boolean> {
  try {
    const siblings = siblingNames(file).map((name) => stat(join(target, name)));
    const [current] = await Promise.all([readFile(join(target, file)), ...siblings]);
    return current.equals(bytes);
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}

/** Removes a file, and the folders that are empty without it. */
async function remove(target: string, file: string): Promise<void> {
  await rm(join(target, file), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    try {
      await rmdir(join(target, folder));
    } catch {
      return; // It still holds something; then so do the folders above it.
    }
  }
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

/** Removes what a run that was killed had prepared. */
async function removeStale(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = `${basename(target)}.incoming-`;
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
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

/** Readies one file of a release: what differs from the folder is written beside it. */
import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { siblingNames, type Compress, type SiteFile } from './files.ts';
import type { Move } from './journal.ts';

/** A file of a release, compared with the folder. */
export interface Prepared {
  /** From the root of the site. */
  readonly file: string;
  readonly state: 'same' | 'changed' | 'added';
  /** The digest of what the folder has; absent when that has nothing, or the same. */
  readonly was?: string;
  /** What has to move into place for it: itself and its compressed siblings, or nothing. */
  readonly moves: readonly Move[];
}

/** Where files are prepared. */
export interface Desk {
  readonly disk: Disk;
  readonly target: string;
  readonly incoming: string;
  /** Begins the names of what is prepared here; nobody else may use it for the same release. */
  readonly prefix: string;
  readonly compress: Compress;
}

/** Makes what prepares files; each prepared file gets the next number. */
export function createPreparation({ disk, target, incoming, prefix, compress }: Desk) {
  let count = 0;
  return async (file: SiteFile): Promise<Prepared> => {
    const compared = compare(target, file);
    const moves: Move[] = [];
    const parts = compared.state === 'same' ? [] : [...(await compress(file)), file];
    for (const part of parts) {
      const prepared = `${prefix}${(count += 1)}`;
      await disk.writeFile(join(incoming, prepared), part.bytes);
      moves.push({ prepared, file: part.file });
    }
    return { file: file.file, ...compared, moves };
  };
}

/** Equal bytes have equal siblings, so those only have to be there. */
function compare(target: string, { file, bytes }: SiteFile): Pick<Prepared, 'state' | 'was'> {
  try {
    const before = readHere(join(target, file));
    const isSame = before.equals(bytes) && siblingNames(file).every((name) => isFilled(join(target, name)));
    return isSame ? { state: 'same' } : { state: 'changed', was: digestOf(before) };
  } catch (error) {
    if (isAbsent(error)) return { state: 'added' };
    throw error;
  }
}

export const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** Most files of a site fit. In bytes. */
const room = Buffer.allocUnsafeSlow(1 << 17);

/**
 * What a file holds, until the next is read: a release reads thousands, and new memory for each costs more than
 * reading. Reads at once, since for a file of some kilobytes so does another thread.
 */
export function readHere(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = size > room.length ? Buffer.allocUnsafeSlow(size) : room;
    let length = 0;
    for (let read = -1; length < size && read !== 0; length += read) {
      read = readSync(descriptor, bytes, length, size - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** A power cut can leave a file empty; no compressed form ever is. */
function isFilled(file: string): boolean {
  try {
    return statSync(file).size > 0;
  } catch {
    return false; // Absent or unreadable: it has to be written either way.
  }
}

export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    // Whatever keeps us from it, it has to be written, or is not there to remove.
    () => false,
  );

/** What is read; null when it is absent, as what was withdrawn a moment ago. */
export const whenThere = <Content>(reading: Promise<Content>): Promise<Content | null> =>
  reading.catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });

/** What a file of ours remembers; undefined when it is absent, or was cut short by a machine that failed. */
export async function readJson<Content>(file: string): Promise<Content | undefined> {
  const text = await whenThere(readFile(file, 'utf8'));
  try {
    return text === null ? undefined : (JSON.parse(text) as Content);
  } catch {
    return undefined;
  }
}

export const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

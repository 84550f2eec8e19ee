/** Lets one process at a time release into a folder. */
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often is looked whether the other has finished, in milliseconds. */
const PATIENCE = 20;

const SQLITE_BUSY = 5;

/**
 * Does some work while no other process, and nobody else in this one, does such work for the same
 * folder. SQLite's lock is the system's own, and ends with the process however that ends.
 */
export async function withLock<Result>(target: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(target), { recursive: true });
  const file = `${target}.lock`;
  await makeFile(file);
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    while (!hasLocked(database)) await sleep(PATIENCE);
    return await work();
  } finally {
    database.close();
  }
}

/**
 * Says what is wrong where SQLite only says that it cannot open. A file that is there is not opened: to close
 * it would let go of the lock that this process holds on it.
 */
async function makeFile(file: string): Promise<void> {
  try {
    await writeFile(file, '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await access(file, constants.R_OK | constants.W_OK);
  }
}

function hasLocked(database: DatabaseSync): boolean {
  try {
    // In memory, because a disk that is full has no room for the file that SQLite would write.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { readonly errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw error;
  }
}

import { existsSync } from 'node:fs';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Scratch extends AsyncDisposable {
  readonly path: string;
}

const MEMORY = '/dev/shm';

/**
 * A folder to write in, in memory where that has room: the disk of a shared machine says more about its
 * neighbours than about us.
 *
 * @param needed in bytes.
 */
export async function scratchFolder(needed: number): Promise<Scratch> {
  const path = await mkdtemp(join((await hasRoom(needed)) ? MEMORY : tmpdir(), 'archive-bench-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

async function hasRoom(needed: number): Promise<boolean> {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = await statfs(MEMORY);
  return bavail * bsize > needed;
}

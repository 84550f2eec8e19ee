/**
 * Remembers what pictures were encoded to, so that each is encoded once.
 *
 * The files themselves are in the site; beside it, in `<target>.pictures/`, stand their digests. What is
 * absent, or was damaged since, is encoded anew, to the same bytes.
 */
import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileToPath, paths, pathToFile } from '@archive/site/paths';
import { realDisk, replaceFile } from '../disk.ts';
import type { SiteFile } from '../files.ts';
import { readJson, whenThere } from '../prepare.ts';

const digestOf = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');

/** The digest of each file of one picture, by its name from the root of the site. */
type Memory = Readonly<Record<string, string>>;

const folderOf = (target: string) => `${target}.pictures`;
const memoryOf = (target: string, key: string) => join(folderOf(target), `${key}.json`);

/** Names begin with the key of their picture. */
const keyIn = (path: string) => /\/(\w+)-\d+\.\w+$/.exec(path)?.[1] ?? '';

async function readIfSame(target: string, path: string, memory: Memory): Promise<SiteFile | null> {
  const file = pathToFile(path);
  if (memory[file] === undefined) return null;
  const bytes = await whenThere(readFile(join(target, file)));
  return bytes !== null && digestOf(bytes) === memory[file] ? { file, bytes } : null;
}

/** The files of a picture as the site has them; null when it does not have them all as they were. */
export async function encodedBefore(
  target: string,
  wanted: readonly string[],
): Promise<readonly SiteFile[] | null> {
  const memory = (await readJson<Memory>(memoryOf(target, keyIn(wanted[0] ?? '')))) ?? {};
  const files = await Promise.all(wanted.map((path) => readIfSame(target, path, memory)));
  const whole = files.filter((file) => file !== null);
  return whole.length === files.length ? whole : null;
}

/** Remembers what a picture was encoded to. */
export async function rememberEncoded(target: string, files: readonly SiteFile[]): Promise<void> {
  const memory: Memory = Object.fromEntries(files.map(({ file, bytes }) => [file, digestOf(bytes)]));
  await realDisk.mkdir(folderOf(target));
  const file = memoryOf(target, keyIn(fileToPath(files[0]?.file ?? '')));
  await replaceFile(realDisk, file, JSON.stringify(memory));
}

const namesIn = (folder: string) => readdir(folder).catch(() => [] as readonly string[]);

/** Forgets the pictures that the site does not have any more. */
export async function forgetOthers(target: string): Promise<void> {
  const files = await namesIn(join(target, paths.media('')));
  const keys = new Set(files.map((name) => keyIn(paths.media(name))));
  for (const name of await namesIn(folderOf(target))) {
    if (!keys.has(name.replace(/\..*$/, ''))) await realDisk.remove(join(folderOf(target), name));
  }
}

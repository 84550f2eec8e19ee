/** The files that a command was given, and those in the folders that it was given, in order. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { READABLE } from '@archive/recap-files';
import { Failure } from '../failure.ts';

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Failure(`There is no "${path}".`, 'Check the name. Nothing was read.');
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => READABLE.test(name))
    .toSorted()
    .map((name) => join(path, name));
}

/** @throws {Failure} for a path that leads to nothing. */
export async function findRecapFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files = await Promise.all(paths.map(filesAt));
  return [...new Set(files.flat())];
}

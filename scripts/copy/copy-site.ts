/**
 * Copies a published site to a folder where it works at any address: below a path of another site, on a
 * disk or a stick, in an archive of archives. What is copied is left as it is.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { readBasePath, removeBasePath } from '../publish/base-path.ts';
import { eachOf } from '../publish/batches.ts';
import { isSibling } from '../publish/files.ts';
import { REDIRECT_FILES } from '../publish/redirect-files.ts';
import { isAbsent } from '../publish/prepare.ts';
import { listFiles } from '../publish/stage.ts';
import { relativePage } from './relative.ts';

/** Whole addresses for web servers, which do not fit elsewhere. */
const LEFT_OUT: readonly string[] = Object.values(REDIRECT_FILES);

/** @returns how many files the copy has. @throws {Failure} when there is nothing to copy, or something in its place. */
export async function copySite(source: string, target: string): Promise<number> {
  const all = await listFiles(source).catch((error: unknown): readonly string[] => {
    if (isAbsent(error)) return [];
    throw error;
  });
  if (!all.includes('index.html'))
    throw new Failure('There is no published site to copy yet.', 'Publish first: npm run build.');
  await refuseFull(target);
  // Compressed forms would be of what the pages were.
  const files = all.filter((file) => !isSibling(file) && !LEFT_OUT.includes(file));
  const known = new Set(files);
  const has = (file: string) => known.has(file);
  const basePath = await readBasePath(source);
  await eachOf(files, async (file) => {
    const bytes = await readFile(join(source, file));
    const copy = join(target, file);
    await mkdir(dirname(copy), { recursive: true });
    if (!file.endsWith('.html')) return writeFile(copy, bytes);
    return writeFile(copy, relativePage(removeBasePath(bytes.toString(), basePath), file, has));
  });
  return files.length;
}

async function refuseFull(target: string): Promise<void> {
  const there = await readdir(target).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  if (there.length > 0)
    throw new Failure(
      `The folder ${target} is not empty.`,
      'Choose one that is, or that does not exist yet. Nothing was copied.',
    );
}

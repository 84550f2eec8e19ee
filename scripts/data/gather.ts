/**
 * Makes the whole files of the data from the parts that are released, in the background: no publish
 * waits for files of thousands of entries, and none is ever half.
 *
 * What it reads is what readers have, so that a release that is put back is put back here too.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageType } from '@archive/site/archive';
import { DATA_TYPES, paths } from '@archive/site/paths';
import type { Disk } from '../publish/disk.ts';
import { isSibling, siblingNames } from '../publish/files.ts';
import { isThere, whenThere } from '../publish/prepare.ts';
import { listFiles } from '../publish/stage.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { wholeFilesOf, type WholeFile } from './whole-files.ts';

/** @returns how many files differed, and were replaced. */
export async function gatherData(disk: Disk, target: string): Promise<number> {
  let written = 0;
  for (const type of DATA_TYPES) {
    const lines = await readLines(target, type);
    for (const whole of wholeFilesOf(type, lines)) {
      if (await isCurrent(target, whole)) continue;
      await disk.mkdir(join(target, paths.data));
      await writeWhole(disk, target, whole.file, whole.text);
      written += 1;
    }
  }
  return written;
}

/** The entries of a type, in the order of their ids. */
async function readLines(target: string, type: PageType): Promise<readonly string[]> {
  const folder = join(target, paths.dataParts(type));
  const lines: string[] = [];
  for (const name of (await listFiles(folder)).filter((file) => !isSibling(file))) {
    const text = await whenThere(readFile(join(folder, name), 'utf8'));
    lines.push(...(text ?? '').split('\n').filter((line) => line !== ''));
  }
  // Each begins with its id.
  return lines.toSorted();
}

async function isCurrent(target: string, { file, text }: WholeFile): Promise<boolean> {
  const siblings = await Promise.all(siblingNames(file).map((name) => isThere(join(target, name))));
  return siblings.every(Boolean) && (await whenThere(readFile(join(target, file), 'utf8'))) === text;
}

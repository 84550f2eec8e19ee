/**
 * Makes the whole files of the data, and the calendar of all meetings, from the parts that are released, in the
 * background: no publish waits for files of thousands of entries, and none is ever half.
 *
 * What it reads is what readers have, so that a release that is put back is put back here too.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageType } from '@archive/site/archive';
import { DATA_TYPES, paths, pathToFile } from '@archive/site/paths';
import type { Disk } from '../publish/disk.ts';
import { isSibling, siblingNames } from '../publish/files.ts';
import { isThere, readJson, whenThere } from '../publish/prepare.ts';
import { listFiles } from '../publish/stage.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { wholeCalendar, wholeFilesOf, type WholeFile } from './whole-files.ts';

/** @returns how many files differed, and were replaced. */
export async function gatherData(disk: Disk, target: string): Promise<number> {
  let written = 0;
  await disk.mkdir(join(target, paths.data));
  for await (const whole of wholeFilesIn(target)) {
    if (await isCurrent(target, whole)) continue;
    await writeWhole(disk, target, whole.file, whole.text);
    written += 1;
  }
  return written;
}

async function* wholeFilesIn(target: string): AsyncGenerator<WholeFile> {
  for (const type of DATA_TYPES) yield* wholeFilesOf(type, await readLines(target, type));
  yield wholeCalendar(await readSite(target), await readCalendars(target));
}

/** What the archive is called, and where it is, as its JSON feed tells. */
async function readSite(target: string): Promise<{ readonly name: string; readonly url: string }> {
  const feed = await readJson<{ title: string; home_page_url: string }>(
    join(target, pathToFile(paths.jsonFeed)),
  );
  return { name: feed?.title ?? '', url: feed?.home_page_url ?? '/' };
}

/** The calendars of the years, and of the parts of those. */
async function readCalendars(target: string): Promise<readonly string[]> {
  const folder = join(target, paths.year(''));
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.ics')).toSorted();
  const texts = await Promise.all(files.map((file) => whenThere(readFile(join(folder, file), 'utf8'))));
  return texts.filter((text) => text !== null);
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

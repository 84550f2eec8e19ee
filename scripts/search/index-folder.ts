/**
 * Makes the search index of a published folder anew, in that folder, and its whole files of data.
 *
 * What is written first is asked for by nobody yet; then the entry is replaced, in one step, and from
 * then on readers find what is on the site now. Files of the index before are kept until the next one,
 * because a reader may still have its entry. Killed at any moment, either entry is there with all its
 * files, and the next run completes or repeats what was begun.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileToPath, pathToFile, paths } from '@archive/site/paths';
import { ENTRY_FILE, filesOf, type IndexEntry } from '@archive/site/search/format';
import { gatherData } from '../data/gather.ts';
import { readBasePath, removeBasePath } from '../publish/base-path.ts';
import { eachOf } from '../publish/batches.ts';
import { realDisk, type Disk } from '../publish/disk.ts';
import { isSibling, siblingNames } from '../publish/files.ts';
import { withLock } from '../publish/lock.ts';
import { isThere, readJson, whenThere } from '../publish/prepare.ts';
import { newestRelease } from '../publish/releases.ts';
import { listFiles } from '../publish/stage.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { buildIndex } from './build-index.ts';
import { kindOf, readPage, type PageRecord } from './read-page.ts';

export interface Indexed {
  /** The release that can be searched now. */
  readonly release: number;
  readonly pages: number;
  /** How many files were written for it, without their compressed forms. */
  readonly written: number;
  /** How many whole files of the data were replaced. */
  readonly gathered: number;
}

const folderOf = (target: string) => join(target, pathToFile(`${paths.searchIndex}${ENTRY_FILE}`), '..');

/** What the index of a folder says of itself; undefined when there is none that can be read. */
export const readEntry = (target: string): Promise<IndexEntry | undefined> =>
  readJson(join(folderOf(target), ENTRY_FILE));

/** Beside the site, because equal sites have equal indexes, whichever release they are. */
const noteOf = (target: string) => `${target}.indexed`;

/** The release that can be searched, and since when; undefined when that is not known. */
export async function readIndexed(target: string): Promise<{ release: number; at: Date } | undefined> {
  if ((await readEntry(target)) === undefined) return undefined;
  const note = await whenThere(Promise.all([readFile(noteOf(target), 'utf8'), stat(noteOf(target))]));
  return note === null ? undefined : { release: Number(note[0]), at: note[1].mtime };
}

/** Indexes what is published, while nobody else does. Publishing goes on meanwhile, and never waits for it. */
export const indexFolder = (target: string, disk: Disk = realDisk): Promise<Indexed> =>
  withLock(`${target}.search`, async () => {
    // Read before the pages: when one of them is of a later release, there is more to index, never less.
    const release = await newestRelease(target);
    // The note of the release is written last, and is of the data too.
    const gathered = await gatherData(disk, target);
    const { files, entry } = buildIndex(await readPages(target));
    const previous = await readEntry(target);
    const folder = folderOf(target);
    await disk.mkdir(folder);
    let written = 0;
    await eachOf(files, async ([name, text]) => {
      if (await isComplete(folder, name)) return;
      await writeWhole(disk, folder, name, text);
      written += 1;
    });
    if (!isDeepStrictEqual(entry, previous))
      await writeWhole(disk, folder, ENTRY_FILE, JSON.stringify(entry));
    await removeOthers(disk, folder, [entry, ...(previous === undefined ? [] : [previous])]);
    await disk.writeFile(noteOf(target), new TextEncoder().encode(String(release)));
    return { release, pages: entry.pages, written, gathered };
  });

/** Removes what only readers of the index before could still ask for. */
export const pruneIndex = (target: string, disk: Disk = realDisk): Promise<void> =>
  withLock(`${target}.search`, async () => {
    const entry = await readEntry(target);
    if (entry !== undefined) await removeOthers(disk, folderOf(target), [entry]);
  });

async function readPages(target: string): Promise<readonly PageRecord[]> {
  const records: PageRecord[] = [];
  const basePath = await readBasePath(target);
  const pages = (await listFiles(target)).filter((file) => kindOf(fileToPath(file)) !== undefined);
  await eachOf(
    pages.filter((file) => file.endsWith('/index.html')),
    async (file) => {
      const html = await whenThere(readFile(join(target, file), 'utf8'));
      const record = readPage(fileToPath(file), removeBasePath(html ?? '', basePath));
      if (record !== undefined) records.push(record);
    },
  );
  return records;
}

async function isComplete(folder: string, name: string): Promise<boolean> {
  const found = await Promise.all([name, ...siblingNames(name)].map((file) => isThere(join(folder, file))));
  return found.every(Boolean);
}

async function removeOthers(disk: Disk, folder: string, entries: readonly IndexEntry[]): Promise<void> {
  const kept = new Set([ENTRY_FILE, ...entries.flatMap(filesOf)]);
  const others = (await listFiles(folder)).filter(
    (file) => !kept.has(isSibling(file) ? file.replace(/\.(?:br|gz)$/, '') : file),
  );
  for (const file of others) await disk.remove(join(folder, file));
}

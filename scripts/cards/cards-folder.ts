/**
 * Draws the pictures that go along when somebody shares a page, in the published folder.
 *
 * They are made of the pages as readers have them, after a release, and no release holds them. What
 * each says is remembered beside the site, in `<target>.cards.json`, so that only what differs is drawn.
 * Killed at any moment, each picture is the old one or the new, and the next run goes on from there.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileToPath, paths, pathToFile } from '@archive/site/paths';
import { eachOf } from '../publish/batches.ts';
import { realDisk, replaceFile, type Disk } from '../publish/disk.ts';
import { withLock } from '../publish/lock.ts';
import { isThere, readJson, whenThere } from '../publish/prepare.ts';
import { filesOf, newestRelease, readReleases } from '../publish/releases.ts';
import { isCard, listFiles } from '../publish/stage.ts';
import { cardKey, drawCard } from './draw-card.ts';
import { cardIn } from './read-card.ts';

export interface Drawn {
  /** The release whose pages have their pictures now. */
  readonly release: number;
  /** The files that were drawn or removed. */
  readonly files: readonly string[];
}

/** What the pictures of a folder say. */
interface Memory {
  /** 0 before all were looked at. */
  readonly release: number;
  /** By their file. */
  readonly keys: Readonly<Record<string, string>>;
}

const NOTHING: Memory = { release: 0, keys: {} };

const memoryOf = (target: string) => `${target}.cards.json`;

const readMemory = async (target: string): Promise<Memory> =>
  (await readJson<Memory>(memoryOf(target))) ?? NOTHING;

/** The release whose pages have their pictures; 0 before the first. */
export const drawnRelease = async (target: string): Promise<number> => (await readMemory(target)).release;

const isPage = (file: string) => file.endsWith('index.html');

/** The pages that may have another picture than a release left them with. */
async function pagesSince(target: string, release: number): Promise<readonly string[]> {
  const newer = (await readReleases(target)).filter(({ number }) => number > release);
  const areAllKnown = newer.at(-1)?.number === release + 1;
  const files = release > 0 && areAllKnown ? newer.flatMap(filesOf) : await listFiles(target);
  return [...new Set(files.filter(isPage))];
}

/** How many are drawn before it is remembered, in case this ends halfway. */
const TOGETHER = 256;

/** Draws what differs, while nobody else does. Publishing goes on meanwhile, and never waits for it. */
export const drawCards = (target: string, disk: Disk = realDisk): Promise<Drawn> =>
  withLock(`${target}.cards`, async () => {
    const release = await newestRelease(target);
    const before = await readMemory(target);
    const keys: Record<string, string> = { ...before.keys };
    const touched: string[] = [];
    const remember = (at: number) =>
      replaceFile(disk, memoryOf(target), JSON.stringify({ release: at, keys } satisfies Memory));
    const pages = release === before.release ? [] : await pagesSince(target, before.release);
    for (let start = 0; start < pages.length; start += TOGETHER) {
      await eachOf(pages.slice(start, start + TOGETHER), async (page) => {
        const file = await bring(disk, target, page, keys);
        if (file !== null) touched.push(file);
      });
      await remember(before.release);
    }
    if (before.release === 0) touched.push(...(await removeOthers(disk, target, keys)));
    await remember(release);
    return { release, files: touched };
  });

/** Makes the picture of a page what the page says; null when it is that already. */
async function bring(
  disk: Disk,
  target: string,
  page: string,
  keys: Record<string, string>,
): Promise<string | null> {
  const html = await whenThere(readFile(join(target, page), 'utf8'));
  const path = fileToPath(page);
  const words = html === null ? null : cardIn(path, html);
  const file = pathToFile(paths.card(path));
  if (words === null) {
    if (keys[file] === undefined) return null;
    Reflect.deleteProperty(keys, file);
    await disk.remove(join(target, file));
    return file;
  }
  const key = cardKey(words);
  if (keys[file] === key && (await isThere(join(target, file)))) return null;
  await disk.mkdir(dirname(join(target, file)));
  await replaceFile(disk, join(target, file), await drawCard(words));
  keys[file] = key;
  return file;
}

async function removeOthers(
  disk: Disk,
  target: string,
  keys: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const others = (await listFiles(target)).filter((file) => isCard(file) && keys[file] === undefined);
  for (const file of others) await disk.remove(join(target, file));
  return others;
}

/** Pages that several threads share are done once each, and a thread that fails is heard of. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { largeEntries } from '@archive/scripts/bench/content.ts';
import { Threads } from '@archive/scripts/publish/render/threads.ts';
import { createArchive } from '@archive/site/archive';
import { planDocuments, planPages } from '@archive/site/pages';
import { loadRenderer } from '@archive/site/renderer';
import { bundle } from './build-site.ts';

const renderer = await loadRenderer(bundle);
const entries = largeEntries({
  meetings: 40,
  subsessions: 80,
  speakers: 60,
  municipalities: 9,
  programmes: 3,
});
const archive = createArchive(entries, new Map());
const pages = [...planPages(archive), ...planDocuments(archive)];

/** Threads that do what this source says. */
async function threadsOf(source: string) {
  const folder = await mkdtemp(join(tmpdir(), 'archive-threads-'));
  const file = join(folder, 'work.mjs');
  await writeFile(file, source);
  const threads = new Threads<readonly (readonly [path: string, thread: number])[]>({
    renderer,
    module: pathToFileURL(file).href,
    snapshot: archive.snapshot(),
    target: folder,
    basePath: '',
  });
  return {
    async share() {
      const done: (readonly [path: string, thread: number])[] = [];
      for await (const batch of threads.share(pages)) done.push(...batch);
      return done;
    },
    async [Symbol.asyncDispose]() {
      await threads[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

const DONE = 'return async (pages) => pages.map(({ path, view }) => view() && [path, thread]);';

test.skipIf(availableParallelism() === 1)(
  'each page is done once, and no thread has all of them',
  async () => {
    await using threads = await threadsOf(
      // This thread waits until another one did something.
      `export const begin = ({ thread }) => {
      if (thread === 0) return async (pages) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return pages.map(({ path }) => [path, thread]);
      };
      ${DONE}
    };`,
    );
    const done = await threads.share();
    expect(done.map(([path]) => path).toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
    expect(new Set(done.map(([, thread]) => thread)).size).toBeGreaterThan(1);
  },
);

test.skipIf(availableParallelism() === 1)(
  'a thread that ends fails the work, and not the process',
  async () => {
    await using threads = await threadsOf(
      `export const begin = ({ thread }) => {
      if (thread !== 0) process.exit(3);
      return async (pages) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return [];
      };
    };`,
    );
    await expect(threads.share()).rejects.toThrow(/exited with code: 3/);
  },
);

test.skipIf(availableParallelism() === 1).each([
  ['ends', 'process.exit(3)', /ended too early|exited with code: 3/],
  ['cannot start', "throw new Error('There is no room.')", /There is no room/],
])('a thread that %s before it has work fails the work', async (_, source, why) => {
  await using threads = await threadsOf(
    `export const begin = ({ thread }) => {
      if (thread !== 0) ${source};
      return async () => [];
    };`,
  );
  await delay(1500);
  await expect(threads.share()).rejects.toThrow(why);
});

test('a page that cannot be done fails the work with why', async () => {
  await using threads = await threadsOf(
    `export const begin = () => async (pages) => {
      if (pages.some(({ path }) => path === '/sprekers/')) throw new Error('Its template failed.');
      return [];
    };`,
  );
  await expect(threads.share()).rejects.toThrow('Its template failed.');
});

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { releaseTo, restore, type Release } from '@archive/scripts/publish/folder.ts';
import type { SiteFile } from '@archive/scripts/publish/files.ts';
import { withLock } from '@archive/scripts/publish/lock.ts';
import { readReleases } from '@archive/scripts/publish/releases.ts';

const toFiles = (files: Readonly<Record<string, string>>): readonly SiteFile[] =>
  Object.entries(files).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));

const everything = { removed: 'others', cause: { kind: 'everything' }, pages: 1 } as const;

/** A release of these files and no others. */
const toRelease = (files: Readonly<Record<string, string>>): Release => ({
  files: toFiles(files),
  ...everything,
});

interface Workplace extends AsyncDisposable {
  readonly folder: string;
  readonly target: string;
  list(): Promise<readonly string[]>;
  read(file: string): Promise<string>;
}

async function workplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-folder-'));
  const target = join(folder, 'dist');
  return {
    folder,
    target,
    list: async () => (await readdir(target, { recursive: true })).toSorted(),
    read: (file) => readFile(join(target, file), 'utf8'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

test('a release puts every page in place, with compressed forms that hold the same', async () => {
  await using place = await workplace();
  await releaseTo(place.target, toRelease({ 'index.html': '<p>Thuis</p>', 'media/a.jpg': 'beeld' }));
  expect(await place.list()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
    'media',
    'media/a.jpg',
  ]);
  expect(brotliDecompressSync(await readFile(join(place.target, 'index.html.br'))).toString()).toBe(
    '<p>Thuis</p>',
  );
  expect(gunzipSync(await readFile(join(place.target, 'index.html.gz'))).toString()).toBe('<p>Thuis</p>');
});

test('only what differs is written again', async () => {
  await using place = await workplace();
  await releaseTo(place.target, toRelease({ 'a.html': 'a', 'b.html': 'b' }));
  const before = await stat(join(place.target, 'a.html'));
  const released = await releaseTo(place.target, toRelease({ 'a.html': 'a', 'b.html': 'B' }));
  expect(released).toEqual({ release: 2, added: 0, changed: 3, removed: 0 });
  expect((await stat(join(place.target, 'a.html'))).ino).toBe(before.ino);
  expect(await place.read('b.html')).toBe('B');
});

test('a page that is gone takes its compressed forms and its empty folder along', async () => {
  await using place = await workplace();
  await releaseTo(place.target, toRelease({ 'index.html': 'x', 'sprekers/noor/index.html': 'n' }));
  await releaseTo(place.target, toRelease({ 'index.html': 'x' }));
  expect(await place.list()).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
});

test('a missing compressed form is made again', async () => {
  await using place = await workplace();
  await releaseTo(place.target, toRelease({ 'index.html': 'x' }));
  await rm(join(place.target, 'index.html.br'));
  await releaseTo(place.target, toRelease({ 'index.html': 'x' }));
  expect(await place.list()).toContain('index.html.br');
});

test('a failure while pages are being rendered leaves the site as it was', async () => {
  await using place = await workplace();
  await releaseTo(place.target, toRelease({ 'index.html': 'oud', 'weg.html': 'oud' }));
  const before = await place.list();
  function* failing(): Generator<SiteFile> {
    yield* toFiles({ 'index.html': 'nieuw', 'erbij.html': 'nieuw' });
    throw new Error('A template failed.');
  }
  await expect(releaseTo(place.target, { files: failing(), ...everything })).rejects.toThrow(
    'A template failed.',
  );
  expect(await place.list()).toEqual(before);
  expect(await place.read('index.html')).toBe('oud');
  expect(await readdir(place.folder)).not.toContain('dist.incoming');
});

test('what a killed run had prepared is cleaned up by the next', async () => {
  await using place = await workplace();
  const dead = join(place.folder, 'dist.incoming');
  await mkdir(dead, { recursive: true });
  await writeFile(join(dead, 'half.html'), '<p>ha');
  await releaseTo(place.target, toRelease({ 'index.html': 'x' }));
  expect(await readdir(place.folder)).not.toContain('dist.incoming');
  expect(await place.list()).not.toContain('half.html');
});

test('a folder that may not be written is named, with what to do', async () => {
  // The kernel's own file system lets nobody make a folder, root included.
  const target = '/sys/kernel/dist';
  await expect(releaseTo(target, toRelease({ 'index.html': 'x' }))).rejects.toThrow(
    `The site cannot be written to ${target}: it may not be written; give this user the right to.`,
  );
});

test('files that a power cut left empty are made again, and stop nothing', async () => {
  await using place = await workplace();
  const release = (text: string) => releaseTo(place.target, toRelease({ 'index.html': text }));
  for (const text of ['een', 'twee', 'drie']) await release(text);
  const journal = join(place.folder, 'dist.incoming', '.journal.json');
  await mkdir(dirname(journal));
  for (const file of [
    journal,
    join(place.target, 'index.html.br'),
    join(place.folder, 'dist.releases', '2.json'),
  ]) {
    await writeFile(file, '');
  }
  expect(await release('drie')).toMatchObject({ release: 4, changed: 3 });
  expect(brotliDecompressSync(await readFile(join(place.target, 'index.html.br'))).toString()).toBe('drie');
  // What came before the release that is not known any more cannot be put back.
  expect((await readReleases(place.target)).map(({ number }) => number)).toEqual([4, 3]);
  await expect(restore(place.target, 1)).rejects.toThrow('There is no release 1 to put back.');
});

test('on a disk that is full it can still be said that it is full', async () => {
  await using place = await workplace();
  // What SQLite would write beside its lock has no room there, and says so in words of its own.
  expect(await withLock(place.target, () => readdir(place.folder))).toEqual(['dist.lock']);
});

test('a reader never meets a page that is absent or torn while releases follow one another', async () => {
  await using place = await workplace();
  const text = (letter: string) => letter.repeat(200_000);
  await releaseTo(place.target, toRelease({ 'index.html': text('a') }));
  let isOver = false;
  const seen = new Set<string>();
  const reader = (async () => {
    while (!isOver) {
      const page = await place.read('index.html');
      seen.add(`${new Set(page).size} ${page.length}`);
    }
  })();
  for (const letter of 'bcdefghij') await releaseTo(place.target, toRelease({ 'index.html': text(letter) }));
  isOver = true;
  await reader;
  expect([...seen]).toEqual(['1 200000']);
});

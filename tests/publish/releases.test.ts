/** Each of the last releases can be put back as it was, and what is published next is right. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathToFile } from '@archive/site/paths';
import type { SiteFile } from '@archive/scripts/publish/files.ts';
import { releaseTo, restore } from '@archive/scripts/publish/folder.ts';
import { Addresses } from '@archive/scripts/publish/addresses.ts';
import { Ledger } from '@archive/scripts/publish/ledger.ts';
import { redirectFiles } from '@archive/scripts/publish/redirect-files.ts';
import { withLock } from '@archive/scripts/publish/lock.ts';
import { readReleases } from '@archive/scripts/publish/releases.ts';
import { readTree, withoutSiblings, type Tree } from '../support/tree.ts';

type Contents = Readonly<Record<string, string>>;

const toFiles = (contents: Contents): readonly SiteFile[] =>
  Object.entries(contents).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) }));

interface Workplace extends AsyncDisposable {
  readonly target: string;
  /** Makes the folder hold these files and no others. */
  publish(contents: Contents): Promise<number>;
}

async function workplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'archive-releases-'));
  const target = join(folder, 'dist');
  return {
    target,
    publish: async (contents) => {
      const cause = { kind: 'everything' } as const;
      const pages = Object.keys(contents).length;
      const content = { files: toFiles(contents), removed: 'others' } as const;
      return (await releaseTo(target, { ...content, cause, pages })).release;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

const contents = fc.dictionary(
  fc.constantFrom('index.html', 'a/index.html', 'a/b/index.html', 'media/foto.jpg', 'robots.txt'),
  fc.constantFrom('een', 'twee', 'drie'),
);

test('whatever was published, each release can be put back byte for byte, again and again', async () => {
  const step = fc.oneof(
    contents.map((files) => ({ files })),
    fc.nat().map((back) => ({ back })),
  );
  const sequence = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
    await using place = await workplace();
    const trees = new Map<number, Tree>();
    for (const next of steps) {
      if ('files' in next) trees.set(await place.publish(next.files), await readTree(place.target));
      else if (trees.size > 0) {
        const number = [...trees.keys()][next.back % trees.size] ?? 0;
        if (number === 0) continue;
        const { release } = await restore(place.target, number);
        expect(await readTree(place.target)).toEqual(trees.get(number));
        trees.set(release, await readTree(place.target));
      }
      withoutSiblings(await readTree(place.target));
    }
    const numbers = (await readReleases(place.target)).map(({ number }) => number);
    expect(numbers).toEqual([...trees.keys()].filter((number) => number > 0).toReversed());
  });
  await fc.assert(sequence, { numRuns: 150 });
});

test('a publish that changes nothing is no release', async () => {
  await using place = await workplace();
  expect(await place.publish({ 'index.html': 'een' })).toBe(1);
  expect(await place.publish({ 'index.html': 'een' })).toBe(1);
  expect(await place.publish({ 'index.html': 'twee' })).toBe(2);
});

test('a release says what it changed', async () => {
  await using place = await workplace();
  await place.publish({ 'a.html': 'een', 'b.html': 'een', 'c.html': 'een' });
  await place.publish({ 'a.html': 'een', 'b.html': 'twee', 'd.html': 'twee' });
  const [second] = await readReleases(place.target);
  expect(second).toMatchObject({
    number: 2,
    pages: 3,
    cause: { kind: 'everything' },
    added: ['d.html'],
    changed: [{ file: 'b.html' }],
    removed: [{ file: 'c.html' }],
  });
  expect(Date.parse(second?.at ?? '')).toBeLessThanOrEqual(Date.now());
});

test('fifty releases are kept, with what they need and nothing else', async () => {
  await using place = await workplace();
  const fiftyUpTo = (last: number) => Array.from({ length: 50 }, (_, index) => last - index);
  const numbers = async () => (await readReleases(place.target)).map(({ number }) => number);
  for (let count = 1; count <= 55; count += 1) await place.publish({ 'a.html': `tekst ${count}` });
  expect(await numbers()).toEqual(fiftyUpTo(55));
  for (let count = 56; count <= 60; count += 1) await place.publish({ 'a.html': `tekst ${count}` });
  expect(await numbers()).toEqual(fiftyUpTo(60));
  expect(await readdir(`${place.target}.releases/content`)).toHaveLength(50);
  await restore(place.target, 12);
  expect((await readTree(place.target)).get('a.html')).toBe('tekst 12');
  await expect(restore(place.target, 10)).rejects.toThrow('There is no release 10 to put back.');
  await expect(restore(place.target, 999)).rejects.toThrow('Choose one from 12 to 61.');
});

test('an address that is younger than the release that is put back says that its page is gone', async () => {
  await using place = await workplace();
  /** Publishes pages under their addresses, as the publisher does. */
  const publishAt = async (pages: Readonly<Record<string, string>>) => {
    const before = Addresses.of(await Ledger.read(place.target));
    const { addresses, lines } = before.with(new Map(Object.entries(pages)));
    const files = Object.values(pages).map((path) => ({
      file: pathToFile(path),
      bytes: Buffer.from('een'),
    }));
    await releaseTo(place.target, {
      files: [...files, ...redirectFiles(addresses.redirects())],
      removed: 'others',
      cause: { kind: 'everything' },
      pages: files.length,
      lines,
    });
  };
  const redirects = async () => (await readTree(place.target)).get('_redirects');
  await publishAt({ a: '/eerst/' });
  await publishAt({ a: '/een/', b: '/twee/' });
  await publishAt({ a: '/een/', b: '/twee-nieuw/', c: '/drie/' });
  await restore(place.target, 2);
  expect(await redirects()).toBe('/drie/ /404.html 410\n/eerst/ /een/ 301\n/twee-nieuw/ /404.html 410\n');
  await restore(place.target, 3);
  expect(await redirects()).toBe('/eerst/ /een/ 301\n/twee/ /twee-nieuw/ 301\n');
  await restore(place.target, 1);
  expect(await redirects()).toMatch(/^\/een\/ \/404.html 410$/m);
  withoutSiblings(await readTree(place.target));
});

test('content that rotted on disk is not put back, and the site stays as it is', async () => {
  await using place = await workplace();
  await place.publish({ 'a.html': 'een', 'b.html': 'een' });
  await place.publish({ 'a.html': 'twee', 'b.html': 'drie' });
  const before = await readTree(place.target);
  const [kept] = await readdir(`${place.target}.releases/content`);
  await rm(`${place.target}.releases/content/${kept}`);
  await writeFile(`${place.target}.releases/content/${kept}`, 'iets anders');
  await expect(restore(place.target, 1)).rejects.toThrow('does not hold any more what was kept in it');
  expect(await readTree(place.target)).toEqual(before);
});

test('releases wait for each other, also those that are put back', async () => {
  await using place = await workplace();
  await place.publish({ 'a.html': 'een' });
  const texts = Array.from({ length: 8 }, (_, index) => `tekst ${index}`);
  await Promise.all([
    ...texts.map((text) => place.publish({ 'a.html': text })),
    restore(place.target, 1),
    restore(place.target, 1),
  ]);
  const numbers = (await readReleases(place.target)).map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index));
  withoutSiblings(await readTree(place.target));
});

test('a lock that cannot be had now is had when the other is done', async () => {
  await using place = await workplace();
  const order: string[] = [];
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = withLock(place.target, async () => {
    order.push('first');
    held.resolve();
    await release.promise;
    order.push('first done');
  });
  await held.promise;
  const second = withLock(place.target, () => Promise.resolve(order.push('second')));
  release.resolve();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'first done', 'second']);
});

test('who waits in the process that has a lock does not let another process in', async () => {
  await using place = await workplace();
  const release = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const order: string[] = [];
  const first = withLock(place.target, async () => {
    held.resolve();
    await release.promise;
    order.push('first');
  });
  await held.promise;
  const second = withLock(place.target, () => Promise.resolve(order.push('second')));
  const other = fork(fileURLToPath(new URL('../support/lock-process.ts', import.meta.url)));
  other.send(place.target);
  expect(await once(other, 'message')).toContain('waiting');
  const third = once(other, 'message').then(([said]) => order.push(String(said)));
  await sleep(300);
  release.resolve();
  await Promise.all([first, second, third]);
  expect(order[0]).toBe('first');
  expect(order.slice(1).toSorted()).toEqual(['has it', 'second']);
});

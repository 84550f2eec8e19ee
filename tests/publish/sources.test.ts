/** When the pages and the CMS have to be built anew. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '@archive/scripts/build/sources.ts';
import { folders } from '@archive/scripts/folders.ts';
import { releaseTo } from '@archive/scripts/publish/folder.ts';

test('a publish leaves what was built as good as it was, and a change to a page does not', async () => {
  const site = await mkdtemp(join(tmpdir(), 'archive-sources-'));
  await using closing = new AsyncDisposableStack();
  closing.defer(() => rm(site, { recursive: true }));
  const digest = () => digestOf([relative(folders.root, site)]);
  await mkdir(join(site, 'src'));
  await writeFile(join(site, 'src', 'page.astro'), '<h1>Een</h1>');
  const before = digest();
  for (const text of ['een', 'twee']) {
    await releaseTo(join(site, 'dist'), {
      files: [{ file: 'index.html', bytes: new TextEncoder().encode(text) }],
      removed: 'others',
      cause: { kind: 'everything' },
      pages: 1,
      lines: '/\thome\n',
    });
  }
  expect(digest()).toBe(before);
  await writeFile(join(site, 'src', 'page.astro'), '<h1>Twee</h1>');
  expect(digest()).not.toBe(before);
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { comparePages } from '@archive/scripts/bench/same-pages.ts';

type Site = Readonly<Record<string, string>>;

async function compare(ours: Site, theirs: Site) {
  const folder = await mkdtemp(join(tmpdir(), 'archive-test-'));
  try {
    for (const [name, site] of Object.entries({ ours, theirs })) {
      for (const [file, html] of Object.entries(site)) {
        const path = join(folder, name, file);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, html);
      }
    }
    return await comparePages(join(folder, 'ours'), join(folder, 'theirs'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('pages that two programs write differently say the same, and another word is seen', async () => {
  const ours = {
    'a/index.html': '<p class="x">Wie &amp; wat</p><br />',
    'b.html': '<p>Eén</p>',
    'c.html': 'c',
  };
  const theirs = {
    'a/index.html': '<p class="x">\n Wie &#38;\n wat</p>\n<br>',
    'b.html': '<p id="b">Twee</p>',
    'c.html': 'c',
  };
  expect(await compare(ours, theirs)).toEqual({ pages: 3, sameBytes: 1, sameText: 2, sameElements: 2 });
});

test('a site that lacks a page is not compared', async () => {
  await expect(compare({ 'a.html': 'a', 'b.html': 'b' }, { 'a.html': 'a' })).rejects.toThrow('other pages');
});

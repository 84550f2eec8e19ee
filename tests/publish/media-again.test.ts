/** Pictures are encoded once, and what follows their changes is what a full build makes. */
import { hash } from 'node:crypto';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startServer } from '@archive/scripts/serve/server.ts';
import { storedAt, withPhoto } from '../support/illustrated-site.ts';
import { photo, photoOnItsSide, transparentLogo } from '../support/pictures.ts';
import { readTree } from '../support/tree.ts';

test('after pictures come, change and go the site is what a full build makes it', async () => {
  await using site = await withPhoto(await photo());
  const steps: readonly (() => Promise<void> | void)[] = [
    async () => {
      site.cms.files.set('/uploads/foto.jpg', await photoOnItsSide());
      site.cms.changes.push({ type: 'file', subject: '/uploads/foto.jpg' });
    },
    async () => {
      site.cms.files.set('/uploads/logo.png', await transparentLogo());
      const file = storedAt('/uploads/logo.png', 'image/png');
      site.edit({ attachments: [{ title: 'Logo', language: null, position: 1, file }] });
    },
    () => site.edit({ photo: null }),
  ];
  for (const [index, step] of steps.entries()) {
    await step();
    await site.follower.follow();
    const anew = `anew-${index}`;
    await (await site.newFollower(anew)).follow();
    const [followed, full] = await Promise.all([site.folder, join(site.folder, '..', anew)].map(readTree));
    expect(followed).toEqual(full);
  }
});

test('an edit that touches no picture reads and encodes none', async () => {
  await using site = await withPhoto(await photo());
  const [name = ''] = await site.media();
  const before = await stat(join(site.folder, 'media', name));
  site.cms.files.clear();
  site.edit({ title: 'Een andere titel' });
  await site.follower.follow();
  expect(await site.page()).toContain('Een andere titel');
  expect((await stat(join(site.folder, 'media', name))).ino).toBe(before.ino);
});

test('who has a page open gets the photo that was on it for ten minutes after it was replaced', async () => {
  await using site = await withPhoto(await photo());
  const src = /src="([^"]+)"/.exec(await site.markup())?.[1] ?? '';
  const bytes = await readFile(join(site.folder, src));
  site.cms.files.set('/uploads/foto.jpg', await photoOnItsSide());
  site.cms.changes.push({ type: 'file', subject: '/uploads/foto.jpg' });
  await site.follower.follow();
  expect(await site.markup()).not.toContain(src);
  const server = await startServer({ folder: site.folder, host: '127.0.0.1', port: 0 });
  const answer = await fetch(server.url + src);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    'image/jpeg',
    'no-store',
  ]);
  const longAgo = new Date(Date.now() - 11 * 60_000);
  await utimes(`${site.folder}.releases/2.json`, longAgo, longAgo);
  expect((await fetch(server.url + src)).status).toBe(404);
  await server.close();
});

test('a picture is encoded once, also for who starts anew, unless its file was damaged', async () => {
  await using site = await withPhoto(await photo());
  const names = await site.media();
  const name = names.find((candidate) => candidate.endsWith('-240.avif')) ?? '';
  const file = join(site.folder, 'media', name);
  const encoded = await readFile(file);
  // What is remembered of it is what the next one goes by.
  const memory = join(`${site.folder}.pictures`, `${name.slice(0, 20)}.json`);
  const remembered = await readFile(memory, 'utf8');
  await writeFile(file, 'anders');
  const digests = JSON.parse(remembered) as Record<string, string>;
  await writeFile(memory, JSON.stringify({ ...digests, [`media/${name}`]: hash('sha256', 'anders', 'hex') }));
  await (await site.newFollower()).follow();
  expect(await readFile(file, 'utf8')).toBe('anders');
  await writeFile(memory, remembered);
  await (await site.newFollower()).follow();
  expect(await readFile(file)).toEqual(encoded);
});

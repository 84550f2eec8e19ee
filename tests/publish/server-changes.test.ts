import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { PublishedRedirects } from '@archive/scripts/serve/redirects.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { FILES, HOME, NOT_FOUND, servedFolder } from '../support/served-folder.ts';

test('a page replaced on disk is served at once, and a removed one no longer', async () => {
  await using own = await servedFolder({ ...FILES, 'weg/index.html': 'weg' });
  const before = await own.ask('/', { 'accept-encoding': 'br' });
  expect((await own.ask('/weg/')).status).toBe(200);
  await own.release({ ...FILES, 'index.html': '<p>Nieuw</p>', 'erbij/index.html': 'erbij' });
  const after = await own.ask('/', { 'accept-encoding': 'br', 'if-none-match': before.headers.etag });
  expect([after.status, brotliDecompressSync(after.bytes).toString()]).toEqual([200, '<p>Nieuw</p>']);
  expect((await own.ask('/')).text).toBe('<p>Nieuw</p>');
  expect((await own.ask('/erbij/')).text).toBe('erbij');
  expect((await own.ask('/erbij')).status).toBe(301);
  expect((await own.ask('/weg/')).status).toBe(404);
  expect((await own.ask('/weg')).status).toBe(404);
});

test('a page replaced while it is being sent keeps the length and the text of one and the same', async () => {
  await using own = await servedFolder(FILES);
  const page = join(own.folder, 'index.html');
  let isOver = false;
  const replacing = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const letter = 'abcdefghij'[turn % 10] ?? 'a';
      await writeFile(`${page}.new`, letter.repeat(1 + 30_000 * (turn % 10)));
      await rename(`${page}.new`, page);
    }
  })();
  const lengths = new Set<number>();
  for (let round = 0; round < 100; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        own.ask('/', {
          'accept-encoding': 'identity',
          ...(index % 2 === 0 && round > 0 ? { range: 'bytes=0-9' } : {}),
        }),
      ),
    );
    for (const { status, headers, bytes, text: body } of answers) {
      expect([200, 206]).toContain(status);
      expect(headers['content-length']).toBe(String(bytes.length));
      if (round > 0) expect(new Set(body).size).toBe(1);
      if (status === 200 && round > 0)
        expect((bytes.length - 1) / 30_000).toBe('abcdefghij'.indexOf(body[0] ?? ''));
      lengths.add(bytes.length);
    }
  }
  isOver = true;
  await replacing;
  expect(lengths.size).toBeGreaterThan(2);
});

test('a page that moves to and fro while it is asked is found each time, where it is or where it was', async () => {
  const at = (here: string, there: string) => ({
    ...FILES,
    [`${here}/index.html`]: 'de pagina',
    _redirects: `/${there}/ /${here}/ 301\n`,
  });
  await using own = await servedFolder(at('oud', 'nieuw'));
  let isOver = false;
  const moving = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      await own.release(turn % 2 === 0 ? at('nieuw', 'oud') : at('oud', 'nieuw'));
    }
  })();
  const statuses: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    const answers = ['/oud/', '/nieuw/'].flatMap((path) =>
      ['br', 'gzip', 'identity'].map((encoding) => own.ask(path, { 'accept-encoding': encoding })),
    );
    statuses.push(...(await Promise.all(answers)).map(({ status }) => status));
  }
  isOver = true;
  await moving;
  expect(new Set(statuses)).toEqual(new Set([200, 301]));
});

test('a page that comes between the look at it and the look at the redirects is given', async () => {
  const gone = { ...FILES, _redirects: '/terug/ /404.html 410\n' };
  await using own = await servedFolder(gone);
  const ask = async (path: string) => {
    await own.release(gone);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with what it was called on.
    const find = PublishedRedirects.prototype.find;
    vi.spyOn(PublishedRedirects.prototype, 'find').mockImplementationOnce(async function (
      this: PublishedRedirects,
      asked,
    ) {
      await own.release({ ...FILES, 'terug/index.html': 'terug' });
      return find.call(this, asked);
    });
    return own.ask(path);
  };
  expect(await ask('/terug/')).toMatchObject({ status: 200, text: 'terug' });
  expect(await ask('/terug/?a=b')).toMatchObject({ status: 200, text: 'terug' });
  expect(await ask('/nooit/')).toMatchObject({ status: 404, text: NOT_FOUND });
  expect(await ask('/../terug/')).toMatchObject({ status: 404 });
});

test('an empty page is served as an empty page', async () => {
  await using own = await servedFolder({ ...FILES, 'leeg/index.html': '' });
  const { status, bytes } = await own.ask('/leeg/', { 'accept-encoding': 'identity' });
  expect([status, bytes.length]).toEqual([200, 0]);
});

test('the health check answers once there is a home page', async () => {
  await using own = await servedFolder({ '404.html': NOT_FOUND });
  expect((await own.ask('/healthz')).status).toBe(503);
  await own.release(FILES);
  const { status, text: body, headers } = await own.ask('/healthz');
  expect([status, body.trim(), headers['cache-control']]).toEqual([200, 'ok', 'no-store']);
});

test('the whole folder may be absent and come later', async () => {
  await using own = await servedFolder(FILES);
  await rm(own.folder, { recursive: true });
  expect((await own.ask('/')).status).toBe(404);
  expect((await own.ask('/healthz')).status).toBe(503);
  await own.release(FILES);
  expect((await own.ask('/')).text).toBe(HOME);
});

test('a folder given with a slash, or as a link, is the same folder', async () => {
  await using own = await servedFolder(FILES);
  await mkdir(join(own.folder, '../elsewhere'));
  const link = join(own.folder, '../elsewhere/link');
  await symlink(own.folder, link);
  for (const folder of [`${own.folder}/`, link]) {
    const other = await startServer({ folder, host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${other.url}/assets/stijl.a1b2.css`);
    expect(await answer.text()).toBe('p{color:black}');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    await other.close();
  }
});

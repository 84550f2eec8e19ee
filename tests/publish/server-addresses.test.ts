import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILES, HOME, NOT_FOUND, servedFolder, type ServedFolder } from '../support/served-folder.ts';

let site: ServedFolder;
beforeAll(async () => {
  site = await servedFolder(FILES);
});
afterAll(() => site?.[Symbol.asyncDispose]());

test.each(['identity', 'br'])(
  'the address of a folder without its slash leads to the one with it (%s)',
  async (encoding) => {
    const moved = await site.ask('/sprekers', { 'accept-encoding': encoding });
    expect([moved.status, moved.headers.location]).toEqual([301, '/sprekers/']);
    const search = await site.ask('/sprekers?van=//evil.example', { 'accept-encoding': encoding });
    expect([search.status, search.headers.location]).toEqual([301, '/sprekers/?van=//evil.example']);
  },
);

test.each(['identity', 'br', 'gzip'])(
  'an unknown address gets the page that says so (%s)',
  async (encoding) => {
    for (const path of [
      '/weg',
      '/weg/',
      '/sprekers/weg/',
      '/index.html/',
      '/assets/weg.css',
      '/assets/',
      '/404.html',
    ]) {
      const { status, headers, bytes } = await site.ask(path, { 'accept-encoding': encoding });
      const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding] ?? ((plain: Buffer) => plain);
      expect([path, status, decode(bytes).toString()]).toEqual([path, 404, NOT_FOUND]);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      });
      expect(headers).not.toHaveProperty('etag');
    }
  },
);

test.each([
  { 'if-none-match': '*' },
  { 'if-match': '"oud"' },
  { 'if-modified-since': new Date().toUTCString() },
  { 'if-unmodified-since': new Date(0).toUTCString() },
  { range: 'bytes=0-1' },
])('the page for an unknown address comes whole, whatever was asked of the other: %o', async (headers) => {
  const { status, text: page } = await site.ask('/weg/', headers);
  expect([status, page]).toEqual([404, NOT_FOUND]);
});

test('a site without a page for unknown addresses still answers 404', async () => {
  await using own = await servedFolder({ 'index.html': HOME });
  expect(await own.ask('/weg/')).toMatchObject({ status: 404, text: 'Niet gevonden\n' });
});

test('identifiers and documents that moved or went are found without a slash at their end', async () => {
  await using moved = await servedFolder({
    ...FILES,
    _redirects:
      '/id/meeting/abc /sprekers/ 301\n/id/meeting/weg /404.html 410\n/oud/agenda.ics /nieuw/agenda.ics 301\n/weg/feed.xml /404.html 410\n',
  });
  const answers = [
    '/id/meeting/abc',
    '/id/meeting/weg',
    '/oud/agenda.ics',
    '/weg/feed.xml',
    '/id/meeting/',
  ].map(async (path) => {
    const { status, headers } = await moved.ask(path);
    return [path, status, headers.location];
  });
  expect(await Promise.all(answers)).toEqual([
    ['/id/meeting/abc', 301, '/sprekers/'],
    ['/id/meeting/weg', 410, undefined],
    ['/oud/agenda.ics', 301, '/nieuw/agenda.ics'],
    ['/weg/feed.xml', 410, undefined],
    ['/id/meeting/', 404, undefined],
  ]);
});

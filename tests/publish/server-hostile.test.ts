import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILES, NOT_FOUND, servedFolder, type ServedFolder } from '../support/served-folder.ts';

let site: ServedFolder;
beforeAll(async () => {
  site = await servedFolder(FILES);
  await writeFile(join(site.folder, '../secret.txt'), 'GEHEIM=1');
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** What the server says to these bytes, which need not be HTTP. */
async function send(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(bytes);
  // A server that has heard enough may also break the connection off, which is a refusal too.
  return text(socket).catch(() => '');
}

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  '%s is refused, with what is allowed',
  async (method) => {
    for (const path of ['/', '/weg/', '/healthz']) {
      const { status, headers } = await site.ask(path, {}, method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  },
);

test.each([
  '//evil.example',
  '//evil.example/',
  '//evil.example/sprekers',
  '//evil.example/..%2fsprekers',
  '//sprekers',
  '/\\evil.example/sprekers',
  '/%5cevil.example',
  '/%2fevil.example',
  '/%2f%2fevil.example/%2e%2e/sprekers',
  '/./sprekers',
  '/sprekers%0d%0aset-cookie:a=b',
  'http://evil.example/sprekers',
  'http://evil.example//sprekers',
])('no address sends a reader to another site: %s', async (path) => {
  for (const encoding of ['identity', 'br']) {
    const { headers, status } = await site.ask(path, { host: 'evil.example', 'accept-encoding': encoding });
    expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    expect(headers).not.toHaveProperty('set-cookie');
    expect(status).toBeLessThan(500);
  }
});

test.each([
  '/.env',
  '/%2eenv',
  '/.git/config',
  '/.git/',
  '/.git',
  '/sprekers/.env',
  '/.well-known/../.env',
  '/.well-known/.env',
  '/index.html.br',
  '/index.html.gz',
  '/index.html%2ebr',
  '/index.html.br/',
  '/assets/stijl.a1b2.css.gz',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/%252e%252e%252fsecret.txt',
  '/..%5csecret.txt',
  '/sprekers/../../secret.txt',
  '/sprekers/..%2f..%2fsecret.txt',
  '/sprekers/..;/..;/secret.txt',
  '/assets/..%2f.env',
  '/..%c0%afsecret.txt',
  '//../secret.txt',
  '/....//secret.txt',
  '/index.html%00.jpg',
  '/%',
  '/%zz',
  `/${'a'.repeat(300)}`,
  `/${'../'.repeat(20)}etc/passwd`,
  '/__proto__',
  '/constructor/',
  'http://evil.example/.env',
])('nothing but pages is given away: %s', async (path) => {
  for (const encoding of ['identity', 'br']) {
    const { status, text: page } = await site.ask(path, { 'accept-encoding': encoding });
    expect([400, 404, 414]).toContain(status);
    expect(page).not.toMatch(/GEHEIM|root:|node_modules|at .+\.[jt]s/);
  }
});

test('a path that climbs out of the folder gets the page for an unknown address', async () => {
  for (const path of ['/..%2fsecret.txt', '//evil.example', '/.env']) {
    const { status, text: page } = await site.ask(path);
    expect([status, page]).toEqual([404, NOT_FOUND]);
  }
});

test('the contact for security reports is public', async () => {
  expect((await site.ask('/.well-known/security.txt')).status).toBe(200);
});

test.each([
  ['nonsense', 'onzin\r\n\r\n'],
  ['a request without a host', 'GET / HTTP/1.1\r\n\r\n'],
  ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx'],
  [
    'a length and chunks',
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`],
  ['a path with a null', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n'],
])('%s is refused and harms nobody else', async (_, bytes) => {
  expect(await send(site.url, bytes)).toMatch(/^(?:HTTP\/1\.1 4\d\d|$)/);
  expect((await site.ask('/')).status).toBe(200);
});

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILES, HOME, servedFolder, type ServedFolder } from '../support/served-folder.ts';

let site: ServedFolder;
beforeAll(async () => {
  const index = { 'zoeken/index/0123456789ab.json': '{}', 'zoeken/index/entry.json': '{}' };
  site = await servedFolder({ ...FILES, ...index });
});
afterAll(() => site?.[Symbol.asyncDispose]());

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/sprekers/', 'text/html; charset=utf-8', 'no-cache'],
  ['/sprekers/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
  ['/atom.xml', 'application/xml; charset=utf-8', 'no-cache'],
  ['/assets/stijl.a1b2.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/letter.a1b2.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['/media/0123456789abcdef0123.jpg', 'image/jpeg', 'public, max-age=31536000, immutable'],
  [
    '/zoeken/index/0123456789ab.json',
    'application/json; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
  ['/zoeken/index/entry.json', 'application/json; charset=utf-8', 'no-cache'],
])('%s is served as %s, to be kept as %s, compressed or not', async (path, type, cacheControl) => {
  for (const encoding of ['identity', 'br', 'gzip']) {
    const { status, headers } = await site.ask(path, { 'accept-encoding': encoding });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': cacheControl,
      vary: 'accept-encoding',
    });
    expect(headers.etag).toMatch(/^(?:W\/)?"/);
  }
});

/** No script at all: what may be fetched ahead is data, and browsers that do not know it allow nothing. */
const NONE = "script-src 'inline-speculation-rules'";
const OURS = "script-src 'self' 'inline-speculation-rules'";

test('a text page is served in UTF-8', async () => {
  expect((await site.ask('/')).text).toBe(HOME);
});

test('every answer forbids script, framing, sniffing and what comes from elsewhere', async () => {
  const answers = [
    await site.ask('/'),
    await site.ask('/weg/'),
    await site.ask('/sprekers'),
    await site.ask('/healthz'),
    await site.ask('/', {}, 'POST'),
    await site.ask('/%2e%2e%2fsecret.txt'),
  ];
  for (const { status, headers } of answers) {
    expect(String(headers['content-security-policy']).split(';').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      // Only the page for unknown addresses has a script among them.
      status === 404 ? OURS : NONE,
      "style-src 'self'",
    ]);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
    });
    for (const absent of ['strict-transport-security', 'server', 'x-powered-by', 'set-cookie']) {
      expect(headers).not.toHaveProperty(absent);
    }
  }
});

test('the pages for searching, choosing and the lost alone may run scripts, which are ours', async () => {
  const pages = {
    'zoeken/index.html': HOME,
    'bijeenkomsten/index.html': HOME,
    'zoeken/meer/index.html': HOME,
  };
  await using served = await servedFolder({ ...FILES, ...pages });
  const policyOf = async (path: string, encoding = 'br') => {
    const { headers } = await served.ask(path, { 'accept-encoding': encoding });
    return String(headers['content-security-policy']).split(';');
  };
  expect(await policyOf('/zoeken/', 'identity')).toContain(OURS);
  expect(await policyOf('/zoeken/', 'gzip')).toContain(OURS);
  expect(await policyOf('/zoeken/')).toContain(OURS);
  expect(await policyOf('/bijeenkomsten/')).toContain(OURS);
  expect(await policyOf('/bestaat-niet/')).toContain(OURS);
  const strict = (await policyOf('/')).map((rule) => (rule.startsWith('script') ? OURS : rule));
  expect((await policyOf('/zoeken/')).toSorted()).toEqual(strict.toSorted());
  expect(await policyOf('/zoeken/meer/')).toContain(NONE);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['gzip;q=1, br;q=0', 'gzip'],
  ['deflate', undefined],
  ['identity', undefined],
  ['', undefined],
  ['onzin;;q=x', undefined],
])('a reader that accepts "%s" gets a page encoded as %s', async (accepted, encoding) => {
  const { status, headers, bytes } = await site.ask('/', { 'accept-encoding': accepted });
  expect([status, headers['content-encoding'], headers['content-length']]).toEqual([
    200,
    encoding,
    String(bytes.length),
  ]);
  const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''] ?? ((plain: Buffer) => plain);
  expect(decode(bytes).toString()).toBe(HOME);
});

test.each(['identity', 'br', 'gzip'])(
  'a page that did not change is not sent again (%s)',
  async (encoding) => {
    const first = await site.ask('/', { 'accept-encoding': encoding });
    const conditions = [
      { 'if-none-match': first.headers.etag },
      { 'if-modified-since': first.headers['last-modified'] },
    ];
    for (const condition of conditions) {
      const again = await site.ask('/', { 'accept-encoding': encoding, ...condition });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
      expect(again.headers.etag).toBe(first.headers.etag);
      expect(again.headers.vary).toBe('accept-encoding');
    }
    const other = await site.ask('/', { 'accept-encoding': encoding, 'if-none-match': '"iets anders"' });
    expect(other.bytes.equals(first.bytes)).toBe(true);
  },
);

test('the forms of one page have a tag of their own each', async () => {
  const tags = await Promise.all(
    ['identity', 'br', 'gzip'].map(
      async (encoding) => (await site.ask('/', { 'accept-encoding': encoding })).headers.etag,
    ),
  );
  expect(new Set(tags).size).toBe(3);
});

test('a part of a file is served when it is there', async () => {
  const part = await site.ask('/robots.txt', { range: 'bytes=0-3' });
  expect([part.status, part.text, part.headers['content-range']]).toEqual([206, 'User', 'bytes 0-3/13']);
  const last = await site.ask('/robots.txt', { range: 'bytes=-1' });
  expect([last.status, last.text]).toEqual([206, '*']);
  const beyond = await site.ask('/robots.txt', { range: 'bytes=999-' });
  expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */13']);
  for (const range of ['bytes=x', 'letters=0-3', 'bytes=0-1,3-4']) {
    const whole = await site.ask('/robots.txt', { range });
    expect([200, 416]).toContain(whole.status);
    expect(whole.headers['content-length']).toBe(String(whole.bytes.length));
  }
});

test('a part of a file that has changed since is not mixed with the old one', async () => {
  const whole = await site.ask('/robots.txt', { range: 'bytes=0-3', 'if-range': 'W/"oud"' });
  expect([whole.status, whole.text]).toEqual([200, 'User-agent: *']);
});

test('HEAD says what GET says, without the content', async () => {
  for (const path of ['/', '/sprekers', '/weg/', '/healthz']) {
    for (const encoding of ['identity', 'br']) {
      const got = await site.ask(path, { 'accept-encoding': encoding });
      const head = await site.ask(path, { 'accept-encoding': encoding }, 'HEAD');
      expect([head.status, head.bytes.length]).toEqual([got.status, 0]);
      expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
    }
  }
});

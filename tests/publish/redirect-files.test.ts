/** What servers are told of addresses of the past. */
import { expect, test } from 'vitest';
import { redirectFiles } from '@archive/scripts/publish/redirect-files.ts';
import { servedFolder } from '../support/served-folder.ts';

test('the server answers 301 for what moved, 410 for what went, and 404 for what never was', async () => {
  const redirects = redirectFiles(
    new Map([
      ['/oud/', '/nieuw/'],
      ['/weg/', null],
    ]),
  );
  const texts = Object.fromEntries(
    redirects.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)]),
  );
  await using site = await servedFolder({
    'index.html': 'x',
    'nieuw/index.html': 'x',
    ...texts,
    '404.html': 'weg',
  });
  for (const path of ['/oud/', '/oud', '/oud/?utm=1']) {
    const { status, headers } = await site.ask(path);
    expect([status, headers.location]).toEqual([301, '/nieuw/']);
  }
  expect(await site.ask('/weg/')).toMatchObject({ status: 410, text: 'weg' });
  expect(await site.ask('/nooit/')).toMatchObject({ status: 404 });
  expect(await site.ask('/_redirects')).toMatchObject({ status: 404 });
  await site.release({ 'index.html': 'x', 'oud/index.html': 'terug', '404.html': 'weg' });
  expect(await site.ask('/oud/')).toMatchObject({ status: 200, text: 'terug' });
  expect(await site.ask('/weg/')).toMatchObject({ status: 404 });
});

test('nginx gets the same, as maps', () => {
  const [, nginx] = redirectFiles(
    new Map([
      ['/oud/', '/nieuw/'],
      ['/weg/', null],
    ]),
  );
  expect(new TextDecoder().decode(nginx?.bytes)).toBe(
    'map $uri $archive_moved {\n  /oud/ /nieuw/;\n}\nmap $uri $archive_gone {\n  /weg/ 1;\n}\n',
  );
});

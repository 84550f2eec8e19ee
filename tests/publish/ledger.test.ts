/** What readers get at addresses of the past. */
import { expect, test } from 'vitest';
import { Ledger, redirectFiles } from '@archive/scripts/publish/ledger.ts';
import { servedFolder } from '../support/served-folder.ts';

const pages = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));

/** What the addresses lead to after these states of the site, one after the other. */
function redirectsAfter(...states: readonly Readonly<Record<string, string>>[]) {
  const text = states.reduce((lines, state) => lines + Ledger.parse(lines).with(pages(state)).lines, '');
  return Object.fromEntries(Ledger.parse(text).redirects(pages(states.at(-1) ?? {})));
}

test('an address of a page that moved leads to where it is, and one of a page that went to nothing', () => {
  expect(redirectsAfter({ a: '/een/', b: '/twee/' }, { a: '/nieuw/' })).toEqual({
    '/een/': '/nieuw/',
    '/twee/': null,
  });
});

test('a page that moved twice is one step away from each of its addresses', () => {
  expect(redirectsAfter({ a: '/1/' }, { a: '/2/' }, { a: '/3/' })).toEqual({
    '/1/': '/3/',
    '/2/': '/3/',
  });
});

test('a page that moved and came back is where it was', () => {
  expect(redirectsAfter({ a: '/1/' }, { a: '/2/' }, { a: '/1/' })).toEqual({ '/2/': '/1/' });
});

test('pages that swap their addresses lead nowhere else', () => {
  expect(redirectsAfter({ a: '/1/', b: '/2/' }, { a: '/2/', b: '/1/' })).toEqual({});
});

test('an address that another page took is that page, and stays its', () => {
  const states = [{ a: '/1/' }, { a: '/2/' }, { a: '/2/', b: '/1/' }] as const;
  expect(redirectsAfter(...states)).toEqual({});
  expect(redirectsAfter(...states, { a: '/2/' })).toEqual({ '/1/': null });
});

test('a line that was cut short spoils no other', () => {
  const first = Ledger.empty.with(pages({ a: '/1/' })).lines;
  const cut = `${first}/half/`;
  const text = cut + Ledger.parse(cut).with(pages({ b: '/2/' })).lines;
  expect([...Ledger.parse(text).redirects(new Map()).keys()]).toEqual(['/1/', '/2/']);
});

test('what is said already is not said again', () => {
  const { ledger } = Ledger.empty.with(pages({ a: '/1/' }));
  expect(ledger.with(pages({ a: '/1/' })).lines).toBe('');
});

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

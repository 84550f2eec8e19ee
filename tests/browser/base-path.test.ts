/** A site that stands below a path of its host works as one at the root does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '@archive/scripts/browser/chromium.ts';
import { copySite } from '@archive/scripts/copy/copy-site.ts';
import { indexFolder } from '@archive/scripts/search/index-folder.ts';
import { startServer, type RunningServer } from '@archive/scripts/serve/server.ts';
import { toAnswers } from '../support/answers.ts';
import { nastyContent } from '../support/nasty-content.ts';
import { publishedSite, type PublishedSite } from '../support/published-site.ts';
import { follow, missing } from './follow.ts';

const BELOW = '/archief';

let site: PublishedSite;
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  site = await publishedSite(toAnswers(nastyContent), `https://gemeente.example${BELOW}`);
  await indexFolder(site.folder);
  server = await startServer({ folder: site.folder, basePath: BELOW, host: '127.0.0.1', port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await site?.[Symbol.asyncDispose]();
});

test('a reader follows links without scripts, with its looks', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const failed = missing(page);
  await follow(page, `${server.url}${BELOW}/`);
  expect(new URL(page.url()).pathname).toBe(`${BELOW}/`);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Sans');
  expect(await page.evaluate(() => document.fonts.size)).toBeGreaterThan(0);
  expect(failed).toEqual([]);
  await context.close();
});

test('a reader searches, and narrows what is listed', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const failed = missing(page);
  await page.goto(`${server.url}${BELOW}/zoeken/`);
  await page.getByRole('searchbox').fill('leeuwarden');
  const found = page.getByRole('region', { name: 'Gevonden' }).getByRole('link');
  await expect.poll(() => found.count()).toBeGreaterThan(0);
  await found.first().click();
  await page.waitForURL(`**${BELOW}/gemeenten/leeuwarden/**`);
  await page.goto(`${server.url}${BELOW}/bijeenkomsten/?jaar=2021`);
  await found.first().click();
  await page.waitForURL(`**${BELOW}/bijeenkomsten/vijfde-*/**`);
  expect(failed).toEqual([]);
  await context.close();
});

test('every address in every page stands below the path', async () => {
  for (const file of (await site.files()).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(site.folder, file), 'utf8');
    const addresses = [...html.matchAll(/\s(?:href|src|action|srcset)="(\/(?!\/)[^"]*)"/g)].map(
      ([, one]) => one,
    );
    expect(addresses.filter((address) => !address?.startsWith(`${BELOW}/`))).toEqual([]);
  }
});

test('what was left out, moved or never was is found or told below the path', async () => {
  const ask = (path: string) => fetch(server.url + path, { redirect: 'manual' });
  const withoutSlash = await ask(`${BELOW}/sprekers`);
  expect([withoutSlash.status, withoutSlash.headers.get('location')]).toEqual([301, `${BELOW}/sprekers/`]);
  const redirects = await readFile(join(site.folder, '_redirects'), 'utf8');
  const [from = '', to] =
    redirects
      .split('\n')
      .find((line) => line.endsWith(' 301'))
      ?.split(' ') ?? [];
  const moved = await ask(from);
  expect([moved.status, moved.headers.get('location')]).toEqual([301, to]);
  const unknown = await ask(`${BELOW}/bestaat-niet/`);
  expect(unknown.status).toBe(404);
  expect(await unknown.text()).toContain(`href="${BELOW}/zoeken/"`);
});

test('a proxy may take the path off', async () => {
  expect((await fetch(`${server.url}/sprekers/`)).status).toBe(200);
});

test('feeds and sitemaps name whole addresses', async () => {
  expect(await site.page('/feed.xml')).toContain('href="https://gemeente.example/archief/feed.xml"');
  expect(await site.page('/sitemap.xml')).toContain('<loc>https://gemeente.example/archief/sitemaps/');
});

test('a copy of it works anywhere else', async () => {
  const copy = join(site.folder, '../copy');
  await copySite(site.folder, copy);
  expect(await readFile(join(copy, 'sprekers/index.html'), 'utf8')).toContain('href="../index.html"');
});

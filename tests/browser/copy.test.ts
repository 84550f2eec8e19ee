/** A copy of the site works below a path of another site, and from a disk. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySite } from '@archive/scripts/copy/copy-site.ts';
import { indexFolder } from '@archive/scripts/search/index-folder.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { follow, missing } from './follow.ts';
import { PAGES, servedSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
let place: string;
beforeAll(async () => {
  site = await servedSite();
  await indexFolder(site.folder);
  place = await mkdtemp(join(tmpdir(), 'archive-copy-'));
  await copySite(site.folder, join(place, 'archief'));
});
afterAll(async () => {
  await rm(place, { recursive: true, force: true });
  await site[Symbol.asyncDispose]();
});

test.each([
  ['without', false],
  ['with', true],
])('from a disk a reader %s JavaScript follows links to everything, with its looks', async (_, isOn) => {
  const context = await site.browser.newContext({ javaScriptEnabled: isOn });
  const page = await context.newPage();
  const failed = missing(page);
  await follow(page, pathToFileURL(join(place, 'archief/index.html')).href);
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Sans');
  for (const path of PAGES.filter((known) => known !== '/bestaat-niet/'))
    await page.goto(pathToFileURL(join(place, 'archief', path, 'index.html')).href);
  // Browsers run no modules from a disk, so nothing can be asked; that is said, and what there is instead.
  await page.goto(pathToFileURL(join(place, 'archief/zoeken/index.html')).href);
  await page.getByText('Zoeken op woorden werkt hier niet').waitFor();
  expect(await page.getByRole('searchbox').count()).toBe(0);
  await page.locator('main').getByRole('link', { name: 'Sprekers' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sprekers');
  // Browsers keep pages on a disk from fetching fonts ahead; the files are there.
  expect(failed.filter((url) => !existsSync(fileURLToPath(url)))).toEqual([]);
  await context.close();
});

test('below a path a reader follows links, searches and combines filters', async () => {
  const server = await startServer({ folder: place, host: '127.0.0.1', port: 0 });
  const context = await site.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const failed = missing(page);
  await page.goto(`${server.url}/archief/`);
  await page.getByRole('link', { name: 'Zoeken' }).first().click();
  await page.getByRole('searchbox').fill('leeuwarden');
  await expect
    .poll(() => page.getByRole('region', { name: 'Gevonden' }).getByRole('link').count())
    .toBeGreaterThan(0);
  await page.getByRole('region', { name: 'Gevonden' }).getByRole('link').first().click();
  await page.waitForURL('**/archief/gemeenten/leeuwarden/**');
  await page.goto(`${server.url}/archief/bijeenkomsten/index.html?jaar=2021`);
  await page.getByRole('region', { name: 'Gevonden' }).getByRole('link').first().click();
  await page.waitForURL('**/archief/bijeenkomsten/vijfde-*/**');
  expect(failed).toEqual([]);
  await context.close();
  await server.close();
});

test('a copy goes nowhere where something stands, and says so', async () => {
  await mkdir(join(place, 'vol/x'), { recursive: true });
  await expect(copySite(site.folder, join(place, 'vol'))).rejects.toThrow('is not empty');
  await expect(copySite(join(place, 'vol'), join(place, 'nieuw'))).rejects.toThrow('no published site');
});

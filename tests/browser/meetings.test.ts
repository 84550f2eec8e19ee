/** Choosing from the list of all meetings, with the script and without. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexFolder } from '@archive/scripts/search/index-folder.ts';
import { violationsIn } from './axe.ts';
import { RECAP, servedSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  await indexFolder(site.folder);
});
afterAll(() => site?.[Symbol.asyncDispose]());

const LIST = '/bijeenkomsten/';

async function opened(path: string, more: Parameters<ServedSite['browser']['newContext']>[0] = {}) {
  const context = await site.browser.newContext(more);
  const page = await context.newPage();
  await page.goto(site.url + path);
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

const found = (page: Page) =>
  page
    .getByRole('region', { name: 'Gevonden' })
    .getByRole('heading')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const status = (page: Page) => page.getByRole('status').innerText();
const search = (page: Page) => decodeURIComponent(new URL(page.url()).search);

test('without JavaScript each value leads to a list of its meetings', async () => {
  await using visit = await opened(LIST, { javaScriptEnabled: false });
  const { page } = visit;
  await page.getByText('Jaar', { exact: true }).click();
  await page.getByRole('link', { name: '2021', exact: true }).click();
  expect(page.url()).toBe(`${site.url}/bijeenkomsten/jaar/2021/`);
  expect(await page.locator('main').getByRole('link').first().getAttribute('href')).toBe(RECAP);
});

test('facets are combined in place, say how much they leave, and stand in the address', async () => {
  await using visit = await opened(LIST);
  const { page } = visit;
  await page.getByText('Gemeente', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^Utrecht \(\d+\)$/ }).check();
  await expect.poll(() => found(page)).toContain(RECAP);
  await page.getByText('Jaar', { exact: true }).click();
  await page.getByRole('checkbox', { name: '2021 (1)' }).check();
  await expect.poll(() => found(page)).toEqual([RECAP]);
  expect(await status(page)).toBe('1 bijeenkomst');
  expect(search(page)).toBe('?jaar=2021&gemeente=utrecht');
  await page.reload();
  await expect.poll(() => found(page)).toEqual([RECAP]);
  await page.goBack();
  await expect.poll(() => search(page)).toBe('?gemeente=utrecht');
  await page.goBack();
  await expect.poll(() => page.getByRole('region', { name: 'Gevonden' }).count()).toBe(0);
  expect(await status(page)).toBe('');
  expect(await page.locator('main').getByRole('link', { name: 'Alleen een titel' }).count()).toBe(2);
});

test('with the keyboard alone a reader opens a facet, ticks a value and stays there', async () => {
  await using visit = await opened(LIST);
  const { page } = visit;
  await page.locator('summary', { hasText: 'Spreker' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => status(page)).toMatch(/^\d+ bijeenkomst/);
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
});

test('nothing of the index is read until somebody chooses, and nobody else is asked', async () => {
  const page = await site.browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.url + LIST, { waitUntil: 'networkidle' });
  expect(requests.filter((url) => url.includes('/zoeken/'))).toEqual([]);
  await page.getByText('Thema', { exact: true }).click();
  await page.getByRole('checkbox').first().check();
  await expect.poll(async () => (await found(page)).length).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('where the index cannot be read, the links come back', async () => {
  await using visit = await opened(LIST);
  const { page } = visit;
  await page.route('**/zoeken/index/*', (route) => route.fulfill({ status: 404 }));
  await page.getByText('Jaar', { exact: true }).click();
  await expect.poll(() => status(page)).toContain('lukt nu niet');
  await page.getByRole('link', { name: '2021', exact: true }).click();
  expect(page.url()).toBe(`${site.url}/bijeenkomsten/jaar/2021/`);
});

test.each([
  { name: 'in light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'in dark, on a phone of 320 pixels', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const)('what was chosen has no accessibility violation $name, and fits', async (circumstances) => {
  await using visit = await opened(`${LIST}?gemeente=utrecht&jaar=2021`, {
    ...circumstances,
    bypassCSP: true,
  });
  const { page } = visit;
  await expect.poll(() => found(page)).toEqual([RECAP]);
  expect(await violationsIn(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

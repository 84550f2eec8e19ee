import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexFolder } from '@archive/scripts/search/index-folder.ts';
import { violationsIn } from './axe.ts';
import { jumpWhileLate } from './jumps.ts';
import { RECAP, servedSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  await indexFolder(site.folder);
});
afterAll(() => site?.[Symbol.asyncDispose]());

const UTRECHT_ZUID = `${RECAP}aanpak-utrecht-zuid/`;

async function opened(path: string, more: Parameters<ServedSite['browser']['newContext']>[0] = {}) {
  const context = await site.browser.newContext(more);
  const page = await context.newPage();
  await page.goto(site.url + path);
  return { page, context, [Symbol.asyncDispose]: () => context.close() };
}

const links = (page: Page) => page.getByRole('region', { name: 'Gevonden' }).getByRole('link');
const hrefs = (page: Page) =>
  links(page).evaluateAll((found) => found.map((link) => link.getAttribute('href')));

test.each([
  ['drugscriminaliteit', UTRECHT_ZUID],
  ['experimenteerruimte', `${RECAP}experimentele-ruimte-in-wet-en-regelgeving/`],
  ['Utrecht Zuid', UTRECHT_ZUID],
  ['Rahmouni', '/sprekers/maryam-el-rahmouni/'],
  ['van Zuÿlen', '/sprekers/jornt-van-zuijlen/'],
])('who types "%s" finds %s first', async (question, path) => {
  await using visit = await opened('/zoeken/');
  await visit.page.getByRole('searchbox').pressSequentially(question, { delay: 30 });
  await expect.poll(async () => (await hrefs(visit.page))[0]).toBe(path);
  await expect.poll(() => new URL(visit.page.url()).searchParams.get('q')).toBe(question);
  expect(await visit.page.getByText('Zoeken op woorden werkt hier niet').count()).toBe(0);
});

test('a result says what it is, when it was and why it was found', async () => {
  await using visit = await opened('/zoeken/?q=drugscriminaliteit');
  const result = visit.page.getByRole('region', { name: 'Gevonden' }).getByRole('listitem').first();
  await expect.poll(() => result.locator('mark').allInnerTexts()).toContain('drugscriminaliteit');
  const text = await result.innerText();
  for (const part of ['Subsessie', '24 maart 2021', 'Terugblik vijfde bijeenkomst'])
    expect(text).toContain(part);
  expect(await visit.page.getByRole('status').innerText()).toMatch(/^\d+ resulta(?:at|ten)$/);
});

test('filters narrow what is found, say how much they leave, and stand in the address', async () => {
  await using visit = await opened('/zoeken/?q=utrecht');
  const { page } = visit;
  await expect.poll(() => links(page).count()).toBeGreaterThan(2);
  await page.getByRole('checkbox', { name: /^Subsessies \(\d+\)$/ }).check();
  await expect
    .poll(async () => (await hrefs(page)).every((href) => href?.split('/').length === 5))
    .toBe(true);
  await page.getByText('Gemeente', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^Utrecht \(\d+\)$/ }).check();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=utrecht&soort=subsession&gemeente=utrecht');
  await page.reload();
  // The other is about an area of Utrecht.
  await expect
    .poll(() => hrefs(page))
    .toEqual([UTRECHT_ZUID, '/bijeenkomsten/eerste-bijeenkomst/wonen-in-de-wijk/']);
});

test('with the keyboard alone a reader asks, goes down to a result and back, and opens it', async () => {
  await using visit = await opened('/zoeken/');
  const { page } = visit;
  const isInField = () => page.evaluate(() => document.activeElement?.id === 'zoekvraag');
  for (let presses = 0; presses < 20 && !(await isInField()); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('verleidingen');
  await page.keyboard.press('Enter');
  await expect.poll(() => links(page).count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(UTRECHT_ZUID);
  await page.keyboard.press('Escape');
  expect(await isInField()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${UTRECHT_ZUID}`);
  await page.goBack();
  await expect.poll(() => hrefs(page)).toEqual([UTRECHT_ZUID]);
});

test('where nothing is found, or no index is there, the page says so and offers the lists', async () => {
  await using visit = await opened('/zoeken/?q=xyzzy');
  await expect.poll(() => visit.page.getByRole('status').innerText()).toContain('Niets gevonden');
  expect(await visit.page.locator('main').getByRole('link', { name: 'Sprekers' }).isVisible()).toBe(true);
  await visit.page.route('**/zoeken/index/*', (route) => route.fulfill({ status: 404 }));
  await visit.page.reload();
  await expect.poll(() => visit.page.getByRole('status').innerText()).toContain('Zoeken lukt nu niet');
});

test('script and markup in a question or a recap stay text', async () => {
  await using visit = await opened(`/zoeken/?q=${encodeURIComponent('<img src=x onerror=alert(1)> script')}`);
  const dialogs: string[] = [];
  visit.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await expect.poll(() => links(visit.page).count()).toBeGreaterThan(0);
  await visit.page.waitForLoadState('networkidle');
  expect(dialogs).toEqual([]);
  expect(await visit.page.locator('main img').count()).toBe(0);
});

test('without JavaScript the page offers the lists, and no field that does nothing', async () => {
  await using visit = await opened('/zoeken/?q=utrecht', { javaScriptEnabled: false });
  const main = visit.page.locator('main');
  expect(await main.getByRole('searchbox').count()).toBe(0);
  expect(await main.innerText()).toContain('Kies een thema, een programma of een lijst');
  await main.getByRole('link', { name: 'Bijeenkomsten' }).click();
  expect(visit.page.url()).toBe(`${site.url}/bijeenkomsten/`);
});

test('from a page that does not exist a reader searches on', async () => {
  await using visit = await opened('/bestaat-niet/');
  await visit.page.getByRole('searchbox').fill('leeuwarden');
  await visit.page.keyboard.press('Enter');
  await visit.page.waitForURL('**/zoeken/?q=leeuwarden');
  await expect.poll(async () => (await hrefs(visit.page))[0]).toBe('/gemeenten/leeuwarden/');
});

test.each([
  { name: 'in light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'in dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'on a phone of 320 pixels', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const)('results and filters have no accessibility violation $name, and fit', async (circumstances) => {
  await using visit = await opened('/zoeken/?q=utrecht&gemeente=utrecht', {
    ...circumstances,
    bypassCSP: true,
  });
  const { page } = visit;
  await expect.poll(() => page.locator('main mark').count()).toBeGreaterThan(0);
  expect(await violationsIn(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

test.each([1280, 320])('what the script shows jumps nothing, %d pixels wide', async (width) => {
  const context = await site.browser.newContext({ viewport: { width, height: 700 } });
  const page = await context.newPage();
  expect(await jumpWhileLate(page, `${site.url}/zoeken/`, '**/*.js')).toBe(0);
  expect(await page.getByRole('searchbox').isVisible()).toBe(true);
  await context.close();
});

test('searching asks nobody else, keeps nothing and complains of nothing', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.url}/zoeken/`, { waitUntil: 'networkidle' });
  // The index is for who searches.
  expect(seen.filter((url) => url.includes('/zoeken/index/'))).toEqual([]);
  await page.getByRole('searchbox').fill('utrecht');
  await expect.poll(() => page.locator('main mark').count()).toBeGreaterThan(0);
  expect(seen.filter((url) => !url.startsWith(site.url))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
  await context.close();
});

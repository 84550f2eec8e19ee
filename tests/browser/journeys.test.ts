import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES, RECAP, servedSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

test('no page asks another host for anything, sets a cookie, keeps anything or complains in the console', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  for (const path of PAGES) await page.goto(site.url + path, { waitUntil: 'networkidle' });
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(requests.filter((url) => !url.startsWith(site.url))).toEqual([]);
  // That a page does not exist is said by the browser itself.
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  expect([await context.cookies(), kept]).toEqual([[], [0, 0]]);
  await context.close();
});

test('a reader finds her way without JavaScript', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Sprekers' }).first().click();
  await page.getByRole('link', { name: 'Maryam el Rahmouni' }).click();
  await page.getByRole('link', { name: 'Aanpak Utrecht Zuid' }).click();
  expect(await page.locator('main').innerText()).toContain('Hoe houden wij onze jongeren weg');
  await context.close();
});

test('a reader goes from the front page to a municipality and back to the recap', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Bijeenkomsten' }).first().click();
  await page
    .getByRole('link', { name: /vijfde bijeenkomst/i })
    .first()
    .click();
  await page.locator('main').getByRole('link', { name: 'Leeuwarden', exact: true }).first().click();
  expect(page.url()).toBe(`${site.url}/gemeenten/leeuwarden/`);
  await page
    .getByRole('link', { name: /vijfde bijeenkomst/i })
    .first()
    .click();
  expect(page.url()).toBe(site.url + RECAP);
  await page.close();
});

test('with the keyboard a reader goes over the map, sees the name of each dot and follows it', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/gemeenten/`);
  const dot = page
    .getByRole('group', { name: 'Kaart van Nederland' })
    .getByRole('link', { name: /^Leeuwarden/ });
  await page.getByRole('link', { name: 'de lijst hieronder' }).focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await dot.evaluate((link) => link === document.activeElement)) break;
  }
  const seen = await dot.evaluate((link) => {
    const [circle, text] = [link.querySelector('circle'), link.querySelector('text')];
    return circle && text && [getComputedStyle(circle).strokeWidth, getComputedStyle(text).opacity];
  });
  expect(seen).toEqual(['9px', '1']);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/gemeenten/leeuwarden/');
  await context.close();
});

test('script that an editor typed runs nowhere', async () => {
  const page = await site.browser.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const path of ['/', '/bijeenkomsten/', '/bijeenkomsten/script/', '/sprekers/script/', '/zoeken/']) {
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
  }
  expect(dialogs).toEqual([]);
  await page.close();
});

test('the title says where one is, and every page has one main heading', async () => {
  const page = await site.browser.newPage();
  const titles = new Set<string>();
  for (const path of PAGES) {
    await page.goto(site.url + path);
    titles.add(await page.title());
    expect(await page.locator('h1').count(), path).toBe(1);
  }
  expect(titles.size).toBe(PAGES.length);
  await page.close();
});

test('an address that does not exist says so and offers the lists', async () => {
  const page = await site.browser.newPage();
  const response = await page.goto(`${site.url}/bijeenkomsten/verdwenen/`);
  expect(response?.status()).toBe(404);
  await page.locator('main').getByRole('link', { name: 'Bijeenkomsten' }).click();
  expect(page.url()).toBe(`${site.url}/bijeenkomsten/`);
  await page.close();
});

test('printed, the recap loses its navigation and keeps its text', async () => {
  const page = await site.browser.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.url + RECAP);
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  const text = await page.locator('main').innerText();
  expect(text).toContain('Plenair programma');
  expect(text).toContain('Citeer deze terugblik');
  expect(text).not.toContain('BibTeX');
  expect(text).not.toContain('Zet in je agenda');
  await page.close();
});

test.each(['light', 'dark'] as const)(
  'text and background differ when the system asks for %s',
  async (colorScheme) => {
    const context = await site.browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(site.url);
    const lightness = await page.evaluate(() => {
      const [r = 0, g = 0, b = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(
        Number,
      );
      return (r + g + b) / 3;
    });
    if (colorScheme === 'light') expect(lightness).toBeGreaterThan(200);
    else expect(lightness).toBeLessThan(60);
    await context.close();
  },
);

/** What makes reading easier, and takes no script of ours. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES, RECAP, servedSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

async function opened(path: string, more: Parameters<ServedSite['browser']['newContext']>[0] = {}) {
  const context = await site.browser.newContext(more);
  const page = await context.newPage();
  await page.goto(site.url + path);
  return { page, [Symbol.asyncDispose]: () => context.close() };
}

test.each([
  ['one page flows into the next', 'no-preference', true],
  ['for who wants less motion, one page replaces the next', 'reduce', false],
] as const)('%s', async (_, reducedMotion, flows) => {
  await using visit = await opened('/', { reducedMotion });
  const { page } = visit;
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      (globalThis as { flowed?: boolean }).flowed =
        (event as { viewTransition?: unknown }).viewTransition != null;
    });
  });
  await page.goto(`${site.url}/sprekers/`);
  await page.getByRole('link', { name: 'Andy Clijnk' }).click();
  await page.waitForURL('**/sprekers/*/');
  expect(await page.evaluate(() => (globalThis as { flowed?: boolean }).flowed)).toBe(flows);
});

test('a page that a reader is about to open is fetched ahead, and only pages are', async () => {
  await using visit = await opened(RECAP);
  const { page } = visit;
  const session = await page.context().newCDPSession(page);
  const rules: string[] = [];
  const fetched: string[] = [];
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => rules.push(ruleSet.errorType ?? 'valid'));
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => fetched.push(prefetchUrl));
  await session.send('Preload.enable');
  await expect.poll(() => rules).toEqual(['valid']);
  await page.getByRole('link', { name: 'BibTeX' }).hover();
  await page.getByRole('link', { name: 'Andy Clijnk' }).first().hover();
  await expect.poll(() => fetched).toContain(`${site.url}/sprekers/andy-clijnk/`);
  expect(fetched.filter((url) => !url.endsWith('/'))).toEqual([]);
});

test('who lost her way finds what the address is about in the field', async () => {
  await using visit = await opened('/bijeenkomsten/gemeente-leeuwarden-2021/');
  expect(await visit.page.getByRole('searchbox').inputValue()).toBe('gemeente leeuwarden 2021');
  await using plain = await opened('/bijeenkomsten/gemeente-leeuwarden-2021/', { javaScriptEnabled: false });
  await plain.page.getByRole('searchbox').fill('leeuwarden');
  await plain.page.keyboard.press('Enter');
  await plain.page.waitForURL('**/zoeken/?q=leeuwarden');
});

/** What stands on a page and cannot be read: cut off by its box, or outside the window. */
const unreadable = (page: Page) =>
  page.evaluate(() => {
    const isHidden = (element: Element) =>
      element.closest('.search__heading, svg, [hidden], .breadcrumbs, .nl-skip-link, details:not([open])') !==
      null;
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter(
        (element) =>
          !isHidden(element) &&
          [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== ''),
      )
      .filter((element) => {
        const { overflowX, display } = getComputedStyle(element);
        const { left, right, width } = element.getBoundingClientRect();
        if (width === 0) return false;
        const isCut =
          overflowX === 'hidden' && display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
        const isOutside =
          overflowX !== 'auto' && (left < -1 || right > innerWidth + 1) && element.closest('pre') === null;
        return isCut || isOutside;
      })
      .map((element) => `${location.pathname} ${element.outerHTML.slice(0, 120)}`);
  });

test.each([
  ['with letters of twice the size', 1280, 1, 2],
  ['with letters of twice the size, on a phone of 320 pixels', 320, 1, 2],
  ['at 200 %', 1280, 2, 1],
  ['at 400 %', 1280, 4, 1],
])('no text is lost %s', async (_, width, zoom, letters) => {
  const context = await site.browser.newContext({
    viewport: { width: width / zoom, height: 640 },
    deviceScaleFactor: zoom,
    bypassCSP: true,
  });
  const page = await context.newPage();
  const lost: string[] = [];
  for (const path of PAGES) {
    await page.goto(site.url + path);
    await page.addStyleTag({ content: `html { font-size: ${100 * letters}% }` });
    lost.push(...(await unreadable(page)));
  }
  await context.close();
  expect(lost).toEqual([]);
});

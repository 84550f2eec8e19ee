/** How far a page jumps while something of it comes late, when all else is shown. */
import type { Page } from 'playwright-core';

/**
 * @param late what comes late, as a pattern of addresses. The fonts are there by then.
 * @returns the sum of Chromium's layout shifts from then until half a second after the page was there.
 */
export async function jumpWhileLate(page: Page, url: string, late: string): Promise<number> {
  let cameAt = Infinity;
  await page.route(late, async (route) => {
    await page.waitForFunction(
      () => document.fonts.status === 'loaded' && performance.getEntriesByType('paint').length > 0,
    );
    cameAt = Math.min(cameAt, await page.evaluate(() => performance.now()));
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  if (cameAt === Infinity) throw new Error(`Nothing came late: ${url} asked for no ${late}.`);
  return page.evaluate(
    (from) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (entry.startTime >= from) sum += Number(Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
    cameAt,
  );
}

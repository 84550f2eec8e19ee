/** A reader who follows links, and what she misses. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What the browser asked for in vain. */
export function missing(page: Page): readonly string[] {
  const failed: string[] = [];
  // A page that is left needs no answers any more.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  return failed;
}

/** Goes from the front page to a meeting, to one of its municipalities and back, by what is there to click. */
export async function follow(page: Page, start: string): Promise<void> {
  await page.goto(start);
  await page.getByRole('link', { name: 'Bijeenkomsten' }).first().click();
  await page.getByText('Jaar', { exact: true }).click();
  await page.getByRole('link', { name: '2021', exact: true }).click();
  await page
    .getByRole('link', { name: /vijfde bijeenkomst/i })
    .first()
    .click();
  await page.locator('main').getByRole('link', { name: 'Leeuwarden', exact: true }).first().click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Leeuwarden');
  await page.getByRole('link', { name: /naar de voorpagina/ }).click();
  expect(await page.title()).toBeTruthy();
}

/** What the form of an entry says of what was typed, in plain Dutch. */
import { sayTime } from '@archive/content-types/dutch-moment';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAdmin, type LiveAdmin } from './live-admin.ts';

let admin: LiveAdmin;
let page: Page;

beforeAll(async () => {
  admin = await liveAdmin(() => Promise.resolve());
  // Who works abroad reads the Dutch clock as well.
  page = await admin.openAs('strapi-editor', { timezoneId: 'America/New_York' });
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });

async function newMeeting(title: string): Promise<void> {
  await page.goto('/admin/content-manager/collection-types/api::meeting.meeting/create');
  await field('Titel').fill(title);
}

test.each(['wonen/zuid', 'één', '..', 'Zuid'])(
  'of the address "%s" it says which signs it may have',
  async (slug) => {
    await newMeeting('Met een vreemd adres');
    await field('Adres van de pagina').fill(slug);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page
      .getByText('‘Adres van de pagina’ mag alleen kleine letters zonder accent, cijfers en losse streepjes')
      .first()
      .waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/must match/);
  },
);

test('an address that is made again is Dutch', async () => {
  await newMeeting('Coördinatie in België & reünie');
  await page.getByRole('button', { name: 'Opnieuw maken' }).click();
  await expect.poll(() => field('Adres van de pagina').inputValue()).toBe('coordinatie-in-belgie-en-reunie');
});

const dateField = () => page.getByRole('combobox', { name: 'Datum van de bijeenkomst' });

/** Types as at a keyboard, and leaves the field as a click elsewhere does. */
async function typeDate(typed: string): Promise<void> {
  await dateField().click();
  await dateField().press('ControlOrMeta+a');
  await dateField().pressSequentially(typed);
  await page.keyboard.press('Escape');
  await field('Titel').click();
}

test('a date that was typed is that date or none, and what is no date is said at once', async () => {
  await newMeeting('Met een datum');
  expect(await dateField().getAttribute('placeholder')).toBe('DD-MM-JJJJ');
  for (const typed of ['31-02-2026', '01-01-0021', '24/03/2021']) {
    await typeDate(typed);
    await page.getByText(`‘${typed}’ kan niet als datum, dus die is niet veranderd`).waitFor();
    await expect.poll(() => dateField().inputValue()).toBe('');
  }
  await typeDate('24-3-2021');
  await expect.poll(() => dateField().inputValue()).toBe('24-03-2021');
  expect(await page.getByText('kan niet als datum').count()).toBe(0);
  await typeDate('31-02-2026');
  await expect.poll(() => dateField().inputValue()).toBe('24-03-2021');
});

test('with Enter it is the same, and a day that is chosen in the calendar counts', async () => {
  await newMeeting('Met een datum');
  await dateField().click();
  await dateField().pressSequentially('31-02-2026');
  await page.keyboard.press('Enter');
  await page.getByText('‘31-02-2026’ kan niet als datum').waitFor();
  await dateField().press('ControlOrMeta+a');
  await dateField().pressSequentially('24-03-2021');
  await page.keyboard.press('Enter');
  await expect.poll(() => dateField().inputValue()).toBe('24-03-2021');
  await dateField().press('ControlOrMeta+a');
  await dateField().pressSequentially('24-');
  await page
    .getByRole('dialog')
    .getByRole('gridcell', { name: /^17\b/ })
    .or(page.getByRole('dialog').getByText('17', { exact: true }))
    .first()
    .click();
  await expect.poll(() => dateField().inputValue()).toBe('17-03-2021');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.waitForURL((address) => !address.pathname.endsWith('/create'));
  const { documentId } = { documentId: new URL(page.url()).pathname.split('/').at(-1) };
  const stored = await admin.cms.strapi.db.query('api::meeting.meeting').findOne({ where: { documentId } });
  expect(stored.heldOn).toBe('2021-03-17');
});

test('all times in the admin are of the Dutch clock, written in one way', async () => {
  await newMeeting('Met een tijd');
  await field('Samenvatting').fill('Kort gezegd.');
  await page.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await admin.settle();
  await expect
    .poll(() => page.locator('body').innerText())
    .toMatch(/De pagina is zo sinds vandaag, \d\d\.\d\d uur\./);
  const text = await page.locator('body').innerText();
  const times = [...text.matchAll(/vandaag, (\d\d\.\d\d uur)/g)].map(([, told]) => told);
  const lately = [0, 1, 2].map((minutes) => sayTime(new Date(Date.now() - minutes * 60_000).toISOString()));
  expect(times.length).toBeGreaterThan(1);
  expect(times.filter((told) => !lately.includes(told ?? ''))).toEqual([]);
  expect(text).not.toMatch(/\d\d:\d\d/);
});

test.each(['light', 'dark'] as const)('the browser knows that the admin is %s', async (colorScheme) => {
  const other = await admin.openAs('strapi-editor', { colorScheme });
  await other.goto('/admin');
  const known = () =>
    other.evaluate(() => [
      document.documentElement.style.colorScheme,
      matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    ]);
  await expect.poll(known).toEqual(['light dark', colorScheme]);
  const chosen = colorScheme === 'dark' ? 'light' : 'dark';
  await other.evaluate((theme) => localStorage.setItem('STRAPI_THEME', theme), chosen);
  await other.reload();
  await expect.poll(async () => (await known())[0]).toBe(chosen);
  await other.context().close();
});

/** What the form of an entry says of what was typed, in plain Dutch. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAdmin, type LiveAdmin } from './live-admin.ts';

let admin: LiveAdmin;
let page: Page;

beforeAll(async () => {
  admin = await liveAdmin(() => Promise.resolve());
  page = await admin.openAs('strapi-editor');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const patient = { timeout: 20_000 };

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
      .waitFor(patient);
    expect(await page.locator('body').innerText()).not.toMatch(/must match/);
  },
);

test('an address that is made again is Dutch', async () => {
  await newMeeting('Coördinatie in België & reünie');
  await page.getByRole('button', { name: 'Opnieuw maken' }).click();
  await expect
    .poll(() => field('Adres van de pagina').inputValue(), patient)
    .toBe('coordinatie-in-belgie-en-reunie');
});

/** The recap assistant in a browser, with the real recap as its next meeting. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { seed } from '@archive/scripts/seed/seed.ts';
import { liveAdmin, type LiveAdmin } from './live-admin.ts';

const SHOTS = process.env['SHOTS'];

export interface Assistant {
  readonly admin: LiveAdmin;
  /** A tab of a Redacteur. */
  readonly page: Page;
  /** The text of the real recap, as that of the meeting after it. */
  readonly real: string;
  /** Another tab of the same Redacteur, which knows nothing of what others hold. */
  readonly newTab: () => Promise<Page>;
  /** How many meetings, subsessions and speakers there are. */
  readonly counts: () => Promise<readonly number[]>;
}

export async function openAssistant(): Promise<Assistant> {
  const admin = await liveAdmin(async ({ strapi }) => {
    await seed(strapi);
    // Spelt otherwise than in the recap, so that somebody has to say who he is.
    await strapi.db
      .query('api::speaker.speaker')
      .update({ where: { name: 'Jornt van Zuijlen' }, data: { name: 'Jornt van Zuylen', aliases: null } });
  });
  const file = new URL('../fixtures/terugblik-vijfde-bijeenkomst.txt', import.meta.url);
  const real = (await readFile(fileURLToPath(file), 'utf8'))
    .replaceAll('vijfde', 'zesde')
    .replaceAll('24 maart', '21 april')
    .replaceAll('Maryam el Rahmouni', 'Naima Bouazza');
  const page = await admin.openAs('strapi-author', { viewport: { width: 1440, height: 900 } });
  const count = (type: string) => admin.cms.strapi.db.query(`api::${type}.${type}`).count();
  return {
    admin,
    page,
    real,
    newTab: () => page.context().newPage(),
    counts: () => Promise.all(['meeting', 'subsession', 'speaker'].map(count)),
  };
}

export const shoot = async (place: Page, name: string) => {
  if (SHOTS !== undefined) await place.screenshot({ path: `${SHOTS}/${name}.png` });
};

export const pasteField = (place: Page) => place.getByRole('textbox', { name: 'Tekst van de terugblik' });

export const button = (place: Page | Locator, name: string | RegExp) => place.getByRole('button', { name });

export async function start(place: Page): Promise<void> {
  await place.goto('/admin/terugblik-invoeren');
  await pasteField(place).waitFor();
}

export const made = (place: Page) =>
  place.getByRole('heading', { name: 'De concepten zijn gemaakt' }).waitFor();

export async function read(place: Page, text: string): Promise<void> {
  await start(place);
  await pasteField(place).fill(text);
  await button(place, 'Lees de tekst').click();
  await place.getByRole('heading', { name: 'Bijeenkomst' }).waitFor();
}

export async function undo(place: Page): Promise<void> {
  await button(place, 'Ongedaan maken').click();
  await place.getByRole('alertdialog').getByRole('button', { name: 'Ongedaan maken' }).click();
  await place.getByRole('alertdialog').waitFor({ state: 'detached' });
  await place
    .getByText(/^Ongedaan gemaakt: \d+ concept/)
    .first()
    .waitFor();
}

/** What is marked in the text. */
export const find = (place: Page, text: string) =>
  place.getByRole('region', { name: 'De tekst' }).getByRole('link', { name: text, exact: true }).first();

/** Whether somebody is there with the keyboard. */
export const hasKeyboard = (place: Locator) =>
  expect.poll(() => place.evaluate((element) => element === document.activeElement)).toBe(true);

/** By how much the window itself scrolls, sideways and down: the page within it does so on its own. */
export const overflowOf = (place: Page) =>
  place.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });

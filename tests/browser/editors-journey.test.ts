/** From the text of the real recap to its page, a correction and its undoing, as editors go. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '@archive/scripts/seed/seed.ts';
import type { Cms } from '../cms/cms.ts';
import { Doings, picture } from './doings.ts';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';

/** The most that a person may need. */
const MOST_CLICKS = 25;
const MOST_SECONDS = 300;

const RECAP = '/bijeenkomsten/terugblik-vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/';

let admin: LiveAdmin;
let redacteur: Page;
let eindredacteur: Page;
let text: string;
const doings = new Doings();

/** The municipalities and the programme are there; the recap and its people are not. */
async function fill(cms: Cms): Promise<void> {
  await seed(cms.strapi);
  for (const type of ['meeting', 'subsession', 'speaker'] as const)
    for (const { documentId } of await cms.documents(type).findMany({ limit: 1000 }))
      await cms.documents(type).delete({ documentId });
}

/** Gives an account the name of a person, as the pictures of the guide show it. */
const call = (code: string, firstname: string, lastname: string) =>
  admin.cms.strapi.db
    .query('admin::user')
    .updateMany({ where: { firstname: code }, data: { firstname, lastname } });

beforeAll(async () => {
  const file = new URL('../fixtures/terugblik-vijfde-bijeenkomst.txt', import.meta.url);
  text = await readFile(fileURLToPath(file), 'utf8');
  admin = await liveAdmin(fill);
  const viewport = { width: 1440, height: 900 };
  redacteur = await admin.openAs('strapi-author', { viewport }, doings);
  eindredacteur = await admin.openAs('strapi-editor', { viewport }, doings);
  await call('strapi-author', 'Sanne', 'Visser');
  await call('strapi-editor', 'Joost', 'de Wit');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const button = (place: Page | Locator, name: string | RegExp) => place.getByRole('button', { name });
const panel = (page: Page, heading: string): Locator =>
  page.locator('aside').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

/** The HTML of a page of the site; empty while there is none. */
async function read(path: string): Promise<string> {
  const response = await fetch(admin.site + path);
  return response.ok ? response.text() : '';
}

const shows = (path: string, words: string) => expect.poll(() => read(path)).toContain(words);

test('a Redacteur enters the real recap, corrects a find, looks at it and asks for publication', async () => {
  const page = redacteur;
  await doings.click(page.getByRole('link', { name: 'Terugblik invoeren' }).first());
  await doings.paste(page.getByRole('textbox', { name: 'Tekst van de terugblik' }), text);
  await doings.click(button(page, 'Lees de tekst'));
  await page.getByRole('heading', { name: 'Bijeenkomst' }).waitFor();
  await picture(page, 'invoeren');
  doings.read(text);
  await doings.click(button(page, /^Maryam el Rahmouni/));
  await doings.type(page.getByRole('textbox', { name: 'Naam' }), 'Maryam El Rahmouni');
  await doings.click(button(page, 'Maak concepten'));
  await page.getByRole('heading', { name: 'De concepten zijn gemaakt' }).waitFor();
  await doings.click(page.getByRole('link', { name: /Terugblik vijfde bijeenkomst/ }).first());
  await button(page, 'Opslaan').waitFor();
  await picture(page, 'nakijken', panel(page, 'Klaar om te publiceren?'));

  await doings.click(page.getByRole('link', { name: 'Voorvertonen' }));
  const draft = page.frameLocator('iframe');
  await draft.getByRole('heading', { level: 1, name: /Terugblik vijfde bijeenkomst/ }).waitFor();
  await draft.getByText('Maryam El Rahmouni').first().waitFor();
  expect(await read(RECAP)).toBe('');
  await doings.click(page.getByRole('link', { name: 'Voorvertoning sluiten' }));

  await doings.click(button(page, 'Vraag om publicatie'));
  const dialog = page.getByRole('dialog', { name: 'Om publicatie vragen' });
  await doings.type(dialog.getByRole('textbox', { name: 'Toelichting' }), 'Graag nog deze week.');
  await picture(page, 'vraag', dialog);
  await doings.click(button(dialog, 'Vraag om publicatie'));
  await dialog.waitFor({ state: 'detached' });
});

test('an Eindredacteur finds it at home, publishes all of it at once, and readers have it', async () => {
  const page = eindredacteur;
  await page.reload();
  await doings.click(page.getByRole('link', { name: /Terugblik vijfde bijeenkomst/ }).first());
  await doings.click(button(page, 'Publiceer alles'));
  const dialog = page.getByRole('dialog', { name: 'Alles van deze bijeenkomst' });
  const publish = button(dialog, /^Publiceer alles \(\d+\)/);
  await publish.waitFor();
  await picture(page, 'publiceer-alles', dialog);
  await doings.click(publish);
  await shows(RECAP, 'Maryam El Rahmouni');
  await shows(`${RECAP}aanpak-utrecht-zuid/`, 'Utrecht');
  await expect.poll(() => panel(page, 'Op de site').innerText()).toMatch(/live/i);
  await picture(page, 'op-de-site', panel(page, 'Op de site'));
});

test('she changes a name, sees it live, and puts it back', async () => {
  const page = eindredacteur;
  await doings.click(page.getByRole('link', { name: 'Sprekers', exact: true }));
  await doings.click(page.getByRole('gridcell', { name: 'Maryam El Rahmouni' }));
  const name = page.getByRole('textbox', { name: 'Naam', exact: true });
  await doings.type(name, 'Maryam el Rahmouni');
  await doings.click(button(page, 'Opslaan'));
  await shows(RECAP, 'Maryam el Rahmouni');
  await picture(page, 'geschiedenis', panel(page, 'Geschiedenis'));
  await doings.click(button(panel(page, 'Geschiedenis'), 'Alle wijzigingen'));
  const dialog = page.getByRole('dialog', { name: 'Geschiedenis' });
  await doings.click(button(dialog, /^Bekijk/).nth(1));
  await doings.click(button(dialog, 'Zet terug'));
  await doings.click(page.getByRole('alertdialog').getByRole('button', { name: 'Zet terug' }));
  await expect.poll(() => name.inputValue()).toBe('Maryam El Rahmouni');
  await shows(RECAP, 'Maryam El Rahmouni');
});

test('a Beheerder reads in the releases what was done, and in which order', async () => {
  const page = await admin.openAs('strapi-super-admin');
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Publicatie', exact: true }).click();
  const releases = async () => (await page.getByRole('row').allInnerTexts()).slice(1, 4);
  await expect
    .poll(releases)
    .toEqual([
      expect.stringMatching(/Maryam El Rahmouni[^]*Joost de Wit/),
      expect.stringMatching(/Maryam el Rahmouni[^]*Joost de Wit/),
      expect.stringMatching(/Terugblik vijfde bijeenkomst[^]*Joost de Wit/),
    ]);
});

test('all of it takes a person no more clicks and minutes than it may', async () => {
  const { clicks, seconds } = doings;
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  expect(seconds).toBeLessThanOrEqual(MOST_SECONDS);
  const readme = await readFile(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  expect(readme.replaceAll(/\s+/g, ' ')).toContain(`${clicks} clicks, ${seconds} seconds`);
});

test('the guide tells it with pictures that show, and axe finds nothing, also on a phone', async () => {
  for (const width of [1280, 390]) {
    const page = await admin.openAs('strapi-author', { viewport: { width, height: 844 } });
    await page.goto('/admin/zo-werkt-het');
    await page.getByRole('heading', { name: /1\. Zet de terugblik erin/ }).waitFor();
    expect(await violationsIn(page, 'main')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    for (const shown of await page.locator('main img').all()) {
      await shown.scrollIntoViewIfNeeded();
      await expect
        .poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(300);
    }
    await page.context().close();
  }
});

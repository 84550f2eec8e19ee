/** What editors see of the publication: beside each entry, and on the page "Publicatie". */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cms } from '../cms/cms.ts';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { formOf, says } from './admin-page.ts';

const TITLE = 'Vers van de pers';
const PATH = '/bijeenkomsten/vers-van-de-pers/';

let admin: LiveAdmin;
let beheerder: Page;
let meeting: string;

/** Many entries, so that withdrawing some is many. */
async function fill(cms: Cms): Promise<void> {
  for (let index = 1; index <= 20; index += 1) {
    await cms.documents('meeting').create({ data: { title: `Bijeenkomst ${index}` }, status: 'published' });
  }
  meeting = (await cms.documents('meeting').create({ data: { title: TITLE } })).documentId;
}

beforeAll(async () => {
  admin = await liveAdmin(fill);
  beheerder = await admin.openAs('strapi-super-admin');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const open = (page: Page, documentId: string, type = 'meeting') => page.goto(formOf(documentId, type));

const panelOf = (page: Page): Locator =>
  page.locator('aside').filter({ has: page.getByRole('heading', { name: 'Op de site' }) });

/** The HTML of a page of the site; empty while there is none. */
async function read(path: string): Promise<string> {
  const response = await fetch(admin.site + path);
  return response.ok ? response.text() : '';
}

/** Content of which the contract says nothing and the publisher much. */
const linkTo = (url: string) => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'hier' }] }] },
];

const toPublication = async (page: Page) => {
  await page.goto('/admin/publicatie');
  await page.getByRole('heading', { name: 'Publicaties' }).waitFor();
};

const rows = (page: Page) => page.getByRole('table', { name: 'Publicaties' }).locator('tbody tr');

test('an entry that an editor publishes is said to be live, with a link to its page', async () => {
  await open(beheerder, meeting);
  await says(panelOf(beheerder), /Niet gepubliceerd/);
  await beheerder.getByRole('button', { name: 'Publiceren' }).click();
  await says(panelOf(beheerder), /Live\n+De pagina is zo sinds vandaag, \d\d\.\d\d uur\./);
  const [page] = await Promise.all([
    beheerder.context().waitForEvent('page'),
    panelOf(beheerder)
      .getByRole('link', { name: /Bekijk de pagina/ })
      .click(),
  ]);
  await page.waitForLoadState();
  expect(page.url()).toBe(admin.site + PATH);
  expect(await page.locator('h1').innerText()).toBe(TITLE);
  await page.close();
});

test('what is saved after that is said not to be published yet', async () => {
  await beheerder.getByRole('textbox', { name: 'Titel' }).fill(`${TITLE}, beter`);
  await beheerder.getByRole('button', { name: 'Opslaan' }).click();
  await says(panelOf(beheerder), /Live, met wijzigingen die nog niet gepubliceerd zijn/);
  await beheerder.getByRole('button', { name: 'Publiceren' }).click();
  await expect.poll(() => read(PATH)).toContain(`${TITLE}, beter`);
  await says(panelOf(beheerder), /Live\n/);
});

test('a speaker whom nothing names is said not to be on the site', async () => {
  const { documentId } = await admin.cms.documents('speaker').create({ data: { name: 'Niemand Noemt' } });
  await open(beheerder, documentId, 'speaker');
  await says(panelOf(beheerder), /Staat niet op de site\n+Geen gepubliceerde pagina noemt deze spreker\./);
});

test('while the tab is hidden nothing is asked', async () => {
  await open(beheerder, meeting);
  await says(panelOf(beheerder), /Live/);
  const asked: string[] = [];
  beheerder.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await beheerder.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const questions = () => asked.filter((path) => path.startsWith('/publication/')).length;
  const before = questions();
  await beheerder.waitForTimeout(2_500);
  expect(questions()).toBeLessThanOrEqual(before + 1);
  await beheerder.evaluate(() => {
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(questions).toBeGreaterThan(before);
});

test('why an entry cannot be published is said in Dutch, also beside others that have to wait for it', async () => {
  const [broken, other] = await Promise.all([
    admin.cms
      .documents('meeting')
      .create({ data: { title: 'Met een dode link', introduction: linkTo('/nergens/') } }),
    admin.cms.documents('meeting').create({ data: { title: 'Moet wachten' } }),
  ]);
  await open(beheerder, broken.documentId);
  await beheerder.getByRole('button', { name: 'Publiceren' }).click();
  const reason =
    /Op de pagina \/bijeenkomsten\/met-een-dode-link\/ staat een link naar \/nergens\/, en die pagina bestaat niet\./;
  await says(panelOf(beheerder), reason);
  await panelOf(beheerder).evaluate((panel) => panel.setAttribute('id', 'on-the-site'));
  expect(await violationsIn(beheerder, '#on-the-site')).toEqual([]);

  await open(beheerder, other.documentId);
  await beheerder.getByRole('button', { name: 'Publiceren' }).click();
  await says(panelOf(beheerder), /Iets anders houdt de publicatie tegen:/);
  await says(panelOf(beheerder), reason);

  await toPublication(beheerder);
  await says(beheerder.locator('main'), /De laatste publicatie is mislukt/);
  await says(beheerder.locator('main'), reason);
  expect(await violationsIn(beheerder, 'main')).toEqual([]);
  await beheerder.getByRole('link', { name: 'Open de bijeenkomst' }).click();
  await beheerder.waitForURL(`**/${broken.documentId}`);

  await admin.cms.documents('meeting').unpublish(broken);
  await says(panelOf(beheerder), /Niet gepubliceerd\n/);
  await open(beheerder, other.documentId);
  await says(panelOf(beheerder), /Live\n/);
});

test('the releases are listed with what they were for, when, by whom, and which pages they touched', async () => {
  await toPublication(beheerder);
  const release = rows(beheerder).filter({ hasText: `${TITLE}, beter` });
  await says(release, /\S+dag \d+ \S+ \d{4}, \d\d\.\d\d uur/);
  await says(release, /\d+ gewijzigd/);
  await says(release, /strapi-super-admin/);
  await release.getByText(/\d+ gewijzigd/).click();
  await says(release, new RegExp(PATH));
  await says(rows(beheerder).last(), /Alles opnieuw gepubliceerd/);
  const lines = await rows(beheerder)
    .last()
    .getByRole('cell', { name: 'Automatisch' })
    .evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    });
  expect(lines, 'a word that is broken for want of room').toBe(1);
});

test('a Beheerder puts a release back, and the pages of then are there again', async () => {
  await toPublication(beheerder);
  const oldest = rows(beheerder).last();
  await oldest.getByRole('button', { name: 'Zet terug publicatie 1' }).click();
  const dialog = beheerder.getByRole('alertdialog');
  await says(dialog, /Publicatie 1 terugzetten\?/);
  // It fades in, and text that is half there has too little contrast.
  await expect.poll(() => violationsIn(beheerder, '[role="alertdialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  expect(await read(PATH)).not.toBe('');
  await oldest.getByRole('button', { name: 'Zet terug publicatie 1' }).click();
  await dialog.getByRole('button', { name: 'Zet terug' }).click();
  await says(beheerder.locator('main'), /De site is teruggezet naar publicatie 1/);
  await says(rows(beheerder).first(), /Teruggezet naar publicatie 1/);
  expect(await read(PATH)).toBe('');
  await open(beheerder, meeting);
  await says(panelOf(beheerder), /Site teruggezet naar publicatie 1/);
});

test('what would remove many pages waits, is named, and goes when a Beheerder confirms it', async () => {
  const all = await admin.cms.documents('meeting').findMany({ limit: 10 });
  for (const { documentId } of all) await admin.cms.documents('meeting').unpublish({ documentId });
  await admin.settle();
  const redacteur = await admin.openAs('strapi-author');
  await toPublication(redacteur);
  await says(redacteur.locator('main'), /Wacht op bevestiging/);
  await says(redacteur.locator('main'), /publiceer dan opnieuw wat is ingetrokken\./);
  await says(redacteur.locator('main'), /Een Beheerder kan dit hier bevestigen\./);
  await toPublication(beheerder);
  await beheerder.getByText(/Pagina’s die dan verdwijnen/).click();
  await says(beheerder.locator('main'), /\/bijeenkomsten\/bijeenkomst-1\//);
  expect(await violationsIn(beheerder, 'main')).toEqual([]);
  await beheerder.getByRole('button', { name: 'Bevestigen' }).click();
  await beheerder.getByRole('alertdialog').getByRole('button', { name: 'Bevestigen' }).click();
  await says(beheerder.locator('main'), /De site is bij/);
  expect(await read('/bijeenkomsten/bijeenkomst-1/')).toBe('');
  await redacteur.context().close();
});

test.each(['strapi-author', 'strapi-editor'])(
  '%s sees the releases, and no buttons or names',
  async (code) => {
    const page = await admin.openAs(code);
    await toPublication(page);
    expect(await rows(page).count()).toBeGreaterThan(3);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toContain('strapi-super-admin');
    await page.context().close();
  },
);

test.each(['light', 'dark'] as const)(
  'on a phone of 320 pixels the page stays within the screen, and axe finds nothing, in %s',
  async (colorScheme) => {
    const page = await admin.openAs('strapi-super-admin', {
      colorScheme,
      viewport: { width: 320, height: 640 },
    });
    await toPublication(page);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
    expect(await violationsIn(page, 'main')).toEqual([]);
    await page.context().close();
  },
);

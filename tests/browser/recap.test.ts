/** An editor enters a recap: paste or drop, correct, make drafts, and take them back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDocx } from '../support/recap-files.ts';
import { violationsIn, type LiveAdmin } from './live-admin.ts';
import {
  button,
  find,
  made,
  openAssistant,
  pasteField,
  read,
  shoot,
  overflowOf,
  hasKeyboard,
  start,
  undo,
  type Assistant,
} from './recap-assistant.ts';

let admin: LiveAdmin;
let page: Page;
let real: string;
let newTab: Assistant['newTab'];
let counts: Assistant['counts'];

beforeAll(async () => {
  ({ admin, page, real, newTab, counts } = await openAssistant());
});
afterAll(() => admin?.[Symbol.asyncDispose]());

test('from the menu to linked drafts takes five clicks, and one undo takes all of it back', async () => {
  const before = await counts();
  await page.goto('/admin');
  // The first page offers it as well.
  await page.getByRole('navigation').getByRole('link', { name: 'Terugblik invoeren' }).click();
  await pasteField(page).fill(real);
  await shoot(page, '1-paste');
  expect(await violationsIn(page, 'main')).toEqual([]);
  await button(page, 'Lees de tekst').click();
  await button(page, /^Jornt van Zuylen/).waitFor();
  await shoot(page, '2-check');
  expect(await overflowOf(page)).toEqual([0, 0]);
  expect(await violationsIn(page, 'main')).toEqual([]);
  await button(page, /^Jornt van Zuylen/).click();
  await page.getByText('Alle vragen zijn beantwoord.').waitFor();
  await button(page, 'Maak concepten').click();
  await made(page);
  await shoot(page, '3-result');
  expect(await violationsIn(page, 'main')).toEqual([]);
  const after = await counts();
  expect(after.map((count, index) => count - before[index]!)).toEqual([1, 2, 1]);

  await page.reload();
  await page.getByText('Er is niets dubbel gemaakt. Dit is wat er is:').waitFor();
  await page.getByRole('link', { name: 'Aanpak Utrecht Zuid' }).click();
  await page.getByRole('heading', { name: 'Aanpak Utrecht Zuid' }).waitFor();
  expect(await page.getByText('Naima Bouazza').count()).toBeGreaterThan(0);
  await page.goBack();
  await undo(page);
  expect(await counts()).toEqual(before);
  expect(await pasteField(page).inputValue()).toBe(real);
});

test('a find leads to its field, what is wrong is corrected, and what is left is asked about first', async () => {
  const tab = await newTab();
  await read(tab, real);
  await find(tab, 'Amsterdam').click();
  await hasKeyboard(tab.getByRole('button', { name: 'Amsterdam', exact: true }));
  await button(tab, 'Verwijder Amsterdam').click();
  expect(await find(tab, 'Amsterdam').count()).toBe(0);
  await hasKeyboard(tab.getByRole('button', { name: 'Arnhem', exact: true }));

  await find(tab, 'Naima Bouazza').click();
  const name = tab.getByRole('textbox', { name: 'Naam' });
  await hasKeyboard(name);
  expect(await tab.locator('[data-reached]').filter({ has: name }).count()).toBe(1);
  await shoot(tab, '4-reached');
  await name.fill('Naïma Bouazza');
  await button(tab, /^Naïma Bouazza spreker/).waitFor();
  await shoot(tab, '4-person');
  expect(await violationsIn(tab, 'main')).toEqual([]);

  await tab.getByRole('region', { name: 'De tekst' }).evaluate((region) => {
    const node = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    while (node.nextNode()) {
      const at = node.currentNode.textContent?.indexOf('drugscriminaliteit') ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node.currentNode, at);
      range.setEnd(node.currentNode, at + 'drugscriminaliteit'.length);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      return;
    }
  });
  await tab.getByText('‘drugscriminaliteit’ is een').waitFor();
  await shoot(tab, '5-selection');
  await button(tab, 'thema').click();
  await button(tab, 'Verwijder drugscriminaliteit').waitFor();

  await tab.getByRole('combobox', { name: 'Gemeente toevoegen' }).pressSequentially('almer');
  await tab.getByRole('option', { name: 'Almere' }).click();
  await button(tab, 'Verwijder Almere').waitFor();

  await tab.getByRole('link', { name: 'Publicatie' }).click();
  const dialog = tab.getByRole('alertdialog');
  await dialog.getByText('Weggaan zonder concepten te maken?').waitFor();
  await dialog.getByRole('button', { name: 'Blijven' }).click();
  await tab.getByRole('link', { name: 'Publicatie' }).click();
  await dialog.getByRole('button', { name: 'Weggaan' }).click();
  await tab.waitForURL('**/publicatie');
  await tab.getByRole('link', { name: 'Terugblik invoeren' }).click();
  await button(tab, 'Verwijder Almere').waitFor();
  await button(tab, 'Maak concepten').click();
  await made(tab);
  const [meeting] = (await admin.cms.strapi.db.query('api::meeting.meeting').findMany({
    where: { number: 6 },
    populate: ['municipalities', 'themes'],
  })) as readonly Record<'municipalities' | 'themes', readonly { readonly name: string }[]>[];
  const speakers = admin.cms.strapi.db.query('api::speaker.speaker');
  expect(await speakers.count({ where: { name: 'Naïma Bouazza' } })).toBe(1);
  const names = meeting!.municipalities.map(({ name }) => name);
  expect(names).toContain('Almere');
  expect(names).not.toContain('Amsterdam');
  expect(meeting!.themes.map(({ name }) => name)).toEqual(['drugscriminaliteit']);
  await undo(tab);
  await tab.close();
});

const BOILERPLATE =
  'Het ministerie werkt in het kader van het programma samen met gemeenten aan een aanpak van kwetsbare gebieden.';

test('what an earlier recap says already is shown as left out, and is taken in with a click', async () => {
  const [programme] = await admin.cms.documents('programme').findMany({});
  const description = [{ type: 'paragraph', children: [{ type: 'text', text: BOILERPLATE }] }];
  await admin.cms.documents('programme').update({ documentId: programme!.documentId, data: { description } });
  const tab = await newTab();
  await read(
    tab,
    `Terugblik 9e bijeenkomst leerkring leefbaarheid en veiligheid\n\nOp woensdagmiddag 6 juli 2022 kwam de leerkring leefbaarheid en veiligheid online samen.\n\n${BOILERPLATE}`,
  );
  const introduction = tab.getByRole('textbox', { name: 'Inleiding' });
  expect(await introduction.inputValue()).not.toContain(BOILERPLATE);
  await tab.getByText('Eén alinea is weggelaten').waitFor();
  await find(tab, BOILERPLATE).click();
  const takeIn = button(tab, 'Toch opnemen');
  await expect.poll(() => takeIn.evaluate((node) => node === document.activeElement)).toBe(true);
  await expect.poll(() => violationsIn(tab, 'main')).toEqual([]);
  await shoot(tab, '7-repeats');
  await takeIn.click();
  expect(await introduction.inputValue()).toContain(BOILERPLATE);
  expect(await takeIn.count()).toBe(0);
  expect(await introduction.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await find(tab, BOILERPLATE).count()).toBe(0);
  await tab.close();
});

test('a file that cannot be read is refused in a sentence, and what was typed stays', async () => {
  const tab = await newTab();
  await start(tab);
  await pasteField(tab).fill('Wat al getypt was.');
  const files = tab.locator('input[type="file"]');
  const drop = (name: string, content: string | Uint8Array) =>
    files.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  const dialog = tab.getByRole('alertdialog');
  const readAnyway = () => dialog.getByRole('button', { name: 'Lees het bestand' }).click();
  await drop('oud.docx', '{\\rtf1 oud}');
  await readAnyway();
  const refusal = tab.locator('main');
  await expect.poll(() => refusal.innerText()).toContain('‘oud.docx’ is een rtf-bestand.');
  await shoot(tab, '6-refused');
  await drop('leeg.txt', '');
  await expect
    .poll(() => refusal.innerText())
    .toContain('‘leeg.txt’ is leeg: kies een ander bestand, of plak de tekst.');
  const told = tab.locator('[role=alert], [role=status]').filter({ hasText: '‘leeg.txt’ is leeg' });
  expect(await told.count()).toBe(1);
  await drop('stuk.docx', aDocx(() => '').subarray(0, 300));
  await readAnyway();
  await expect.poll(() => refusal.innerText()).toContain('beschadigd');
  expect(await pasteField(tab).inputValue()).toBe('Wat al getypt was.');
  expect(await violationsIn(tab, 'main')).toEqual([]);
  await tab.context().setOffline(true);
  await button(tab, 'Lees de tekst').click();
  await expect.poll(() => refusal.innerText()).toContain('Wat je hebt ingevuld staat er nog');
  await tab.context().setOffline(false);
  await pasteField(tab).fill('x'.repeat(300_001));
  await tab.getByText('het mogen er hoogstens 300.000 zijn').waitFor();
  expect(await button(tab, 'Lees de tekst').isDisabled()).toBe(true);
});

test('on a phone a Word document becomes drafts, without scrolling sideways', async () => {
  const phone = await admin.openAs('strapi-editor', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await start(phone);
  await shoot(phone, '7-phone-paste');
  expect(await overflowOf(phone)).toEqual([0, 0]);
  expect(await violationsIn(phone, 'main')).toEqual([]);
  const paragraphs = real.split('\n').filter((line) => line.trim() !== '');
  const docx = aDocx(({ paragraph }) => paragraphs.map(paragraph).join(''));
  await phone
    .locator('input[type="file"]')
    .setInputFiles({ name: 'terugblik.docx', mimeType: 'application/zip', buffer: Buffer.from(docx) });
  await phone.getByRole('heading', { name: 'Bijeenkomst' }).waitFor();
  await shoot(phone, '8-phone-check');
  expect(await overflowOf(phone)).toEqual([0, 0]);
  expect(await violationsIn(phone, 'main')).toEqual([]);
  await button(phone, /^Nee, iemand anders/).click();
  await phone.getByRole('heading', { name: 'Mensen' }).scrollIntoViewIfNeeded();
  await shoot(phone, '9-phone-people');
  await button(phone, 'Maak concepten').click();
  await made(phone);
  await shoot(phone, '10-phone-result');
  expect(await overflowOf(phone)).toEqual([0, 0]);
  await undo(phone);
});

test('who may not enter recaps has no menu entry for it', async () => {
  const { strapi } = admin.cms;
  const role = await strapi.service('admin::role').create({ name: 'Lezer', description: 'Leest.' });
  const reader = await admin.openAs(role.code);
  await reader.goto('/admin');
  await reader
    .getByRole('link', { name: 'Startpagina' })
    .or(reader.getByRole('link', { name: 'Home' }))
    .first()
    .waitFor();
  expect(await reader.getByRole('link', { name: 'Terugblik invoeren' }).count()).toBe(0);
});

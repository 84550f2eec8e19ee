/** Asking for publication beside the form, and what comes of it. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { formOf, says } from './admin-page.ts';

let admin: LiveAdmin;
let redacteur: Page;
let eindredacteur: Page;

beforeAll(async () => {
  admin = await liveAdmin(async (cms) => {
    await cms.documents('meeting').create({ data: { title: 'Iets' }, status: 'published' });
  });
  redacteur = await admin.openAs('strapi-author');
  eindredacteur = await admin.openAs('strapi-editor');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const SHOTS = process.env['SHOTS'];
const shoot = async (page: Page, name: string) => {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
};

async function open(page: Page, documentId: string, type = 'meeting'): Promise<void> {
  await page.goto(formOf(documentId, type));
  await page.getByRole('button', { name: 'Opslaan' }).waitFor();
}

const panelOf = (page: Page): Locator =>
  page.locator('aside').filter({ has: page.getByRole('heading', { name: 'Publicatie vragen' }) });
/** Asks through the dialog. */
async function ask(page: Page, note: string): Promise<void> {
  await panelOf(page).getByRole('button', { name: 'Vraag om publicatie' }).click();
  const dialog = page.getByRole('dialog', { name: 'Om publicatie vragen' });
  await dialog.getByRole('textbox', { name: 'Toelichting' }).fill(note);
  await dialog.getByRole('button', { name: 'Vraag om publicatie' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('what a Redacteur asks goes to and fro, until it is published', async () => {
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: 'Ter publicatie' } });
  await open(redacteur, documentId);
  await says(
    panelOf(redacteur),
    /Een eindredacteur publiceert dit\. Daarom kun jij Publiceren niet kiezen\./,
  );
  await ask(redacteur, 'Graag voor vrijdag.\nDe foto volgt.');
  await says(panelOf(redacteur), /Je hebt om publicatie gevraagd \(vandaag, \d\d\.\d\d uur\)\./);
  await says(panelOf(redacteur), /Graag voor vrijdag\.\s+De foto volgt\./);

  await open(eindredacteur, documentId);
  await says(panelOf(eindredacteur), /strapi-author heeft om publicatie gevraagd/);
  await panelOf(eindredacteur).getByRole('button', { name: 'Geef terug' }).click();
  const dialog = eindredacteur.getByRole('dialog', { name: 'Teruggeven' });
  await dialog.getByRole('button', { name: 'Geef terug' }).click();
  await says(dialog, /Schrijf op wat er nog moet gebeuren\./);
  // Strapi's own button below the pointer has too little contrast.
  await eindredacteur.mouse.move(0, 0);
  await expect.poll(() => violationsIn(eindredacteur, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Wat moet er nog gebeuren?' }).fill('De datum ontbreekt.');
  await dialog.getByRole('button', { name: 'Geef terug' }).click();
  await says(panelOf(eindredacteur), /strapi-editor heeft dit teruggegeven/);

  await says(panelOf(redacteur), /strapi-editor heeft dit teruggegeven[\s\S]*De datum ontbreekt\./);
  expect(await violationsIn(redacteur, 'aside:has(blockquote) [aria-live]')).toEqual([]);
  await redacteur.getByRole('textbox', { name: 'Plaats', exact: true }).fill('Utrecht');
  await says(panelOf(redacteur), /Sla eerst op wat je hier hebt gewijzigd\./);
  await redacteur.getByRole('button', { name: 'Opslaan' }).click();
  await expect
    .poll(() => panelOf(redacteur).getByRole('button', { name: 'Vraag om publicatie' }).isEnabled())
    .toBe(true);
  await ask(redacteur, 'Staat er nu in.');

  await open(eindredacteur, documentId);
  await says(panelOf(eindredacteur), /Staat er nu in\./);
  await eindredacteur.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await expect.poll(() => panelOf(eindredacteur).count()).toBe(0);
  await says(panelOf(redacteur), /Er is niets te vragen: dit staat al zo op de site\./);
});

test('who asked takes the question back', async () => {
  const { documentId } = await admin.cms.documents('subsession').create({ data: { title: 'Toch niet' } });
  await open(redacteur, documentId, 'subsession');
  await ask(redacteur, '');
  await panelOf(redacteur).getByRole('button', { name: 'Trek je vraag in' }).click();
  const again = panelOf(redacteur).getByRole('button', { name: 'Vraag om publicatie' });
  await expect.poll(() => again.evaluate((node) => node === document.activeElement)).toBe(true);
});

test('who asks as well reads why a note is needed, and loses no note that was not sent', async () => {
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: 'Met zijn tweeën' } });
  await open(redacteur, documentId);
  await ask(redacteur, 'Als eerste.');
  const other = await admin.openAs('strapi-author');
  await open(other, documentId);
  const button = panelOf(other).getByRole('button', { name: 'Vraag het ook' });
  await button.click();
  const dialog = other.getByRole('dialog', { name: 'Ook om publicatie vragen' });
  const note = dialog.getByRole('textbox', { name: 'Toelichting' });
  const send = dialog.getByRole('button', { name: 'Vraag het ook' });
  await send.click();
  await says(dialog, /Schrijf op waarom jij het ook vraagt\./);
  await other.mouse.move(0, 0);
  await shoot(other, 'ask-too');
  await expect.poll(() => violationsIn(other, '[role="dialog"]')).toEqual([]);
  await note.fill('Omdat het vrijdag op de agenda staat.');
  await other.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await button.click();
  expect(await note.inputValue()).toBe('Omdat het vrijdag op de agenda staat.');
  await other.mouse.click(5, 5);
  await dialog.waitFor({ state: 'detached' });
  await button.click();
  await other.route('**/desk/reviews/**', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad Gateway' })
      : route.continue(),
  );
  await send.click();
  await other.getByText(/^Dat is niet gelukt\./).waitFor();
  expect(await note.inputValue()).toBe('Omdat het vrijdag op de agenda staat.');
  await other.unroute('**/desk/reviews/**');
  await send.click();
  await dialog.waitFor({ state: 'detached' });
  await says(panelOf(redacteur), /Omdat het vrijdag op de agenda staat\./);
  await other.context().close();
});

test('who may publish is not offered to ask, and a speaker cannot be asked for', async () => {
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: 'Zelf' } });
  await open(eindredacteur, documentId);
  await eindredacteur.getByRole('heading', { name: 'Geschiedenis' }).waitFor();
  expect(await panelOf(eindredacteur).count()).toBe(0);
  const speaker = await admin.cms.documents('speaker').create({ data: { name: 'Anna' } });
  await open(redacteur, speaker.documentId, 'speaker');
  await redacteur.getByRole('heading', { name: 'Geschiedenis' }).waitFor();
  expect(await panelOf(redacteur).count()).toBe(0);
});

test('on a phone one asks as well', async () => {
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: 'Onderweg' } });
  const phone = await admin.openAs('strapi-author', { viewport: { width: 390, height: 844 } });
  await open(phone, documentId);
  await phone.getByRole('button', { name: 'Meer acties tonen' }).click();
  await panelOf(phone).getByRole('button', { name: 'Vraag om publicatie' }).click();
  const dialog = phone.getByRole('dialog', { name: 'Om publicatie vragen' });
  await dialog.waitFor();
  await expect.poll(() => violationsIn(phone, '[role="dialog"]')).toEqual([]);
  const [content, screen] = await phone.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  await phone.context().close();
});

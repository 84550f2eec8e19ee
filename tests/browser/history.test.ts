/** Beside each form: who changed what and when, and making it what it was. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { formOf, says } from './admin-page.ts';

let admin: LiveAdmin;
let page: Page;

beforeAll(async () => {
  admin = await liveAdmin(async (cms) => {
    await cms.documents('meeting').create({ data: { title: 'Iets' }, status: 'published' });
  });
  page = await admin.openAs('strapi-editor');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const paragraph = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];

const open = async (where: Page, documentId: string, type = 'meeting') => {
  await where.goto(formOf(documentId, type));
  await where.getByRole('button', { name: 'Opslaan' }).waitFor();
};

const panelOf = (where: Page): Locator =>
  where.locator('aside').filter({ has: where.getByRole('heading', { name: 'Geschiedenis' }) });

const dialog = (where: Page) => where.getByRole('dialog', { name: 'Geschiedenis' });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
/** Opens all changes, and the oldest of them. */
async function openOldest(where: Page): Promise<void> {
  await panelOf(where).getByRole('button', { name: 'Alle wijzigingen' }).click();
  await dialog(where)
    .getByRole('button', { name: /^Bekijk/ })
    .last()
    .click();
  await dialog(where).getByRole('heading', { name: 'Wat er verandert als je dit terugzet' }).waitFor();
}

test('a save is told with who, when and which fields, and its words can be seen', async () => {
  const { documentId } = await admin.cms
    .documents('meeting')
    .create({ data: { title: 'Eerst', introduction: paragraph('Wij kwamen bijeen in Utrecht.') } });
  await open(page, documentId);
  await field('Titel').fill('Later');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await says(panelOf(page), /strapi-editor: opgeslagen\s+vandaag, \d\d\.\d\d uur\s+Titel/);
  expect(await panelOf(page).innerText()).not.toContain('zojuist opgeslagen');

  await openOldest(page);
  await says(dialog(page), /In de velden veranderde toen niets\./);
  expect(await dialog(page).locator('del').innerText()).toContain('Later');
  await expect.poll(() => violationsIn(page, '[role="dialog"]')).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Zet terug' }).click();
  await expect.poll(() => field('Titel').inputValue()).toBe('Eerst');
  // What one person does twice at once is one line here, and the first is always told.
  await says(panelOf(page), /strapi-editor: opgeslagen[\s\S]*Een programma: gemaakt/);
  const published = { documentId, publishedAt: { $notNull: true } };
  expect(await admin.cms.strapi.db.query('api::meeting.meeting').count({ where: published })).toBe(0);

  // What was put back is what the form goes on from.
  await field('Plaats').fill('Breda');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect
    .poll(() => admin.cms.strapi.db.query('api::meeting.meeting').findOne({ where: { documentId } }))
    .toMatchObject({ title: 'Eerst', location: 'Breda' });
});

test('nothing is put back over what is typed and not saved', async () => {
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: 'Bewaard' } });
  await admin.cms.documents('meeting').update({ documentId, data: { title: 'Beter' } });
  await open(page, documentId);
  await field('Plaats').fill('Nog niet bewaard');
  await openOldest(page);
  await says(dialog(page), /Bewaar eerst je wijzigingen/);
  expect(await dialog(page).getByRole('button', { name: 'Zet terug' }).isDisabled()).toBe(true);
});

test('what would be live at once is asked first', async () => {
  const { documentId } = await admin.cms.documents('speaker').create({ data: { name: 'Anna Jansen' } });
  await admin.cms.documents('speaker').update({ documentId, data: { name: 'Anna de Jong' } });
  page.once('dialog', (leaving) => void leaving.accept());
  await open(page, documentId, 'speaker');
  await openOldest(page);
  await dialog(page).getByRole('button', { name: 'Zet terug' }).click();
  const question = page.getByRole('alertdialog');
  await says(question, /Dit is meteen op de site te zien\./);
  await question.getByRole('button', { name: 'Zet terug' }).click();
  await expect.poll(() => field('Naam').inputValue()).toBe('Anna Jansen');
});

test('on a phone the history fits the screen', async () => {
  const words = `${'Een-heel-lang-woord-zonder-einde'.repeat(10)} `;
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: `Lang ${words}` } });
  await admin.cms.documents('meeting').update({ documentId, data: { title: `Anders ${words}` } });
  const phone = await admin.openAs('strapi-author', { viewport: { width: 390, height: 844 } });
  await open(phone, documentId);
  await phone
    .getByRole('button', { name: /acties/i })
    .last()
    .click();
  await openOldest(phone);
  const [content, screen] = await phone.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  await expect.poll(() => violationsIn(phone, '[role="dialog"]')).toEqual([]);
  await phone.context().close();
});

/** Two editors in the same form at once: neither loses a word without being told. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { formOf } from './admin-page.ts';

let admin: LiveAdmin;
let anna: Page;
let bram: Page;

beforeAll(async () => {
  admin = await liveAdmin(async (cms) => {
    await cms.documents('meeting').create({ data: { title: 'Iets' }, status: 'published' });
  });
  anna = await admin.openAs('strapi-editor');
  bram = await admin.openAs('strapi-author');
  // What the test before left in the form may go.
  for (const page of [anna, bram]) page.on('dialog', (leaving) => void leaving.accept());
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const paragraph = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];

async function open(page: Page, documentId: string, type = 'meeting'): Promise<void> {
  await page.goto(formOf(documentId, type));
  await page.getByRole('button', { name: 'Opslaan' }).waitFor();
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Opslaan' }).click();
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Dit is intussen gewijzigd' });

/** Both have opened a meeting, and Anna saved. */
async function inBothForms(): Promise<string> {
  const { documentId } = await admin.cms
    .documents('meeting')
    .create({ data: { title: 'Samen', introduction: paragraph('Wij kwamen bijeen in Utrecht.') } });
  await Promise.all([open(anna, documentId), open(bram, documentId)]);
  await field(bram, 'Plaats').fill('Breda');
  await field(anna, 'Titel').fill('Samen, van Anna');
  await save(anna);
  await expect.poll(() => stored(documentId)).toMatchObject({ title: 'Samen, van Anna' });
  return documentId;
}

const focusedIn = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

const stored = (documentId: string) =>
  admin.cms.strapi.db.query('api::meeting.meeting').findOne({ where: { documentId, publishedAt: null } });

test('who saves from an older version is asked, keeps what was typed, and can look at what changed', async () => {
  const documentId = await inBothForms();
  await save(bram);
  await dialog(bram).waitFor();
  const told = await dialog(bram).innerText();
  expect(told).toMatch(/strapi-editor heeft dit opgeslagen \(vandaag, \d\d\.\d\d uur\)/);
  expect(told).toContain('Wat strapi-editor veranderde');
  expect(await dialog(bram).locator('ins').innerText()).toContain(', van Anna');
  // It fades in, and text that is half there has too little contrast.
  await expect.poll(() => violationsIn(bram, '[role="dialog"]')).toEqual([]);
  await dialog(bram).getByRole('button', { name: 'Terug naar het formulier' }).click();
  await dialog(bram).waitFor({ state: 'detached' });
  await expect.poll(() => focusedIn(bram)).toBe('Opslaan');
  expect(await field(bram, 'Plaats').inputValue()).toBe('Breda');
  expect(await field(bram, 'Titel').inputValue()).toBe('Samen');
  expect(await stored(documentId)).toMatchObject({ title: 'Samen, van Anna', location: null });
  // What was typed still counts as not saved.
  expect(await bram.getByRole('button', { name: 'Opslaan' }).isEnabled()).toBe(true);
});

test('who saves over it does, and both versions are in the history', async () => {
  const documentId = await inBothForms();
  await save(bram);
  await dialog(bram).getByRole('button', { name: 'Toch bewaren' }).click();
  await expect.poll(() => stored(documentId)).toMatchObject({ title: 'Samen', location: 'Breda' });
  await field(bram, 'Plaats').fill('Tilburg');
  await save(bram);
  await expect.poll(() => stored(documentId)).toMatchObject({ location: 'Tilburg' });
  const actions = await admin.cms.strapi.db
    .query('api::entry-version.entry-version')
    .count({ where: { subject: documentId } });
  expect(actions).toBe(4);
});

test('who saves over it with parts that are gone keeps those, with whom they name', async () => {
  const speaker = await admin.cms.documents('speaker').create({ data: { name: 'Wie Sprak' } });
  const agenda = [
    {
      kind: 'plenair',
      title: 'Opening',
      contributions: [{ speaker: speaker.documentId, affiliation: 'VNG' }],
    },
    { kind: 'plenair', title: 'Slot' },
  ];
  const { documentId } = await admin.cms
    .documents('meeting')
    .create({ data: { title: 'Met onderdelen', agenda } });
  await open(bram, documentId);
  await field(bram, 'Plaats').fill('Breda');
  await admin.cms.documents('meeting').update({ documentId, data: { agenda: [], title: 'Zonder' } });
  await save(bram);
  await dialog(bram).getByRole('button', { name: 'Toch bewaren' }).click();
  const whole = () =>
    admin.cms.strapi.db.query('api::meeting.meeting').findOne({
      where: { documentId, publishedAt: null },
      populate: { agenda: { populate: { contributions: { populate: ['speaker'] } } } },
    });
  await expect.poll(whole).toMatchObject({
    title: 'Met onderdelen',
    location: 'Breda',
    agenda: [
      { title: 'Opening', contributions: [{ affiliation: 'VNG', speaker: { name: 'Wie Sprak' } }] },
      { title: 'Slot' },
    ],
  });
  // What was saved is what the form goes on from.
  await field(bram, 'Plaats').fill('Tilburg');
  await save(bram);
  await expect.poll(whole).toMatchObject({ location: 'Tilburg', agenda: [{}, {}] });
});

test('publishing from an older version asks too, and publishes nothing meanwhile', async () => {
  const documentId = await inBothForms();
  await open(anna, documentId);
  await field(anna, 'Titel').fill('Gereed');
  await field(bram, 'Titel').fill('Van Bram');
  await save(bram);
  await dialog(bram).getByRole('button', { name: 'Toch bewaren' }).click();
  await expect.poll(() => stored(documentId)).toMatchObject({ title: 'Van Bram' });
  await anna.getByRole('button', { name: 'Publiceren' }).click();
  await dialog(anna).waitFor();
  const where = { documentId, publishedAt: { $notNull: true } };
  expect(await admin.cms.strapi.db.query('api::meeting.meeting').count({ where })).toBe(0);
  await dialog(anna).getByRole('button', { name: 'Toch publiceren' }).click();
  await expect
    .poll(() => admin.cms.strapi.db.query('api::meeting.meeting').findOne({ where }))
    .toMatchObject({ title: 'Gereed' });
});

test('what somebody else just saved is told before one saves, and shown when one asks for it', async () => {
  const documentId = await inBothForms();
  const panel = bram.locator('aside').filter({ has: bram.getByRole('heading', { name: 'Geschiedenis' }) });
  await expect.poll(() => panel.innerText()).toMatch(/strapi-editor heeft dit zojuist opgeslagen/);
  await expect.poll(() => panel.innerText()).toContain('dan vragen we eerst wat je wilt');
  expect(await violationsIn(bram, 'aside:has(time) [aria-live]')).toEqual([]);

  const idle = await admin.openAs('strapi-author');
  await open(idle, documentId);
  await field(anna, 'Titel').fill('Nog beter');
  await save(anna);
  await idle.getByRole('button', { name: 'Toon de nieuwste versie' }).click();
  await expect.poll(() => field(idle, 'Titel').inputValue()).toBe('Nog beter');
  await field(idle, 'Plaats').fill('Ede');
  await save(idle);
  await expect.poll(() => stored(documentId)).toMatchObject({ title: 'Nog beter', location: 'Ede' });
  await idle.context().close();
});

test('what was typed stays in the form when a save fails', async () => {
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: 'Netwerk' } });
  await open(bram, documentId);
  await field(bram, 'Titel').fill('Getypt');
  await bram.route('**/content-manager/collection-types/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await save(bram);
  await bram.getByRole('status').or(bram.getByRole('alert')).first().waitFor();
  await bram.waitForTimeout(500);
  expect(await field(bram, 'Titel').inputValue()).toBe('Getypt');
  await bram.unroute('**/content-manager/collection-types/**');
  await save(bram);
  await expect.poll(() => stored(documentId)).toMatchObject({ title: 'Getypt' });
});

test('a speaker, who is live at once, is guarded too', async () => {
  const { documentId } = await admin.cms.documents('speaker').create({ data: { name: 'Anna Jansen' } });
  const other = await admin.openAs('strapi-editor');
  await Promise.all([open(anna, documentId, 'speaker'), open(other, documentId, 'speaker')]);
  await field(anna, 'Naam').fill('Anna de Jong');
  await save(anna);
  const name = async () =>
    (await admin.cms.strapi.db.query('api::speaker.speaker').findOne({ where: { documentId } }))
      .name as string;
  await expect.poll(name).toBe('Anna de Jong');
  await field(other, 'Naam').fill('Anna Janssen');
  await save(other);
  await dialog(other).waitFor();
  expect(await name()).toBe('Anna de Jong');
  await other.context().close();
});

test('on a phone the question fits the screen', async () => {
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: 'Klein' } });
  const phone = await admin.openAs('strapi-editor', { viewport: { width: 390, height: 844 } });
  await Promise.all([open(anna, documentId), open(phone, documentId)]);
  await field(anna, 'Titel').fill(`Klein${' en nog veel langer'.repeat(20)}`);
  await save(anna);
  await expect.poll(async () => (await stored(documentId)).title as string).toMatch(/langer/);
  await field(phone, 'Plaats').fill('Breda');
  await save(phone);
  await dialog(phone).waitFor();
  const [content, screen] = await phone.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  await expect.poll(() => violationsIn(phone, '[role="dialog"]')).toEqual([]);
  await dialog(phone).getByRole('button', { name: 'Toch bewaren' }).click();
  await expect.poll(() => stored(documentId)).toMatchObject({ title: 'Klein', location: 'Breda' });
  await phone.context().close();
});

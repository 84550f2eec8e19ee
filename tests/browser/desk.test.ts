/** The first page of the admin: what one has to do, and what became of one's work. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { says } from './admin-page.ts';

let admin: LiveAdmin;

beforeAll(async () => {
  admin = await liveAdmin(async (cms) => {
    await cms.documents('meeting').create({ data: { title: 'Iets' }, status: 'published' });
  });
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const widget = (page: Page, title: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

const home = async (page: Page) => {
  await page.goto('/admin/');
  await widget(page, 'Mijn concepten').waitFor();
};

/** What is ours of the page; the frames around it are Strapi's. */
const CONTENT = '[data-strapi-widget-id] ul, [data-strapi-widget-id] p';

test('a new person reads what to do, in Dutch, without what Strapi counts', async () => {
  const page = await admin.openAs('strapi-author');
  await home(page);
  const titles = await page.locator('[data-strapi-widget-id] h2').allInnerTexts();
  expect(titles.map((title) => title.toLowerCase())).toEqual([
    'beginnen',
    'wacht op mij',
    'mislukt',
    'mijn concepten',
    'gepland',
    'live sinds',
  ]);
  await widget(page, 'Beginnen').getByRole('link', { name: 'Terugblik invoeren' }).click();
  await page.waitForURL('**/terugblik-invoeren');
  await home(page);
  await says(widget(page, 'Wacht op mij'), /Er is niets teruggekomen\./);
  await says(widget(page, 'Mijn concepten'), /Je hebt geen concepten open\./);
  await says(widget(page, 'Live sinds'), /Van jou staat nog niets op de site\./);
  await says(widget(page, 'Mislukt'), /Alles wat is gepubliceerd, staat op de site\./);
  await page.context().close();
});

test('one goes from a draft to the question, to the page on the site', async () => {
  const redacteur = await admin.openAs('strapi-author');
  const eindredacteur = await admin.openAs('strapi-editor');
  await redacteur.goto('/admin/content-manager/collection-types/api::meeting.meeting/create');
  await redacteur.getByRole('textbox', { name: 'Titel', exact: true }).fill('Van begin tot eind');
  await redacteur.getByRole('button', { name: 'Opslaan' }).click();
  await redacteur.getByRole('button', { name: 'Vraag om publicatie' }).click();
  const dialog = redacteur.getByRole('dialog', { name: 'Om publicatie vragen' });
  await dialog.getByRole('textbox', { name: 'Toelichting' }).fill('Kijk even mee');
  await dialog.getByRole('button', { name: 'Vraag om publicatie' }).click();
  await dialog.waitFor({ state: 'detached' });

  await home(redacteur);
  await says(
    widget(redacteur, 'Mijn concepten'),
    /Van begin tot eind\s+Nog niet gepubliceerd, opgeslagen vandaag/,
  );
  await says(widget(redacteur, 'Wacht op mij'), /Ligt bij de eindredactie sinds vandaag/);
  await home(eindredacteur);
  const waiting = widget(eindredacteur, 'Wacht op mij');
  await says(
    waiting,
    /Van begin tot eind\s+Kijk even mee\s+Gevraagd door strapi-author, vandaag, \d\d\.\d\d uur/,
  );
  await waiting.getByRole('link', { name: 'Van begin tot eind' }).click();
  await eindredacteur.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await admin.settle();
  await home(eindredacteur);
  await says(widget(eindredacteur, 'Live sinds'), /Van begin tot eind\s+Live\s+De pagina is zo sinds/);
  const link = widget(eindredacteur, 'Live sinds').getByRole('link', { name: /Bekijk de pagina/ });
  expect(await link.getAttribute('href')).toBe(`${admin.site}/bijeenkomsten/van-begin-tot-eind/`);
  await says(widget(eindredacteur, 'Wacht op mij'), /Er wacht niets op je\./);
  // It is asked again by itself.
  await says(widget(redacteur, 'Live sinds'), /Van begin tot eind/);
  await redacteur.context().close();
  await eindredacteur.context().close();
});

test('what failed is told with its reason, and leads to where it can be corrected', async () => {
  const url = '/nergens/';
  const introduction = [
    { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'hier' }] }] },
  ];
  const broken = await admin.cms.documents('meeting').create({ data: { title: 'Dode link', introduction } });
  const page = await admin.openAs('strapi-editor');
  await admin.cms.documents('meeting').publish(broken);
  await admin.settle().catch(() => undefined); // What it says is what is tested.
  await home(page);
  await says(widget(page, 'Mislukt'), /staat een link naar \/nergens\/, en die pagina bestaat niet\./);
  await widget(page, 'Mislukt').getByRole('link', { name: 'Dode link' }).waitFor();
  await admin.cms.documents('meeting').unpublish(broken);
  await admin.settle();
  await says(widget(page, 'Mislukt'), /Alles wat is gepubliceerd, staat op de site\./);
  await page.context().close();
});

test('a title of 300 characters without a space stays within its box', async () => {
  const page = await admin.openAs('strapi-editor', { viewport: { width: 1280, height: 800 } });
  await page.goto('/admin/content-manager/collection-types/api::meeting.meeting/create');
  const title = 'x'.repeat(300);
  await page.getByRole('textbox', { name: 'Titel', exact: true }).fill(title);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.waitForURL((address) => !address.pathname.endsWith('/create'));
  const subject = new URL(page.url()).pathname.split('/').at(-1);
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const plan = { act: 'publish', type: 'meeting', subject, title, at, state: 'planned' };
  await admin.cms.strapi.db.query('api::plan.plan').create({ data: plan });
  for (const path of ['/admin/', '/admin/gepland']) {
    await page.goto(path);
    const link = page.getByRole('main').getByRole('link', { name: title }).first();
    await link.waitFor();
    const tooNarrow = await link.evaluate((element) => {
      const around = ['ul', 'main', 'html'].flatMap((kind) => element.closest(kind) ?? []);
      return around.filter((box) => box.scrollWidth > box.clientWidth + 1).map(({ tagName }) => tagName);
    });
    expect([path, tooNarrow]).toEqual([path, []]);
  }
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'on a phone the page stays within the screen, whatever titles hold, in %s',
  async (colorScheme) => {
    const page = await admin.openAs('strapi-editor', { colorScheme, viewport: { width: 390, height: 844 } });
    await page.goto('/admin/content-manager/collection-types/api::meeting.meeting/create');
    const title = 'Een-heel-lang-woord-zonder-einde'.repeat(8);
    await page.getByRole('textbox', { name: 'Titel', exact: true }).fill(title);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.waitForURL((address) => !address.pathname.endsWith('/create'));
    await home(page);
    await says(widget(page, 'Mijn concepten'), /Een-heel-lang-woord/);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
    expect(await violationsIn(page, CONTENT)).toEqual([]);
    await page.context().close();
  },
);

/** An editor looks at her draft before anybody else does, in the real admin. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { freePort } from '@archive/scripts/bench/free-port.ts';
import { launchChromium } from '@archive/scripts/browser/chromium.ts';
import { startPreviewServer } from '../support/preview-server.ts';
import { startRealCms, type RealCms } from './real-cms.ts';

const TITLE = 'Terugblik vijfde bijeenkomst leerkring leefbaarheid en veiligheid';
const DRAFT = 'Nog niet af';

const closing = new AsyncDisposableStack();
let cms: RealCms;
let context: BrowserContext;
/** What a content security policy did not allow. */
const refused: string[] = [];

beforeAll(async () => {
  const port = await freePort();
  cms = closing.use(await startRealCms(`http://127.0.0.1:${port}`));
  const { CMS_TOKEN: site, PREVIEW_TOKEN: preview, PUBLISHER_SECRET: secret } = cms.env;
  closing.use(await startPreviewServer({ cmsUrl: cms.url, tokens: { site, preview }, secret, port }));
  const browser = await launchChromium();
  closing.defer(() => browser.close());
  await addDraft();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  context.on('console', (message) => {
    if (message.type() === 'error' && /policy|refused/i.test(message.text())) refused.push(message.text());
  });
});
afterAll(() => closing.disposeAsync());

/** A subsession of the only meeting that is not published, and not finished. */
async function addDraft(): Promise<void> {
  const ask = async (path: string, body?: object, token = '') => {
    const response = await fetch(cms.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as { data: { token: string }; results: { documentId: string }[] };
  };
  const { token } = (await ask('/admin/login', cms.editor)).data;
  const collection = (name: string) => `/content-manager/collection-types/api::${name}.${name}`;
  const [meeting] = (await ask(collection('meeting'), undefined, token)).results;
  const data = { title: DRAFT, meeting: { connect: [{ documentId: meeting?.documentId }] }, themes: [{}] };
  await ask(collection('subsession'), data, token);
}

async function logIn(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${cms.url}/admin/auth/login`);
  await page.getByLabel(/E-mail/).fill(cms.editor?.email ?? '');
  await page.locator('input[name="password"]').fill(cms.editor?.password ?? '');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL(/\/admin\/?$/);
  return page;
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Titel' }).first();

/** The form of the only meeting. */
async function openMeeting(page: Page): Promise<void> {
  await page.goto(`${cms.url}/admin/content-manager/collection-types/api::meeting.meeting`);
  await page.getByRole('gridcell', { name: TITLE }).first().click();
  await title(page).waitFor();
}

const preview = (page: Page) => page.frameLocator('iframe');
const heading = (page: Page, name: string) => preview(page).getByRole('heading', { level: 1, name });
const place = (page: Page) =>
  preview(page)
    .locator('html')
    .evaluate(() => Math.round(scrollY));

let page: Page;

test('the button opens the draft in the real page, with what is not published yet marked', async () => {
  page = await logIn();
  await openMeeting(page);
  await page.getByRole('link', { name: 'Voorvertonen' }).click();
  await heading(page, TITLE).waitFor();
  const link = preview(page)
    .getByRole('link', { name: `${DRAFT} concept` })
    .first();
  await link.waitFor();
  await preview(page)
    .getByText('Subsessie ‘Nog niet af’, veld ‘Thema’s’ (nummer 1): nog niet ingevuld.')
    .waitFor();
});

test('what is saved elsewhere shows at once, at the same place on the page', async () => {
  await preview(page)
    .locator('html')
    .evaluate(() => scrollTo(0, 500));
  const form = await context.newPage();
  await openMeeting(form);
  await title(form).fill('Een nieuwe titel');
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await heading(page, 'Een nieuwe titel').waitFor();
  // The browser keeps what stood on top there, also when something above it became longer.
  await expect.poll(() => place(page)).toBeGreaterThan(400);
  await form.close();
});

test('the published version is one click away, and no policy stands in the way of anything', async () => {
  await page.getByRole('tab', { name: 'Gepubliceerd' }).click();
  await heading(page, TITLE).waitFor();
  await preview(page).getByText('Zo staat deze pagina nu op de site.').waitFor();
  expect(await preview(page).getByText(DRAFT).count()).toBe(0);
  await page.getByRole('tab', { name: 'Concept' }).click();
  await heading(page, 'Een nieuwe titel').waitFor();
  expect(refused).toEqual([]);
});

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test.each([
  ['in light', 'light', 1280],
  ['in dark', 'dark', 1280],
  ['on a phone', 'light', 320],
] as const)(
  'a preview by itself has no accessibility violation, and fits, %s',
  async (_, colorScheme, width) => {
    const href = (await page.locator('iframe').getAttribute('src')) ?? '';
    const browser = context.browser();
    const own = await browser?.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const alone = await own?.newPage();
    if (alone === undefined) throw new Error('The browser is gone.');
    await alone.goto(href);
    await alone.addScriptTag({ path: AXE });
    const { violations } = await alone.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      () => (globalThis as unknown as { axe: { run(): Promise<never> } }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    expect(await alone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await own?.close();
  },
);

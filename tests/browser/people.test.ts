/** What editors see of people who are in the archive twice, in the real admin. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cms } from '../cms/cms.ts';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';

const ONE = 'Jornt van Zuijlen';
const OTHER = 'Jornt van Zuylen';

let admin: LiveAdmin;
let page: Page;
let ids: Readonly<Record<'one' | 'other', string>>;

async function fill(cms: Cms): Promise<void> {
  const { documentId: one } = await cms
    .documents('speaker')
    .create({ data: { name: ONE, jobTitle: 'adviseur', organisation: 'VNG' } });
  const { documentId: other } = await cms.documents('speaker').create({
    data: { name: OTHER, aliases: 'J. Zuylen', organisation: 'RONT' },
  });
  await cms.documents('speaker').create({ data: { name: 'Maryam el Rahmouni' } });
  await cms.documents('speaker').create({ data: { name: 'M. Rahmouni' } });
  ids = { one, other };
  const contributions = [{ speaker: other, role: 'spreker' }];
  await cms.documents('meeting').create({
    data: { title: 'Eerste', author: one, agenda: [{ kind: 'plenair', contributions }] },
    status: 'published',
  });
  await cms.documents('meeting').create({
    data: { title: 'Tweede', agenda: [{ kind: 'plenair', contributions: [{ speaker: one }] }] },
    status: 'published',
  });
}

beforeAll(async () => {
  admin = await liveAdmin(fill);
  page = await admin.openAs('strapi-editor', { viewport: { width: 1280, height: 900 } });
});
afterAll(() => admin?.[Symbol.asyncDispose]());

/** Where somebody may look at how it looks. */
const SHOTS = process.env['SHOTS'];
const shoot = async (of: Page, name: string) =>
  SHOTS === undefined ? undefined : of.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });

const pair = (of: Page) => of.getByRole('article', { name: `${ONE} en ${OTHER}` });

test('two who may be one stand side by side, with why and with what they do', async () => {
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Dubbele sprekers' }).click();
  await pair(page).waitFor();
  const text = await pair(page).innerText();
  expect(text).toContain('Zelfde naam, andere spelling, andere organisatie.');
  expect(text).toMatch(/Komt voor in\s+2 bijeenkomsten/);
  expect(text).toMatch(/Ook bekend als\s+J\. Zuylen/);
  await shoot(page, 'doubles');
  expect(await violationsIn(page, 'main')).toEqual([]);
});

test('who are not the same are not proposed any more, until an editor says otherwise', async () => {
  const list = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Mogelijk dezelfde' }) });
  await pair(page)
    .getByRole('button', { name: /Niet dezelfde/ })
    .focus();
  await page.keyboard.press('Enter');
  await pair(page)
    .getByRole('button', { name: /Toch voorstellen/ })
    .waitFor();
  // The card is gone from its list, and the keyboard is at the next.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Rahmouni');
  expect(await list.innerText()).not.toContain(OTHER);
  await shoot(page, 'distinct');
  expect(await violationsIn(page, 'main')).toEqual([]);
  await pair(page)
    .getByRole('button', { name: /Toch voorstellen/ })
    .click();
  await list.getByRole('article', { name: `${ONE} en ${OTHER}` }).waitFor();
});

test('beside her form a speaker has who else she may be', async () => {
  await page.goto(`/admin/content-manager/collection-types/api::speaker.speaker/${ids.one}`);
  const panel = page.locator('aside').filter({ has: page.getByRole('heading', { name: 'Mogelijk dubbel' }) });
  await panel.getByRole('link', { name: OTHER }).waitFor();
  await shoot(page, 'panel');
  expect(await violationsIn(page, 'aside:has(a[href$="/dubbele-sprekers"])')).toEqual([]);
  await panel.getByRole('link', { name: 'Vergelijk bij Dubbele sprekers' }).click();
  await pair(page).waitFor();
});

test('a Redacteur finds none of it', async () => {
  const redacteur = await admin.openAs('strapi-author');
  await redacteur.goto('/admin');
  await redacteur.getByRole('link', { name: 'Publicatie' }).waitFor();
  expect(await redacteur.getByRole('link', { name: 'Dubbele sprekers' }).count()).toBe(0);
  await redacteur.goto(`/admin/content-manager/collection-types/api::speaker.speaker/${ids.one}`);
  await redacteur.getByRole('heading', { name: 'Op de site' }).waitFor();
  expect(await redacteur.getByRole('heading', { name: 'Mogelijk dubbel' }).count()).toBe(0);
  await redacteur.context().close();
});

async function read(path: string) {
  const response = await fetch(admin.site + path, { redirect: 'manual' });
  return { status: response.status, to: response.headers.get('location'), html: await response.text() };
}

test.each([
  ['on a screen', 1280],
  ['on a phone', 390],
])('%s the pages fit, and axe finds nothing', async (name, width) => {
  const own = await admin.openAs('strapi-editor', { viewport: { width, height: 844 } });
  for (const path of ['/admin/dubbele-sprekers', `/admin/dubbele-sprekers/${ids.one}/${ids.other}`]) {
    await own.goto(path);
    await own.getByText(OTHER).first().waitFor();
    await shoot(own, `${name} ${path.split('/').length}`);
    expect(await own.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await violationsIn(own, 'main')).toEqual([]);
  }
  await own.context().close();
});

test('any two can be chosen by typing their names', async () => {
  await page.goto('/admin/dubbele-sprekers');
  for (const [label, name] of [
    ['Eerste spreker', 'Maryam el Rahmouni'],
    ['Tweede spreker', OTHER],
  ] as const) {
    const field = page.getByRole('combobox', { name: label });
    await field.click();
    await field.pressSequentially(name.slice(0, 9));
    await page.getByRole('option', { name }).click();
  }
  await shoot(page, 'two');
  expect(await violationsIn(page, 'main')).toEqual([]);
  await page.locator('section').getByRole('link', { name: 'Vergelijk en voeg samen', exact: true }).click();
  await page.getByRole('heading', { name: 'Wie blijft?' }).waitFor();
  await page.getByRole('radiogroup', { name: 'Naam' }).getByText(OTHER).waitFor();
});

test('two whose names are not alike are merged only by who says that they are one', async () => {
  await page.getByRole('button', { name: 'Voeg samen' }).click();
  const question = page.getByRole('alertdialog');
  await expect.poll(() => question.innerText()).toMatch(/Zijn .* en .* dezelfde\?/);
  expect(await question.innerText()).toContain('Hun namen lijken niet op elkaar.');
  await shoot(page, 'unlike');
  await expect.poll(() => violationsIn(page, '[role="alertdialog"]')).toEqual([]);
  await question.getByRole('button', { name: 'Annuleren' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await admin.cms.documents('speaker').findMany({ limit: 10 })).toHaveLength(4);
});

test('two are merged as the editor chooses, and a moment later the old address leads on', async () => {
  expect((await read('/sprekers/jornt-van-zuylen/')).status).toBe(200);
  await page.goto('/admin/dubbele-sprekers');
  await pair(page)
    .getByRole('link', { name: /Vergelijk en voeg samen/ })
    .click();
  await page.getByRole('radiogroup', { name: 'Organisatie' }).getByRole('radio', { name: 'RONT' }).click();
  await page.getByRole('button', { name: 'Voeg samen' }).click();
  await page.getByRole('heading', { name: 'Laatst samengevoegd' }).waitFor();
  expect(await page.locator('main').innerText()).toContain(`${OTHER} met ${ONE}`);
  await shoot(page, 'merged');
  expect(await violationsIn(page, 'main')).toEqual([]);
  await expect
    .poll(() => read('/sprekers/jornt-van-zuylen/'))
    .toMatchObject({ status: 301, to: '/sprekers/jornt-van-zuijlen/' });
  const { html } = await read('/sprekers/jornt-van-zuijlen/');
  expect(html).toContain('RONT');
  expect(html).toContain(`Ook bekend als ${OTHER}`);
  expect((await read('/bijeenkomsten/eerste/')).html).not.toContain(OTHER);
});

test('a merge that is undone gives both pages back', async () => {
  await page.goto('/admin/dubbele-sprekers');
  await page.getByRole('button', { name: `Maak ongedaan ${OTHER} met ${ONE}` }).click();
  await page.getByText(/^Ongedaan gemaakt door strapi-editor, op /).waitFor();
  await pair(page).first().waitFor();
  await shoot(page, 'undone');
  expect(await violationsIn(page, 'main')).toEqual([]);
  await expect.poll(() => read('/sprekers/jornt-van-zuylen/')).toMatchObject({ status: 200, to: null });
  expect((await read('/bijeenkomsten/eerste/')).html).toContain(OTHER);
  expect((await read('/sprekers/jornt-van-zuijlen/')).html).not.toContain('RONT');
});

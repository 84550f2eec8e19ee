/** What editors see of the checks: beside the form, and when they publish what is not ready. */
import { mkdir } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cms } from '../cms/cms.ts';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { formOf, says } from './admin-page.ts';

let admin: LiveAdmin;
let page: Page;
let meeting: string;
let subsession: string;

const text = (...lines: readonly string[]) =>
  lines.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] }));

async function fill(cms: Cms): Promise<void> {
  await cms.documents('speaker').create({ data: { name: 'Simon Bakker' } });
  const agenda = [
    { title: 'Opening', text: text('Welkom.') },
    {
      title: 'Uitleg',
      text: text('Bel Jan op 06-12345678.'),
      contributions: [{ affiliation: 'gemeente Ede' }, { affiliation: 'mail jan@gmail.com' }],
    },
  ];
  const data = {
    title: 'Met gebreken',
    heldOn: '2021-03-24',
    recapPublishedOn: '2021-03-01',
    introduction: text('Simon Bakker vertelde.', 'Schrijf naar jan.bakker@ziggo.nl.'),
    agenda,
  };
  meeting = (await cms.documents('meeting').create({ data })).documentId;
  subsession = (await cms.documents('subsession').create({ data: { title: 'Een deel' } })).documentId;
}

beforeAll(async () => {
  admin = await liveAdmin(fill);
  page = await admin.openAs('strapi-editor');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const open = (on: Page, documentId: string, type = 'meeting') => on.goto(formOf(documentId, type));

const panelOf = (on: Page): Locator =>
  on
    .locator('aside')
    .filter({ has: on.getByRole('heading', { name: /^Klaar (?:om te publiceren|voor de site)\?$/ }) });

/** What axe finds wrong in the panel; all panels of Strapi have the same name. */
async function violationsOf(on: Page): Promise<readonly string[]> {
  await panelOf(on).evaluate((panel) => panel.setAttribute('id', 'checks'));
  return violationsIn(on, '#checks');
}

/** A picture of the screen for who wants to look, in the folder that SCREENSHOTS names. */
async function shoot(on: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await on.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const focused = (on: Page) =>
  on.evaluate(() => {
    const { activeElement } = document;
    const { top, bottom } = activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return {
      label: activeElement?.closest('div:has(label)')?.querySelector('label')?.textContent ?? '',
      text:
        activeElement instanceof HTMLInputElement ? activeElement.value : (activeElement?.textContent ?? ''),
      isInView: bottom > 0 && top < window.innerHeight,
    };
  });

/** Follows the way to the field of a finding. */
const follow = (on: Page, message: string) =>
  panelOf(on).getByRole('listitem').filter({ hasText: message }).getByRole('button').click();

test('beside an entry that is not ready, errors and warnings are told in Dutch', async () => {
  await open(page, meeting);
  const panel = panelOf(page);
  await says(panel, /Publiceren kan nog niet\. 4 fouten, 1 aandachtspunt/);
  await says(panel, /Er staat een mobiel nummer in: 06-12345678\. Haal het weg\./);
  await says(panel, /Ga naar ‘Programma van de dag’ nummer 2, ‘Tekst’/);
  expect(await panel.getByRole('status').innerText()).toMatch(/Publiceren kan nog niet/);
  expect(await violationsOf(page)).toEqual([]);
  await shoot(page, 'panel');
});

test('each finding leads to its field, also in rich text and in lists that are closed', async () => {
  await follow(page, 'jan.bakker@ziggo.nl');
  await expect
    .poll(() => focused(page))
    .toMatchObject({ isInView: true, text: expect.stringMatching(/Schrijf naar/) });
  await follow(page, '06-12345678');
  await expect
    .poll(() => focused(page))
    .toMatchObject({ isInView: true, text: expect.stringMatching(/Bel Jan op/) });
  await follow(page, 'jan@gmail.com');
  await expect.poll(() => focused(page)).toMatchObject({ isInView: true, text: 'mail jan@gmail.com' });
  await follow(page, 'De bijeenkomst is later');
  await expect.poll(async () => (await focused(page)).label).toMatch(/Datum van de bijeenkomst/);
  await follow(page, '06-12345678');
  await expect
    .poll(() => focused(page))
    .toMatchObject({ isInView: true, text: expect.stringMatching(/Bel Jan op/) });
  await shoot(page, 'jumped');
});

test('who publishes it is told in one Dutch sentence why not, and nothing is published', async () => {
  await open(page, meeting);
  await says(panelOf(page), /Publiceren kan nog niet/);
  await page.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await page
    .getByText(
      /Publiceren kan nog niet\. Verbeter eerst: een privé-e-mailadres bij ‘Inleiding’; .*een datum die niet kan kloppen/,
    )
    .waitFor();
  await shoot(page, 'refused');
  await admin.settle();
  expect((await fetch(`${admin.site}/bijeenkomsten/met-gebreken/`)).status).toBe(404);
});

test('after a save the panel looks again, and says when all is well', async () => {
  const data = { introduction: text('Welkom.'), agenda: [], recapPublishedOn: '2021-04-29' };
  await admin.cms.documents('meeting').update({ documentId: meeting, data });
  await open(page, meeting);
  await says(panelOf(page), /Alles in orde/);
  await page.getByRole('textbox', { name: 'Samenvatting' }).fill('Bel 06-12345678 voor meer.');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await says(panelOf(page), /1 fout\n/);
  await page.getByRole('textbox', { name: 'Samenvatting' }).fill('Wie meer wil weten, leest verder.');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await says(panelOf(page), /Alles in orde/);
  await shoot(page, 'all-well');
  await page.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await expect.poll(async () => (await fetch(`${admin.site}/bijeenkomsten/met-gebreken/`)).status).toBe(200);
});

test('a subsession of nobody is a warning, which leads to its list', async () => {
  await open(page, subsession, 'subsession');
  await says(panelOf(page), /Publiceren kan\. 1 aandachtspunt/);
  await follow(page, 'Er staat niet wie');
  await expect.poll(async () => (await focused(page)).label).toMatch(/Bijdragen/);
});

test('what was never saved is not looked at', async () => {
  await page.goto('/admin/content-manager/collection-types/api::meeting.meeting/create');
  await says(panelOf(page), /Sla eerst op, dan kijken we het na\./);
});

test('what is live at once is not saved with an error, and what was typed stays', async () => {
  await page.goto('/admin/content-manager/collection-types/api::speaker.speaker/create');
  await says(panelOf(page), /Wat je opslaat is meteen live\. Met een fout erin wordt het niet opgeslagen\./);
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Jan Lek');
  const about = page.getByRole('textbox', { name: 'Over deze persoon' });
  await about.fill('Bel 06-12345678.');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page
    .getByText(/Opslaan kan nog niet\. Verbeter eerst: een mobiel nummer bij ‘Over deze persoon’/)
    .first()
    .waitFor();
  await shoot(page, 'refused-at-once');
  expect(await about.inputValue()).toBe('Bel 06-12345678.');
  expect(await admin.cms.strapi.db.query('api::speaker.speaker').count({ where: { name: 'Jan Lek' } })).toBe(
    0,
  );
  await about.fill('Adviseur.');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await says(panelOf(page), /Alles in orde/);
  expect(await violationsOf(page)).toEqual([]);
});

test('on a phone the panel is there and stays within the screen, and axe finds nothing', async () => {
  const phone = await admin.openAs('strapi-author', { viewport: { width: 390, height: 800 } });
  const documentId = (
    await admin.cms.documents('meeting').create({
      data: {
        title: 'Op de telefoon',
        introduction: text('Bel 06-12345678 of mail een-heel-lang-adres.dat-niet-ophoudt@gmail.com.'),
      },
    })
  ).documentId;
  await open(phone, documentId);
  await phone.getByText('Op de telefoon').first().waitFor();
  await shoot(phone, 'phone');
  await says(panelOf(phone), /2 fouten/);
  const [content, screen] = await phone.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  expect(await violationsOf(phone)).toEqual([]);
  await phone.context().close();
});

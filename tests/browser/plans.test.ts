/** An editor plans what readers get later: beside the form, and on the page "Gepland". */
import { sayDay } from '@archive/content-types/dutch-moment';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastSunday, nextYear } from '../cms/next-year.ts';
import { make, makeMeeting, type Made } from '../cms/whole-meeting.ts';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { formOf, says } from './admin-page.ts';

let admin: LiveAdmin;
let editor: Page;
let made: Made;

const SHOTS = process.env['SHOTS'];
const shoot = async (page: Page, name: string) => {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
};

beforeAll(async () => {
  admin = await liveAdmin(async (cms) => {
    await make(cms, 'meeting', { title: 'Stond er al' }, 'published');
    made = await makeMeeting(cms, 'Wonen');
  });
  editor = await admin.openAs('strapi-editor');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const open = (page: Page, documentId: string, type = 'meeting') => page.goto(formOf(documentId, type));

const hasKeyboard = (element: Locator) =>
  element.evaluate((button) => button === button.ownerDocument.activeElement);

const isThere = async (path: string) => (await fetch(admin.site + path)).ok;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Plannen' });

async function plan(date: string, time: string): Promise<void> {
  await editor.getByRole('button', { name: 'Plan publicatie' }).click();
  await dialogOf(editor).getByLabel('Datum').fill(date);
  await dialogOf(editor).getByLabel('Tijd').fill(time);
  await dialogOf(editor).getByRole('button', { name: 'Plan dit' }).click();
}

/** What the page calls a day of next year. */
const headingOf = (day: string) => sayDay(nextYear(day)).replace(/^./, (first) => first.toUpperCase());

/** Has the time of all plans come, as waiting would. */
async function wait(): Promise<void> {
  await admin.cms.strapi.db.query('api::plan.plan').updateMany({
    where: { state: 'planned' },
    data: { at: new Date() },
  });
  await admin.cms.strapi.eventHub.emit('plans.changed');
}

test('a time that does not exist is refused with a sentence', async () => {
  await open(editor, made.meeting);
  await plan(lastSunday(3), '02:30');
  await editor
    .getByText('Dit tijdstip bestaat niet: die nacht gaat de klok van 02.00 naar 03.00 uur.')
    .waitFor();
  // A button below the pointer is paler, as Strapi has it.
  await dialogOf(editor).getByRole('heading').hover();
  await expect.poll(() => violationsIn(editor, '[role="dialog"]')).toEqual([]);
  await dialogOf(editor).getByRole('button', { name: 'Sluiten' }).last().click();
});

test('what is planned stands beside the form and under its day on the page, where it is moved', async () => {
  await plan(nextYear('03-24'), '10:00');
  await editor.getByText(`Publiceren op ${sayDay(nextYear('03-24'))}, 10.00 uur`).waitFor();
  await editor.goto('/admin/gepland');
  const day = editor.getByRole('region', { name: headingOf('03-24') });
  await says(day, /Wonen\n+10\.00 uur · Publiceren · Bijeenkomst/);
  expect(await violationsIn(editor, 'main')).toEqual([]);
  await day.getByRole('button', { name: 'Wijzig ‘Wonen’' }).click();
  await dialogOf(editor).getByLabel('Datum').fill(nextYear('07-01'));
  await dialogOf(editor).getByRole('button', { name: 'Plan dit' }).click();
  await says(editor.getByRole('region', { name: headingOf('07-01') }), /Wonen/);
});

test('when its time comes readers have all of the meeting', async () => {
  await wait();
  await expect.poll(() => isThere('/bijeenkomsten/wonen/wonen-een/')).toBe(true);
  await editor.goto('/admin/gepland');
  await says(editor.getByRole('region', { name: 'De laatste zeven dagen gedaan' }), /Wonen/);
});

test('what failed is told with the reason on the page and beside the form, and taken away', async () => {
  await admin.cms
    .documents('meeting')
    .update({ documentId: made.meeting, data: { title: 'Wonen', themes: [{ name: null }] } });
  await open(editor, made.meeting);
  await plan(nextYear('03-24'), '10:00');
  await says(dialogOf(editor), /Zorg dat dit voor die tijd goed is:\n+Bijeenkomst ‘Wonen’, veld ‘Thema’s’/);
  await dialogOf(editor).getByRole('button', { name: 'Sluiten' }).last().click();
  await wait();
  await editor.goto('/admin/gepland');
  const failed = editor.getByRole('region', { name: 'Niet gelukt' });
  await expect
    .poll(async () => {
      if ((await failed.count()) === 0) await editor.reload();
      await editor.getByRole('heading', { name: 'Gepland' }).waitFor();
      return failed.count();
    })
    .toBe(1);
  await says(
    failed,
    /Er is niets gepubliceerd\. Bijeenkomst ‘Wonen’, veld ‘Thema’s’ \(nummer 1\): nog niet ingevuld\./,
  );
  await open(editor, made.meeting);
  await editor.getByText(/Niet gelukt: Publiceren op/).waitFor();
  await editor.getByRole('button', { name: 'Haal weg ‘Wonen’' }).click();
  await editor.getByRole('alertdialog').getByRole('button', { name: 'Haal weg' }).click();
  await expect.poll(() => editor.getByText(/Niet gelukt: Publiceren op/).count()).toBe(0);
});

test('who plans a withdrawal reads what goes with it, and Escape gives the keyboard back', async () => {
  const { cms } = admin;
  const whole = await makeMeeting(cms, 'Zorg');
  await cms.documents('meeting').publish({ documentId: whole.meeting });
  for (const documentId of [whole.one, whole.two]) await cms.documents('subsession').publish({ documentId });
  await open(editor, whole.meeting);
  const opener = editor.getByRole('button', { name: 'Plan publicatie' });
  await opener.focus();
  await editor.keyboard.press('Enter');
  await dialogOf(editor).getByRole('radio', { name: 'Van de site halen' }).click();
  await says(dialogOf(editor), /De pagina \/bijeenkomsten\/zorg\/ verdwijnt van de site\./);
  await says(dialogOf(editor), /Deze pagina’s verdwijnen ook[\s\S]*Spreker van Zorg[\s\S]*Zorg een/);
  await shoot(editor, 'plan-withdrawal');
  await dialogOf(editor).getByRole('heading').first().hover();
  await expect.poll(() => violationsIn(editor, '[role="dialog"]')).toEqual([]);
  await editor.keyboard.press('Escape');
  await dialogOf(editor).waitFor({ state: 'detached' });
  await expect.poll(() => hasKeyboard(opener)).toBe(true);
  const all = editor.getByRole('button', { name: 'Publiceer alles' });
  await all.focus();
  await editor.keyboard.press('Enter');
  await editor.getByRole('dialog').getByRole('button', { name: 'Annuleren' }).waitFor();
  await editor.keyboard.press('Escape');
  await expect.poll(() => hasKeyboard(all)).toBe(true);
});

test('planning beside what is typed and not saved keeps that, also when a colleague saves', async () => {
  const { documentId } = await admin.cms.documents('meeting').create({ data: { title: 'Half getypt' } });
  await open(editor, documentId);
  const place = editor.getByRole('textbox', { name: 'Plaats', exact: true });
  await place.fill('Nog niet bewaard');
  await admin.cms.documents('meeting').update({ documentId, data: { location: 'Van een ander' } });
  await plan(nextYear('05-05'), '10:00');
  const line = editor.getByText(`Publiceren op ${sayDay(nextYear('05-05'))}, 10.00 uur`);
  await line.waitFor();
  await editor.getByRole('button', { name: /^Annuleer/ }).click();
  await editor.getByRole('alertdialog').getByRole('button', { name: 'Annuleer', exact: true }).last().click();
  await line.waitFor({ state: 'detached' });
  // What is read anew would be there by now.
  await editor.getByText(/heeft dit zojuist opgeslagen/).waitFor();
  expect(await place.inputValue()).toBe('Nog niet bewaard');
});

test('with the network away it is told in Dutch that nothing was planned', async () => {
  await editor.route('**/desk/plans', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await plan(nextYear('05-06'), '10:00');
  await editor.getByText('Dat is niet gelukt. Controleer je verbinding en probeer het opnieuw.').waitFor();
  await editor.unroute('**/desk/plans');
  await editor.keyboard.press('Escape');
  editor.once('dialog', (leaving) => void leaving.accept());
});

test('on a phone the page stays within the screen, and a Redacteur has nothing to change', async () => {
  await admin.cms.documents('meeting').update({ documentId: made.meeting, data: { themes: [] } });
  await open(editor, made.meeting);
  await plan(nextYear('03-24'), '10:00');
  await editor.getByText(`Publiceren op ${sayDay(nextYear('03-24'))}, 10.00 uur`).waitFor();
  const phone = await admin.openAs('strapi-author', { viewport: { width: 390, height: 844 } });
  await phone.goto('/admin/gepland');
  await says(phone.locator('main'), new RegExp(headingOf('03-24')));
  expect(await phone.locator('main').getByRole('button').count()).toBe(0);
  const [content, screen] = await phone.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  expect(await violationsIn(phone, 'main')).toEqual([]);
  await phone.context().close();
});

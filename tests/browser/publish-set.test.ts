/** An editor publishes a meeting with all that belongs to it at once, and readers have it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginAs } from '../cms/people.ts';
import { make, makeMeeting, type Made } from '../cms/whole-meeting.ts';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { formOf } from './admin-page.ts';

let admin: LiveAdmin;
let editor: Page;
let made: Made;

beforeAll(async () => {
  admin = await liveAdmin(async (cms) => {
    await make(cms, 'meeting', { title: 'Stond er al' }, 'published');
    made = await makeMeeting(cms, 'Wonen');
  });
  editor = await admin.openAs('strapi-editor');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const open = (page: Page, documentId: string, type = 'meeting') => page.goto(formOf(documentId, type));

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Alles van deze bijeenkomst' });

const says = (page: Page, text: string | RegExp) =>
  expect.poll(() => dialogOf(page).innerText()).toMatch(text);

const isThere = async (path: string) => (await fetch(admin.site + path)).ok;

/** The entries that the last release was for, and how many releases there are. */
async function releases() {
  const beheerder = await loginAs(admin.cms, 'strapi-super-admin');
  return (await beheerder('GET', '/publication/releases')).body.data as unknown as readonly {
    readonly cause: { readonly entries: readonly { readonly title: string }[] };
  }[];
}

test('a Redacteur sees on a phone what belongs to a meeting, and no button to publish it', async () => {
  const phone = await admin.openAs('strapi-author', { viewport: { width: 390, height: 844 } });
  await open(phone, made.meeting);
  await phone.getByRole('button', { name: 'Meer acties tonen' }).click();
  await phone.getByRole('button', { name: 'Bekijk wat erbij hoort' }).click();
  await says(phone, /Wonen een/);
  await says(phone, /Publiceren doet een Eindredacteur\./);
  await dialogOf(phone)
    .getByText(/Kijk hier nog naar \(\d+\)/)
    .click();
  await says(phone, /‘Bijdragen’: Er staat niet wie deze subsessie verzorgde/);
  expect(
    await dialogOf(phone)
      .getByRole('button', { name: /Publiceer/ })
      .count(),
  ).toBe(0);
  const [content, screen] = await phone.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  await expect.poll(() => violationsIn(phone, '[role="dialog"]')).toEqual([]);
  await phone.context().close();
});

test('what is not filled in is told with a way to it, and nothing can be published until it is', async () => {
  const documents = admin.cms.documents('subsession');
  await documents.update({ documentId: made.two, data: { areas: [{ name: null }] } });
  await open(editor, made.meeting);
  await editor.getByRole('button', { name: 'Publiceer alles' }).click();
  await says(editor, /Subsessie ‘Wonen twee’, veld ‘Gebieden’ \(nummer 1\): nog niet ingevuld\./);
  expect(await dialogOf(editor).getByRole('button', { name: 'Publiceer alles (3)' }).isDisabled()).toBe(true);
  await expect.poll(() => violationsIn(editor, '[role="dialog"]')).toEqual([]);
  await dialogOf(editor).getByRole('link', { name: 'Open de subsessie' }).click();
  await editor.waitForURL(`**/${made.two}`);
  await documents.update({ documentId: made.two, data: { areas: [] } });
});

test('from a subsession all of its meeting is published, and readers have it with one release', async () => {
  await open(editor, made.one, 'subsession');
  await editor.getByRole('button', { name: 'Publiceer alles' }).click();
  await says(editor, /Wonen twee\n+nieuw\n+Subsessie · \/bijeenkomsten\/wonen\/wonen-twee\//i);
  await says(editor, /Deze pagina’s komen erbij, omdat ze worden genoemd \(4\)/);
  await says(editor, /Spreker van Wonen\n+Spreker · \/sprekers\/spreker-van-wonen\//);
  await expect.poll(() => violationsIn(editor, '[role="dialog"]')).toEqual([]);
  const before = await releases();
  await dialogOf(editor).getByRole('button', { name: 'Publiceer alles (3)' }).click();
  await editor.getByText('Gepubliceerd: 3 onderdelen.').waitFor();
  await expect.poll(() => isThere('/bijeenkomsten/wonen/wonen-een/')).toBe(true);
  for (const path of [
    '/bijeenkomsten/wonen/',
    '/bijeenkomsten/wonen/wonen-twee/',
    '/sprekers/spreker-van-wonen/',
  ])
    expect(await isThere(path), path).toBe(true);
  await admin.settle();
  const after = await releases();
  expect(after.length).toBe(before.length + 1);
  expect(after[0]?.cause.entries.map(({ title }) => title).toSorted()).toEqual(
    expect.arrayContaining(['Wonen', 'Wonen een', 'Wonen twee']),
  );
});

test('the form knows that its entry is published, and that there is nothing left to publish', async () => {
  await editor.locator('aside').getByText('Live', { exact: true }).waitFor();
  await editor.getByRole('button', { name: 'Publiceer alles' }).click();
  await says(editor, /Alles staat al op de site zoals het nu is\./);
  expect(await dialogOf(editor).getByRole('button', { name: 'Publiceer alles (0)' }).isDisabled()).toBe(true);
  await dialogOf(editor).getByRole('button', { name: 'Annuleren' }).click();
});

test('who has not saved is asked to do that first', async () => {
  await editor.getByRole('textbox', { name: 'Titel' }).fill('Wonen een, beter');
  await editor.getByText('Sla eerst je wijzigingen op.').waitFor();
  expect(await editor.getByRole('button', { name: 'Publiceer alles' }).isDisabled()).toBe(true);
  await editor.getByRole('button', { name: 'Opslaan' }).click();
  await expect.poll(() => editor.getByRole('button', { name: 'Publiceer alles' }).isEnabled()).toBe(true);
});

test('who confirms what a colleague changed meanwhile is told, and sees what it is now', async () => {
  await editor.getByRole('button', { name: 'Publiceer alles' }).click();
  await says(editor, /Wonen een, beter/);
  await admin.cms.documents('meeting').update({ documentId: made.meeting, data: { title: 'Wonen en zorg' } });
  await dialogOf(editor).getByRole('button', { name: 'Publiceer alles (1)' }).click();
  await editor.getByText(/Intussen is er iets veranderd of gepubliceerd\./).waitFor();
  await says(editor, /Wonen en zorg/);
  expect(await dialogOf(editor).getByRole('button', { name: 'Publiceer alles (2)' }).isEnabled()).toBe(true);
});

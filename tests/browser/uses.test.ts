/** Before an editor withdraws or deletes something she reads what else that changes, wherever she does it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { make, makeMeeting, type Made } from '../cms/whole-meeting.ts';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { formOf, says } from './admin-page.ts';

let admin: LiveAdmin;
let editor: Page;
let made: Made;

beforeAll(async () => {
  admin = await liveAdmin(async (cms) => {
    for (let index = 1; index <= 90; index += 1) {
      await make(cms, 'meeting', { title: `Bijeenkomst ${index}` }, 'published');
    }
    made = await makeMeeting(cms, 'Wonen');
    await cms.documents('meeting').publish({ documentId: made.meeting });
    for (const documentId of [made.one, made.two]) await cms.documents('subsession').publish({ documentId });
  });
  editor = await admin.openAs('strapi-editor');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const open = (page: Page, documentId: string, type = 'meeting') => page.goto(formOf(documentId, type));

const isThere = async (path: string) => (await fetch(admin.site + path)).ok;

test('who deletes a speaker that pages name reads where, and cannot', async () => {
  await open(editor, made.speaker, 'speaker');
  await editor.getByRole('button', { name: 'Meer acties' }).first().click();
  const remove = editor.getByRole('menuitem', { name: /Verwijderen|verwijderen/ });
  await remove.waitFor();
  // It leads to where content types are made, which here are code.
  expect(await editor.getByRole('menuitem', { name: 'Model bewerken' }).count()).toBe(0);
  await remove.click();
  const dialog = editor.getByRole('dialog', { name: 'Spreker verwijderen?' });
  await says(dialog, /Dit wordt nog gebruikt en kan niet worden verwijderd: bijeenkomst ‘Wonen’\./);
  await says(dialog, /Dit staat nog op deze pagina’s \(1\)\n+Wonen\n+Bijeenkomst · \/bijeenkomsten\/wonen\//);
  expect(await dialog.getByRole('button', { name: 'Verwijder', exact: true }).count()).toBe(0);
  await expect.poll(() => violationsIn(editor, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('link', { name: 'Wonen', exact: true }).click();
  await editor.waitForURL(`**/${made.meeting}`);
});

test('who withdraws a meeting reads what goes with it, and readers no longer have that', async () => {
  await open(editor, made.meeting);
  await editor.getByRole('button', { name: 'Meer acties voor dit item' }).click();
  await editor.getByRole('menuitem', { name: 'Publicatie intrekken' }).click();
  const dialog = editor.getByRole('dialog', { name: 'Bijeenkomst van de site halen?' });
  await says(dialog, /De pagina \/bijeenkomsten\/wonen\/ verdwijnt van de site\. Gebruikt in 6 pagina’s\./);
  await says(dialog, /Wonen twee\n+Subsessie · \/bijeenkomsten\/wonen\/wonen-twee\//);
  await expect.poll(() => violationsIn(editor, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  expect(await isThere('/bijeenkomsten/wonen/')).toBe(true);
  await editor.getByRole('button', { name: 'Meer acties voor dit item' }).click();
  await editor.getByRole('menuitem', { name: 'Publicatie intrekken' }).click();
  await dialog.getByRole('button', { name: 'Haal van de site' }).click();
  await expect.poll(() => isThere('/bijeenkomsten/wonen/')).toBe(false);
  await expect.poll(() => isThere('/sprekers/spreker-van-wonen/')).toBe(false);
});

test('what is ticked in a list is asked about too, each entry by itself', async () => {
  await editor.goto('/admin/content-manager/collection-types/api::subsession.subsession');
  await editor.getByText('Wonen twee').waitFor();
  const rows = editor.getByRole('row').filter({ hasText: /Wonen (?:een|twee)/ });
  for (const row of await rows.all()) await row.getByRole('checkbox').click();
  await editor.getByRole('button', { name: 'Verwijderen' }).click();
  const dialog = editor.getByRole('dialog', { name: '2 subsessies verwijderen?' });
  await says(dialog, /Wonen een[^]*Wonen twee|Wonen twee[^]*Wonen een/);
  await dialog.getByRole('button', { name: 'Verwijder', exact: true }).click();
  await expect.poll(async () => (await admin.cms.documents('subsession').findMany({})).length).toBe(0);
});

test('on a phone the question stays within the screen', async () => {
  const phone = await admin.openAs('strapi-editor', { viewport: { width: 390, height: 844 } });
  await open(phone, made.programme, 'programme');
  await phone.getByRole('button', { name: 'Meer acties' }).first().click();
  await phone.getByRole('menuitem', { name: /erwijderen/ }).click();
  const dialog = phone.getByRole('dialog', { name: 'Programma verwijderen?' });
  await says(dialog, /Deze concepten verwijzen ernaar \(1\)/);
  const [content, screen] = await phone.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  await expect.poll(() => violationsIn(phone, '[role="dialog"]')).toEqual([]);
  await phone.context().close();
});

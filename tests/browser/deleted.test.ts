/** An Eindredacteur deletes something by mistake, and puts it back. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { make } from '../cms/whole-meeting.ts';
import { liveAdmin, violationsIn, type LiveAdmin } from './live-admin.ts';
import { says } from './admin-page.ts';

let admin: LiveAdmin;
let editor: Page;
let meeting: string;

const LONG = 'Eenbijzonderlangewoordzondereenspatiewaaroveriederschermstruikelt';

beforeAll(async () => {
  admin = await liveAdmin(async (cms) => {
    meeting = await make(cms, 'meeting', { title: 'Per ongeluk weg' });
    const long = await make(cms, 'meeting', { title: `${LONG} ${LONG}` });
    await cms.documents('meeting').delete({ documentId: long });
    const speaker = await make(cms, 'speaker', { name: 'Anna Terug' });
    await cms.documents('speaker').delete({ documentId: speaker });
  });
  editor = await admin.openAs('strapi-editor');
});
afterAll(() => admin?.[Symbol.asyncDispose]());

/** A picture of the screen for who wants to look, in the folder that SCREENSHOTS names. */
async function shoot(on: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await on.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('who deletes something reads where it can be put back', async () => {
  await editor.goto(`/admin/content-manager/collection-types/api::meeting.meeting/${meeting}`);
  await editor.getByRole('button', { name: 'Meer acties' }).first().click();
  await editor.getByRole('menuitem', { name: /erwijderen/ }).click();
  const question = editor.getByRole('dialog', { name: 'Bijeenkomst verwijderen?' });
  await says(question, /Je kunt het negentig dagen lang terugzetten, bij Onlangs verwijderd\./);
  await question.getByRole('button', { name: 'Verwijder', exact: true }).click();
  await expect
    .poll(() => admin.cms.strapi.db.query('api::meeting.meeting').count({ where: { documentId: meeting } }))
    .toBe(0);
});

test('the page tells who deleted what, and what is put back is a draft again', async () => {
  await editor.getByRole('link', { name: 'Onlangs verwijderd' }).click();
  const main = editor.getByRole('main');
  await says(main, /Per ongeluk weg\s+\d\d\.\d\d uur · Bijeenkomst · door strapi-editor/);
  await says(main, /Anna Terug\s+\d\d\.\d\d uur · Spreker · automatisch/);
  expect(await violationsIn(editor, 'main')).toEqual([]);
  await shoot(editor, 'deleted');
  await editor.getByRole('button', { name: 'Zet terug ‘Per ongeluk weg’' }).click();
  const question = editor.getByRole('alertdialog');
  await says(question, /De bijeenkomst komt terug als concept.*Er wordt niets gepubliceerd\./);
  await question.getByRole('heading').hover();
  await expect.poll(() => violationsIn(editor, '[role="alertdialog"]')).toEqual([]);
  await shoot(editor, 'deleted-question');
  await question.getByRole('button', { name: 'Zet terug' }).click();
  const link = editor.getByRole('link', { name: 'Open ‘Per ongeluk weg’' });
  await link.waitFor();
  await shoot(editor, 'deleted-done');
  const focused = () => editor.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toMatch(/^‘Per ongeluk weg’ is teruggezet als concept\./);
  expect(await violationsIn(editor, 'main')).toEqual([]);
  await link.click();
  await editor.waitForURL(`**/${meeting}`);
  // What the form knew of it was that it is gone.
  await editor.getByRole('heading', { name: 'Per ongeluk weg', level: 1 }).waitFor();
  await shoot(editor, 'deleted-open');
});

test('what has no drafts says that it is seen at once', async () => {
  await editor.goto('/admin/onlangs-verwijderd');
  await editor.getByRole('button', { name: 'Zet terug ‘Anna Terug’' }).click();
  const question = editor.getByRole('alertdialog');
  await says(question, /De spreker komt terug.* en is meteen te zien op pagina’s die ernaar verwijzen\./);
  await question.getByRole('button', { name: 'Zet terug' }).click();
  await editor.getByRole('link', { name: 'Open ‘Anna Terug’' }).waitFor();
});

test.each([
  ['light', 390],
  ['dark', 390],
  ['dark', 1280],
] as const)('in %s, at a width of %i, it fits the screen and axe finds nothing', async (theme, width) => {
  const page = await admin.openAs('strapi-editor', { viewport: { width, height: 800 }, colorScheme: theme });
  await page.goto('/admin/onlangs-verwijderd');
  await page.getByRole('heading', { name: 'Onlangs verwijderd' }).waitFor();
  await says(page.getByRole('main'), /Eenbijzonderlange/);
  await shoot(page, `deleted-${theme}-${width}`);
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
  expect(await violationsIn(page, 'main')).toEqual([]);
  await page.context().close();
});

test('a Redacteur has no way to it', async () => {
  const page = await admin.openAs('strapi-author');
  await page.goto('/admin/gepland');
  await page.getByRole('heading', { name: 'Gepland' }).waitFor();
  expect(await page.getByRole('link', { name: 'Onlangs verwijderd' }).count()).toBe(0);
  await page.context().close();
});

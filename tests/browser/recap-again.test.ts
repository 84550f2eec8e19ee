/** What is in the archive already is not made again unseen, and nothing that an editor did is lost over it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsIn, type LiveAdmin } from './live-admin.ts';
import {
  button,
  hasKeyboard,
  made,
  openAssistant,
  overflowOf,
  pasteField,
  read,
  shoot,
  start,
  undo,
  type Assistant,
} from './recap-assistant.ts';

let admin: LiveAdmin;
let real: string;
let newTab: Assistant['newTab'];
let counts: Assistant['counts'];

beforeAll(async () => {
  ({ admin, real, newTab, counts } = await openAssistant());
});
afterAll(() => admin?.[Symbol.asyncDispose]());

test('a text that was entered before leads to what there is', async () => {
  const tab = await newTab();
  await read(tab, real);
  await button(tab, 'Maak concepten').dblclick();
  await made(tab);
  const before = await counts();
  await button(tab, 'Nog een terugblik invoeren').click();
  await expect.poll(() => pasteField(tab).inputValue()).toBe('');
  await read(tab, real);
  await tab.getByText('Deze terugblik is al ingevoerd.').waitFor();
  await button(tab, 'Verwijder Amsterdam').click();
  await button(tab, 'Maak concepten').click();
  await tab.getByText('Deze tekst is al ingevoerd. Wijzig wat er is').waitFor();
  await shoot(tab, '11-known');
  await tab.mouse.move(0, 0);
  await expect.poll(() => violationsIn(tab, 'main')).toEqual([]);
  expect(await button(tab, 'Toch maken').count()).toBe(0);
  expect(await counts()).toEqual(before);
  await tab.getByRole('link', { name: 'Bekijk wat er is' }).click();
  await tab.getByRole('heading', { name: 'Deze terugblik staat al in het archief' }).waitFor();
  await button(tab, 'Terug naar wat je invulde').click();
  // What was corrected is still so.
  await tab.getByRole('heading', { name: 'Bijeenkomst' }).waitFor();
  expect(await button(tab, 'Verwijder Amsterdam').count()).toBe(0);
  await tab.getByRole('link', { name: 'Bekijk wat er is' }).click();
  await undo(tab);
  await button(tab, 'Maak concepten').click();
  await made(tab);
  await undo(tab);
  await tab.close();
});

test('another recap of the same title and day is made when one insists, and nothing corrected is lost', async () => {
  const tab = await newTab();
  await read(tab, real);
  const title = await tab.getByRole('textbox', { name: 'Titel', exact: true }).first().inputValue();
  const byHand = await admin.cms
    .documents('meeting')
    .create({ data: { title: 'Andere', heldOn: '2021-04-21' } });
  await admin.cms.documents('meeting').update({ documentId: byHand.documentId, data: { title } });
  await button(tab, 'Verwijder Amsterdam').click();
  await button(tab, 'Maak concepten').click();
  const told = tab.getByText('Gaat dit over een andere bijeenkomst?');
  await told.waitFor();
  await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('recap-existing');
  await shoot(tab, '12-alike');
  expect(await button(tab, 'Verwijder Amsterdam').count()).toBe(0);
  await button(tab, 'Toch maken').click();
  await made(tab);
  await undo(tab);
  await admin.cms.documents('meeting').delete({ documentId: byHand.documentId });
  await tab.close();
});

test('with the keyboard alone one goes from question to question', async () => {
  const tab = await newTab();
  await start(tab);
  const focused = () => tab.evaluate(() => document.activeElement?.textContent ?? '');
  const stranger = `${real}\nMet dank aan Piet Zonderling, die het gesprek leidde.`;
  await pasteField(tab).fill(stranger);
  await button(tab, 'Lees de tekst').focus();
  await tab.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^(Er zijn nog \d+ vragen|Er is nog 1 vraag)$/);
  const left = () => tab.locator('[role="group"][aria-label]:has(button)').filter({ hasText: '?' }).count();
  for (let open = await left(); open > 0; open = await left()) {
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await expect.poll(left).toBeLessThan(open);
    await expect.poll(focused).toMatch(/\?|Alle vragen zijn beantwoord\./);
  }
  expect(await focused()).toBe('Alle vragen zijn beantwoord.');
  await tab.close();
});

test('a file is read in place of what was typed only when one says so, and what was typed stays', async () => {
  const tab = await newTab();
  await start(tab);
  await pasteField(tab).fill('Wat al getypt was.');
  const drop = () =>
    tab
      .locator('input[type="file"]')
      .setInputFiles({ name: 'terugblik.txt', mimeType: 'text/plain', buffer: Buffer.from(real) });
  const dialog = tab.getByRole('alertdialog', { name: '‘terugblik.txt’ lezen in plaats van je tekst?' });
  await drop();
  expect(await violationsIn(tab, '[role="alertdialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await pasteField(tab).inputValue()).toBe('Wat al getypt was.');
  await drop();
  await dialog.getByRole('button', { name: 'Lees het bestand' }).click();
  await button(tab, /^Nee, iemand anders/).click();
  await button(tab, 'Maak concepten').click();
  await made(tab);
  await button(tab, 'Nog een terugblik invoeren').click();
  expect(await pasteField(tab).inputValue()).toBe('Wat al getypt was.');
  await tab.goBack();
  await undo(tab);
  await tab.close();
});

test('a programme that the archive does not have is made with the drafts, by who may', async () => {
  const text = real.replaceAll('leerkring leefbaarheid en veiligheid', 'leerkring Energiearmoede');
  const asked = /^In de tekst staat ‘leerkring Energiearmoede’, en dat programma is er niet/;
  const tab = await newTab();
  await read(tab, text);
  const ofRedacteur = tab.getByRole('group', { name: asked });
  await ofRedacteur.waitFor();
  expect(await button(ofRedacteur, 'Maak dit programma').count()).toBe(0);
  await button(ofRedacteur, 'Kies een ander').click();
  await hasKeyboard(tab.getByRole('combobox', { name: 'Programma' }));
  await tab.close();

  const editor = await admin.openAs('strapi-editor', { viewport: { width: 1280, height: 900 } });
  await read(editor, text);
  await button(editor.getByRole('group', { name: asked }), 'Maak dit programma').click();
  const name = editor.getByRole('textbox', { name: 'Naam van het nieuwe programma' });
  expect(await name.inputValue()).toBe('Leerkring Energiearmoede');
  await shoot(editor, '12-programme');
  expect(await overflowOf(editor)).toEqual([0, 0]);
  await expect.poll(() => violationsIn(editor, 'main')).toEqual([]);
  await button(editor, /^Nee, iemand anders/).click();
  await button(editor, 'Maak concepten').click();
  await made(editor);
  await editor.getByRole('link', { name: 'Leerkring Energiearmoede', exact: true }).waitFor();
  await undo(editor);
  const programmes = admin.cms.strapi.db.query('api::programme.programme');
  expect(await programmes.count({ where: { name: 'Leerkring Energiearmoede' } })).toBe(0);
});

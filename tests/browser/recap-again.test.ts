/** What is in the archive already is not made again unseen, and nothing that an editor did is lost over it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsIn, type LiveAdmin } from './live-admin.ts';
import {
  button,
  made,
  openAssistant,
  pasteField,
  patient,
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
  await expect.poll(() => pasteField(tab).inputValue(), patient).toBe('');
  await read(tab, real);
  await tab.getByText('Deze terugblik is al ingevoerd.').waitFor();
  await button(tab, 'Verwijder Amsterdam').click();
  await button(tab, 'Maak concepten').click();
  await tab.getByText('Deze tekst is al ingevoerd. Wijzig wat er is').waitFor();
  await shoot(tab, '11-known');
  await tab.mouse.move(0, 0);
  await expect.poll(() => violationsIn(tab, 'main'), patient).toEqual([]);
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
  await expect.poll(() => tab.evaluate(() => document.activeElement?.id), patient).toBe('recap-existing');
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
  await expect.poll(focused, patient).toMatch(/^(Er zijn nog \d+ vragen|Er is nog 1 vraag)$/);
  const left = () => tab.locator('[role="group"][aria-label]:has(button)').filter({ hasText: '?' }).count();
  for (let open = await left(); open > 0; open = await left()) {
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await expect.poll(left, patient).toBeLessThan(open);
    await expect.poll(focused, patient).toMatch(/\?|Alle vragen zijn beantwoord\./);
  }
  expect(await focused()).toBe('Alle vragen zijn beantwoord.');
  await tab.close();
});

/** What editors meet is Dutch, down to what is only read out. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cms } from '../cms/cms.ts';
import { liveAdmin, type LiveAdmin } from './live-admin.ts';

/** Words of Strapi's English that are no Dutch ones. */
const ENGLISH =
  /\b(?:the|and|your|you|this|these|with|from|has|have|been|not|are|were|entry|entries|save|saved|publish|published|unpublish|unpublished|delete|deleted|search|settings|actions|edit|select|selected|add|close|results|draft|modified|required|loading|please|create|created|update|updated|copy|back|next|previous|available|user|users|profile|logout|log out|sort|sorted|ascending|descending|folders?|assets?|files?|cancel|confirm|remove|show|hide|expand|collapse|more|last|first|page|homepage|welcome|relations?|fields?|table|row|column|locale|version|history|preview|information|details?|view)\b/i;

/** Names of formats and of types that are the same in Dutch, and words that both languages have. */
const ALSO_DUTCH = /\b(?:Word|HTML|PDF|OpenDocument|Markdown|RSS|Excel|Strapi|tabel|update)\b/gi;

/** What Strapi says of an error that it does not know. */
const SERVER_ERROR = {
  status: 500,
  name: 'InternalServerError',
  message: 'Internal Server Error',
  details: {},
};

/** All that a page shows or reads out, without what editors wrote. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = new Set<string>();
    const add = (text: string | null | undefined) => {
      if (text?.trim()) texts.add(text.trim().replace(/\s+/g, ' '));
    };
    add(document.title);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof HTMLElement) {
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
          add(node.getAttribute(name));
      } else if (!node.parentElement?.closest('script, style, noscript')) add(node.textContent);
    }
    return [...texts];
  });

let admin: LiveAdmin;
let meeting: string;
let subsession: string;
let speaker: string;
let municipality: string;
let programme: string;

async function fill(cms: Cms): Promise<void> {
  speaker = (await cms.documents('speaker').create({ data: { name: 'Marya Terpstra' } })).documentId;
  await cms.documents('speaker').create({ data: { name: 'M. Terpstra' } });
  municipality = (await cms.documents('municipality').create({ data: { name: 'Breda', cbsCode: 'GM0758' } }))
    .documentId;
  programme = (await cms.documents('programme').create({ data: { name: 'Leerkring wonen' } })).documentId;
  const data = { title: 'Bijeenkomst over wonen', heldOn: '2021-03-24', author: speaker, programme };
  meeting = (await cms.documents('meeting').create({ data, status: 'published' })).documentId;
  const part = { title: 'Wonen in Utrecht', meeting };
  subsession = (await cms.documents('subsession').create({ data: part })).documentId;
}

beforeAll(async () => {
  admin = await liveAdmin(fill);
});
afterAll(() => admin?.[Symbol.asyncDispose]());

const listOf = (type: string) => `/admin/content-manager/collection-types/api::${type}.${type}`;

const screens = (): readonly string[] => [
  '/admin',
  listOf('meeting'),
  `${listOf('meeting')}/create`,
  `${listOf('meeting')}/${meeting}`,
  listOf('subsession'),
  `${listOf('subsession')}/${subsession}`,
  listOf('speaker'),
  `${listOf('speaker')}/${speaker}`,
  listOf('municipality'),
  `${listOf('municipality')}/${municipality}`,
  listOf('programme'),
  `${listOf('programme')}/${programme}`,
  '/admin/dubbele-sprekers',
  '/admin/content-manager/single-types/api::archive.archive',
  '/admin/plugins/upload',
  '/admin/me',
  '/admin/terugblik-invoeren',
  '/admin/gepland',
  '/admin/publicatie',
  '/admin/zo-werkt-het',
];

/** All that a page says once nothing is on its way and it says no more than a moment ago. */
async function settledTexts(page: Page): Promise<readonly string[]> {
  await page.locator('main:not([aria-busy="true"])').first().waitFor();
  for (let before: readonly string[] = []; ;) {
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    const now = await textsOf(page);
    if (now.length > 1 && now.join() === before.join()) return now;
    before = now;
    await sleep(300);
  }
}

/** Goes to another screen as a link does, without loading the admin anew where it is there. */
async function go(page: Page, path: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(path);
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** What of that is English, with where it stands. */
const englishIn = (place: string, texts: readonly string[]): readonly string[] =>
  texts
    .filter((text) => ENGLISH.test(text.replace(ALSO_DUTCH, '')))
    .map((text) => `${place}: ${text.slice(0, 120)}`);

test.each(['strapi-author', 'strapi-super-admin'])(
  'no screen that %s opens has English on it',
  async (code) => {
    const page = await admin.openAs(code);
    const english = new Set<string>();
    for (const path of screens()) {
      await go(page, path);
      for (const text of englishIn(path, await settledTexts(page))) english.add(text);
    }
    expect([...english]).toEqual([]);
  },
  300_000,
);

test('who is active is told in Dutch, and the window has the name of the archive', async () => {
  const page = await admin.openAs('strapi-super-admin');
  const users = admin.cms.strapi.service('admin::user');
  const role = await admin.cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } });
  const invited = { email: 'nieuw@archief.example', firstname: 'Nieuw', roles: [role.id] };
  const { registrationToken } = await users.create(invited);
  await page.goto('/admin/settings/users');
  await page.getByText('Niet actief', { exact: true }).waitFor();
  expect(englishIn('users', await settledTexts(page))).toEqual([]);
  expect(await page.getByText('Actief', { exact: true }).count()).toBeGreaterThan(0);
  expect(await page.title()).toMatch(/ \| Leerkringarchief$/);

  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await page.goto(`/admin/auth/register?registrationToken=${registrationToken}`);
  await page.getByLabel('Voornaam').waitFor();
  expect(await page.getByText('Houd me op de hoogte').isVisible()).toBe(false);
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await page.context().close();
});

/** Where a button opens something, by the role that finds it there. */
const opening = (): readonly (readonly [role: string, path: string, button: string | RegExp])[] => {
  const ofMeeting = `${listOf('meeting')}/${meeting}`;
  const ofSubsession = `${listOf('subsession')}/${subsession}`;
  return [
    ['strapi-author', ofSubsession, 'Vraag om publicatie'],
    ['strapi-editor', ofMeeting, 'Publiceer alles'],
    ['strapi-editor', ofMeeting, 'Plan publicatie'],
    ['strapi-editor', ofMeeting, 'Alle wijzigingen'],
    ['strapi-editor', ofMeeting, 'Meer acties'],
    ['strapi-editor', ofMeeting, 'Meer acties voor dit item'],
    ['strapi-editor', listOf('meeting'), 'Acties voor deze rij'],
  ];
};

test('what buttons open is Dutch', async () => {
  const pages = new Map<string, Page>();
  const english: string[] = [];
  for (const [role, path, button] of opening()) {
    const page = pages.get(role) ?? (await admin.openAs(role));
    pages.set(role, page);
    await go(page, path);
    await settledTexts(page);
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await page.locator('[role=dialog], [role=alertdialog], [role=menu]').first().waitFor();
    english.push(...englishIn(`${path}, ${button}`, await settledTexts(page)));
    await page.keyboard.press('Escape');
  }
  expect(english).toEqual([]);
}, 300_000);

/** The button of a menu, and the line of it that asks something. */
const questions: readonly (readonly [menu: string, line: RegExp])[] = [
  ['Meer acties voor dit item', /intrekken/],
  ['Meer acties', /verwijderen/i],
];

test.each(questions)('so is what ‘%s’, %s asks', async (menu, line) => {
  const page = await admin.openAs('strapi-editor');
  await go(page, `${listOf('meeting')}/${meeting}`);
  await settledTexts(page);
  await page.getByRole('button', { name: menu, exact: true }).first().click();
  await page.getByRole('menuitem', { name: line }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(englishIn(menu, await settledTexts(page))).toEqual([]);
  await dialog.getByRole('button', { name: 'Sluiten' }).click();
  await dialog.waitFor({ state: 'detached' });
});

/** What keeps an answer from somebody who saves. */
const faults: readonly (readonly [name: string, fault: (route: Route) => Promise<void>])[] = [
  ['fails', (route) => route.fulfill({ status: 500, json: { data: null, error: SERVER_ERROR } })],
  ['is away', (route) => route.abort('connectionrefused')],
];

test.each(faults)('so is what she is told when the CMS %s', async (_, fault) => {
  const page = await admin.openAs('strapi-editor');
  await go(page, `${listOf('meeting')}/${meeting}`);
  await page.route(/./, (route) => (route.request().method() === 'GET' ? route.continue() : fault(route)));
  await page.getByRole('textbox', { name: 'Titel', exact: true }).first().fill('Een andere titel');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const said = page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /\S/ });
  await said.first().waitFor();
  expect(englishIn('saving', await textsOf(page))).toEqual([]);
});

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONG_PAGES, longContent, PAGES, RECAP, servedSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
let long: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  long = await servedSite(longContent);
});
afterAll(async () => {
  await site?.[Symbol.asyncDispose]();
  await long?.[Symbol.asyncDispose]();
});

/** The address of a page of every kind, and of those with the worst content. */
const everyPage = () => [
  ...PAGES.map((path) => site.url + path),
  ...LONG_PAGES.map((path) => long.url + path),
];

const require = createRequire(import.meta.url);
const AXE = require.resolve('axe-core/axe.min.js');
const RECORD = fileURLToPath(import.meta.resolve('@archive/site/accessibility-tested'));
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The part of axe's answer that a failing test should show. */
interface Results {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const circumstances = [
  { name: 'in light', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'in dark', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'on a phone of 320 pixels', colorScheme: 'light', viewport: { width: 320, height: 640 } },
] as const;

test.each(circumstances)(
  'no page has an accessibility violation $name',
  async ({ colorScheme, viewport }) => {
    // The page's own policy lets no script in; axe is not the page's.
    const context = await site.browser.newContext({ colorScheme, viewport, bypassCSP: true });
    const page = await context.newPage();
    const problems: string[] = [];
    for (const address of everyPage()) {
      const response = await page.goto(address);
      if (response?.status() !== 200 && address !== `${site.url}/bestaat-niet/`)
        problems.push(`${address} is not there`);
      await page.addScriptTag({ path: AXE });
      const { violations } = await page.evaluate<Results, readonly string[]>(
        (values) =>
          (globalThis as unknown as { axe: { run(options: object): Promise<never> } }).axe.run({
            runOnly: { type: 'tag', values },
          }),
        STANDARDS,
      );
      problems.push(
        ...violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html.slice(0, 200)}`),
      );
    }
    await context.close();
    expect(problems).toEqual([]);
  },
);

test.each([
  ['at 320 pixels', 320, 1],
  ['on a tablet', 768, 1],
  ['at 400 % on a desktop', 1280, 4],
])('no page has to be scrolled sideways %s', async (_, width, zoom) => {
  const context = await site.browser.newContext({
    viewport: { width: width / zoom, height: 600 },
    deviceScaleFactor: zoom,
  });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const address of everyPage()) {
    await page.goto(address);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    if ((content ?? 0) > (screen ?? 0)) wide.push(`${address}: ${content} > ${screen}`);
  }
  await context.close();
  expect(wide).toEqual([]);
});

test('with the keyboard alone a reader skips to the recap, and from there to a speaker and back', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.url + RECAP);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/inhoud/i);
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  for (let presses = 0; presses < 60 && (await focused()) !== 'Andy Clijnk'; presses += 1)
    await page.keyboard.press('Tab');
  expect(await focused()).toBe('Andy Clijnk');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sprekers/andy-clijnk/');
  const links = page.locator('main a', { hasText: 'Terugblik vijfde bijeenkomst' });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await links.first().evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${RECAP}`);
  await page.close();
});

test('wherever the keyboard goes, the reader sees where it is', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.url + RECAP);
  const unseen: string[] = [];
  for (let presses = 0; presses < 45; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return isOutlined && width > 0 && height > 0 ? null : (element.textContent ?? '');
    });
    if (seen !== null) unseen.push(seen);
  }
  await page.close();
  expect(unseen).toEqual([]);
});

/** What the tests above look at, in the words of the page on accessibility. */
const checks = [
  'De regels van WCAG 2.0, 2.1 en 2.2, niveau A en AA, die een programma kan nagaan.',
  'In lichte kleuren, in donkere kleuren en op een scherm van 320 pixels breed.',
  'Of je opzij moet schuiven: op een telefoon, op een tablet, en vier keer vergroot.',
  'Met alleen een toetsenbord van een terugblik naar een spreker en terug.',
  'Of je bij elke stap met het toetsenbord ziet waar je bent.',
];

test('the page on accessibility says what these tests test, and with what', async ({ task }) => {
  const { version } = require('axe-core/package.json') as { version: string };
  const facts = { tool: `axe-core ${version}`, checks };
  const haveAllPassed = task.file.tasks.every(({ id, result }) => id === task.id || result?.state === 'pass');
  if (process.env['ACCESSIBILITY'] === 'record' && haveAllPassed) {
    const testedOn = new Date().toISOString().slice(0, 10);
    await writeFile(RECORD, `${JSON.stringify({ testedOn, ...facts }, null, 2)}\n`);
  }
  const recorded: unknown = JSON.parse(await readFile(RECORD, 'utf8'));
  expect(
    recorded,
    'run "npx vitest run --project browser accessibility" with ACCESSIBILITY=record',
  ).toMatchObject(facts);
});

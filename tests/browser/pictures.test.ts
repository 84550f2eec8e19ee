/** What a browser makes of the pictures of a page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '@archive/scripts/browser/chromium.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { aMeeting, toAnswers } from '../support/answers.ts';
import { largePhoto } from '../support/pictures.ts';
import { publishedSite, type PublishedSite } from '../support/published-site.ts';
import { violationsIn } from './axe.ts';
import { jumpWhileLate } from './jumps.ts';

const PAGE = '/bijeenkomsten/eerste-bijeenkomst/';

const photo = {
  documentId: 'foto',
  url: '/uploads/foto.jpg',
  name: 'foto.jpg',
  mime: 'image/jpeg',
  size: 4000,
  width: 5500,
  height: 3640,
};

let site: PublishedSite;
let browser: Browser;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  site = await publishedSite(toAnswers({}));
  const { meeting, ...others } = toAnswers({ meeting: [aMeeting()] });
  site.cms.files.set('/uploads/foto.jpg', await largePhoto());
  site.cms.answers = {
    ...others,
    meeting: meeting.map((answer) => ({ ...answer, photo, photoDescription: 'Een groep aan tafel' })),
  };
  await site.publishAgain();
  const server = await startServer({ folder: site.folder, host: '127.0.0.1', port: 0 });
  ({ url } = server);
  close = () => server.close();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await close?.();
  await site?.[Symbol.asyncDispose]();
});

/** The photo that a browser chose, and how far the page jumped while it came. */
async function look(options: BrowserContextOptions) {
  const context = await browser.newContext({ ...options, bypassCSP: true });
  const page = await context.newPage();
  const jumped = await jumpWhileLate(page, url + PAGE, '**/media/*');
  const seen = await page.evaluate(() => {
    const image = document.querySelector<HTMLImageElement>('main figure img');
    const { width = 0, height = 0 } = image?.getBoundingClientRect() ?? {};
    return {
      source: (image?.currentSrc ?? '').replace(/^.*-/, ''),
      isShown: image?.complete === true && image.naturalWidth > 0,
      ratio: width / height,
    };
  });
  await context.close();
  return { ...seen, jumped };
}

test.each([
  ['a phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }, '896.avif'],
  ['an old phone', { viewport: { width: 360, height: 640 }, deviceScaleFactor: 1 }, '480.avif'],
  ['a desktop', { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 }, '896.avif'],
  ['a sharp screen', { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 }, '1344.avif'],
])('%s gets the photo as AVIF in the size that it shows, and nothing jumps', async (_, options, source) => {
  const seen = await look(options);
  expect(seen).toMatchObject({ source, isShown: true, jumped: 0 });
  expect(seen.ratio).toBeCloseTo(5500 / 3640, 2);
});

test('the page with the photo has no accessibility violation', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(url + PAGE);
  expect(await violationsIn(page)).toEqual([]);
  await page.close();
});

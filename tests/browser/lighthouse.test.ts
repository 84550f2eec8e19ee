import { afterAll, beforeAll, expect, test } from 'vitest';
import { scorePages } from '@archive/scripts/bench/lighthouse.ts';
import { PAGES, servedSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** Without the page for unknown addresses, which search engines are told not to find, and of the texts one. */
const ONE_OF_EACH = [
  ...PAGES.slice(0, PAGES.indexOf('/bestaat-niet/')).filter(
    (path) => !['/over/', '/privacy/'].includes(path),
  ),
  '/bijeenkomsten/jaar/2021/',
  '/themas/drugscriminaliteit/',
];

/** For machines that do much else. */
const LONG = 600_000;

// How fast a page is depends on the machine too, so that is measured by "npm run bench".
test(
  'Lighthouse has nothing to improve in the accessibility, the practices and the findability of any kind of page',
  async () => {
    const scored = await scorePages(site.url, ONE_OF_EACH, ['accessibility', 'best-practices', 'seo']);
    for (const { path, accessibility, bestPractices, seo, lost } of scored)
      expect({ accessibility, bestPractices, seo }, `${path}: ${lost.join(', ')}`).toEqual({
        accessibility: 100,
        bestPractices: 100,
        seo: 100,
      });
  },
  LONG,
);

/**
 * What Lighthouse says of pages: of some by themselves, and with `LIGHTHOUSE=full` of one of every kind. axe looks at
 * all of them either way.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scorePages, shortcomingsOf } from '@archive/scripts/bench/lighthouse.ts';
import { longContent, PAGE_OF_KIND, PAGE_OF_LONG_KIND, servedSite, type ServedSite } from './served-site.ts';

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

const { notFound, ...found } = PAGE_OF_KIND;
const { home, meeting, meetings, municipalities, search } = found;
const longKinds = Object.values(PAGE_OF_LONG_KIND);
const isFull = process.env['LIGHTHOUSE'] === 'full';
const PAGES = isFull ? Object.values(found) : [home, meeting, meetings, municipalities, search];
const LONG_PAGES = isFull ? longKinds : longKinds.slice(0, 1);

/** For machines that do much else. */
const LONG = 600_000;

// How fast a page is depends on the machine too, so that is measured by "npm run bench".
test.each([
  ['the accessibility, the practices and the findability of pages', () => site, PAGES, false],
  ['those of the kinds that only long lists bring', () => long, LONG_PAGES, false],
  ['the accessibility and the practices of the page for unknown addresses', () => site, [notFound], true],
] as const)(
  'Lighthouse has nothing to improve in %s',
  async (_, served, paths, isNotFound) => {
    const scored = await scorePages(served().url, paths, { withPerformance: false, isNotFound });
    expect(shortcomingsOf(scored)).toEqual([]);
  },
  LONG,
);

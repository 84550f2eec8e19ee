import { afterAll, beforeAll, expect, test } from 'vitest';
import { scorePages } from '@archive/scripts/bench/lighthouse.ts';
import { RECAP, servedSite, type ServedSite } from './served-site.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

// How fast a page is depends on the machine too, so that is measured by "npm run bench".
test('Lighthouse has nothing to improve in the accessibility, the practices and the findability of the recap', async () => {
  const [scores] = await scorePages(site.url, [RECAP]);
  const { accessibility, bestPractices, seo, lost } = scores!;
  expect({ accessibility, bestPractices, seo }, lost.join(', ')).toEqual({
    accessibility: 100,
    bestPractices: 100,
    seo: 100,
  });
});

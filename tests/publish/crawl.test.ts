/**
 * The whole of every site, followed link by link. `CRAWL=full` does so for 2,000 meetings with 4,000
 * people, which takes some minutes; without it a tenth of that.
 */
import { HtmlValidate } from 'html-validate/node';
import ICAL from 'ical.js';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { largeEntries } from '@archive/scripts/bench/content.ts';
import { exampleContent, toEntries } from '../support/answers.ts';
import { brokenIn, crawledSite, orphansIn, twiceIn, type CrawledSite } from '../support/crawl.ts';
import { crowdedEntries, FULL, TENTH } from '../support/crowded-content.ts';
import { nastyContent } from '../support/nasty-content.ts';
import { unknownTerms } from '../support/schema-org.ts';

const SIZES = process.env['CRAWL'] === 'full' ? FULL : TENTH;
const LONG = 900_000;

describe.each([
  ['the recap', () => toEntries(exampleContent)],
  ['an empty archive', () => toEntries({})],
  ['the worst content', () => toEntries(nastyContent)],
  ['a large archive', () => crowdedEntries(largeEntries(SIZES))],
] as const)('of %s', (name, entries) => {
  let site: CrawledSite;
  beforeAll(async () => {
    site = await crawledSite(entries());
  }, LONG);

  test('every link, anchor, style, script and image leads somewhere', () => {
    expect(brokenIn(site)).toEqual([]);
  });

  test('every page, feed, calendar and other document is reached from the front page', () => {
    expect(orphansIn(site)).toEqual([]);
  });

  test('no page has an id twice, and no two pages one title', () => {
    const pages = [...site.pages.values()];
    expect(pages.flatMap(({ path, ids }) => twiceIn(ids).map((id) => `${path} ${id}`))).toEqual([]);
    // Editors who give two meetings one title have two pages with it.
    if (name !== 'the worst content') expect(twiceIn(pages.map(({ title }) => title))).toEqual([]);
  });

  test(
    'every page is valid HTML',
    async () => {
      const validator = new HtmlValidate({
        extends: ['html-validate:standard', 'html-validate:a11y'],
        rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'doctype-style': 'off' },
      });
      const problems: string[] = [];
      for (const { path, html } of site.pages.values()) {
        const report = await validator.validateString(html);
        for (const { messages } of report.results)
          problems.push(...messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`));
      }
      expect(problems).toEqual([]);
    },
    LONG,
  );

  test('what machines are told are types and properties of schema.org', () => {
    const unknown = [...site.pages.values()].flatMap(({ path, data }) =>
      unknownTerms(data).map((term) => `${path} ${term}`),
    );
    expect(unknown).toEqual([]);
  });

  test('every feed, calendar and sitemap is read by programs that nobody here wrote', () => {
    for (const [path, text] of site.documents) {
      if (path.endsWith('feed.xml')) expect(parseAtomFeed(text).id, path).toBeTruthy();
      else if (path.endsWith('.xml')) {
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(text).close();
      } else if (path === '/feed.json') expect(parseJsonFeed(JSON.parse(text)).title).toBeTruthy();
      else if (path.endsWith('.json')) JSON.parse(text);
      else if (path.endsWith('.ics')) expect(ICAL.parse(text)[0], path).toBe('vcalendar');
    }
  });
});

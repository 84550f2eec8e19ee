import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate/node';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMeeting, exampleContent, toAnswers } from '../support/answers.ts';
import { ARABIC, EMOJI, EVERYTHING, LONG, nastyContent, SCRIPT } from '../support/nasty-content.ts';
import { HeldBack } from '@archive/scripts/publish/shrink.ts';
import { transparentLogo } from '../support/pictures.ts';
import { publishedSite, type PublishedSite } from '../support/published-site.ts';

const RECAP = '/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/';

let site: PublishedSite;
let nasty: PublishedSite;
beforeAll(async () => {
  site = await publishedSite(toAnswers(exampleContent));
  nasty = await publishedSite(toAnswers(nastyContent));
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await nasty[Symbol.asyncDispose]();
});

const toText = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:#39|#x27|apos);/g, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const pagesOf = async (published: PublishedSite) =>
  (await published.files()).filter((file) => file.endsWith('.html'));

const hrefsIn = (html: string) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href);

test('the recap page names the five speakers and the author, each with a page that links back', async () => {
  const recap = await site.page(RECAP);
  const people = [
    'andy-clijnk',
    'jornt-van-zuijlen',
    'henk-jan-bierling',
    'simon-bakker',
    'maryam-el-rahmouni',
  ];
  for (const slug of [...people, 'frank-van-summeren']) {
    expect(hrefsIn(recap)).toContain(`/sprekers/${slug}/`);
    expect(hrefsIn(await site.page(`/sprekers/${slug}/`)).some((href) => href.startsWith(RECAP))).toBe(true);
  }
});

test('the recap page names the fifteen municipalities, each with a page that links back', async () => {
  const recap = await site.page(RECAP);
  const municipalities = [...new Set(hrefsIn(recap).filter((href) => /^\/gemeenten\/.+/.test(href)))];
  expect(municipalities).toHaveLength(15);
  for (const href of municipalities) expect(hrefsIn(await site.page(href))).toContain(RECAP);
});

test('the typing error of the source is nowhere', async () => {
  for (const file of await pagesOf(site)) expect(await site.page(file)).not.toContain('Koninkrijkrelaties');
});

test.each([
  ['the recap', () => site],
  ['the worst content', () => nasty],
])('every link and anchor of %s leads somewhere', async (_, published) => {
  const files = new Set(await published().files());
  const broken: string[] = [];
  for (const file of await pagesOf(published())) {
    const html = await published().page(file);
    const targets = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target = '']) => target);
    for (const target of targets.filter((candidate) => /^[/#]/.test(candidate))) {
      const [path = '', anchor] = target.split('#');
      const place = path === '' ? file : path.endsWith('/') ? `${path}index.html` : path;
      const isThere = files.has(place);
      const hasAnchor =
        anchor === undefined || (isThere && (await published().page(place)).includes(`id="${anchor}"`));
      if (!isThere || !hasAnchor) broken.push(`${file} → ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test.each([
  ['the recap', () => site],
  ['the worst content', () => nasty],
])('every page of %s is valid HTML', async (_, published) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'doctype-style': 'off' },
  });
  const problems: string[] = [];
  for (const file of await pagesOf(published())) {
    const report = await validator.validateString(await published().page(file));
    for (const { messages } of report.results) {
      problems.push(...messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId}: ${message}`));
    }
  }
  expect(problems).toEqual([]);
});

/** Where readers search and choose, and where they may have lost their way; all are of use without their script. */
const WITH_SCRIPT = ['/zoeken/index.html', '/bijeenkomsten/index.html', '/404.html'];

/** The tags of a page, without what stands in their attributes and between them. */
const toTags = (html: string) => html.replace(/="[^"]*"/g, '=""').match(/<[a-z][^>]*>/gi) ?? [];

test.each([
  ['the recap', () => site],
  ['the worst content', () => nasty],
])(
  'no page of %s but those for searching, choosing and the lost runs a script, and none holds a style of its own or asks another host for anything',
  async (_, published) => {
    for (const file of await pagesOf(published())) {
      const html = await published().page(file);
      // Data for machines is no script: browsers do not run it.
      const own = toTags(
        html.replaceAll(/<script type="(?:application\/ld\+json|speculationrules)">/g, ''),
      ).filter((tag) => /^<(?:script|style)|\sstyle=|\son[a-z]+=/i.test(tag));
      expect(own, file).toEqual(WITH_SCRIPT.includes(file) ? ['<script type="" src="">'] : []);
      expect(html, file).not.toMatch(/\s(?:src|srcset|action|href)="\s*javascript:/i);
      expect(html, file).not.toMatch(
        /<(?:link|img|source|form)[^>]+(?:src|srcset|action|href)="(?:https?:)?\/\//,
      );
    }
  },
);

test.each([
  ['script', '/bijeenkomsten/script/', SCRIPT],
  ['a title of 300 characters', '/bijeenkomsten/lang/', LONG],
  ['Arabic', '/bijeenkomsten/arabisch/', ARABIC],
  ['emoji, quotes and markup', '/bijeenkomsten/emoji/', EMOJI],
  ['all of that at once', '/bijeenkomsten/alles/', EVERYTHING],
  ['a municipality with such a name and alias', '/gemeenten/alles/', EVERYTHING],
  ['a programme with such a name', '/programmas/alles/', EVERYTHING],
])('%s is shown as the text it is, in any field', async (_, path, text) => {
  const html = await nasty.page(path);
  const isPreserved = toText(html).includes(text.replace(/\s+/g, ' '));
  expect(isPreserved).toBe(true);
  expect(toTags(html)).not.toContain('<b>');
});

test('a link to a script is shown as plain text', async () => {
  const html = await nasty.page('/bijeenkomsten/eerste-bijeenkomst/wonen-in-de-wijk/');
  expect(toText(html)).toContain('een valse link');
  expect(hrefsIn(html).filter((href) => /script/i.test(href))).toEqual([]);
});

test('two meetings with one title have a page each', async () => {
  expect(await nasty.page('/bijeenkomsten/alleen-een-titel/')).toContain('Alleen een titel');
  expect(await nasty.page('/bijeenkomsten/alleen-een-titel-1/')).toContain('Alleen een titel');
});

test('an archive without content is a site without errors', async () => {
  await using empty = await publishedSite(toAnswers({}));
  expect(empty.published.pages).toBe(12);
  expect(toText(await empty.page('/bijeenkomsten/'))).not.toMatch(/undefined|null|NaN/);
});

test('publishing the same content again writes nothing', async () => {
  expect(await site.publishAgain()).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

test('two publications of the same content are the same, byte for byte', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  const files = await site.files();
  expect(await other.files()).toEqual(files);
  for (const file of files) {
    const [a, b] = await Promise.all([readFile(site.folder + file), readFile(other.folder + file)]);
    expect(a.equals(b), file).toBe(true);
  }
});

test('a CMS that fails leaves the published site untouched', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  const before = await other.files();
  for (const fault of [
    { kind: 'errors', message: 'kapot' },
    { kind: 'status', status: 401 },
    { kind: 'short', type: 'meeting' },
  ] as const) {
    other.cms.fault = fault;
    await expect(other.publishAgain()).rejects.toThrow('The site that readers have was left as it is.');
  }
  expect(await other.files()).toEqual(before);
});

test('a withdrawn meeting takes its pages along, and everyone who was only there', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  other.cms.answers = toAnswers({ ...exampleContent, meeting: [] });
  const held: unknown = await other.publishAgain().catch((error: unknown) => error);
  expect(held).toBeInstanceOf(HeldBack);
  await other.publishAgain((held as HeldBack).id);
  const files = await other.files();
  expect(
    files.filter((file) => /^\/(?:bijeenkomsten|sprekers|gemeenten|programmas)\/.+\//.test(file)),
  ).toEqual([]);
});

test('a photo is copied from the CMS under a name of its own, and a missing one stops the publish', async () => {
  const photo = {
    documentId: 'f',
    url: '/uploads/foto_a1.png',
    name: 'foto.png',
    mime: 'image/png',
    size: 0.07,
    width: 640,
    height: 360,
  };
  const [meeting] = toAnswers(exampleContent).meeting;
  const answers = {
    ...toAnswers(exampleContent),
    meeting: [{ ...meeting!, photo, photoDescription: 'Een kaart' }],
  };
  await using other = await publishedSite(toAnswers({}));
  other.cms.answers = answers;
  await expect(other.publishAgain()).rejects.toThrow('/uploads/foto_a1.png (HTTP 404)');
  other.cms.files.set('/uploads/foto_a1.png', await transparentLogo());
  await other.publishAgain();
  const src = /<img[^>]+src="(\/media\/[0-9a-f]{20}-300\.png)"/.exec(await other.page(RECAP))?.[1];
  expect(await sharp(`${other.folder}${src}`).metadata()).toMatchObject({ width: 300, height: 200 });
  expect(await other.page(RECAP)).toMatch(/<img[^>]+alt="Een kaart"/);
});

test('the map of all 342 municipalities, with their list and its stylesheet, weighs at most 30 kB, compressed', async () => {
  const municipality = Array.from({ length: 342 }, (_, index) => ({
    name: `Gemeente ${(index * 7919) % 342}`,
    slug: `gemeente-${index}`,
    cbsCode: `GM${1000 + index}`,
    province: `Provincie ${index % 12}`,
    latitude: 51 + ((index * 37) % 342) / 145,
    longitude: 4 + ((index * 101) % 342) / 115,
  }));
  const municipalities = municipality.map(({ slug }) => slug);
  await using other = await publishedSite(
    toAnswers({ municipality, meeting: [aMeeting({ municipalities })] }),
  );
  expect((await other.page('/gemeenten/')).match(/<circle cx/g)).toHaveLength(342);
  const files = [
    '/gemeenten/index.html.br',
    ...(await other.files()).filter((file) => file.endsWith('.css.br')),
  ];
  const sizes = await Promise.all(files.map(async (file) => (await readFile(other.folder + file)).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000);
});

test('the recap page with its stylesheet weighs at most 14 kB, compressed', async () => {
  const files = await site.files();
  const styles = files.filter((file) => file.endsWith('.css.br'));
  const sizes = await Promise.all(
    [...styles, `${RECAP}index.html.br`].map(async (file) => (await readFile(site.folder + file)).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(14_000);
});

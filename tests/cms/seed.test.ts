import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArchive } from '@archive/site/archive';
import { collectEntries } from '@archive/site/collect';
import { planPages } from '@archive/site/pages';
import { seed } from '@archive/scripts/seed/seed.ts';
import { startCms, type Cms } from './cms.ts';

let cms: Cms;
let first: Awaited<ReturnType<typeof seed>>;

beforeAll(async () => {
  cms = await startCms();
  first = await seed(cms.strapi);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const collect = () => collectEntries({ url: cms.url, token: cms.tokens.site, status: 'PUBLISHED' });

test('an empty CMS is filled with the recap and all municipalities of today and before', async () => {
  const entries = await collect();
  expect(entries.municipality).toHaveLength(605);
  expect(entries.municipality.filter(({ validUntil }) => validUntil === null)).toHaveLength(342);
  expect(entries.meeting.map(({ slug }) => slug)).toEqual([
    'vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid',
  ]);
  expect(entries.meeting[0]?.municipalities).toHaveLength(15);
});

test('filling it again changes nothing, and no removed entry comes back', async () => {
  const before = await collect();
  const [speaker] = before.speaker.filter(({ slug }) => slug === 'simon-bakker');
  await cms.documents('speaker').update({
    documentId: speaker!.documentId,
    data: { jobTitle: 'verbeterd door een redacteur' },
  });
  expect(await seed(cms.strapi)).toEqual({ entries: 0 });
  const after = await collect();
  expect(after.speaker.find(({ slug }) => slug === 'simon-bakker')?.jobTitle).toBe(
    'verbeterd door een redacteur',
  );
  expect(after.municipality).toHaveLength(605);
});

test('the municipalities of the recap have the code, register address and place of the official lists', async () => {
  const { municipality } = await collect();
  expect(municipality.find(({ slug }) => slug === 'utrecht')).toMatchObject({
    cbsCode: 'GM0344',
    tooiUri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0344',
    province: 'Utrecht',
    latitude: 52.0911,
    longitude: 5.0748,
  });
  expect(municipality.find(({ slug }) => slug === 'den-haag')?.aliases).toBe("'s-Gravenhage");
});

test('every sentence of the recap is on a page of the site', async () => {
  const source = readFileSync(
    new URL('../fixtures/terugblik-vijfde-bijeenkomst.txt', import.meta.url),
    'utf8',
  );
  const pages = planPages(createArchive(await collect(), new Map()));
  const shown = pages.map(({ view }) => JSON.stringify(view())).join(' ');
  const isFurniture = (sentence: string) =>
    /^(?:29 april 2021|Over de schrijver|Reactie plaatsen)/.test(sentence);
  const sentences = source
    .replaceAll('Koninkrijkrelaties', 'Koninkrijksrelaties')
    .split(/\n|(?<=[.?])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim().replace(/,$/, ''))
    .filter((sentence) => sentence !== '' && !isFurniture(sentence));
  expect(sentences.length).toBeGreaterThan(20);
  expect(sentences.filter((sentence) => !shown.includes(JSON.stringify(sentence).slice(1, -1)))).toEqual([]);
});

test('the first editor can log in with the password that was shown, and is made once', async () => {
  const response = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(first.editor),
  });
  expect(response.status).toBe(200);
  expect((await seed(cms.strapi)).editor).toBeUndefined();
});

import { existsSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realDisk, type Disk } from '@archive/scripts/publish/disk.ts';
import { Metrics } from '@archive/scripts/publish/metrics.ts';
import { newestRelease } from '@archive/scripts/publish/releases.ts';
import { HeldBack } from '@archive/scripts/publish/shrink.ts';
import { listFiles } from '@archive/scripts/publish/stage.ts';
import { indexFolder, pruneIndex, readEntry } from '@archive/scripts/search/index-folder.ts';
import { indexOnce, SearchIndexer } from '@archive/scripts/search/indexer.ts';
import { filesOf, keyOf } from '@archive/site/search/format';
import { wishFrom } from '@archive/site/search/page/address';
import { narrow } from '@archive/site/search/page/narrow';
import {
  aMeeting,
  aSpeaker,
  exampleContent,
  toAnswers,
  toArchive,
  type Example,
} from '../support/answers.ts';
import { viewAt } from '../support/check-view.ts';
import { memoryLog } from '../support/memory-log.ts';
import { publishedSite, type PublishedSite } from '../support/published-site.ts';
import { fileOfIndex, find, indexIn, openIndex } from '../support/searched.ts';
import { readTree, withoutSiblings } from '../support/tree.ts';

const RECAP = '/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/';
const UTRECHT_ZUID = `${RECAP}aanpak-utrecht-zuid/`;
const ROOM = `${RECAP}experimentele-ruimte-in-wet-en-regelgeving/`;

let site: PublishedSite;
beforeAll(async () => {
  site = await publishedSite(toAnswers(exampleContent));
  await indexFolder(site.folder);
});
afterAll(() => site?.[Symbol.asyncDispose]());

test.each([
  ['drugscriminaliteit', UTRECHT_ZUID],
  ['criminaliteit', UTRECHT_ZUID],
  ['criminele carrière', UTRECHT_ZUID],
  ['verleiding jongere', UTRECHT_ZUID],
  ['Utrecht Zuid', UTRECHT_ZUID],
  ['experimenteerruimte', ROOM],
  ['regelgeving', ROOM],
  ['vijfde bijeenkomst', RECAP],
  ['maart 2021 plenair', RECAP],
  ['Rahmouni', '/sprekers/maryam-el-rahmouni/'],
  ['Maryam Rahmouni', '/sprekers/maryam-el-rahmouni/'],
  ['Máryam El Rahmouni', '/sprekers/maryam-el-rahmouni/'],
  ['Zuijlen', '/sprekers/jornt-van-zuijlen/'],
  ['van Zuylen', '/sprekers/jornt-van-zuijlen/'],
  ['Henk Jan Bierling', '/sprekers/henk-jan-bierling/'],
  ['leeuwarden', '/gemeenten/leeuwarden/'],
])('of the real recap, "%s" finds %s first', async (question, path) => {
  expect((await find(await openIndex(site.folder), question))[0]).toBe(path);
});

test('what a recap says is found in the recap and the subsession, each by itself', async () => {
  const reader = await openIndex(site.folder);
  expect(await find(reader, 'Utrecht Zuid')).toEqual(expect.arrayContaining([RECAP, UTRECHT_ZUID]));
  expect(await reader.page(0)).toMatchObject({ kind: 'meeting', date: '24 maart 2021, ochtend' });
  expect(reader.yearOf(0)).toBe(2021);
  expect([...(await reader.facet('municipality')).keys()]).toHaveLength(15);
});

const undated: Example<'meeting'> = {
  title: 'Zonder datum',
  slug: 'zonder-datum',
  author: 'noor-de-wit-2',
  recapPublishedOn: '1999-01-01',
  changeNotes: [{ changedOn: '1998-01-01', text: 'Verbeterd.' }],
  introduction: [
    {
      type: 'paragraph',
      children: [
        { type: 'link', url: '/gemeenten/utrecht/', children: [{ type: 'text', text: 'Lees meer' }] },
      ],
    },
  ],
};

/** Two people with one name, and a meeting of which no date is known and whose text leads elsewhere. */
const confusable = {
  ...exampleContent,
  speaker: [...exampleContent.speaker, aSpeaker(), aSpeaker({ slug: 'noor-de-wit-2' })],
  meeting: [
    ...exampleContent.meeting,
    aMeeting({ author: 'noor-de-wit' }),
    undated,
    aMeeting({ slug: 'tweede', title: 'Tweede', author: 'noor-de-wit' }),
  ],
};

test('each value of a facet leaves as many meetings on the list without a script as with it', async () => {
  await using other = await publishedSite(toAnswers(confusable));
  await indexFolder(other.folder);
  const reader = await openIndex(other.folder);
  const { facets } = viewAt(toArchive(confusable), '/bijeenkomsten/', 'meetings');
  expect(facets.map(({ name }) => name)).toEqual(['year', 'programme', 'municipality', 'theme', 'speaker']);
  const { chosen } = wishFrom(new URLSearchParams());
  const meetings = Array.from({ length: reader.entry.pages }, (_, page) => page).filter(
    (page) => reader.kindOf(page) === 'meeting',
  );
  const { counts } = await narrow(reader, meetings, chosen, new Set(facets.map(({ name }) => name)));
  for (const { name, values } of facets)
    for (const { href, text, meetings: count } of values)
      expect([name, href, counts.get(name)?.get(keyOf(href))]).toEqual([name, href, { words: text, count }]);
  // Of the years and themes all are in the list.
  for (const name of ['year', 'theme'] as const)
    expect(counts.get(name)?.size).toBe(facets.find((facet) => facet.name === name)?.values.length);
});

test('the text of a programme is found on its own page, and not on that of every meeting', async () => {
  const found = await find(await openIndex(site.folder), 'inspiratie Rotterdam Zuid');
  expect(found).toEqual(['/programmas/leerkring-leefbaarheid-en-veiligheid/']);
});

test('equal sites have equal indexes, whichever release they are, and nothing is written twice', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  await withdraw(other);
  other.cms.answers = toAnswers(exampleContent);
  await other.publishAgain();
  expect(await indexOnce(other.folder)).toMatchObject({ release: 3, pages: 25 });
  const [one, two] = await Promise.all([site, other].map(({ folder }) => readTree(indexIn(folder))));
  expect(two).toEqual(one);
  expect(await indexFolder(other.folder)).toMatchObject({ written: 0 });
});

test('publishing everything again leaves the index alone', async () => {
  const before = await readTree(indexIn(site.folder));
  expect(await site.publishAgain()).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect(await readTree(indexIn(site.folder))).toEqual(before);
  expect(withoutSiblings(before).size).toBeGreaterThan(5);
});

/** Takes the recap off the site, as an editor and then a Beheerder do. */
async function withdraw(other: PublishedSite): Promise<void> {
  other.cms.answers = toAnswers({ ...exampleContent, meeting: [] });
  const held: unknown = await other.publishAgain().catch((error: unknown) => error);
  await other.publishAgain((held as HeldBack).id);
}

test('what was withdrawn is found until the next swap, and its words are nowhere once that is pruned', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  await indexFolder(other.folder);
  const reader = await openIndex(other.folder);
  await withdraw(other);
  await indexFolder(other.folder);
  expect(await find(await openIndex(other.folder), 'drugscriminaliteit')).toEqual([]);
  // Who has the page open still reads the index that it began with.
  expect(await find(reader, 'drugscriminaliteit')).toEqual([UTRECHT_ZUID]);
  await pruneIndex(other.folder);
  const tree = withoutSiblings(await readTree(indexIn(other.folder)));
  expect([...tree.values()].filter((text) => text.includes('drugs'))).toEqual([]);
});

/** A disk of a machine that fails at one of its writes. */
function failingAt(last: number): Disk {
  let count = 0;
  const unless =
    <Args extends unknown[]>(work: (...args: Args) => Promise<void>) =>
    (...args: Args) =>
      (count += 1) > last ? Promise.reject(new Error('killed')) : work(...args);
  return {
    ...realDisk,
    writeFile: unless((file: string, bytes: Uint8Array | string) => realDisk.writeFile(file, bytes)),
    rename: unless((from: string, to: string) => realDisk.rename(from, to)),
    remove: unless((path: string) => realDisk.remove(path)),
  };
}

test('killed at any of its writes, the index is the old one or the new, whole, and the next run completes it', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  await indexFolder(other.folder);
  const before = await readEntry(other.folder);
  await withdraw(other);
  const copy = `${other.folder}-old`;
  await cp(other.folder, copy, { recursive: true });
  let isComplete = false;
  const outcomes = new Set<number>();
  for (let last = 0; !isComplete; last += 1) {
    await rm(other.folder, { recursive: true });
    await cp(copy, other.folder, { recursive: true });
    isComplete = await indexFolder(other.folder, failingAt(last)).then(
      () => true,
      () => false,
    );
    const entry = (await readEntry(other.folder))!;
    outcomes.add(entry.pages);
    const missing = [...filesOf(entry), ...filesOf(before!)].filter(
      (name) => !existsSync(fileOfIndex(other.folder, name)),
    );
    expect(missing, `write ${last}`).toEqual([]);
    await find(await openIndex(other.folder), 'leefbaarheid');
  }
  expect(outcomes.size).toBe(2);
  await indexFolder(other.folder);
  const left = await listFiles(indexIn(other.folder));
  expect(left.filter((file) => file.includes('unfinished'))).toEqual([]);
});

const indexing = (target: string) => {
  const { log, events } = memoryLog();
  const { registry } = new Metrics({ queue: () => 0, waiting: () => [] });
  const indexer = new SearchIndexer({ target, log, registry, quiet: 10 });
  return { indexer, events, registry, [Symbol.asyncDispose]: () => indexer.stop() };
};

test('in the background the index follows every release, one indexing for many looks, and says how old it is', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  await using background = indexing(other.folder);
  const { indexer, events, registry } = background;
  expect(await registry.getSingleMetricAsString('archive_search_age_seconds')).toContain(' -1');
  expect(await registry.getSingleMetricAsString('archive_search_releases_behind')).toContain(' 1');
  for (let looks = 0; looks < 20; looks += 1) indexer.look();
  await indexer.idle();
  expect(events).toMatchObject([{ msg: 'Indexed for search.', release: 1, pages: 25 }]);
  indexer.look();
  await indexer.idle();
  expect(events).toHaveLength(1);
  await withdraw(other);
  indexer.look();
  await indexer.idle();
  expect(events.at(-1)).toMatchObject({ release: await newestRelease(other.folder), pages: 0 });
  expect(await registry.getSingleMetricAsString('archive_search_releases_behind')).toContain(' 0');
});

test('an indexer that is stopped halfway leaves the site searchable, and the next one completes it', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  {
    await using first = indexing(other.folder);
    first.indexer.look();
  }
  expect(await readEntry(other.folder)).toBeUndefined();
  await using second = indexing(other.folder);
  second.indexer.look();
  await second.indexer.idle();
  expect(await find(await openIndex(other.folder), 'drugscriminaliteit')).toEqual([UTRECHT_ZUID]);
});

test('an index that cannot be made is told once, and publishing goes on', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  await rm(`${other.folder}/zoeken`, { recursive: true });
  await using background = indexing(other.folder);
  await realDisk.writeFile(`${other.folder}/zoeken`, 'in the way');
  for (let looks = 0; looks < 2; looks += 1) {
    background.indexer.look();
    await background.indexer.idle();
  }
  expect(background.events).toHaveLength(1);
  await rm(`${other.folder}/zoeken`);
  expect(await other.publishAgain()).toMatchObject({ removed: 0 });
});

test('all scripts of the site weigh at most 25 kB together, compressed, and know no other host', async () => {
  const scripts = (await site.files()).filter((file) => file.endsWith('.js.br'));
  const sizes = await Promise.all(scripts.map(async (file) => (await readFile(site.folder + file)).length));
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000);
  for (const script of scripts)
    expect(await readFile(site.folder + script.replace(/\.br$/, ''), 'utf8')).not.toMatch(/https?:\/\//);
});

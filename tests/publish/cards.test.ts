/** The pictures that go along when somebody shares a page. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCardDrawer } from '@archive/scripts/cards/card-drawer.ts';
import { drawCards } from '@archive/scripts/cards/cards-folder.ts';
import { realDisk, type Disk } from '@archive/scripts/publish/disk.ts';
import { HeldBack } from '@archive/scripts/publish/shrink.ts';
import { fileToPath, paths } from '@archive/site/paths';
import { aMeeting, exampleContent, toAnswers } from '../support/answers.ts';
import { memoryLog } from '../support/memory-log.ts';
import { nastyContent } from '../support/nasty-content.ts';
import { publishedSite, type PublishedSite } from '../support/published-site.ts';
import { readTree } from '../support/tree.ts';
import { siteUrl } from './build-site.ts';

let site: PublishedSite;
beforeAll(async () => {
  site = await publishedSite(toAnswers(nastyContent));
  await drawCards(site.folder);
});
afterAll(() => site?.[Symbol.asyncDispose]());

const cardsIn = async (folder: string) => {
  const tree = await readTree(join(folder, 'beeld'));
  return new Map([...tree].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

const toMeetings = (...titles: readonly string[]) =>
  toAnswers({
    meeting: titles.map((title) => aMeeting({ title, slug: title.toLowerCase().replaceAll(' ', '-') })),
  });

test('every page tells who shares it what it is called and about, with a picture that is there', async () => {
  const pages = (await site.files()).filter((file) => file.endsWith('.html'));
  for (const file of pages) {
    const { document } = parseHTML(await site.page(file));
    const say = (name: string) =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
    for (const name of ['og:title', 'og:description', 'og:type', 'og:image:alt', 'og:site_name']) {
      expect(say(name), `${file} ${name}`).not.toBe('');
    }
    expect(say('twitter:card'), file).toBe('summary_large_image');
    expect(say('og:image'), file).toMatch(/^https:\/\/leerkringen\.example\/beeld\/.+\.png$/);
    const picture = sharp(site.folder + say('og:image').slice(siteUrl.length));
    expect(await picture.metadata(), file).toMatchObject({ format: 'png', width: 1200, height: 630 });
  }
});

test('the picture of a recap names its programme and date, and its address stays', async () => {
  const { document } = parseHTML(
    await site.page('/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/'),
  );
  const say = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
  expect(say('og:image')).toBe(
    `${siteUrl}/beeld/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid.png`,
  );
  expect(say('og:image:alt')).toBe(
    'Terugblik vijfde bijeenkomst leerkring leefbaarheid en veiligheid · Leerkring leefbaarheid en veiligheid · 24 maart 2021',
  );
});

test('every page has a picture of its own, but the one for unknown addresses', async () => {
  for (const file of (await site.files()).filter((name) => name.endsWith('.html'))) {
    const path = fileToPath(file.slice(1));
    const picture = paths.card(path === paths.notFound ? paths.home : path);
    expect(await site.page(file)).toContain(`property="og:image" content="${siteUrl}${picture}"`);
  }
});

test('only what differs is drawn, and the pictures are what a full build has', async () => {
  await using other = await publishedSite(toMeetings('Wonen', 'Zorg'));
  await drawCards(other.folder);
  other.cms.answers = toMeetings('Wonen', 'Zorg en welzijn', 'Werk');
  await other.publishAgain();
  const { files } = await drawCards(other.folder);
  expect(files.toSorted()).toEqual([
    'beeld/bijeenkomsten/werk.png',
    'beeld/bijeenkomsten/zorg-en-welzijn.png',
    'beeld/bijeenkomsten/zorg.png',
  ]);
  await using anew = await publishedSite(other.cms.answers);
  await drawCards(anew.folder);
  expect(await cardsIn(other.folder)).toEqual(await cardsIn(anew.folder));
  expect((await drawCards(other.folder)).files).toEqual([]);
});

test('a publish of everything leaves the pictures, and one that removes a page takes its picture along', async () => {
  await using other = await publishedSite(toMeetings('Wonen', 'Zorg'));
  await drawCards(other.folder);
  const before = await cardsIn(other.folder);
  await other.publishAgain();
  expect(await cardsIn(other.folder)).toEqual(before);
  other.cms.answers = toMeetings('Wonen');
  const held: unknown = await other.publishAgain().catch((error: unknown) => error);
  if (held instanceof HeldBack) await other.publishAgain(held.id);
  await drawCards(other.folder);
  const kept = [...(await cardsIn(other.folder)).keys()];
  expect(kept).toEqual([...before.keys()].filter((file) => file !== 'bijeenkomsten/zorg.png'));
  expect(kept).toContain('bijeenkomsten/wonen.png');
});

test('killed at any of its writes, every picture is whole, and the next run draws the others', async () => {
  await using other = await publishedSite(toMeetings('Wonen', 'Zorg'));
  await drawCards(other.folder);
  const whole = await cardsIn(other.folder);
  for (let lives = 0, isWhole = false; !isWhole; lives += 1) {
    await rm(join(other.folder, 'beeld'), { recursive: true });
    await rm(`${other.folder}.cards.json`);
    let left = lives;
    const live = () => {
      left -= 1;
      if (left < 0) throw new Error('killed');
    };
    const disk: Disk = {
      ...realDisk,
      writeFile: async (file, bytes) => {
        live();
        await realDisk.writeFile(file, bytes);
      },
      rename: async (from, to) => {
        live();
        await realDisk.rename(from, to);
      },
    };
    isWhole = await drawCards(other.folder, disk).then(
      () => true,
      () => false,
    );
    for (const [file, bytes] of await cardsIn(other.folder)) {
      if (file.endsWith('.png')) expect(bytes === whole.get(file), file).toBe(true);
    }
    await drawCards(other.folder);
    expect(await cardsIn(other.folder)).toEqual(whole);
  }
});

test('in the background the pictures follow every release, and an end halfway is gone on from', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  const { log, events } = memoryLog();
  const first = createCardDrawer({ target: other.folder, log, quiet: 10 });
  first.look();
  await first.stop();
  const drawn: string[] = [];
  const drawer = createCardDrawer({
    target: other.folder,
    log,
    quiet: 10,
    onDrawn: (files) => Promise.resolve(void drawn.push(...files)),
  });
  for (let looks = 0; looks < 20; looks += 1) drawer.look();
  await drawer.idle();
  expect(drawn).toContain('beeld/sprekers/maryam-el-rahmouni.png');
  expect(events).toMatchObject([{ msg: 'Drew pictures to share.', release: 1, drawn: drawn.length }]);
  expect((await readFile(join(other.folder, 'beeld/voorpagina.png'))).length).toBeLessThan(25_000);
  await drawer.stop();
});

/** The whole files of the data, as they are made in the background of what is published. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherData } from '@archive/scripts/data/gather.ts';
import { wholeFileNames } from '@archive/scripts/data/whole-files.ts';
import { realDisk, type Disk } from '@archive/scripts/publish/disk.ts';
import { restore } from '@archive/scripts/publish/folder.ts';
import { listFiles } from '@archive/scripts/publish/stage.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { exampleContent, toAnswers } from '../support/answers.ts';
import { nastyContent } from '../support/nasty-content.ts';
import { publishedSite, type PublishedSite } from '../support/published-site.ts';
import { readTree, withoutSiblings } from '../support/tree.ts';
import { siteUrl } from './build-site.ts';

let site: PublishedSite;
beforeAll(async () => {
  site = await publishedSite(toAnswers(exampleContent));
});
afterAll(() => site?.[Symbol.asyncDispose]());

const [example] = exampleContent.meeting;
const RETITLED = { ...exampleContent, meeting: [{ ...example, title: 'Een andere titel' }] };

type Row = Readonly<Record<string, unknown>>;

const rowsIn = async ({ folder }: PublishedSite, name: string) =>
  JSON.parse(await readFile(join(folder, `data/${name}.json`), 'utf8')) as readonly Row[];

const titles = async (other: PublishedSite) =>
  (await rowsIn(other, 'bijeenkomsten')).map(({ title }) => title);

const wholeFiles = async (folder: string) =>
  new Map([...(await readTree(folder))].filter(([file]) => wholeFileNames.has(file)));

test('what readers download is there from the first publish on, and full once it is gathered', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  expect([...(await wholeFiles(other.folder)).keys()]).toHaveLength(16);
  expect(await titles(other)).toEqual([]);
  expect(await gatherData(realDisk, other.folder)).toBe(16);
  expect(await titles(other)).toEqual([example.title]);
  expect(await rowsIn(other, 'subsessies')).toHaveLength(exampleContent.subsession.length);
  withoutSiblings(await readTree(join(other.folder, 'data')));
});

test('the calendar of all meetings has each of them once, with its subsessions, and is named as the archive', async () => {
  const { folder } = site;
  await gatherData(realDisk, folder);
  const calendar = new ICAL.Component(ICAL.parse(await readFile(join(folder, 'agenda.ics'), 'utf8')));
  const titles = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
  const told = exampleContent.meeting.filter(({ heldOn }) => heldOn !== null).map(({ title }) => title);
  expect(titles.toSorted()).toEqual(
    [...told, ...exampleContent.subsession.map(({ title }) => title)].toSorted(),
  );
  expect(calendar.getFirstPropertyValue('source')).toBe(`${siteUrl}/agenda.ics`);
  const feed = JSON.parse(await readFile(join(folder, 'feed.json'), 'utf8')) as { title: string };
  expect(calendar.getFirstPropertyValue('name')).toBe(feed.title);
});

test('an edit releases one part of few entries, and the next gathering replaces the files of that type and the calendar', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  await gatherData(realDisk, other.folder);
  const before = await readTree(join(other.folder, 'data'));
  other.cms.answers = toAnswers(RETITLED);
  await other.publishAgain();
  const released = await readTree(join(other.folder, 'data'));
  const differing = [...released].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
  expect(differing.filter((file) => !/\.(?:br|gz)$/.test(file))).toEqual([
    expect.stringMatching(/^delen\/bijeenkomsten\/\d{3}\.ndjson$/),
  ]);
  const speakers = await stat(join(other.folder, 'data/sprekers.csv'));
  expect(await gatherData(realDisk, other.folder)).toBe(4);
  expect(await titles(other)).toEqual(['Een andere titel']);
  expect((await stat(join(other.folder, 'data/sprekers.csv'))).ino).toBe(speakers.ino);
});

test('a full publish leaves the whole files as they are, and a release that is put back has its own data', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  await gatherData(realDisk, other.folder);
  const first = await wholeFiles(other.folder);
  other.cms.answers = toAnswers(RETITLED);
  await other.publishAgain();
  expect(await wholeFiles(other.folder)).toEqual(first);
  await gatherData(realDisk, other.folder);
  expect(await wholeFiles(other.folder)).not.toEqual(first);
  await restore(other.folder, 1);
  await gatherData(realDisk, other.folder);
  expect(await wholeFiles(other.folder)).toEqual(first);
});

/** A disk of a machine that fails at one of its writes. */
function failingAt(last: number): Disk {
  let count = 0;
  const guard = () => ((count += 1) > last ? Promise.reject(new Error('killed')) : Promise.resolve());
  return {
    ...realDisk,
    writeFile: (file, bytes) => guard().then(() => realDisk.writeFile(file, bytes)),
    rename: (from, to) => guard().then(() => realDisk.rename(from, to)),
  };
}

test('killed at any of its writes, every file is the old one or the new, and the next gathering completes it', async () => {
  await using other = await publishedSite(toAnswers(exampleContent));
  const empty = await wholeFiles(other.folder);
  await gatherData(realDisk, other.folder);
  const full = await wholeFiles(other.folder);
  for (let last = 0; last < 90; last += 7) {
    for (const [file, text] of empty) await writeFile(join(other.folder, file), text, 'latin1');
    for (const file of empty.keys()) await rm(join(other.folder, `${file}.br`), { force: true });
    await expect(gatherData(failingAt(last), other.folder)).rejects.toThrow('killed');
    for (const [file, text] of await wholeFiles(other.folder))
      expect([empty.get(file), full.get(file)], `${file} at write ${last}`).toContain(text);
    await gatherData(realDisk, other.folder);
    expect(await wholeFiles(other.folder)).toEqual(full);
  }
  expect((await listFiles(other.folder)).filter((file) => file.includes('unfinished'))).toEqual([]);
});

/** The words of a text, as a page and a file both have them. */
const wordsOf = (text: string) =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

test('the data says nothing of a person that no page says', async () => {
  await using other = await publishedSite(toAnswers(nastyContent));
  await gatherData(realDisk, other.folder);
  for (const row of await rowsIn(other, 'sprekers')) {
    const { pathname } = new URL(String(row['url']));
    const page = wordsOf((await other.page(pathname)).replaceAll(/<script.*?<\/script>/gs, ''));
    for (const [name, value] of Object.entries(row)) {
      if (typeof value !== 'string' || ['id', 'url', 'updatedAt'].includes(name)) continue;
      for (const line of value.split('\n').filter((part) => !part.startsWith('http')))
        expect(page, `${name} of ${pathname}`).toContain(wordsOf(line.replaceAll('<', '&lt;')).trim());
    }
  }
});

test('browsers and programs are told what each file of the data is, and in which letters', async () => {
  await gatherData(realDisk, site.folder);
  const server = await startServer({ folder: site.folder, host: '127.0.0.1', port: 0 });
  const typeOf = async (path: string, encoding: string) => {
    const { headers, status } = await fetch(server.url + path, { headers: { 'accept-encoding': encoding } });
    return [status, headers.get('content-type'), headers.get('content-encoding')];
  };
  expect(await typeOf('/data/sprekers.csv', 'br')).toEqual([200, 'text/csv; charset=utf-8', 'br']);
  expect(await typeOf('/data/sprekers.ndjson', 'br')).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
    'br',
  ]);
  expect(await typeOf('/data/sprekers.json', 'identity')).toEqual([
    200,
    'application/json; charset=utf-8',
    null,
  ]);
  expect(await typeOf('/data/catalogus.jsonld', 'gzip')).toEqual([
    200,
    'application/ld+json; charset=utf-8',
    'gzip',
  ]);
  await server.close();
});

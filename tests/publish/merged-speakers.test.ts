/** Where the addresses of a speaker lead who was merged into another. */
import { copyFile } from 'node:fs/promises';
import type { Entries } from '@archive/site/entries';
import { loadRenderer } from '@archive/site/renderer';
import { ledgerOf } from '@archive/scripts/publish/ledger.ts';
import { readRedirects } from '@archive/scripts/publish/redirect-files.ts';
import { Publisher } from '@archive/scripts/publish/publisher.ts';
import { movesOf } from '@archive/scripts/publish/s3/objects.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMeeting, aSpeaker, toEntries } from '../support/answers.ts';
import { deltaBetween } from '../support/edits.ts';
import { workplace, type Workplace } from '../support/model-publisher.ts';
import { readTree } from '../support/tree.ts';
import { bundle, siteUrl } from './build-site.ts';

const renderer = await loadRenderer(bundle);

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
});
afterAll(() => place?.[Symbol.asyncDispose]());

/** So many meetings that the list on a speaker's page goes on on another. */
const MANY = 60;

const MEETINGS = { anna: MANY, ann: 1, jan: 1 } as const;

type Who = keyof typeof MEETINGS;

/** The site in which each of three has become a speaker, perhaps the same; null for nobody. */
function siteOf(
  became: Readonly<Record<Who, Who | null>>,
  formerIds: Partial<Record<Who, readonly Who[]>> = {},
) {
  const meeting = (Object.keys(MEETINGS) as Who[]).flatMap((who) =>
    Array.from({ length: MEETINGS[who] }, (_, index) => {
      const contributions = became[who] === null ? [] : [{ speaker: became[who] }];
      const title = `Met ${who} ${index}`;
      return aMeeting({ slug: `met-${who}-${index}`, title, agenda: [{ kind: 'plenary', contributions }] });
    }),
  );
  const there = new Set([...Object.values(became), ...Object.keys(formerIds)]) as ReadonlySet<Who | null>;
  const speaker = [...there].flatMap((slug) =>
    slug === null ? [] : [aSpeaker({ slug, name: `De ${slug}`, formerIds: formerIds[slug] ?? [] })],
  );
  return toEntries({ meeting, speaker });
}

const nothing = { readMedia: () => Promise.resolve(new Map()) };

const publisherInto = (target: string) => new Publisher({ renderer, siteUrl, target, ...nothing });

/** What readers are answered after each of these, published one change after the other. */
async function follow(name: string, states: readonly Entries[]) {
  const target = place.at(name);
  const publisher = publisherInto(target);
  const [first] = states;
  if (first === undefined) throw new Error('There is nothing to publish.');
  await publisher.publishAll(first);
  let before = first;
  for (const after of states.slice(1)) {
    await publisher.publishChange({ ...deltaBetween(before, after), files: [], changes: [] });
    before = after;
  }
  return { target, last: before };
}

async function ask(target: string, path: string) {
  const server = await startServer({ folder: target, host: '127.0.0.1', port: 0 });
  try {
    const response = await fetch(server.url + path, { redirect: 'manual' });
    await response.arrayBuffer();
    return [response.status, response.headers.get('location')];
  } finally {
    await server.close();
  }
}

const apart = siteOf({ anna: 'anna', ann: 'ann', jan: 'jan' });
const merged = siteOf({ anna: 'ann', ann: 'ann', jan: 'jan' }, { ann: ['anna'] });
const mergedOn = siteOf({ anna: 'jan', ann: 'jan', jan: 'jan' }, { jan: ['ann', 'anna'] });
/** As an id alone would be taken back. */
const halfForgotten = siteOf({ anna: 'jan', ann: 'jan', jan: 'jan' }, { jan: ['ann'] });
const unseen = siteOf({ anna: null, ann: null, jan: 'jan' }, { ann: ['anna'] });

/** What a full build makes of a state, with what is known of addresses. */
async function fullBuild(name: string, from: string, entries: Entries) {
  const target = place.at(name);
  await copyFile(ledgerOf(from), ledgerOf(target));
  await publisherInto(target).publishAll(entries);
  return readTree(target);
}

test('the address of who was merged leads to who stayed, and so do her id and the rest of her list', async () => {
  const { target } = await follow('merged', [apart, merged]);
  expect(await ask(target, '/sprekers/anna/')).toEqual([301, '/sprekers/ann/']);
  expect(await ask(target, '/id/speaker/anna')).toEqual([301, '/sprekers/ann/']);
  const older = [...(await readRedirects(target))].filter(([path]) => /^\/sprekers\/anna\/.+/.test(path));
  expect(older.length).toBeGreaterThan(0);
  expect(older.every(([, to]) => to === '/sprekers/ann/')).toBe(true);
  expect(movesOf(await readRedirects(target)).get('sprekers/anna/index.html')).toBe('/sprekers/ann/');
});

test('no redirect leads to another, also when who stayed was merged herself', async () => {
  const { target } = await follow('chained', [apart, merged, mergedOn]);
  for (const path of ['/sprekers/anna/', '/sprekers/ann/', '/id/speaker/anna', '/id/speaker/ann']) {
    expect(await ask(target, path)).toEqual([301, '/sprekers/jan/']);
  }
  const redirects = await readRedirects(target);
  expect([...redirects.values()].filter((to) => to !== null && redirects.has(to))).toEqual([]);
  expect(await ask(target, '/sprekers/jan/')).toEqual([200, null]);
});

test('a merge that is undone gives the page back at its address, as if nothing happened', async () => {
  const before = await follow('before', [apart]);
  const { target } = await follow('undone', [apart, merged, mergedOn, merged, apart]);
  expect(await ask(target, '/sprekers/anna/')).toEqual([200, null]);
  expect(await ask(target, '/id/speaker/anna')).toEqual([301, '/sprekers/anna/']);
  // Parts that the list of who stayed had meanwhile say that they are gone.
  const isOfReaders = ([file]: readonly [string, string]) => !file.startsWith('_redirects');
  const treeOf = async (folder: string) => [...(await readTree(folder))].filter(isOfReaders);
  expect(await treeOf(target)).toEqual(await treeOf(before.target));
});

test('who stayed and is on no page any more leaves addresses that say that they are gone', async () => {
  const { target } = await follow('unseen', [apart, merged, unseen]);
  expect(await ask(target, '/sprekers/anna/')).toEqual([410, null]);
});

test('a merge is published as a full build would, byte for byte, also when only the ids change', async () => {
  const states = [apart, merged, mergedOn, halfForgotten, merged];
  for (let length = 2; length <= states.length; length += 1) {
    const { target, last } = await follow(`followed-${length}`, states.slice(0, length));
    expect(await readTree(target)).toEqual(await fullBuild(`full-${length}`, target, last));
  }
});

/** How a reader follows the change feed: nothing passed over, and never a wrong "nothing new". */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { aSpeaker, cursorOf, feedAfter, QUERY } from './feed-reader.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.[Symbol.asyncDispose]());

test('a reader without a cursor is told to read everything, and where to go on', async () => {
  const feed = await feedAfter(cms, null);
  expect(feed).toMatchObject({ isContinuous: false, hasMore: false, changes: [] });
  expect(await feedAfter(cms, feed.cursor)).toMatchObject({
    isContinuous: true,
    changes: [],
    cursor: feed.cursor,
  });
});

test('a long list comes in pieces', async () => {
  const cursor = await cursorOf(cms);
  for (const name of ['Een', 'Twee', 'Drie']) await aSpeaker(cms, name);
  const first = await feedAfter(cms, cursor, 2);
  expect(first).toMatchObject({ hasMore: true, isContinuous: true });
  expect(first.changes).toHaveLength(2);
  const rest = await feedAfter(cms, first.cursor, 2);
  expect(rest).toMatchObject({ hasMore: false, isContinuous: true });
  expect(rest.changes).toHaveLength(1);
});

test.each([0, -1, 1001])('asking %i at a time is refused', async (limit) => {
  const { errors } = await cms.graphql(QUERY, { limit });
  expect(errors?.[0]?.message).toContain('ask 1 to 1000');
});

test('many at once are all told, each to a reader who follows along', async () => {
  const start = await cursorOf(cms);
  const writing = Promise.all(
    Array.from({ length: 40 }, (_, index) => aSpeaker(cms, `Gelijktijdig ${index}`)),
  );
  let isWriting = true;
  const finished = writing.finally(() => {
    isWriting = false;
  });
  const seen = new Set<string>();
  let cursor = start;
  const follow = async () => {
    const feed = await feedAfter(cms, cursor);
    expect(feed.isContinuous).toBe(true);
    for (const { subject } of feed.changes) seen.add(subject);
    cursor = feed.cursor;
  };
  while (isWriting) await follow();
  await follow();
  const speakers = await finished;
  expect(speakers.filter(({ documentId }) => !seen.has(documentId))).toEqual([]);
});

test('a write that takes long is not passed by, so that no reader misses it', async () => {
  const cursor = await cursorOf(cms);
  const written = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const slow = cms.strapi.db.transaction(async () => {
    await aSpeaker(cms, 'Langzaam');
    written.resolve();
    await mayCommit.promise;
  });
  await written.promise;
  const quick = aSpeaker(cms, 'Snel');
  const first = await Promise.race([quick.then(() => 'quick'), sleep(500, 'slow')]);
  mayCommit.resolve();
  await Promise.all([slow, quick]);
  expect(first).toBe('slow');
  expect((await feedAfter(cms, cursor)).changes).toHaveLength(2);
});

test.each([
  ['made up', () => Promise.resolve('12-unknown')],
  ['not a cursor', () => Promise.resolve("1' OR 1=1 --")],
  ['beyond what a database counts', () => Promise.resolve('999999999999-unknown')],
  ['far ahead, as after a backup was put back', async () => `999999${await cursorOf(cms)}`],
])('a cursor that is %s leads to reading everything', async (_, cursor) => {
  expect(await feedAfter(cms, await cursor())).toMatchObject({ isContinuous: false, changes: [] });
});

test('a cursor whose change was pruned leads to reading everything', async () => {
  const cursor = await cursorOf(cms);
  await aSpeaker(cms, 'Daarna');
  await cms.strapi.db
    .query('api::change.change')
    .deleteMany({ where: { id: { $lte: Number.parseInt(cursor, 10) } } });
  expect(await feedAfter(cms, cursor)).toMatchObject({ isContinuous: false });
});

test('the feed goes on after a restart', async () => {
  const cursor = await cursorOf(cms);
  await cms.restart();
  await aSpeaker(cms, 'Na de herstart');
  expect(await feedAfter(cms, cursor)).toMatchObject({ isContinuous: true, changes: [{ action: 'create' }] });
});

test('without a token, or through another door, there is no feed', async () => {
  expect((await cms.graphql(QUERY, {}, null)).data ?? null).toBeNull();
  const answer = await fetch(`${cms.url}/api/changes`, {
    headers: { authorization: `Bearer ${cms.tokens.site}` },
  });
  expect(answer.status).toBe(404);
});

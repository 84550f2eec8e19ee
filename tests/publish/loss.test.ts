/** Whatever is down and whatever calls get lost, the site becomes what the CMS holds, in as few releases as there were reasons. */
import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '@archive/scripts/bench/free-port.ts';
import { ledgerOf } from '@archive/scripts/publish/ledger.ts';
import { listen } from '@archive/scripts/publish/listen.ts';
import { createFollower, publish } from '@archive/scripts/publish/publish.ts';
import { readReleases } from '@archive/scripts/publish/releases.ts';
import { PublishService } from '@archive/scripts/publish/service.ts';
import { startCms, type Cms } from '../cms/cms.ts';
import { startCourier, type Courier } from '../support/courier.ts';
import { memoryLog } from '../support/memory-log.ts';
import { seed } from '../support/random.ts';
import { readTree } from '../support/tree.ts';
import { bundle, siteUrl } from './build-site.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;
const token = randomBytes(24).toString('hex');
const HOUR = 3_600_000;

interface RunningPublisher extends AsyncDisposable {
  readonly service: PublishService;
  readonly url: string;
}

const { log, events } = memoryLog();
const closing = new AsyncDisposableStack();
let courier: Courier;
let cms: Cms;
let cmsPort: number;
let target: string;
/** Null while it is down. */
let publisher: RunningPublisher | null = null;

const publication = () => ({ cmsUrl: `http://127.0.0.1:${cmsPort}`, token, bundle, siteUrl, target });

/** @param interval how often it looks by itself; an hour is never. */
async function startPublisher(interval = HOUR): Promise<RunningPublisher> {
  const follower = await createFollower(publication());
  const service = new PublishService({ follower, log, interval });
  const onWakeUp = () => void service.look();
  const listener = await listen({ host: '127.0.0.1', port: 0, secret: SECRET, onWakeUp });
  return {
    service,
    url: listener.url,
    async [Symbol.asyncDispose]() {
      await listener.close();
      await service.stop();
    },
  };
}

async function stopPublisher(): Promise<void> {
  await publisher?.[Symbol.asyncDispose]();
  publisher = null;
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-loss-'));
  closing.defer(() => rm(folder, { recursive: true }));
  target = join(folder, 'dist');
  cmsPort = await freePort();
  courier = closing.use(await startCourier(() => publisher?.url ?? 'http://127.0.0.1:9'));
});
afterAll(async () => {
  await stopPublisher();
  await closing.disposeAsync();
});

const write = (type: Parameters<Cms['documents']>[0]) => cms.documents(type);
const releases = async () => (await readReleases(target))[0]?.number ?? 0;
const look = () => publisher?.service.look();

/** Resolves when the site is what a publisher makes that knows nothing of the past but its addresses. */
async function isRight(): Promise<void> {
  const fresh = `${target}-fresh`;
  await rm(fresh, { recursive: true, force: true });
  await copyFile(ledgerOf(target), ledgerOf(fresh));
  await publish({ ...publication(), target: fresh });
  expect(await readTree(target)).toEqual(await readTree(fresh));
}

test('a publisher that starts before its CMS says so once, keeps looking, and publishes when it answers', async () => {
  publisher = await startPublisher(50);
  const failures = () =>
    publisher?.service.metrics.registry.getSingleMetricAsString('archive_publish_failures_total');
  await publisher.service.look();
  await expect.poll(failures).toMatch(/^archive_publish_failures_total [3-9]/m);
  expect(events.map(({ msg }) => msg)).toEqual([expect.stringContaining('cannot be reached')]);
  cms = await startCms({
    PUBLISHER_URL: courier.url,
    PUBLISHER_SECRET: SECRET,
    CMS_PORT: String(cmsPort),
    CMS_TOKEN: token,
  });
  closing.use(cms);
  await expect.poll(() => events.at(-1)?.msg).toBe('Published.');
  await isRight();
  expect(await releases()).toBe(1);
});

test('fifty changes while the publisher is down are one release after it starts', async () => {
  const [speaker, meeting, away] = [
    await write('speaker').create({ data: { name: 'Noor Oud' } }),
    await write('meeting').create({ data: { title: 'Blijft' }, status: 'published' }),
    await write('meeting').create({ data: { title: 'Gaat weg' }, status: 'published' }),
  ];
  await look();
  await stopPublisher();
  const before = await releases();
  for (let index = 0; index < 45; index += 1) {
    const data = { title: `Nummer ${index}`, author: speaker.documentId };
    await write('meeting').create({ data, status: 'published' });
  }
  await write('speaker').update({ documentId: speaker.documentId, data: { name: 'Noor Nieuw' } });
  await write('meeting').update({ documentId: meeting.documentId, data: { slug: 'verhuisd' } });
  await write('meeting').publish(meeting);
  await write('meeting').unpublish(away);
  await write('meeting').delete(away);
  publisher = await startPublisher();
  await look();
  await isRight();
  expect(await releases()).toBe(before + 1);
  expect((await readTree(target)).get('_redirects')).toContain('/bijeenkomsten/gaat-weg/ /404.html 410');
});

/** Changes that follow one another, each once the one before is on the site. */
const CHANGES = 12;

test(`${CHANGES} changes of which every call comes three times are ${CHANGES} releases`, async () => {
  courier.times = 3;
  const before = await releases();
  for (let index = 0; index < CHANGES; index += 1) {
    await write('speaker').create({ data: { name: `Niet genoemd ${index}` } });
    await write('meeting').create({ data: { title: `Driemaal ${index}` }, status: 'published' });
    await expect.poll(releases).toBe(before + index + 1);
  }
  await look();
  expect(await releases()).toBe(before + CHANGES);
  await isRight();
});

test('calls for many changes that come late, doubled and in the wrong order are one release', async () => {
  await look();
  Object.assign(courier, { times: 2, isHolding: true });
  const before = await releases();
  for (let index = 0; index < 20; index += 1) {
    await write('meeting').create({ data: { title: `Laat ${index}` }, status: 'published' });
  }
  expect(await releases()).toBe(before);
  await courier.deliver();
  await expect.poll(releases).toBe(before + 1);
  await look();
  expect(await releases()).toBe(before + 1);
  await isRight();
});

test('the call for a later change brings those along whose calls were lost', async () => {
  Object.assign(courier, { times: 0, isHolding: false });
  const before = await releases();
  await write('meeting').create({ data: { title: 'Nooit gehoord' }, status: 'published' });
  const answered = () => cms.strapi.store.get({ type: 'api', name: 'wake-up', key: 'answered' });
  const newest = async () =>
    (await cms.strapi.db.query('api::change.change').findMany({ orderBy: { id: 'asc' } })).at(-1)?.id;
  await expect.poll(answered).toBe(await newest());
  courier.times = 1;
  await write('meeting').create({ data: { title: 'Wel gehoord' }, status: 'published' });
  await expect.poll(releases).toBe(before + 1);
  await isRight();
});

test('whatever happens to each call, one look later the site is right, and no release was about nothing', async () => {
  const chances = fc.record({ times: fc.nat(3), isHolding: fc.boolean() });
  for (const [index, chance] of fc.sample(chances, { seed, numRuns: 40 }).entries()) {
    Object.assign(courier, chance);
    await write('meeting').create({ data: { title: `Toeval ${index}` }, status: 'published' });
    if (index % 10 === 9) await courier.deliver();
  }
  Object.assign(courier, { times: 1, isHolding: false });
  await courier.deliver();
  await look();
  await isRight();
  for (const { number, added, changed, removed } of await readReleases(target)) {
    expect(added.length + changed.length + removed.length, `release ${number}, SEED=${seed}`).toBeGreaterThan(
      0,
    );
  }
  expect(events.slice(1).map(({ msg }) => msg)).toEqual(events.slice(1).map(() => 'Published.'));
});

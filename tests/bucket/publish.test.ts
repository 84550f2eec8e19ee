/** Publishing is done when the bucket has it, and a bucket that is away is trouble like any other. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { addApi } from '@archive/scripts/publish/api.ts';
import { listen } from '@archive/scripts/publish/listen.ts';
import { createFollower, publish, type Publication } from '@archive/scripts/publish/publish.ts';
import { openBucket } from '@archive/scripts/publish/s3/open-bucket.ts';
import { PublishService } from '@archive/scripts/publish/service.ts';
import { bundle, siteUrl } from '../publish/build-site.ts';
import { aMeeting, aSpeaker, toAnswer, toAnswers } from '../support/answers.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms.ts';
import { memoryLog } from '../support/memory-log.ts';
import { ACCOUNT } from './ceph.ts';
import { s3Server, type S3Server } from './s3-server.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;
const authorization = `Bearer ${SECRET}`;

const closing = new AsyncDisposableStack();
const { log, events } = memoryLog();
let s3: S3Server;
let name: string;
let cms: FakeCms;
let publication: Publication;
let service: PublishService;
let url: string;

beforeAll(async () => {
  for (const variable of Object.keys(ACCOUNT)) vi.stubEnv(variable, undefined);
  s3 = closing.use(await s3Server());
  name = await s3.createBucket();
  const parent = await mkdtemp(join(tmpdir(), 'archive-bucket-'));
  closing.defer(() => rm(parent, { recursive: true }));
  const target = join(parent, 'dist');
  const meeting = [aMeeting({ slug: 'een', title: 'Eerst' }), aMeeting({ slug: 'twee', title: 'Twee' })];
  cms = closing.use(await startFakeCms(toAnswers({ meeting, speaker: [aSpeaker()] })));
  // The account is named in .env, and not in the environment.
  const bucket = await openBucket({ S3_BUCKET: name, S3_ENDPOINT: s3.url, siteUrl, all: ACCOUNT }, target);
  publication = { cmsUrl: cms.url, token: 'token', bundle, siteUrl, target, bucket };
  const follower = await createFollower(publication);
  service = new PublishService({ follower, log });
  closing.defer(() => service.stop());
  const listener = await listen({
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    onWakeUp: () => undefined,
    addRoutes: (server) => addApi(server, { secret: SECRET, log, service, follower, target }),
  });
  closing.defer(() => listener.close());
  url = listener.url;
});
beforeEach(() => {
  s3.patience = Infinity;
  cms.fault = null;
});
afterAll(() => closing.disposeAsync());

const PAGE = 'bijeenkomsten/een/index.html';

function rename(title: string): void {
  const others = cms.answers.meeting.filter(({ documentId }) => documentId !== 'een');
  cms.answers = {
    ...cms.answers,
    meeting: [...others, toAnswer('meeting', aMeeting({ slug: 'een', title }))],
  };
  cms.changes.push({ type: 'meeting', subject: 'een' });
}

const status = async () => (await fetch(`${url}/status`, { headers: { authorization } })).json();
const pageInBucket = async () => (await s3.contents(name)).get(PAGE);

test('what is published is in the bucket, and a change takes no more than the pages that show it', async () => {
  await service.look();
  expect(await status()).toMatchObject({ sequence: 0, release: 1, failure: null });
  expect((await s3.read(name, '/bijeenkomsten/een/')).status).toBe(200);
  s3.answered.length = 0;
  rename('Anders');
  await service.look();
  expect(await pageInBucket()).toContain('Anders');
  expect(s3.answered).toContain(`PUT ${PAGE}`);
  expect(s3.answered).not.toContain('PUT bijeenkomsten/twee/index.html');
  expect(events.at(-1)).toMatchObject({ msg: 'Published.', changes: 1, brought: { removed: 0 } });
  s3.answered.length = 0;
  await service.look();
  expect(s3.answered).toEqual([]);
});

test('while the bucket is away a change is not live and says why, and goes live when it is back', async () => {
  s3.patience = 0;
  rename('Onderweg');
  await service.look();
  expect(await status()).toMatchObject({
    sequence: 1,
    failure: { message: expect.stringContaining('kon niet naar de opslag worden gebracht') as string },
  });
  expect(events.at(-1)?.msg).toMatch(/^The bucket ".*" at .* does not answer \([A-Z]+\)\./);
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^archive_feed_waiting 1$/m);
  rename('Later');
  await service.look();
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^archive_feed_waiting 2$/m);
  expect(await pageInBucket()).toContain('Anders');
  s3.patience = Infinity;
  await service.look();
  expect(await pageInBucket()).toContain('Later');
  expect(await status()).toMatchObject({ sequence: 3, failure: null });
  expect(events.at(-1)).toMatchObject({ msg: 'Published.', changes: 2 });
});

test('a release that is put back reaches the bucket, also while the CMS does not answer', async () => {
  cms.fault = { kind: 'hang-up' };
  const response = await fetch(`${url}/releases/1/restore`, { method: 'POST', headers: { authorization } });
  expect(response.status).toBe(200);
  await expect.poll(pageInBucket).toContain('Eerst');
  cms.fault = null;
  await service.look();
});

test('a publish of its own fails when the bucket does, and the next one completes it', async () => {
  rename('Zelf');
  s3.patience = 0;
  await expect(publish(publication)).rejects.toThrow('does not answer');
  s3.patience = Infinity;
  expect(await publish(publication)).toMatchObject({ added: 0, changed: 0 });
  expect(await pageInBucket()).toContain('Zelf');
});

test('without a bucket in the environment there is none', async () => {
  const all = ACCOUNT;
  expect(
    await openBucket({ S3_BUCKET: undefined, S3_ENDPOINT: s3.url, siteUrl, all }, '/nergens'),
  ).toBeUndefined();
});

test('a bucket is refused for a site that is to stand below a path', async () => {
  const below = {
    S3_BUCKET: 'een',
    S3_ENDPOINT: s3.url,
    siteUrl: 'https://gemeente.example/archief',
    all: ACCOUNT,
  };
  await expect(openBucket(below, '/nergens')).rejects.toThrow('SITE_URL has a path, /archief');
});

/** What the publisher tells of itself and of the site, and what may be asked of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addApi } from '@archive/scripts/publish/api.ts';
import { listen } from '@archive/scripts/publish/listen.ts';
import { createFollower } from '@archive/scripts/publish/publish.ts';
import { PublishService } from '@archive/scripts/publish/service.ts';
import type { Status } from '@archive/scripts/publish/status.ts';
import { aMeeting, aSpeaker, toAnswer, toAnswers, type Answer, type Answers } from '../support/answers.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms.ts';
import { memoryLog } from '../support/memory-log.ts';
import { readTree } from '../support/tree.ts';
import { bundle, siteUrl } from './build-site.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;

const { log, events } = memoryLog();
const closing = new AsyncDisposableStack();
const meetings = Array.from({ length: 20 }, (_, index) =>
  aMeeting({ slug: `nummer-${index}`, title: `Bijeenkomst ${index}` }),
);
let cms: FakeCms;
let service: PublishService;
let url: string;
let target: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-api-'));
  closing.defer(() => rm(folder, { recursive: true }));
  target = join(folder, 'dist');
  cms = closing.use(await startFakeCms(toAnswers({ meeting: meetings, speaker: [aSpeaker()] })));
  const follower = await createFollower({ cmsUrl: cms.url, token: 'token', bundle, siteUrl, target });
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
afterAll(() => closing.disposeAsync());

const authorization = `Bearer ${SECRET}`;

async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; body: never }> {
  const headers = { authorization, ...(init.body ? { 'content-type': 'application/json' } : {}) };
  const response = await fetch(url + path, { headers, ...init });
  return { status: response.status, body: (await response.json()) as never };
}

const post = (path: string, body: unknown = {}) => ask(path, { method: 'POST', body: JSON.stringify(body) });

function put(type: keyof Answers, subject: string, answer: Answer | null): void {
  const others = cms.answers[type].filter(({ documentId }) => documentId !== subject);
  cms.answers = { ...cms.answers, [type]: [...others, ...(answer === null ? [] : [answer])] };
  cms.changes.push({ type, subject });
}

const toMeeting = (fields: Parameters<typeof aMeeting>[0]) => toAnswer('meeting', aMeeting(fields));

test('before it published it is alive, and not ready', async () => {
  expect(await ask('/healthz')).toEqual({ status: 503, body: { alive: true, ready: false } });
  expect((await ask('/status')).body).toMatchObject({ sequence: null, release: null, failure: null });
  await service.look();
  expect(await ask('/healthz')).toEqual({ status: 200, body: { alive: true, ready: true } });
  expect((await ask('/status')).body).toMatchObject({ sequence: 0, release: 1, isPublishing: false });
});

test('whether an address has or had a page is told, to who may ask', async () => {
  expect((await ask('/addresses?path=/bijeenkomsten/nummer-1/')).body).toEqual({ leads: true });
  expect((await ask('/addresses?path=/bijeenkomsten/nummer-1')).body).toEqual({ leads: true });
  expect((await ask('/addresses?path=/bijeenkomsten/nergens/')).body).toEqual({ leads: false });
});

test.each(['/status', '/releases', '/pages/meeting/nummer-1', '/addresses?path=/'])(
  '%s is told to who holds the secret, and to nobody else',
  async (path) => {
    for (const headers of [{}, { authorization: 'Bearer whsec_geraden' }, { authorization: SECRET }]) {
      expect((await ask(path, { headers: headers as HeadersInit })).status).toBe(401);
    }
  },
);

test('nobody else restores or confirms', async () => {
  for (const path of ['/releases/1/restore', '/waiting/abc/confirm']) {
    expect((await ask(path, { method: 'POST', headers: {} })).status).toBe(401);
  }
});

test('a change is live once its number is reached, at the address that is told', async () => {
  put('meeting', 'nummer-3', toMeeting({ slug: 'nummer-3', title: 'Anders' }));
  await service.look();
  const { body } = await ask('/status');
  expect(body).toMatchObject({ sequence: 1, release: 2, failure: null });
  const page = (await ask('/pages/meeting/nummer-3')).body as { path: string; since: string };
  expect(page.path).toBe('/bijeenkomsten/nummer-3/');
  expect(Date.parse(page.since)).toBeLessThanOrEqual(Date.now());
  expect((await ask('/pages/meeting/onbekend')).body).toEqual({ path: null, since: null });
  expect((await ask('/pages/niets/onbekend')).body).toEqual({ path: null, since: null });
});

test('a release tells the entries it was for, and the pages it changed', async () => {
  const { releases } = (await ask('/releases')).body as { releases: Record<string, unknown>[] };
  expect(releases[0]).toMatchObject({
    number: 2,
    cause: {
      kind: 'changes',
      entries: [{ type: 'meeting', documentId: 'nummer-3', title: 'Anders' }],
      actors: [1],
    },
    added: [],
    addedCount: 0,
    removedCount: 0,
  });
  expect(releases[0]?.['changed']).toContain('/bijeenkomsten/nummer-3/');
  expect(releases[1]).toMatchObject({ number: 1, cause: { kind: 'everything' } });
});

test('content that does not fit is told in Dutch, by entry and field, and logged without what it holds', async () => {
  put('meeting', 'nummer-4', { ...toMeeting({ slug: 'nummer-4', title: 'Vier' }), heldOn: 'gisteren' });
  await service.look();
  const { failure, sequence } = (await ask('/status')).body as Status;
  const message =
    'Bijeenkomst "Vier", veld "Datum van de bijeenkomst": dit kan niet worden getoond ("gisteren"). Verbeter het veld en publiceer opnieuw.';
  expect(failure).toMatchObject({
    message,
    problems: [{ message, subjects: [{ type: 'meeting', documentId: 'nummer-4' }] }],
  });
  // Who asks about a later change knows that it was not tried yet.
  expect([sequence, failure?.seen]).toEqual([1, 2]);
  const logged = events.at(-1);
  expect(logged).toMatchObject({ where: ['meeting nummer-4, field heldOn'] });
  expect(JSON.stringify(logged)).not.toMatch(/Vier|gisteren/);
  put('meeting', 'nummer-4', toMeeting({ slug: 'nummer-4', title: 'Vier' }));
  await service.look();
  expect((await ask('/status')).body).toMatchObject({ failure: null });
});

test('a CMS that is away is no riddle for editors', async () => {
  cms.fault = { kind: 'hang-up' };
  await service.look();
  const { failure } = (await ask('/status')).body as { failure: { message: string } };
  expect(failure.message).toContain('Er gaat niets verloren');
  cms.fault = null;
  await service.look();
});

test('a link to a page that never was stops the publish, and names both pages', async () => {
  const link = (to: string) =>
    toMeeting({
      slug: 'nummer-5',
      introduction: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: to, children: [{ type: 'text', text: 'hier' }] }],
        },
      ],
    });
  const before = await readTree(target);
  put('meeting', 'nummer-5', link('/bijeenkomsten/nergens/'));
  await service.look();
  const message =
    'Op de pagina /bijeenkomsten/nummer-5/ staat een link naar /bijeenkomsten/nergens/, en die pagina bestaat niet.';
  expect((await ask('/status')).body).toMatchObject({
    failure: {
      message,
      problems: [{ message, subjects: [{ type: 'meeting', documentId: 'nummer-5' }] }],
    },
  });
  expect(await readTree(target)).toEqual(before);
  for (const to of ['/bijeenkomsten/nummer-6/#boven', '/bijeenkomsten/nummer-6', '/over/?a=b']) {
    put('meeting', 'nummer-5', link(to));
    await service.look();
    expect((await ask('/status')).body).toMatchObject({ failure: null });
  }
});

test('what would remove a tenth of the site waits until it is confirmed', async () => {
  const before = await readTree(target);
  for (let index = 10; index < 20; index += 1) put('meeting', `nummer-${index}`, null);
  await service.look();
  const { waiting, failure } = (await ask('/status')).body as Status;
  expect(waiting).toMatchObject({ removed: 10, examples: { length: 5 }, paths: { length: 10 } });
  expect(failure?.message).toContain('zouden 10 van de');
  expect(await readTree(target)).toEqual(before);
  // Not even when it looks again, or is told to confirm something else.
  expect((await post('/waiting/iets-anders/confirm')).status).toBe(404);
  await service.look();
  expect(await readTree(target)).toEqual(before);
  expect((await post(`/waiting/${waiting?.id}/confirm`, { actor: 1 })).status).toBe(202);
  await expect.poll(async () => (await ask('/status')).body).toMatchObject({ waiting: null, failure: null });
  expect((await readTree(target)).has('bijeenkomsten/nummer-12/index.html')).toBe(false);
  expect((await post(`/waiting/${waiting?.id}/confirm`)).status).toBe(404);
});

test('what is no number of a release is not taken for one', async () => {
  for (const number of ['1e0', '0x1', '-1', '999'])
    expect((await post(`/releases/${number}/restore`)).status, number).toBe(404);
});

test('a release is put back as it was, and the next publish brings the site to what the CMS holds', async () => {
  const before = await readTree(target);
  const { body } = await post('/releases/1/restore', { actor: 7 });
  expect(body).toMatchObject({ release: { cause: { kind: 'rollback', to: 1, actor: 7 } } });
  const restored = await readTree(target);
  expect(restored.has('bijeenkomsten/nummer-12/index.html')).toBe(true);
  // Looking finds nothing new, and leaves what was put back.
  await service.look();
  expect(await readTree(target)).toEqual(restored);
  expect((await ask('/status')).body).toMatchObject({ restored: { to: 1 } });
  put('meeting', 'nummer-1', toMeeting({ slug: 'nummer-1', title: 'Na het terugzetten' }));
  await service.look();
  const { waiting } = (await ask('/status')).body as { waiting: { id: string } };
  await post(`/waiting/${waiting.id}/confirm`);
  await expect.poll(async () => (await ask('/status')).body).toMatchObject({ waiting: null });
  expect((await ask('/status')).body).toMatchObject({ restored: null });
  const after = await readTree(target);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const [release] = ((await ask('/releases')).body as { releases: unknown[] }).releases;
  expect(release).toMatchObject({ cause: { kind: 'changes', entries: [{ title: 'Na het terugzetten' }] } });
});

test('a page that an older release did not have is not said to be there when that is put back', async () => {
  put('meeting', 'nieuw', toMeeting({ slug: 'nieuw', title: 'Nieuw' }));
  await service.look();
  expect((await ask('/pages/meeting/nieuw')).body).toMatchObject({ path: '/bijeenkomsten/nieuw/' });
  const { release } = (await ask('/status')).body as Status;
  await post(`/releases/${Number(release) - 1}/restore`);
  expect(await ask('/pages/meeting/nieuw')).toEqual({ status: 200, body: { path: null, since: null } });
});

test('a page that was withdrawn is said to be there again when a release is put back that has it', async () => {
  const { release } = (await ask('/status')).body as Status;
  const page = { path: '/bijeenkomsten/nummer-2/' };
  const moved = { path: '/bijeenkomsten/verhuisd/' };
  put('meeting', 'nummer-2', { ...toMeeting({ slug: 'verhuisd' }), documentId: 'nummer-2' });
  await service.look();
  expect((await ask('/pages/meeting/nummer-2')).body).toMatchObject(moved);
  put('meeting', 'nummer-2', null);
  await service.look();
  expect(await ask('/pages/meeting/nummer-2')).toEqual({ status: 200, body: { path: null, since: null } });
  await post(`/releases/${Number(release) + 1}/restore`);
  expect((await ask('/pages/meeting/nummer-2')).body).toMatchObject(moved);
  await post(`/releases/${release}/restore`);
  expect((await ask('/pages/meeting/nummer-2')).body).toMatchObject(page);
});

test.each(['999', '0', '-1', 'een'])('a release %s that is not there is not put back', async (number) => {
  const before = await readTree(target);
  expect(await post(`/releases/${number}/restore`)).toEqual({
    status: 404,
    body: { error: `Publicatie ${number} kan niet worden teruggezet.` },
  });
  expect(await readTree(target)).toEqual(before);
});

test('what was measured is told in the format of Prometheus', async () => {
  const response = await fetch(`${url}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(text).toMatch(/^archive_pages [1-9]\d*$/m);
  expect(text).toMatch(/^archive_publish_failures_total [1-9]\d*$/m);
  expect(text).toMatch(/^archive_queue 0$/m);
  expect(text).toMatch(/^archive_feed_waiting 0$/m);
  expect(text).toMatch(/^archive_publish_latency_seconds_count \d+$/m);
});

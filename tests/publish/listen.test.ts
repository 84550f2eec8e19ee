/** Who may wake the publisher, and what waking it does. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { Failure } from '@archive/site/failure';
import { listen, type Listener } from '@archive/scripts/publish/listen.ts';
import { PublishService } from '@archive/scripts/publish/service.ts';
import { memoryLog } from '../support/memory-log.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;
const BODY = '{"type":"changes"}';
const MINUTE = 60_000;

let listener: Listener;
let calls = 0;
beforeAll(async () => {
  listener = await listen({ host: '127.0.0.1', port: 0, secret: SECRET, onWakeUp: () => (calls += 1) });
});
afterAll(() => listener?.close());
beforeEach(() => {
  calls = 0;
});

function signed(body = BODY, sentAt = new Date(), secret = SECRET): Record<string, string> {
  const id = randomUUID();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, sentAt, body),
  };
}

async function call(headers: Record<string, string>, body = BODY): Promise<number> {
  const { status } = await fetch(`${listener.url}/wake-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return status;
}

const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

test('a signed call wakes the publisher', async () => {
  expect(await call(signed())).toBe(202);
  expect(calls).toBe(1);
});

test('a call that took a few minutes is still heard', async () => {
  expect(await call(signed(BODY, ago(4)))).toBe(202);
});

test.each([
  ['without a signature', {}],
  ['signed with another secret', signed(BODY, new Date(), `whsec_${Buffer.alloc(32, 1).toString('base64')}`)],
  ['signed for another body', signed('{"type":"other"}')],
  ['with a signature that is no signature', { ...signed(), 'webhook-signature': 'v1,onzin' }],
  ['with another id than was signed', { ...signed(), 'webhook-id': 'another' }],
  ['from long ago', signed(BODY, ago(6))],
  ['from the future', signed(BODY, ago(-6))],
  ['with another secret in its header', { authorization: 'Bearer whsec_onzin' }],
  ['with an empty header', { authorization: '' }],
])('a call %s gets 401 and does nothing', async (_, headers) => {
  expect(await call(headers)).toBe(401);
  expect(calls).toBe(0);
});

test('a call that is repeated gets 401 and does nothing', async () => {
  const headers = signed();
  expect(await call(headers)).toBe(202);
  expect(await call(headers)).toBe(401);
  expect(calls).toBe(1);
});

test("Strapi's own webhook is heard by the secret in its header", async () => {
  const body = '{"event":"entry.publish","model":"meeting"}';
  expect(await call({ authorization: `Bearer ${SECRET}`, 'x-strapi-event': 'entry.publish' }, body)).toBe(
    202,
  );
  expect(calls).toBe(1);
});

test('a body that is not JSON, or is far too large, harms nothing', async () => {
  expect(await call(signed('{'), '{')).toBe(202);
  const large = 'x'.repeat(2_000_000);
  expect(await call(signed(large), large)).toBe(413);
  expect(await call(signed())).toBe(202);
});

test('nothing else is to be had there', async () => {
  expect((await fetch(`${listener.url}/`)).status).toBe(404);
  expect((await fetch(`${listener.url}/wake-up`)).status).toBe(404);
});

const silent = memoryLog().log;

/** A follower whose publishes end when the test says so. */
function slowFollower() {
  const ends: (() => void)[] = [];
  return {
    follower: {
      follow: () => new Promise<null>((resolve) => ends.push(() => resolve(null))),
      waiting: [],
      seen: null,
    },
    started: () => ends.length,
    end: () => ends.at(-1)?.(),
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('one publish runs at a time, and however often it is woken, one more follows', async () => {
  const { follower, started, end } = slowFollower();
  const service = new PublishService({ follower, log: silent });
  const first = service.look();
  await turn();
  const others = [service.look(), service.look(), service.look()];
  await turn();
  expect(started()).toBe(1);
  end();
  await first;
  await turn();
  expect(started()).toBe(2);
  end();
  await Promise.all(others);
  await service.stop();
  expect(started()).toBe(2);
});

test('it looks by itself as well', async () => {
  let looks = 0;
  const follow = () => {
    looks += 1;
    return Promise.resolve(null);
  };
  const service = new PublishService({
    follower: { follow, waiting: [], seen: null },
    log: silent,
    interval: 5,
  });
  await expect.poll(() => looks).toBeGreaterThan(2);
  await service.stop();
});

test('a failure is said once, and so is its end', async () => {
  const { log, events } = memoryLog();
  let isBroken = true;
  const follow = () =>
    isBroken ? Promise.reject(new Failure('The CMS is away.', 'Start it.')) : Promise.resolve(null);
  const service = new PublishService({ follower: { follow, waiting: [], seen: null }, log });
  await service.look();
  await service.look();
  isBroken = false;
  await service.look();
  await service.look();
  await service.stop();
  expect(events.map(({ msg }) => msg)).toEqual([
    'The CMS is away. Start it.',
    'The CMS answers again; the site is up to date.',
  ]);
});

test('who looks behind it hears whether readers have something else', async () => {
  const published = { added: 0, changed: 0, removed: 0, rendered: 0, pages: 1, release: 1, changes: [] };
  const outcomes = [
    () => Promise.resolve(null),
    () => Promise.resolve(published),
    () => Promise.resolve({ ...published, changed: 3 }),
    () => Promise.reject(new Failure('The CMS is away.', 'Start it.')),
  ];
  const heard: boolean[] = [];
  const follow = () => outcomes[heard.length]!();
  const service = new PublishService({
    follower: { follow, waiting: [], seen: null },
    log: silent,
    onLooked: (hasChanged) => heard.push(hasChanged),
  });
  while (heard.length < outcomes.length) await service.look();
  await service.stop();
  expect(heard).toEqual([false, false, true, false]);
});

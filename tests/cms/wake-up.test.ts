/** How the CMS tells the publisher that there is something new, whatever happens to either of them. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { startCms, type Cms } from './cms.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;

interface Call {
  readonly id: string;
  readonly sequence: number;
}

const TOKEN = 'github_pat_of_this_test';

let receiver: Server;
let cms: Cms;
/** What a repository of GitHub was asked to do. */
let dispatches: { readonly client_payload: { readonly sequence: number } }[] = [];
/** Every genuine call, and what it is answered. */
let calls: Call[] = [];
let status = 202;
/** When calls are answered. */
let answering = Promise.resolve();

beforeAll(async () => {
  receiver = createServer((request, response) => {
    void text(request).then(async (body) => {
      if (request.url === '/repos/owner/name/dispatches') return dispatch(request, body, response);
      // Throws when the signature does not fit.
      const headers = request.headers as Record<string, string>;
      const { data } = new Webhook(SECRET).verify(body, headers) as { data: { sequence: number } };
      calls.push({ id: headers['webhook-id'] ?? '', sequence: data.sequence });
      await answering;
      response.writeHead(status).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  cms = await startCms({
    PUBLISHER_URL: `http://127.0.0.1:${port}`,
    PUBLISHER_SECRET: SECRET,
    DISPATCH_URL: `http://127.0.0.1:${port}/repos/owner/name/dispatches`,
    DISPATCH_TOKEN: TOKEN,
  });
});
afterAll(async () => {
  await cms?.[Symbol.asyncDispose]();
  receiver?.close();
});
beforeEach(() => {
  status = 202;
});

/** Answers as GitHub does; see "Create a repository dispatch event" in its documentation. */
function dispatch({ headers }: IncomingMessage, body: string, response: ServerResponse): void {
  const { event_type, ...rest } = JSON.parse(body) as { event_type?: unknown } & (typeof dispatches)[number];
  const isAllowed = headers.authorization === `Bearer ${TOKEN}`;
  const code = isAllowed ? (event_type === 'publish' ? 204 : 422) : 401;
  if (code === 204) dispatches.push(rest);
  response.writeHead(code).end();
}

async function newest(): Promise<number> {
  const rows = await cms.strapi.db
    .query('api::change.change')
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  return (rows as { id: number }[])[0]?.id ?? 0;
}

/** Waits until the CMS knows that the publisher heard of everything. */
async function untilToldOfAll(): Promise<void> {
  const answered = () => cms.strapi.store.get({ type: 'api', name: 'wake-up', key: 'answered' });
  await expect.poll(answered).toBe(await newest());
}

const addSpeaker = (name: string) => cms.documents('speaker').create({ data: { name } });

test('a change leads to a signed call that names it', async () => {
  await untilToldOfAll();
  calls = [];
  await addSpeaker('Noor');
  await untilToldOfAll();
  expect(calls.map(({ sequence }) => sequence)).toEqual([await newest()]);
});

test('a workflow of GitHub is started for a change, and told its number', async () => {
  dispatches = [];
  await addSpeaker('Voor de werkstroom');
  const told = () => dispatches.at(-1)?.client_payload.sequence;
  await expect.poll(told).toBe(await newest());
});

test('many changes at once lead to few calls, and the last call is about the last change', async () => {
  await untilToldOfAll();
  calls = [];
  const written = Promise.all(Array.from({ length: 20 }, (_, index) => addSpeaker(`Persoon ${index}`)));
  // However long writing takes, what comes while a call is under way becomes one.
  answering = written.then(() => undefined);
  await written;
  await untilToldOfAll();
  expect(calls.length).toBeLessThan(5);
  expect(calls.at(-1)?.sequence).toBe(await newest());
  expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
});

test('a write that is undone leads to no call', async () => {
  await untilToldOfAll();
  calls = [];
  const undone = cms.strapi.db.transaction(async () => {
    await addSpeaker('Toch niet');
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await addSpeaker('Wel');
  await untilToldOfAll();
  expect(calls).toHaveLength(1);
});

test('a call that is refused is made again', async () => {
  status = 503;
  calls = [];
  await addSpeaker('Tijdens een storing');
  await expect.poll(() => calls.length).toBeGreaterThan(1);
  status = 202;
  await untilToldOfAll();
});

test('who is away for longer than a start takes is told of in the log', async () => {
  const warn = vi.spyOn(cms.strapi.log, 'warn');
  status = 503;
  calls = [];
  await addSpeaker('Tijdens een herstart');
  await expect.poll(() => calls.length).toBe(2);
  expect(warn).not.toHaveBeenCalled();
  await expect.poll(() => JSON.stringify(warn.mock.calls)).toContain('was not told of changes');
  status = 202;
  await untilToldOfAll();
  warn.mockRestore();
});

test('what was not told before a restart is told after it', async () => {
  status = 503;
  calls = [];
  await addSpeaker('Vlak voor de herstart');
  await expect.poll(() => calls.length).toBeGreaterThan(0);
  await cms.restart();
  status = 202;
  await untilToldOfAll();
});

test('what was told before a restart is not told again', async () => {
  await untilToldOfAll();
  calls = [];
  await cms.restart();
  await addSpeaker('Na de herstart');
  await untilToldOfAll();
  expect(calls.map(({ sequence }) => sequence)).toEqual([await newest()]);
});

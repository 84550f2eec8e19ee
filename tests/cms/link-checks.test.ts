/** Links are looked at in the background, a few at once, and not again today; pages of our own at once. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Finding } from '@archive/content-types/checks';
import { startCms, type Cms } from './cms.ts';
import { SECRET, startFakePublisher, type FakePublisher } from './fake-publisher.ts';
import { loginAs, type Person } from './people.ts';

const SITE = 'https://leerkringen.example.nl';

interface LinkChecks {
  gate: object;
  between: number;
}

const closing = new AsyncDisposableStack();
let cms: Cms;
let publisher: FakePublisher;
let editor: Person;
let server: Server;
let url: string;
const asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;

/** Answers after a moment, with the status that the path says. */
function startServer(): Server {
  return createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.once('close', () => (atOnce -= 1));
    response.statusCode = Number(/^\/(\d{3})/.exec(request.url ?? '')?.[1] ?? 200);
    setTimeout(() => response.end(), 20);
  }).listen(0, '127.0.0.1');
}

beforeAll(async () => {
  publisher = closing.use(await startFakePublisher());
  const environment = { PUBLISHER_URL: publisher.url, PUBLISHER_SECRET: SECRET, SITE_URL: SITE };
  cms = closing.use(await startCms(environment));
  editor = await loginAs(cms, 'strapi-editor');
  server = startServer();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  url = `http://server.example.nl:${port}`;
  const checks: LinkChecks = cms.strapi.get('linkChecks');
  checks.between = 50;
  checks.gate = { lookup: () => Promise.resolve(['127.0.0.1']), mayReach: () => true };
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await closing.disposeAsync();
});
beforeEach(() => {
  asked.length = 0;
  mostAtOnce = 0;
});

const links = (...urls: readonly string[]) =>
  urls.map((to) => ({
    type: 'paragraph',
    children: [{ type: 'link', url: to, children: [{ type: 'text', text: `naar ${to}` }] }],
  }));

const draft = async (title: string, ...urls: readonly string[]) =>
  (
    await cms
      .documents('meeting')
      .create({ data: { title, heldOn: '2021-03-24', introduction: links(...urls) } })
  ).documentId;

async function look(documentId: string): Promise<{ codes: readonly string[]; pending: number }> {
  const { body } = await editor('GET', `/desk/checks/meeting/${documentId}`);
  const { findings, pending } = body.data as unknown as { findings: readonly Finding[]; pending: number };
  return { codes: findings.map(({ code }) => code), pending };
}

const settled = (documentId: string) => expect.poll(async () => (await look(documentId)).pending).toBe(0);

test('nobody waits for a link: what it leads to is told once it is known, and asked once a day', async () => {
  const meeting = await draft('Met links', `${url}/404/weg`, `${url}/200/er`, `${url}/503/druk`);
  expect(await look(meeting)).toEqual({ codes: [], pending: 3 });
  await settled(meeting);
  expect((await look(meeting)).codes).toEqual(['DEAD_LINK']);
  const heads = asked.filter((line) => line === 'HEAD /404/weg');
  expect(heads, 'dead only when it was twice').toHaveLength(2);
  const before = asked.length;
  await cms.documents('meeting').publish({ documentId: meeting });
  await settled(await draft('Met dezelfde link', `${url}/404/weg`));
  expect(asked.length, 'a second question on one day').toBe(before);
});

test('what was found yesterday is told until it is found again', async () => {
  const checks = cms.strapi.db.query('api::link-check.link-check');
  const meeting = await draft('Van gisteren', `${url}/410/oud`);
  await look(meeting);
  await settled(meeting);
  await checks.updateMany({ where: {}, data: { checkedAt: new Date(Date.now() - 25 * 3600_000) } });
  expect(await look(meeting)).toEqual({ codes: ['DEAD_LINK'], pending: 1 });
  await settled(meeting);
});

test('a hundred links are asked a few at a time', async () => {
  const many = Array.from({ length: 100 }, (_, index) => `${url}/200/${index}`);
  const meeting = await draft('Met veel links', ...many);
  await Promise.all([look(meeting), look(meeting), look(meeting)]);
  await settled(meeting);
  expect(new Set(asked).size).toBe(100);
  expect(asked).toHaveLength(100);
  expect(mostAtOnce).toBeLessThanOrEqual(4);
});

test('what was found of links is nobody’s to read', async () => {
  const { errors } = await cms.graphql('{ linkChecks { documentId } }');
  expect(errors?.[0]?.message).toMatch(/Cannot query field/);
  const list = await editor('GET', '/content-manager/collection-types/api::link-check.link-check');
  expect(list.status).toBeGreaterThanOrEqual(400);
  expect((await fetch(`${cms.url}/api/link-checks`)).status).toBe(404);
  const rows: readonly object[] = await cms.strapi.db.query('api::link-check.link-check').findMany();
  expect(JSON.stringify(rows)).not.toContain('server.example.nl');
});

const REFUSAL = 'Verbeter eerst: een link naar een pagina die niet bestaat bij ‘Inleiding’.';

test.each([
  '/bijeenkomsten/nergens/',
  '/bijeenkomsten/verdwenen-deel/stuk',
  `${SITE}/sprekers/niemand/#over`,
])('a link to a page of ours that never was keeps an entry from being published: %s', async (path) => {
  publisher.leads = false;
  const meeting = await draft('Naar nergens', path);
  expect((await look(meeting)).codes).toEqual(['DEAD_PAGE']);
  await expect(cms.documents('meeting').publish({ documentId: meeting })).rejects.toThrow(REFUSAL);
  publisher.leads = true;
  expect((await look(meeting)).codes, 'an address that a page had before').toEqual([]);
  publisher.isSilent = true;
  await cms.documents('meeting').publish({ documentId: meeting });
  publisher.isSilent = false;
});

test('a link to a draft is a warning, to what is published or to the page itself nothing', async () => {
  publisher.leads = false;
  await draft('Nog een concept');
  await cms.documents('meeting').create({ data: { title: 'Staat er al' }, status: 'published' });
  const paths = [
    '/bijeenkomsten/nog-een-concept/',
    '/bijeenkomsten/staat-er-al/',
    '/bijeenkomsten/met-alles/',
  ];
  const lists = ['/bijeenkomsten/', '/bijeenkomsten/jaar/2021/', '/themas/iets/', '/over/', '/feed.xml'];
  const meeting = await draft('Met alles', ...paths, ...lists, '/bijeenkomsten/staat-er-al/agenda.ics');
  expect((await look(meeting)).codes).toEqual(['PAGE_NOT_PUBLISHED']);
  await cms.documents('meeting').publish({ documentId: meeting });
});

test('the dialog that publishes all of a meeting names what must be corrected, in which entry', async () => {
  const meeting = await draft('Geheel');
  const recap = [{ type: 'paragraph', children: [{ type: 'text', text: 'Bel 06-12345678.' }] }];
  await cms.documents('subsession').create({ data: { title: 'Met nummer', meeting, recap } });
  const set = await editor('GET', `/desk/publish-sets/meeting/${meeting}`);
  const { entries, fingerprint } = set.body.data as unknown as {
    entries: readonly { problems: readonly string[] }[];
    fingerprint: string;
  };
  const problem =
    'Subsessie ‘Met nummer’, ‘Verslag’: Er staat een mobiel nummer in: 06-12345678. Haal het weg.';
  expect(entries.map(({ problems }) => problems)).toEqual([[], [problem]]);
  const answer = await editor('POST', `/desk/publish-sets/meeting/${meeting}`, { fingerprint });
  expect(answer.status).toBe(400);
  expect(answer.body.error?.message).toContain(problem);
});

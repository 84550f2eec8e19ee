/**
 * From an editor's click to a reader's page, with everything real: Strapi, its calls to the
 * publisher, the renderer, the disk and the server.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '@archive/scripts/bench/free-port.ts';
import { ledgerOf } from '@archive/scripts/publish/ledger.ts';
import { listen } from '@archive/scripts/publish/listen.ts';
import { createFollower, publish } from '@archive/scripts/publish/publish.ts';
import { PublishService } from '@archive/scripts/publish/service.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { startCms, type Cms } from '../cms/cms.ts';
import { memoryLog } from '../support/memory-log.ts';
import { readTree } from '../support/tree.ts';
import { bundle, siteUrl } from './build-site.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;
const HOUR = 3_600_000;

let cms: Cms;
let site: string;
let target: string;
const { log, events } = memoryLog();
const services: PublishService[] = [];
const closing = new AsyncDisposableStack();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-live-'));
  closing.defer(() => rm(folder, { recursive: true }));
  target = join(folder, 'dist');
  const listener = await listen({
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    onWakeUp: () => services.forEach((service) => void service.look()),
  });
  closing.defer(() => listener.close());
  // A port of its own, so that it is found again after a restart.
  const port = String(await freePort());
  cms = await startCms({ PUBLISHER_URL: listener.url, PUBLISHER_SECRET: SECRET, CMS_PORT: port });
  closing.use(cms);
  const follower = await createFollower({ cmsUrl: cms.url, token: cms.tokens.site, bundle, siteUrl, target });
  // It never looks by itself: what arrives was called for.
  const service = new PublishService({ follower, log, interval: HOUR });
  services.push(service);
  closing.defer(() => service.stop());
  await service.look();
  const server = await startServer({ folder: target, host: '127.0.0.1', port: 0 });
  closing.defer(() => server.close());
  site = server.url;
});
afterAll(() => closing.disposeAsync());

/** The HTML of a page; empty while there is none. */
async function read(path: string): Promise<string> {
  const response = await fetch(site + path);
  return response.ok ? response.text() : '';
}

const shows = (path: string, text: string) => expect.poll(() => read(path)).toContain(text);
const hides = (path: string, text: string) => expect.poll(() => read(path)).not.toContain(text);
const isThere = (path: string) => shows(path, '<h1');
const isGone = (path: string) => expect.poll(() => read(path)).toBe('');

const write = (type: Parameters<Cms['documents']>[0]) => cms.documents(type);

test('a meeting that is published before its subsessions shows each as soon as it is published', async () => {
  const meeting = await write('meeting').create({ data: { title: 'Eerst de bijeenkomst' } });
  const subsession = await write('subsession').create({
    data: { title: 'Later de subsessie', meeting: meeting.documentId },
  });
  await write('meeting').publish(meeting);
  await isThere('/bijeenkomsten/eerst-de-bijeenkomst/');
  await write('subsession').publish(subsession);
  await shows('/bijeenkomsten/eerst-de-bijeenkomst/', 'Later de subsessie');
  await isThere('/bijeenkomsten/eerst-de-bijeenkomst/later-de-subsessie/');
});

test('a subsession that is published before its meeting waits for it', async () => {
  const meeting = await write('meeting').create({ data: { title: 'Komt later' } });
  const subsession = await write('subsession').create({
    data: { title: 'Wacht nog', meeting: meeting.documentId },
  });
  await write('subsession').publish(subsession);
  await write('meeting').publish(meeting);
  await isThere('/bijeenkomsten/komt-later/wacht-nog/');
  await shows('/bijeenkomsten/komt-later/', 'Wacht nog');
});

test('what is unpublished goes from every page, and comes back when it is published again', async () => {
  const programme = await write('programme').create({ data: { name: 'Wonen' } });
  const meeting = await write('meeting').create({
    data: { title: 'Heen en weer', programme: programme.documentId },
    status: 'published',
  });
  const subsession = await write('subsession').create({
    data: { title: 'Gaat mee', meeting: meeting.documentId },
    status: 'published',
  });
  await shows('/programmas/wonen/', 'Heen en weer');
  await write('subsession').unpublish(subsession);
  await hides('/bijeenkomsten/heen-en-weer/', 'Gaat mee');
  await isGone('/bijeenkomsten/heen-en-weer/gaat-mee/');
  await write('meeting').unpublish(meeting);
  await isGone('/bijeenkomsten/heen-en-weer/');
  await isGone('/programmas/wonen/');
  await write('subsession').publish(subsession);
  await write('meeting').publish(meeting);
  await shows('/programmas/wonen/', 'Heen en weer');
  await shows('/bijeenkomsten/heen-en-weer/', 'Gaat mee');
});

test('a speaker with a new name has it everywhere', async () => {
  const speaker = await write('speaker').create({ data: { name: 'Noor Oud' } });
  await write('meeting').create({
    data: {
      title: 'Met een spreker',
      agenda: [{ kind: 'plenair', contributions: [{ speaker: speaker.documentId, role: 'spreker' }] }],
    },
    status: 'published',
  });
  await shows('/bijeenkomsten/met-een-spreker/', 'Noor Oud');
  await write('speaker').update({ documentId: speaker.documentId, data: { name: 'Noor Nieuw' } });
  for (const path of ['/bijeenkomsten/met-een-spreker/', '/sprekers/', '/sprekers/noor-oud/']) {
    await shows(path, 'Noor Nieuw');
    await hides(path, 'Noor Oud');
  }
});

test('a subsession that is attached from the side of the meeting appears, and moves along', async () => {
  const [one, other] = [
    await write('meeting').create({ data: { title: 'De ene' }, status: 'published' }),
    await write('meeting').create({ data: { title: 'De andere' }, status: 'published' }),
  ];
  const subsession = await write('subsession').create({ data: { title: 'Zwerft' }, status: 'published' });
  const attach = async ({ documentId }: { documentId: string }) => {
    await write('meeting').update({ documentId, data: { subsessions: [subsession.documentId] } });
    await write('meeting').publish({ documentId });
  };
  await attach(one);
  await shows('/bijeenkomsten/de-ene/', 'Zwerft');
  await attach(other);
  await shows('/bijeenkomsten/de-andere/', 'Zwerft');
  await hides('/bijeenkomsten/de-ene/', 'Zwerft');
  // Who asks the old address is led to the new one.
  await shows('/bijeenkomsten/de-ene/zwerft/', 'De andere');
});

test('who is deleted is nowhere any more', async () => {
  const speaker = await write('speaker').create({ data: { name: 'Wordt Vergeten' } });
  await write('meeting').create({
    data: { title: 'Zonder auteur', author: speaker.documentId },
    status: 'published',
  });
  await shows('/bijeenkomsten/zonder-auteur/', 'Wordt Vergeten');
  await write('speaker').delete(speaker);
  await hides('/bijeenkomsten/zonder-auteur/', 'Wordt Vergeten');
  await isGone('/sprekers/wordt-vergeten/');
});

test('calls that are lost, doubled or late lead to the same site, and publish each change once', async () => {
  const [service] = services;
  await service?.look();
  const publishes = events.length;
  const awake = services.splice(0);
  for (let index = 0; index < 50; index += 1) {
    await write('meeting').create({ data: { title: `Ongehoord ${index}` }, status: 'published' });
  }
  expect(events.length).toBe(publishes);
  services.push(...awake);
  await Promise.all(Array.from({ length: 10 }, () => service?.look() ?? Promise.resolve()));
  expect(events.length).toBe(publishes + 1);
  await shows('/bijeenkomsten/ongehoord-49/', 'Ongehoord 49');
});

test('a CMS that restarts is followed on', async () => {
  await cms.restart();
  await write('meeting').create({ data: { title: 'Na de herstart' }, status: 'published' });
  await isThere('/bijeenkomsten/na-de-herstart/');
});

test('after all of this the site equals a full build, and nothing failed', async () => {
  const fresh = `${target}-fresh`;
  await copyFile(ledgerOf(target), ledgerOf(fresh));
  const publication = { cmsUrl: cms.url, token: cms.tokens.site, bundle, siteUrl };
  await publish({ ...publication, target: fresh });
  await expect.poll(() => readTree(target)).toEqual(await readTree(fresh));
  expect(events.filter(({ msg }) => msg !== 'Published.')).toEqual([]);
});

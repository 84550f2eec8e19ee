/**
 * How long readers wait for a change: from the CMS's answer to the publish request to the changed
 * bytes at the served address, in a large archive.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { PREVIEW_LIFETIME, signPreview } from '@archive/content-types';
import type { ThrowawayCms } from '../cms/throwaway-cms.ts';
import { folders } from '../folders.ts';
import { KEEP_LITTLE } from '../programs/keep-little.mjs';
import { freePort } from './free-port.ts';
import { startFilledCms } from './filled-cms.ts';
import { median, percentile, type Measurement } from './measurement.ts';
import type { Instructions } from './publisher-process.ts';
import { scratchFolder } from './scratch.ts';

/** Some 20,000 pages. One speaker is on 200: of the recaps that she wrote, and of their subsessions, which name her. */
const FILLING = {
  municipalities: 342,
  speakers: 3_618,
  programmes: 30,
  meetings: 4_000,
  subsessions: 12_000,
  ofOneAuthor: 50,
};

const PAGES_OF_ONE_AUTHOR = FILLING.ofOneAuthor * (1 + FILLING.subsessions / FILLING.meetings);

const ROUNDS = 40;
const RENAMES = 20;

/** How long a publisher is left alone that is to be at rest, in ms. */
const REST = 30_000;

/** Keeps its connections. */
const agent = new Agent({ keepAlive: true });

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

interface Document {
  readonly documentId: string;
}

interface Documents {
  findFirst(request: { filters: object }): Promise<Document>;
  update(request: { documentId: string; data: object }): Promise<unknown>;
  publish(request: { documentId: string }): Promise<unknown>;
}

const documentsOf = ({ strapi }: ThrowawayCms, name: string) =>
  strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;

/** What a server gives at a moment. `fetch` takes several times as long, on the cores that are measured. */
async function ask(url: string, etag: string): Promise<IncomingMessage> {
  const request = get(url, { agent, headers: { 'if-none-match': etag } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

/** Asks again and again, as browsers do: for the page only when it is another, so that asking costs little. */
async function untilShown(url: string, text: string): Promise<void> {
  for (let etag = '""'; ; await sleep(4)) {
    const response = await ask(url, etag);
    if ((await textOf(response)).includes(text)) return;
    etag = response.headers.etag ?? etag;
  }
}

async function editMeetings(cms: ThrowawayCms, site: string): Promise<readonly number[]> {
  const meetings = documentsOf(cms, 'meeting');
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const slug = `bijeenkomst-${(round * 997) % FILLING.meetings}`;
    const { documentId } = await meetings.findFirst({ filters: { slug } });
    const title = `Gewijzigd ${round}`;
    await meetings.update({ documentId, data: { title } });
    await meetings.publish({ documentId });
    const start = performance.now();
    await untilShown(`${site}/bijeenkomsten/${slug}/`, title);
    waits.push(performance.now() - start);
  }
  return waits;
}

/** Waits until pages from all over them have it. */
async function renameSpeaker(cms: ThrowawayCms, site: string): Promise<readonly number[]> {
  const speakers = documentsOf(cms, 'speaker');
  const { documentId } = await speakers.findFirst({ filters: { slug: 'persoon-0' } });
  const waits: number[] = [];
  for (let round = 0; round < RENAMES; round += 1) {
    const name = `Noor de ${String.fromCharCode(65 + round)}`;
    await speakers.update({ documentId, data: { name } });
    const start = performance.now();
    for (let index = 0; index < FILLING.ofOneAuthor; index += 10) {
      const meeting = `${site}/bijeenkomsten/bijeenkomst-${index}/`;
      await untilShown(meeting, name);
      await untilShown(`${meeting}subsessie-${index}/`, name);
    }
    waits.push(performance.now() - start);
  }
  return waits;
}

/** The page of a preview, and where it hears of changes. */
async function openPreview(url: string, link: string): Promise<string> {
  const html = await (await fetch(url + link)).text();
  return url + (/data-changes="([^"]+)"/.exec(html)?.[1] ?? '');
}

/** From the answer to saving a draft until a preview that is open was told and has it again. */
async function saveDrafts(cms: ThrowawayCms, url: string): Promise<readonly number[]> {
  const meetings = documentsOf(cms, 'meeting');
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const slug = `bijeenkomst-${(round * 991) % FILLING.meetings}`;
    const { documentId } = await meetings.findFirst({ filters: { slug } });
    const link = await signPreview(SECRET, {
      type: 'meeting',
      documentId,
      status: 'draft',
      admin: cms.url,
      expires: Date.now() + PREVIEW_LIFETIME,
    });
    const { body } = await fetch(await openPreview(url, link));
    const told = (async () => {
      for await (const chunk of body ?? []) if (new TextDecoder().decode(chunk).startsWith('data:')) return;
    })();
    const title = `Concept ${round}`;
    await meetings.update({ documentId, data: { title } });
    const start = performance.now();
    await told;
    await untilShown(url + link, title);
    waits.push(performance.now() - start);
  }
  return waits;
}

const summarise = (what: string, waits: readonly number[]): readonly Measurement[] => [
  { name: `${what}, median of ${waits.length}`, value: median(waits), unit: 'ms' },
  { name: `${what}, 95th percentile`, value: percentile(waits, 0.95), unit: 'ms' },
];

/** In MB. */
async function memoryOf(publisher: ChildProcess): Promise<number> {
  publisher.send('How much memory?');
  const [{ rss }] = (await once(publisher, 'message')) as [NodeJS.MemoryUsage];
  return rss / 1e6;
}

export async function measureEdits(): Promise<readonly Measurement[]> {
  await using scratch = await scratchFolder(1e9);
  const port = await freePort();
  const child = fork(join(folders.root, 'scripts/bench/publisher-process.ts'), {
    execArgv: [...process.execArgv, ...KEEP_LITTLE],
  });
  const server = fork(join(folders.root, 'scripts/bench/server-process.ts'));
  try {
    const publisher = { PUBLISHER_URL: `http://127.0.0.1:${port}`, PUBLISHER_SECRET: SECRET };
    await using data = await scratchFolder(1e8);
    await using cms = await startFilledCms(FILLING, publisher, data.path);
    const target = join(scratch.path, 'dist');
    child.send({
      cmsUrl: cms.url,
      token: cms.tokens.site,
      previewToken: cms.tokens.preview,
      target,
      secret: SECRET,
      port,
    } satisfies Instructions);
    await once(child, 'message');
    server.send(target);
    const [siteUrl] = (await once(server, 'message')) as [string];
    const edits = summarise('a new title on the page of its meeting', await editMeetings(cms, siteUrl));
    const renames = summarise(
      `a new name on all ${PAGES_OF_ONE_AUTHOR} pages of its speaker`,
      await renameSpeaker(cms, siteUrl),
    );
    const drafts = summarise(
      'a saved draft in its open preview',
      await saveDrafts(cms, publisher.PUBLISHER_URL),
    );
    const busy = await memoryOf(child);
    await sleep(REST);
    const atRest = await memoryOf(child);
    return [
      ...edits,
      ...renames,
      ...drafts,
      { name: 'memory of the publisher right after that', value: busy, unit: 'MB' },
      { name: `memory of the publisher ${REST / 1000} s later`, value: atRest, unit: 'MB' },
    ];
  } finally {
    child.kill();
    server.kill();
  }
}

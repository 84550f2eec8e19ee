/** Drafts as editors see them before anybody else does: the real CMS, publisher and renderer. */
import { copyFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { ledgerOf } from '@archive/scripts/publish/ledger.ts';
import { publish } from '@archive/scripts/publish/publish.ts';
import { SITE } from '../support/preview-server.ts';
import { readTree } from '../support/tree.ts';
import { bundle, siteUrl } from './build-site.ts';
import { see, startPreviewedCms } from './previewed-cms.ts';

const previewed = await startPreviewedCms();
const { cms, server, write, publishMeeting } = previewed;
afterAll(() => previewed[Symbol.asyncDispose]());

test('a draft shows in its preview, and nowhere else', async () => {
  const { documentId } = await write('meeting').create({ data: { title: 'Nog geheim' } });
  await server.publish();
  const before = await readTree(server.target);
  const { status, heading, banner } = await see(server, { documentId });
  expect({ status, heading }).toEqual({ status: 200, heading: 'Nog geheim' });
  expect(banner).toContain('Op de site staat nog geen pagina.');
  await server.publish();
  expect(await readTree(server.target)).toEqual(before);
  expect([...before.values()].some((text) => text.includes('Nog geheim'))).toBe(false);
});

test('a meeting shows its unpublished subsessions and speakers, marked, each with a preview of its own', async () => {
  const { meeting } = await publishMeeting('Half af');
  const speaker = await write('speaker').create({ data: { name: 'Nog Onbekend' } });
  const draft = await write('subsession').create({
    data: {
      title: 'Nieuwe subsessie',
      meeting: meeting.documentId,
      contributions: [{ speaker: speaker.documentId, role: 'spreker' }],
    },
  });
  const { linkOf, banner } = await see(server, meeting);
  expect(linkOf('Nieuwe subsessie')?.textContent).toMatch(/concept$/);
  expect(linkOf('Nog Onbekend')?.textContent).toMatch(/concept$/);
  expect(banner.slice(-3)).toEqual(['Staat nog niet op de site (2)', 'Nieuwe subsessie', 'Nog Onbekend']);
  const publicLink = linkOf('Gemeente Half af');
  expect(publicLink?.getAttribute('href')).toBe(`${SITE}/gemeenten/gemeente-half-af/`);
  expect(publicLink?.getAttribute('target')).toBe('_blank');
  expect(publicLink?.textContent).not.toContain('concept');
  const own = await fetch(server.url + linkOf('Nieuwe subsessie')?.getAttribute('href'));
  expect(await own.text()).toContain('>Nieuwe subsessie</h1>');
  expect((await see(server, { type: 'subsession', documentId: draft.documentId })).heading).toBe(
    'Nieuwe subsessie',
  );
  const { html } = await see(server, { type: 'speaker', documentId: speaker.documentId });
  expect(html).toContain('Nieuwe subsessie');
});

test('what was changed since it was published shows as draft and as published', async () => {
  const { meeting, subsession } = await publishMeeting('Oude titel');
  const before = await readTree(server.target);
  await write('meeting').update({ documentId: meeting.documentId, data: { title: 'Nieuwe titel' } });
  await write('subsession').update({ documentId: subsession.documentId, data: { meeting: null } });
  const draft = await see(server, meeting);
  expect(draft.heading).toBe('Nieuwe titel');
  expect(draft.html).not.toContain('Subsessie Oude titel');
  expect(draft.document.querySelector('.preview-banner a')?.getAttribute('href')).toBe(
    `${SITE}/bijeenkomsten/oude-titel/`,
  );
  const published = await see(server, { ...meeting, status: 'published' });
  expect(published.heading).toBe('Oude titel');
  expect(published.html).toContain('Subsessie Oude titel');
  expect(published.banner).toContain('Zo staat deze pagina nu op de site.');
  expect(await readTree(server.target)).toEqual(before);
});

test('what was never published, or is deleted, says so', async () => {
  const { documentId } = await write('meeting').create({ data: { title: 'Nooit' } });
  expect(await see(server, { documentId, status: 'published' })).toMatchObject({
    status: 404,
    heading: 'Dit staat niet op de site',
  });
  await write('meeting').delete({ documentId });
  expect(await see(server, { documentId })).toMatchObject({ status: 404, heading: 'Dit is er niet meer' });
});

const block = (url: string) => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'hierheen' }] }] },
];

test('a draft that lacks what it needs shows all the same, and says what is to be done', async () => {
  const meeting = await write('meeting').create({
    data: {
      introduction: block('/bestaat/niet/'),
      themes: [{}, { name: 'wonen' }],
      changeNotes: [{ text: 'Zonder datum' }],
    },
  });
  const { status, heading, banner } = await see(server, meeting);
  expect({ status, heading }).toEqual({ status: 200, heading: 'Nog geen titel' });
  expect(banner.slice(-8)).toEqual([
    'Nog te doen voor het publiceren (3)',
    'Bijeenkomst zonder titel, veld ‘Titel’: nog niet ingevuld.',
    'Bijeenkomst zonder titel, veld ‘Thema’s’ (nummer 1): nog niet ingevuld.',
    'Bijeenkomst zonder titel, veld ‘Wijzigingen na publicatie’ (nummer 1): nog niet ingevuld.',
    'Staat nog niet op de site (1)',
    'wonen',
    'Links die nergens heen leiden: herstel ze voor het publiceren (1)',
    '/bestaat/niet/',
  ]);
});

test('a subsession without a meeting shows all the same', async () => {
  const { documentId } = await write('subsession').create({ data: { title: 'Alleen' } });
  const { heading, banner, document } = await see(server, { type: 'subsession', documentId });
  expect(heading).toBe('Alleen');
  expect(banner).toContain('Subsessie ‘Alleen’, veld ‘Bijeenkomst’: nog niet ingevuld.');
  expect(document.querySelectorAll('a[href*="geen-bijeenkomst"]')).toHaveLength(0);
});

test('what nobody refers to yet shows, with the drafts that will', async () => {
  const programme = await write('programme').create({ data: { name: 'Nieuw programma' } });
  expect(await see(server, { ...programme, type: 'programme' })).toMatchObject({
    heading: 'Nieuw programma',
  });
  await write('meeting').create({ data: { title: 'Eerste in de reeks', programme: programme.documentId } });
  const { linkOf } = await see(server, { ...programme, type: 'programme' });
  expect(linkOf('Eerste in de reeks')?.textContent).toMatch(/concept$/);
});

test('hostile text stays text', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const meeting = await write('meeting').create({
    data: { title: hostile, introduction: block('/" onclick="x/') },
  });
  await write('subsession').create({ data: { title: hostile, meeting: meeting.documentId, themes: [{}] } });
  const { document, heading } = await see(server, meeting);
  expect(heading).toBe(hostile);
  expect([...document.querySelectorAll('script')].map((script) => script.getAttribute('src'))).toEqual([
    '/voorvertoning.js',
  ]);
  expect(document.querySelectorAll('img, [onerror], [onclick]')).toHaveLength(0);
});

/** Listens to what tells a preview of changes; resolves with what was told. */
async function firstChange(html: string): Promise<string> {
  const [, changes = ''] = /data-changes="([^"]+)"/.exec(html) ?? [];
  const response = await fetch(server.url + changes);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  for await (const chunk of response.body ?? []) {
    const text = new TextDecoder().decode(chunk);
    if (text.startsWith('data:')) return text;
  }
  return '';
}

test('whoever looks at a preview is told when it changes, also while the page was loading', async () => {
  const { documentId } = await write('meeting').create({ data: { title: 'Eerst' } });
  const { html } = await see(server, { documentId });
  const change = firstChange(html);
  await write('meeting').update({ documentId, data: { title: 'Daarna' } });
  expect(await change).toBe('data: gewijzigd\n\n');
  // By now the page that was loaded first is an old one.
  expect(await firstChange(html)).toBe('data: gewijzigd\n\n');
  expect((await see(server, { documentId })).heading).toBe('Daarna');
});

test('a preview needs its style, type and script, and finds them', async () => {
  const { documentId } = await write('meeting').create({ data: { title: 'Opgemaakt' } });
  const { document } = await see(server, { documentId });
  const files = [...document.querySelectorAll('link[href], script[src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) expect((await fetch(server.url + file)).status, file).toBe(200);
});

test('after all of this the next publish equals a full build, and nothing failed', async () => {
  const { meeting } = await publishMeeting('Ten slotte');
  await see(server, meeting);
  await write('meeting').update({ documentId: meeting.documentId, data: { title: 'Tot slot' } });
  await see(server, meeting);
  await write('meeting').publish(meeting);
  await server.publish();
  const fresh = `${server.target}-fresh`;
  await copyFile(ledgerOf(server.target), ledgerOf(fresh));
  await publish({ cmsUrl: cms.url, token: cms.tokens.site, bundle, siteUrl, target: fresh });
  expect(await readTree(server.target)).toEqual(await readTree(fresh));
  expect(server.events.filter(({ msg }) => msg !== 'Published.')).toEqual([]);
});

/** Pages come out the same however they are rendered: by us or by Astro's server, in one thread or several. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { largeEntries } from '@archive/scripts/bench/content.ts';
import { incomingOf } from '@archive/scripts/publish/journal.ts';
import { Publisher } from '@archive/scripts/publish/publisher.ts';
import { createArchive } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';
import { planPages } from '@archive/site/pages';
import { barePlace, type FileUse } from '@archive/site/media';
import { pathToFile } from '@archive/site/paths';
import { loadRenderer } from '@archive/site/renderer';
import type { PageKind } from '@archive/site/view';
import { exampleContent, toEntries } from '../support/answers.ts';
import { nastyContent } from '../support/nasty-content.ts';
import { readTree, withoutSiblings } from '../support/tree.ts';
import { bundle, siteUrl } from './build-site.ts';

const renderer = await loadRenderer(bundle);

/** So many pages that they are rendered in threads. */
const many = largeEntries({
  meetings: 150,
  subsessions: 300,
  speakers: 200,
  municipalities: 30,
  programmes: 5,
});

interface AstroServer {
  renderAsServer(path: string, locals: { readonly kind: PageKind; readonly view: unknown }): Promise<string>;
}

test('every page has the bytes that a server of Astro would give', async () => {
  const server = (await import(pathToFileURL(join(bundle, 'server/entry.mjs')).href)) as AstroServer;
  const kinds = new Set<PageKind>();
  for (const entries of [toEntries(exampleContent), toEntries(nastyContent), many]) {
    for (const { path, kind, view } of planPages(createArchive(entries, new Map()))) {
      kinds.add(kind);
      const expected = await server.renderAsServer(kind === 'notFound' ? '/404/' : path, {
        kind,
        view: view(),
      });
      expect(await renderer.render(path, kind, view()), path).toBe(expected);
    }
  }
  expect(kinds.size).toBe(21);
});

/** A folder to publish to, and a publisher with a bundle of which one may say what it renders. */
async function workplace(changed = '') {
  const folder = await mkdtemp(join(tmpdir(), 'archive-render-'));
  const own = join(folder, 'bundle');
  await mkdir(join(own, 'server'), { recursive: true });
  await cp(join(bundle, 'client'), join(own, 'client'), { recursive: true });
  const real = pathToFileURL(join(bundle, 'server/entry.mjs')).href;
  await writeFile(
    join(own, 'server/entry.mjs'),
    `import { renderPage as real } from '${real}';
    export const renderPage = async (path, locals) => { ${changed} return real(path, locals); };`,
  );
  const target = join(folder, 'dist');
  const readMedia = (uses: readonly FileUse[]) =>
    Promise.resolve(
      new Map(uses.map((use) => [use, { place: barePlace('/media/foto.jpg'), files: () => [] }])),
    );
  return {
    target,
    publish: async (entries: Entries) =>
      new Publisher({ renderer: await loadRenderer(own), siteUrl, target, readMedia }).publishAll(entries),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

test('many pages rendered in threads are all there, whole, as one thread renders them', async () => {
  await using place = await workplace();
  const { pages } = await place.publish(many);
  const planned = planPages(createArchive(many, new Map(), siteUrl));
  expect(planned.length).toBe(pages);
  expect(pages).toBeGreaterThan(500);
  for (const { path, kind, view } of planned) {
    const written = await readFile(join(place.target, pathToFile(path)), 'utf8');
    expect(written, path).toBe(await renderer.render(path, kind, view()));
  }
  withoutSiblings(await readTree(place.target));
});

test('a photo on a page that another thread rendered is where this one put it', async () => {
  await using place = await workplace();
  const photo = {
    documentId: 'foto',
    url: '/uploads/foto.jpg',
    name: 'foto',
    mime: 'image/jpeg',
    bytes: 1000,
    width: 40,
    height: 30,
  };
  await place.publish({ ...many, speaker: many.speaker.map((speaker) => ({ ...speaker, photo })) });
  for (const slug of ['persoon-1', 'persoon-99']) {
    const html = await readFile(join(place.target, pathToFile(`/sprekers/${slug}/`)), 'utf8');
    expect(html).toContain('/media/foto.jpg');
  }
});

test('of many pages that are published again, those that are the same are not written', async () => {
  await using place = await workplace();
  await place.publish(many);
  expect(await place.publish(many)).toMatchObject({ release: 1, added: 0, changed: 0, removed: 0 });
});

test('one page of many that cannot be rendered stops the publish, and the site stays as it was', async () => {
  await using place = await workplace(
    "if (path === '/bijeenkomsten/bijeenkomst-150/') throw new Error('Its template failed.');",
  );
  const few = many.meeting.slice(0, 100);
  await place.publish({ ...many, meeting: few });
  const before = await readTree(place.target);
  await expect(place.publish(many)).rejects.toThrow('Its template failed.');
  expect(await readTree(place.target)).toEqual(before);
  expect(existsSync(incomingOf(place.target))).toBe(false);
});

test('a link to a page that never was is found on a page that another thread rendered', async () => {
  await using place = await workplace(
    `if (path === '/gemeenten/') return '<a href="/nergens/">Nergens</a>';`,
  );
  await expect(place.publish(many)).rejects.toThrow('/gemeenten/ refers to /nergens/');
});

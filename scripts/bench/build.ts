/** How long a full build of a large archive takes, step by step. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive } from '@archive/site/archive';
import { planPages } from '@archive/site/pages';
import { loadRenderer } from '@archive/site/renderer';
import { Publisher } from '../publish/publisher.ts';
import { largeEntries } from './content.ts';
import { timed, type Measurement } from './measurement.ts';

/** 20,000 pages: meetings, subsessions, speakers, municipalities and programmes. */
const SIZES = { meetings: 4_000, subsessions: 12_000, speakers: 3_618, municipalities: 342, programmes: 30 };

export async function measureBuild(bundle: string): Promise<readonly Measurement[]> {
  const renderer = await loadRenderer(bundle);
  const entries = largeEntries(SIZES);
  const [archive, joining] = await timed('join the archive', () => createArchive(entries, new Map()));
  const [pages, viewing] = await timed('compute all views', () =>
    planPages(archive).map((page) => ({ ...page, made: page.view() })),
  );
  const [, rendering] = await timed(`render ${pages.length} pages`, async () => {
    for (const { path, kind, made } of pages) await renderer.render(path, kind, made);
  });

  // The disk of a shared machine says more about its neighbours than about us.
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'archive-bench-'));
  try {
    const publishAll = async () => {
      const readMedia = () => Promise.resolve(new Map<string, never>());
      const target = join(folder, 'dist');
      await new Publisher({ renderer, target, readMedia }).publishAll(entries);
    };
    const [, first] = await timed('full build into an empty folder, compressed', publishAll);
    const [, again] = await timed('full build over the same content', publishAll);
    return [joining, viewing, rendering, first, again];
  } finally {
    await rm(folder, { recursive: true });
  }
}

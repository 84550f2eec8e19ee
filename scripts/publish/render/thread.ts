/** What runs in a thread of its own: it makes the archive once more, and does its share of the pages. */
import { threadId, workerData } from 'node:worker_threads';
import { createArchive } from '@archive/site/archive';
import { plannedOf, type PageId, type Planned } from '@archive/site/pages';
import { loadRenderer } from '@archive/site/renderer';
import type { ThreadData, WorkModule } from './threads.ts';

const { module, snapshot, bundle, target, basePath } = workerData as ThreadData;
const { begin } = (await import(module)) as WorkModule<unknown>;
const { entries, media, siteUrl } = snapshot;
const archive = createArchive(entries, media, siteUrl);
const work = begin({ renderer: await loadRenderer(bundle), target, basePath, thread: threadId });

function pageOf(id: PageId): Planned {
  const page = plannedOf(archive, id);
  if (page === null) throw new Error(`The archive in a thread does not show ${id}.`);
  return page;
}

export default (ids: readonly PageId[]) => work(ids.map(pageOf));

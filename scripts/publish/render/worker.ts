/** What runs in a thread: renders pages, and prepares them where the release is prepared. */
import { threadId, workerData } from 'node:worker_threads';
import { loadRenderer } from '@archive/site/renderer';
import type { BasePath } from '../base-path.ts';
import { realDisk } from '../disk.ts';
import { compressHere } from '../files.ts';
import { incomingOf } from '../journal.ts';
import { createPreparation, type Prepared } from '../prepare.ts';
import { renderPage, unpackPages, type PackedPages, type RenderedPage } from './page.ts';

/** What a thread is told when it starts. */
export interface Setting {
  readonly bundle: string;
  readonly target: string;
  readonly basePath: BasePath;
}

export interface RenderedBatch {
  readonly prepared: readonly Prepared[];
  /** Where the pages lead, as far as this thread did not tell before. */
  readonly links: readonly Pick<RenderedPage, 'page' | 'leadsTo'>[];
}

const { bundle, target, basePath } = workerData as Setting;
const renderer = await loadRenderer(bundle);
const prepare = createPreparation({
  disk: realDisk,
  target,
  incoming: incomingOf(target),
  prefix: `${threadId}-`,
  compress: compressHere,
});
const told = new Set<string>();

function tellOnce({ page, leadsTo }: RenderedPage): RenderedBatch['links'] {
  const fresh = leadsTo.filter((path) => !told.has(path));
  // A copy: the path itself is a view on the page that it was found in, and would keep all of that.
  for (const path of fresh) told.add(Buffer.from(path).toString());
  return fresh.length === 0 ? [] : [{ page, leadsTo: fresh }];
}

export default async (batch: PackedPages): Promise<RenderedBatch> => {
  const rendered: RenderedPage[] = [];
  for (const page of unpackPages(batch)) rendered.push(await renderPage(renderer, page, basePath));
  return {
    prepared: await Promise.all(rendered.map(({ file }) => prepare(file))),
    links: rendered.flatMap(tellOnce),
  };
};

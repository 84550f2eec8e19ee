/** What each thread does with pages: it renders them, and prepares them where the release is prepared. */
import type { Planned } from '@archive/site/pages';
import { whole } from '@archive/site/whole';
import { realDisk } from '../disk.ts';
import { compressHere } from '../files.ts';
import { incomingOf } from '../journal.ts';
import { createPreparation, type Prepared } from '../prepare.ts';
import { renderPage, type RenderedPage } from './page.ts';
import type { Work } from './threads.ts';

export interface PreparedBatch {
  readonly prepared: readonly Prepared[];
  /** Where the pages lead, as far as this thread did not tell before. */
  readonly links: readonly Pick<RenderedPage, 'page' | 'leadsTo'>[];
}

export const begin: Work<PreparedBatch> = ({ renderer, target, basePath, thread }) => {
  const prepare = createPreparation({
    disk: realDisk,
    target,
    incoming: incomingOf(target),
    prefix: `${thread}-`,
    compress: compressHere,
  });
  const told = new Set<string>();
  const tellOnce = ({ page, leadsTo }: RenderedPage): PreparedBatch['links'] => {
    // A path itself is a part of the page that it was found in, and would keep all of that.
    const fresh = leadsTo.filter((path) => !told.has(path)).map(whole);
    for (const path of fresh) told.add(path);
    return fresh.length === 0 ? [] : [{ page, leadsTo: fresh }];
  };
  return async (pages: readonly Planned[]) => {
    const rendered: RenderedPage[] = [];
    for (const page of pages) rendered.push(await renderPage(renderer, page, basePath));
    return {
      prepared: await Promise.all(rendered.map(({ file }) => prepare(file))),
      links: rendered.flatMap(tellOnce),
    };
  };
};

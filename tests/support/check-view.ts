import { planPages } from '@archive/site/pages';
import type { Views } from '@archive/site/view';
import type { Archive } from '@archive/site/archive';

/** The view of one page; fails with the paths that do exist. */
export function viewAt<Kind extends keyof Views>(archive: Archive, path: string, kind: Kind): Views[Kind] {
  const pages = planPages(archive);
  const page = pages.find((candidate) => candidate.path === path);
  if (page?.kind !== kind)
    throw new Error(`No ${kind} at ${path}; there is ${pages.map((p) => p.path).join(' ')}`);
  return page.view() as Views[Kind];
}

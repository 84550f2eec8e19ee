import type { Archive } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { framePage, listLinks } from './frame.ts';
import type { StaticView } from './view.ts';

/** A page whose text stands in the repository. */
export function viewStatic(
  archive: Archive,
  name: 'about' | 'privacy' | 'accessibility' | 'notFound',
): StaticView {
  return {
    ...framePage(archive, {
      path: paths[name],
      title: viewTexts[name],
      description: viewTexts.descriptions[name],
    }),
    lists: Object.values(listLinks),
  };
}

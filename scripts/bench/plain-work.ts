/** What each thread of a plain build does: renders pages and writes them, without compressed siblings. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFile } from '@archive/site/paths';
import type { Work } from '../publish/render/threads.ts';

/** How many pages it wrote. */
export const begin: Work<number> = ({ renderer, target }) => {
  const made = new Set<string>();
  return async (pages) => {
    for (const { path, kind, view } of pages) {
      if (kind === 'document') continue;
      const html = await renderer.render(path, kind, view());
      const file = join(target, pathToFile(path));
      const folder = dirname(file);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      writeFileSync(file, html);
    }
    return pages.length;
  };
};

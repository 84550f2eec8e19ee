/** Where things stand on disk, for every script. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const folders = {
  root,
  cms: join(root, 'cms'),
  site: join(root, 'site'),
  /** What `astro build` makes: the pages, ready to render. */
  bundle: join(root, 'site', '.bundle'),
  /** What readers get. */
  dist: join(root, 'site', 'dist'),
} as const;

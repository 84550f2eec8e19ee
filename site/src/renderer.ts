/**
 * Turns views into HTML with the bundle that `astro build` left behind.
 *
 * Rendering reads nothing but the view: no network, clock or environment. Equal views therefore
 * give equal bytes, in this process and in any other with a build of the same sources.
 */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageLocals } from './view-of.ts';
import type { PageKind, Views } from './views/view.ts';

/** A file that pages refer to, such as the style sheet: its URL path and where it lies on disk. */
export interface Asset {
  readonly path: string;
  readonly file: string;
}

export interface Renderer {
  /** The whole HTML of one page. Throws when the page does not come out as it should. */
  readonly render: <Kind extends PageKind>(path: string, kind: Kind, view: Views[Kind]) => Promise<string>;
  readonly assets: () => Promise<readonly Asset[]>;
}

interface Bundle {
  readonly renderPage: (path: string, locals: PageLocals) => Promise<Response>;
}

/** Loads the bundle in a folder such as `site/.bundle`. A bundle that changed needs a new process. */
export async function loadRenderer(bundleFolder: string): Promise<Renderer> {
  const entry = pathToFileURL(join(bundleFolder, 'server', 'entry.mjs'));
  const { renderPage } = (await import(entry.href)) as Bundle;

  return {
    render: async (path, kind, view) => {
      const isNotFound = kind === 'notFound';
      // Astro knows the page for unknown addresses by its route, not by the file it is kept in.
      const response = await renderPage(isNotFound ? '/404/' : path, { kind, view });
      const type = response.headers.get('content-type') ?? 'no type';
      if (response.status !== (isNotFound ? 404 : 200) || !type.startsWith('text/html')) {
        throw new Error(`${path} gave status ${response.status} with ${type} instead of a page.`);
      }
      return response.text();
    },
    assets: () => listAssets(join(bundleFolder, 'client')),
  };
}

async function listAssets(folder: string): Promise<readonly Asset[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({ path: `/${relative(folder, file).replaceAll(sep, '/')}`, file }));
}

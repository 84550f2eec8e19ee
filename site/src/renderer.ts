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
  /** The folder of the bundle, for who wants to load it again in another thread. */
  readonly bundle: string;
  /** The whole HTML of one page. Throws when the page does not come out as it should. */
  readonly render: <Kind extends PageKind>(path: string, kind: Kind, view: Views[Kind]) => Promise<string>;
  readonly assets: () => Promise<readonly Asset[]>;
}

interface Bundle {
  readonly renderPage: (path: string, locals: PageLocals) => Promise<string>;
}

/** Loads the bundle in a folder such as `site/.bundle`. A bundle that changed needs a new process. */
export async function loadRenderer(bundleFolder: string): Promise<Renderer> {
  const entry = pathToFileURL(join(bundleFolder, 'server', 'entry.mjs'));
  const { renderPage } = (await import(entry.href)) as Bundle;

  return {
    bundle: bundleFolder,
    // Astro knows the page for unknown addresses by its route, not by the file it is kept in.
    render: (path, kind, view) => renderPage(kind === 'notFound' ? '/404/' : path, { kind, view }),
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

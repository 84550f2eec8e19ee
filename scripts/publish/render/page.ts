/** One page on its way from its view to its file. */
import type { PlannedPage } from '@archive/site/pages';
import { pathToFile } from '@archive/site/paths';
import type { Renderer } from '@archive/site/renderer';
import type { PageKind, Views } from '@archive/site/view';
import type { SiteFile } from '../files.ts';
import { pathsIn } from '../links.ts';

/** A page with its view made. */
export interface PageToRender extends Pick<PlannedPage, 'path' | 'kind'> {
  readonly view: Views[PageKind];
}

export interface RenderedPage {
  readonly page: string;
  readonly file: SiteFile;
  /** The paths that it refers to. */
  readonly leadsTo: readonly string[];
}

/** @throws {Error} when it does not come out as it should. */
export async function renderPage(
  renderer: Renderer,
  { path, kind, view }: PageToRender,
): Promise<RenderedPage> {
  const html = await renderer.render(path, kind, view);
  return {
    page: path,
    file: { file: pathToFile(path), bytes: Buffer.from(html) },
    leadsTo: pathsIn(html),
  };
}

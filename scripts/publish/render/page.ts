/** One page on its way from its view to its file. */
import { pathToFile } from '@archive/site/paths';
import type { Renderer } from '@archive/site/renderer';
import type { PageKind, Views } from '@archive/site/view';
import type { SiteFile } from '../files.ts';
import { pathsIn } from '../links.ts';

/** A page with its view made, or a document, of which the view is all that it holds. */
export type PageToRender = { readonly path: string } & (
  | { readonly kind: PageKind; readonly view: Views[PageKind] }
  | { readonly kind: 'document'; readonly view: string }
);

export interface RenderedPage {
  readonly page: string;
  readonly file: SiteFile;
  /** The paths that it refers to. */
  readonly leadsTo: readonly string[];
}

/** @throws {Error} when it does not come out as it should. */
export async function renderPage(renderer: Renderer, page: PageToRender): Promise<RenderedPage> {
  const { path } = page;
  const text = page.kind === 'document' ? page.view : await renderer.render(path, page.kind, page.view);
  return {
    page: path,
    file: { file: pathToFile(path), bytes: Buffer.from(text) },
    leadsTo: page.kind === 'document' ? [] : pathsIn(text),
  };
}

/** One page on its way from its view to its file. */
import { pathToFile } from '@archive/site/paths';
import type { Renderer } from '@archive/site/renderer';
import type { PageKind, Views } from '@archive/site/view';
import { addBasePath, type BasePath } from '../base-path.ts';
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

/** Pages on their way to a thread, as JSON in UTF-8: half the work that copying them as objects is. */
export type PackedPages = Uint8Array<ArrayBuffer>;

export const packPages = (pages: readonly PageToRender[]): PackedPages =>
  new TextEncoder().encode(JSON.stringify(pages));

export const unpackPages = (packed: PackedPages): readonly PageToRender[] =>
  JSON.parse(new TextDecoder().decode(packed)) as readonly PageToRender[];

/** @throws {Error} when it does not come out as it should. */
export async function renderPage(
  renderer: Renderer,
  page: PageToRender,
  basePath: BasePath,
): Promise<RenderedPage> {
  const { path } = page;
  const file = pathToFile(path);
  if (page.kind === 'document')
    return { page: path, file: { file, bytes: Buffer.from(page.view) }, leadsTo: [] };
  const html = await renderer.render(path, page.kind, page.view);
  const bytes = Buffer.from(addBasePath(html, basePath));
  return { page: path, file: { file, bytes }, leadsTo: pathsIn(html) };
}

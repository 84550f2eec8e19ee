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

/** Pages on their way to a thread, as JSON in UTF-8: half the work that copying them as objects is. */
export type PackedPages = Uint8Array<ArrayBuffer>;

export const packPages = (pages: readonly PageToRender[]): PackedPages =>
  new TextEncoder().encode(JSON.stringify(pages));

export const unpackPages = (packed: PackedPages): readonly PageToRender[] =>
  JSON.parse(new TextDecoder().decode(packed)) as readonly PageToRender[];

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

/** One page on its way from its view to its file. */
import type { Planned } from '@archive/site/pages';
import { pathToFile } from '@archive/site/paths';
import type { Renderer } from '@archive/site/renderer';
import { addBasePath, type BasePath } from '../base-path.ts';
import type { SiteFile } from '../files.ts';
import { pathsIn } from '../links.ts';

export interface RenderedPage {
  readonly page: string;
  readonly file: SiteFile;
  /** The paths that it refers to. */
  readonly leadsTo: readonly string[];
}

const encoder = new TextEncoder();

/** Every page fits but the very longest. In bytes. */
const room = new Uint8Array(1 << 19);

/** No letter takes more bytes than this. */
const MOST = 3;

/** A text in UTF-8. `Buffer.from` counts the bytes before it writes them, which takes as long again. */
function toUtf8(text: string): Uint8Array {
  if (text.length * MOST > room.length) return encoder.encode(text);
  return Buffer.from(room.subarray(0, encoder.encodeInto(text, room).written));
}

/** @throws {Error} when it does not come out as it should. */
export async function renderPage(
  renderer: Renderer,
  planned: Planned,
  basePath: BasePath,
): Promise<RenderedPage> {
  const { path, kind } = planned;
  const file = pathToFile(path);
  // A document is all that its view says.
  if (kind === 'document') return { page: path, file: { file, bytes: toUtf8(planned.view()) }, leadsTo: [] };
  const html = await renderer.render(path, kind, planned.view());
  return {
    page: path,
    file: { file, bytes: toUtf8(addBasePath(html, basePath)) },
    leadsTo: pathsIn(html),
  };
}

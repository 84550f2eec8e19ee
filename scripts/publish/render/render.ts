/**
 * Renders the pages of a release: a few at once in this thread, many in several, which also compare, compress
 * and write what they rendered. Either way the bytes are the same.
 */
import type { Archive } from '@archive/site/archive';
import type { Planned } from '@archive/site/pages';
import type { Renderer } from '@archive/site/renderer';
import type { BasePath } from '../base-path.ts';
import type { SiteFile } from '../files.ts';
import type { Links } from '../links.ts';
import type { Prepared } from '../prepare.ts';
import { renderPage } from './page.ts';
import { Threads } from './threads.ts';
import type { PreparedBatch } from './work.ts';

/** From how many pages on starting threads pays; documents come as they are. */
const MANY = 500;

interface Setting {
  readonly renderer: Renderer;
  /** The archive that the pages are of. */
  readonly archive: Archive;
  /** The folder that readers are served from. */
  readonly target: string;
  readonly basePath: BasePath;
}

export class PageRendering implements AsyncDisposable {
  readonly #setting: Setting;
  #threads: Threads<PreparedBatch> | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Has threads get ready, where so many pages are to be expected that they pay. */
  expect(pages: number): void {
    if (pages >= MANY) this.#start();
  }

  /**
   * Every page as a file.
   *
   * @param links learns where the pages lead.
   * @throws {Error} when a page does not come out as it should.
   */
  async *render(pages: readonly Planned[], links: Links): AsyncGenerator<SiteFile | Prepared> {
    const count = pages.filter(({ kind }) => kind !== 'document').length;
    yield* count < MANY ? this.#renderHere(pages, links) : this.#renderInThreads(pages, links);
  }

  async *#renderHere(pages: readonly Planned[], links: Links): AsyncGenerator<SiteFile> {
    const { renderer, basePath } = this.#setting;
    for (const planned of pages) {
      const { page, file, leadsTo } = await renderPage(renderer, planned, basePath);
      links.add(page, leadsTo);
      yield file;
    }
  }

  async *#renderInThreads(pages: readonly Planned[], links: Links): AsyncGenerator<Prepared> {
    for await (const { prepared, links: found } of this.#start().share(pages)) {
      for (const { page, leadsTo } of found) links.add(page, leadsTo);
      yield* prepared;
    }
  }

  #start(): Threads<PreparedBatch> {
    const { archive, ...setting } = this.#setting;
    const module = new URL('./work.ts', import.meta.url).href;
    return (this.#threads ??= new Threads({ ...setting, module, snapshot: archive.snapshot() }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#threads?.[Symbol.asyncDispose]();
  }
}

/** A site, published from given content through the real pipeline onto a real disk. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish } from '@archive/scripts/publish/publish.ts';
import type { Published } from '@archive/scripts/publish/publisher.ts';
import { bundle, siteUrl } from '../publish/build-site.ts';
import type { Answers } from './answers.ts';
import { startFakeCms, type FakeCms } from './fake-cms.ts';

export interface PublishedSite extends AsyncDisposable {
  readonly folder: string;
  readonly cms: FakeCms;
  readonly published: Published;
  /** @param confirmed the id of a removal that may happen. */
  publishAgain(confirmed?: string): Promise<Published>;
  /** The HTML of a page by its path. */
  page(path: string): Promise<string>;
  /** Every file, from the root of the site. */
  files(): Promise<readonly string[]>;
}

/** @param at where readers are to find it. */
export async function publishedSite(answers: Answers, at = siteUrl): Promise<PublishedSite> {
  const parent = await mkdtemp(join(tmpdir(), 'archive-site-'));
  const folder = join(parent, 'dist');
  const cms = await startFakeCms(answers);
  const publishAgain = (confirmed?: string) =>
    publish({ cmsUrl: cms.url, token: 'token', bundle, siteUrl: at, target: folder }, confirmed);
  return {
    folder,
    cms,
    published: await publishAgain(),
    publishAgain,
    page: (path) => readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8'),
    files: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
        .toSorted();
    },
    async [Symbol.asyncDispose]() {
      await cms[Symbol.asyncDispose]();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

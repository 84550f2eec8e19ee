/** The real recap as readers get it: what its pages weigh, and what Lighthouse says of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startThrowawayCms } from '../cms/throwaway-cms.ts';
import { folders } from '../folders.ts';
import { publish } from '../publish/publish.ts';
import { seed } from '../seed/seed.ts';
import { startServer } from '../serve/server.ts';
import { scorePages, type Scores } from './lighthouse.ts';
import type { Measurement } from './measurement.ts';
import { measureWeight, pagesOf } from './weight.ts';

export async function measurePages(
  bundle: string,
): Promise<{ readonly weights: readonly Measurement[]; readonly scores: readonly Scores[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-bench-'));
  const target = join(folder, 'dist');
  try {
    await using cms = await startThrowawayCms(join(folders.cms, 'dist'));
    await seed(cms.strapi);
    await publish({ cmsUrl: cms.url, token: cms.tokens.site, bundle, siteUrl: 'http://127.0.0.1', target });
    const server = await startServer({ folder: target, host: '127.0.0.1', port: 0 });
    const paths = await pagesOf(target);
    const scores = await scorePages(server.url, paths);
    await server.close();
    return { weights: await measureWeight(target, paths), scores };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * `npm run build`: publishes the site once, and ends. With `-- --confirm <id>` it may remove the many
 * pages that it named with that id.
 */
import { parseArgs } from 'node:util';
import { drawOnce } from '../cards/card-drawer.ts';
import { readEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import { folders } from '../folders.ts';
import { createProgress } from '../progress.mjs';
import { publish } from '../publish/publish.ts';
import { openBucket } from '../publish/s3/open-bucket.ts';
import { tellBrought } from '../publish/s3/bucket.ts';
import { runMain } from '../run-main.ts';
import { indexOnce } from '../search/indexer.ts';
import { completeEnvFile } from '../start/env-file.ts';
import { ensureBuilt } from './builds.ts';
import { chooseCms } from './choose-cms.ts';

function confirmedRemoval(): string | undefined {
  try {
    return parseArgs({ options: { confirm: { type: 'string' } } }).values.confirm;
  } catch (error) {
    throw new Failure((error as Error).message, 'It takes "--confirm <id>" and nothing else.');
  }
}

await runMain(async () => {
  const confirmed = confirmedRemoval();
  const progress = createProgress();
  completeEnvFile();
  const env = readEnvironment();
  const cmsUrl = await chooseCms(env, progress);
  await ensureBuilt(['site'], env, progress);
  const bucket = await openBucket(env, folders.dist);
  const released = await progress.step(`Publishing from ${cmsUrl}`, () =>
    publish(
      {
        cmsUrl,
        token: env.CMS_TOKEN,
        bundle: folders.bundle,
        siteUrl: env.siteUrl,
        target: folders.dist,
        bucket,
      },
      confirmed,
    ),
  );
  await progress.step('Indexing for search', async () => {
    await indexOnce(folders.dist);
    await bucket?.bringIndex();
  });
  await progress.step('Drawing pictures to share', async () => {
    const { files } = await drawOnce(folders.dist);
    await bucket?.bringCards(files);
  });
  const { pages, added, changed, removed, brought } = released;
  console.log(`Published ${pages} pages: ${added} files new, ${changed} changed, ${removed} removed.`);
  if (brought !== undefined) console.log(tellBrought(brought));
});

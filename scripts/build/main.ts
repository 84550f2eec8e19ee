/**
 * `npm run build`: publishes the site once, and ends.
 */
import { readEnvironment } from '../env.ts';
import { folders } from '../folders.ts';
import { createProgress } from '../progress.mjs';
import { publish } from '../publish/publish.ts';
import { runMain } from '../run-main.ts';
import { completeEnvFile } from '../start/env-file.ts';
import { ensureBuilt } from './builds.ts';
import { chooseCms } from './choose-cms.ts';

await runMain(async () => {
  const progress = createProgress();
  completeEnvFile();
  const env = readEnvironment();
  const cmsUrl = await chooseCms(env, progress);
  await ensureBuilt(['site'], env, progress);
  const released = await progress.step(`Publishing from ${cmsUrl}`, () =>
    publish({ cmsUrl, token: env.CMS_TOKEN, bundle: folders.bundle, target: folders.dist }),
  );
  const { pages, added, changed, removed } = released;
  console.log(`Published ${pages} pages: ${added} files new, ${changed} changed, ${removed} removed.`);
});

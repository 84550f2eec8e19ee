/**
 * `npm start`: from a fresh clone to a site and a CMS that run here, until somebody stops it.
 */
import { once } from 'node:events';
import { ensureBuilt } from '../build/builds.ts';
import { startLocalCms } from '../cms/local-cms.ts';
import { readEnvironment, urlOf } from '../env.ts';
import { createProgress } from '../progress.mjs';
import { runMain } from '../run-main.ts';
import { announce } from './announce.ts';
import { completeEnvFile } from './env-file.ts';
import { keepPublished } from './keep-published.ts';
import { checkPorts } from './ports.ts';
import { serveSite } from './serve-site.ts';

await runMain(async ({ stopping, closing }) => {
  const progress = createProgress();
  if (completeEnvFile()) progress.say('Wrote .env with new secrets. Keep that file to yourself.');
  const env = readEnvironment();
  await checkPorts([
    { name: 'CMS_PORT', host: env.CMS_HOST, port: env.CMS_PORT },
    { name: 'SITE_PORT', host: env.SITE_HOST, port: env.SITE_PORT },
    { name: 'PUBLISHER_PORT', host: env.PUBLISHER_HOST, port: env.PUBLISHER_PORT },
  ]);
  await ensureBuilt(['cms', 'site'], env, progress);
  const cms = await progress.step('Starting the CMS', () =>
    startLocalCms({
      env,
      port: env.CMS_PORT,
      publisherUrl: urlOf(env.PUBLISHER_HOST, env.PUBLISHER_PORT),
      siteUrl: env.siteUrl,
      say: (line) => progress.say(`cms │ ${line}`),
    }),
  );
  await progress.step('Publishing the site', () => keepPublished(env, cms.url, closing));
  const site = await serveSite(env, closing);
  announce({ site, cms });
  await Promise.race([cms.failed, stopping.aborted ? undefined : once(stopping, 'abort')]);
  console.log('\nStopping …');
});

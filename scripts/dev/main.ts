/**
 * `npm run dev`: Strapi and Astro that follow what is saved. One Ctrl-C stops both.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { ensureBuilt, forgetBuild } from '../build/builds.ts';
import { seedDatabase } from '../cms/local-cms.ts';
import { readEnvironment, urlOf, type Environment } from '../env.ts';
import { Failure } from '../failure.ts';
import { folders } from '../folders.ts';
import { createProgress, type Progress } from '../progress.mjs';
import { startProgram } from '../programs/program.mjs';
import { runMain } from '../run-main.ts';
import { completeEnvFile } from '../start/env-file.ts';
import { checkPorts } from '../start/ports.ts';

/** A database that is not there yet has to be filled by a whole CMS, before the one that reloads. */
async function fillEmptyDatabase(env: Environment, progress: Progress): Promise<void> {
  const { DATABASE_URL, CMS_DATA = '.data' } = env.all;
  if (DATABASE_URL === undefined && existsSync(resolve(folders.cms, CMS_DATA, 'archive.db'))) return;
  await ensureBuilt(['cms'], env, progress);
  const say = (line: string) => progress.say(`cms │ ${line}`);
  const editor = await progress.step('Filling the database', () => seedDatabase({ env, say }));
  if (editor !== undefined) {
    progress.say(`Log in as ${editor.email} with the password ${editor.password}; it is not shown again.`);
  }
}

interface Follower {
  readonly name: string;
  readonly cwd: string;
  readonly command: readonly [string, ...string[]];
}

/** Rejects when the program ends by itself. */
async function follow({ name, cwd, command }: Follower, env: NodeJS.ProcessEnv): Promise<never> {
  const [program, ...args] = command;
  const { ended } = startProgram(join(cwd, 'node_modules', '.bin', program), args, {
    cwd,
    env,
    onLine: (line) => console.log(`${name} │ ${line}`),
  });
  const { code, signal } = await ended;
  throw new Failure(
    `"${command.join(' ')}" stopped (${signal || `exit code ${code}`}).`,
    'See what it said last above.',
  );
}

await runMain(async ({ stopping }) => {
  const progress = createProgress();
  completeEnvFile();
  const env = readEnvironment();
  await checkPorts([
    { name: 'CMS_PORT', host: env.CMS_HOST, port: env.CMS_PORT },
    { name: 'SITE_PORT', host: env.SITE_HOST, port: env.SITE_PORT },
  ]);
  await fillEmptyDatabase(env, progress);
  forgetBuild('cms'); // What follows writes into the same folder.
  const shared = {
    ...env.all,
    CMS_URL: env.localCmsUrl,
    NODE_ENV: 'development',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
    BROWSER: 'none',
  };
  const site = ['astro', 'dev', '--host', env.SITE_HOST, '--port', String(env.SITE_PORT)] as const;
  console.log(`The site  ${urlOf(env.SITE_HOST, env.SITE_PORT)}/\nThe CMS   ${env.localCmsUrl}/admin\n`);
  await Promise.race([
    follow({ name: 'cms ', cwd: folders.cms, command: ['strapi', 'develop'] }, shared),
    follow({ name: 'site', cwd: folders.site, command: site }, shared),
    once(stopping, 'abort'),
  ]);
});

/**
 * Which CMS a build reads.
 *
 * One that the real environment names is obeyed: when it does not answer, the build fails rather
 * than publish other content. Without one, it is the CMS of this folder: the one that runs, or one
 * that is started for the moment.
 */
import { startLocalCms } from '../cms/local-cms.ts';
import type { Environment } from '../env.ts';
import { Failure } from '../failure.ts';
import type { Progress } from '../progress.mjs';
import { ensureBuilt } from './builds.ts';

const isLoopback = (url: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

const PATIENCE = 5000;

/** Whether a CMS there knows our token. Another clone of this project may have the port. */
async function isOurs(url: string, token: string): Promise<boolean> {
  try {
    const answer = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answer.ok;
  } catch {
    return false; // Nothing that speaks HTTP is there, so certainly not our CMS.
  }
}

/** Returns the address of a CMS that can be read; one that was started stops with the script. */
export async function chooseCms(
  env: Environment,
  progress: Progress,
  real: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (real['CMS_URL'] !== undefined) {
    if (real['CMS_TOKEN'] !== undefined || isLoopback(env.CMS_URL)) return env.CMS_URL;
    throw new Failure(
      `CMS_URL is ${env.CMS_URL}, and there is no CMS_TOKEN that goes with it.`,
      'Set CMS_TOKEN to the token of that CMS. The one in .env is for the CMS on this machine.',
    );
  }
  if (!isLoopback(env.CMS_URL)) return env.CMS_URL;
  if (await isOurs(env.localCmsUrl, env.CMS_TOKEN)) return env.localCmsUrl;
  await ensureBuilt(['cms'], env, progress);
  const cms = await progress.step('Starting the CMS for the moment', () =>
    startLocalCms({ env, port: 0, say: (line) => progress.say(`cms │ ${line}`) }),
  );
  if (cms.editor !== undefined) {
    progress.say(
      `Made the first editor: ${cms.editor.email}, password ${cms.editor.password} (not shown again).`,
    );
  }
  return cms.url;
}

/** Our CMS as `npm start` runs it, with its admin and the real recap, on a database of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCms, type LocalCms } from '@archive/scripts/cms/local-cms.ts';
import { isRequired, readEnvironment, variables, type Environment } from '@archive/scripts/env.ts';

const secret = () => randomBytes(32).toString('base64');

/** An environment with secrets of its own, and nothing of this machine's. */
function cmsEnvironment(more: Readonly<Record<string, string>>): Environment {
  const required = Object.entries(variables).filter(([, variable]) => isRequired(variable));
  const secrets = Object.fromEntries(required.map(([name]) => [name, secret()]));
  return readEnvironment(
    {
      ...process.env,
      ...secrets,
      CMS_URL: 'http://127.0.0.1:1337',
      PUBLISHER_SECRET: `whsec_${secret()}`,
      ...more,
    },
    {},
  );
}

export interface RealCms extends LocalCms, AsyncDisposable {
  readonly env: Environment;
}

/** @param publisherUrl where it calls when something changes. */
export async function startRealCms(publisherUrl: string): Promise<RealCms> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-admin-'));
  const env = cmsEnvironment({ CMS_DATA: folder });
  const lines: string[] = [];
  const cms = await startLocalCms({ env, port: 0, publisherUrl, say: (line) => lines.push(line) });
  return {
    ...cms,
    env,
    async [Symbol.asyncDispose]() {
      await cms.stop();
      await rm(folder, { recursive: true });
    },
  };
}

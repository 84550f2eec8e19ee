/** Builds the CMS with its admin, unless it is built, before the tests that open that. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ensureBuilt } from '@archive/scripts/build/builds.ts';
import { readEnvironment } from '@archive/scripts/env.ts';
import { createProgress } from '@archive/scripts/progress.mjs';
import { completeEnvFile } from '@archive/scripts/start/env-file.ts';

/** The build reads the configuration, which wants secrets and keeps none of them. */
export default async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-env-'));
  const file = join(folder, '.env');
  completeEnvFile(file);
  const env = readEnvironment(process.env, parseEnv(readFileSync(file, 'utf8')));
  await rm(folder, { recursive: true });
  await ensureBuilt(['cms'], env, createProgress());
}

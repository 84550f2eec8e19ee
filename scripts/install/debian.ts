/** Installs packages of Debian, where that is possible. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const PATIENCE_MS = 10 * 60_000;

/** Why packages cannot be installed on this machine; undefined when they can. */
export function whyNotDebian(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root may install packages';
  return existsSync('/usr/bin/apt-get') ? undefined : 'this is not Debian';
}

/** Rejects when that is impossible here, or Debian does not answer. */
export async function installFromDebian(packages: readonly string[]): Promise<void> {
  const reason = whyNotDebian();
  if (reason !== undefined) throw new Error(reason);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: PATIENCE_MS };
  const run = (...args: readonly string[]) => promisify(execFile)('apt-get', args, options);
  await run('update');
  await run('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * The ways to get a Chromium on a machine without one. The first needs Debian, the second
 * Playwright's download servers, the last no more than the npm registry.
 */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { folders } from '../folders.ts';
import { installFromDebian } from '../install/debian.ts';

interface Fetcher {
  readonly name: string;
  /** Rejects when this way is closed here. */
  readonly fetch: () => Promise<string>;
}

const PATIENCE_MS = 5 * 60_000;

async function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: object } = {},
): Promise<string> {
  const env = { ...process.env, ...options.env };
  const { stdout } = await promisify(execFile)(program, args, { ...options, env, timeout: PATIENCE_MS });
  return stdout;
}

async function fetchFromDebian(): Promise<string> {
  await installFromDebian(['chromium']);
  return '/usr/bin/chromium';
}

async function fetchWithPlaywright(): Promise<string> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await run(process.execPath, [cli, 'install', '--no-shell', 'chromium']);
  return chromium.executablePath();
}

async function fetchFromNpm(): Promise<string> {
  const cwd = join(folders.root, 'node_modules', '.cache', 'chromium');
  await mkdir(cwd, { recursive: true });
  await run('npm', ['install', '--prefix', cwd, '--no-audit', '--no-fund', '@sparticuz/chromium@153.0.0'], {
    cwd,
  });
  // It unpacks into the temporary folder, and trusts whatever has its name there: hence our own.
  const script = 'import chromium from "@sparticuz/chromium"; console.log(await chromium.executablePath());';
  const file = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    env: { TMPDIR: cwd },
  });
  return file.trim();
}

export const fetchers: readonly Fetcher[] = [
  { name: 'apt-get', fetch: fetchFromDebian },
  { name: 'Playwright', fetch: fetchWithPlaywright },
  { name: 'npm (@sparticuz/chromium)', fetch: fetchFromNpm },
];

/** Builds the site's bundle once, before the tests that render with it. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const site = fileURLToPath(new URL('../../site', import.meta.url));
export const bundle = `${site}/.bundle`;

/** Where the sites of tests say that readers find them. */
export const siteUrl = 'https://leerkringen.example';

export default async function setup(): Promise<void> {
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  await promisify(execFile)('node_modules/.bin/astro', ['build'], { cwd: site, env: environment });
}

/** Installs the packages of the lockfile, with pnpm in the one version that made it. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { startProgram } from '../programs/program.mjs';
import { explainInstallation } from './explain.mjs';
import { forgetInstallation, isInstalled, pnpmVersion, rememberInstallation } from './installation.mjs';

/**
 * Offline, the stock settings wait for minutes before they give up. Never asks anything: CI says
 * to pnpm that nobody is there to answer.
 */
const SETTINGS = {
  CI: 'true',
  // With "npm -s start", npx would not even say why it failed.
  npm_config_loglevel: 'warn',
  npm_config_fetch_retries: '2',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
  npm_config_fetch_timeout: '30000',
  pnpm_config_fetch_retries: '2',
  pnpm_config_fetch_retry_mintimeout: '1000',
  pnpm_config_fetch_retry_maxtimeout: '5000',
  pnpm_config_fetch_timeout: '30000',
  COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
};

/**
 * pnpm itself where this machine has that version; else through npx, which comes with Node.
 *
 * @param {string} version
 */
function pnpmCommand(version) {
  const { stdout } = spawnSync('pnpm', ['--version'], { cwd: tmpdir(), encoding: 'utf8', timeout: 5000 });
  return stdout?.trim() === version ? ['pnpm'] : ['npx', '--yes', `pnpm@${version}`];
}

/**
 * @param {string} root
 * @param {import('../progress.mjs').Progress} progress
 */
export async function ensureInstalled(root, progress) {
  if (isInstalled(root)) return;
  forgetInstallation(root);
  await progress.step('Installing the packages', async (note) => {
    const [command = 'npx', ...args] = pnpmCommand(pnpmVersion(root));
    const output = await collectOutput(
      root,
      command,
      [...args, 'install', '--frozen-lockfile', '--reporter=append-only'],
      note,
    );
    if (output !== null) throw explainInstallation(output);
  });
  rememberInstallation(root);
}

/**
 * @param {string} root
 * @param {string} command
 * @param {string[]} args
 * @param {(text: string) => void} note
 * @returns {Promise<string | null>} everything it said when it failed
 */
async function collectOutput(root, command, args, note) {
  let output = '';
  const installer = startProgram(command, args, {
    cwd: root,
    env: { ...process.env, ...SETTINGS },
    onLine(line) {
      output += `${line}\n`;
      const [, resolved, added] = /^Progress: resolved (\d+).* added (\d+)/.exec(line) ?? [];
      if (added !== undefined) note(`${added} of ${resolved}`);
    },
  });
  const { code } = await installer.ended;
  return code === 0 ? null : output;
}

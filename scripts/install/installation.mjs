/**
 * Whether node_modules is what the lockfile says, without asking a package manager.
 *
 * A stamp of everything that decides what is installed is written last. Together with a look at
 * every package that ours ask for, it tells in milliseconds that nothing has to be done.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The root and every folder that is a package of ours.
 *
 * @param {string} root
 */
function packageFolders(root) {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'package.json')))
    .map((entry) => join(root, entry.name));
  return [root, ...folders.sort()];
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.installed');

/** @param {string} root */
function currentStamp(root) {
  const hash = createHash('sha256');
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(root, name));
  for (const file of [...files, ...packageFolders(root).map((folder) => join(folder, 'package.json'))]) {
    hash.update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} folder */
function hasItsPackages(folder) {
  const { dependencies = {}, devDependencies = {} } = readJson(join(folder, 'package.json'));
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(join(folder, 'node_modules', name, 'package.json')),
  );
}

/** @param {string} root */
export function isInstalled(root) {
  const file = stampFile(root);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== currentStamp(root)) return false;
  return packageFolders(root).every(hasItsPackages);
}

/**
 * To be called before an installation, so that one that is interrupted is done again.
 *
 * @param {string} root
 */
export const forgetInstallation = (root) => rmSync(stampFile(root), { force: true });

/** @param {string} root */
export const rememberInstallation = (root) => writeFileSync(stampFile(root), currentStamp(root));

/**
 * @param {string} root
 * @returns {string} the one version of pnpm that the lockfile was made with
 */
export const pnpmVersion = (root) => readJson(join(root, 'package.json')).engines.pnpm;

/** The CMS's TypeScript, compiled once per state of its sources and shared by all test files. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const appDir = join(root, 'cms');

const SOURCES = [
  'cms/src/**/*.{ts,json}',
  'cms/config/**/*.ts',
  'cms/tsconfig.json',
  'content-types/**/*.ts',
];

function digestOfSources(): string {
  const hash = createHash('sha256');
  const exclude = (path: string) => path.includes('node_modules');
  for (const file of globSync(SOURCES, { cwd: root, exclude }).toSorted()) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The folder of the compiled CMS; without the admin's own build, which no test here needs. */
export async function compiledCms(): Promise<string> {
  const cache = join(appDir, 'node_modules/.cache');
  const folder = join(cache, `dist-${digestOfSources()}`);
  if (existsSync(folder)) return folder;
  // Several test files may compile at once; the last one to finish wins with the same content.
  const unfinished = `${folder}-${process.pid}`;
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', appDir, '--outDir', unfinished]);
  } catch (error) {
    throw new Error(
      `The CMS does not compile:
${(error as { stdout: string }).stdout}`,
      { cause: error },
    );
  }
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  return folder;
}

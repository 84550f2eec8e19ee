/**
 * Installs, then runs `scripts/<name>/main.ts` on our own Node until it ends.
 *
 * The script runs in a process group of its own: it hears of Ctrl-C once, from here, whichever of
 * npm, this process or the whole group was told to stop.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgress } from '../progress.mjs';
import { KEEP_LITTLE } from '../programs/keep-little.mjs';
import { startProgram, stopPrograms } from '../programs/program.mjs';
import { exitCodes, onStopRequest } from '../programs/stop-request.mjs';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');

/** Longer than a script gives its own programs to stop. */
const PATIENCE = 15_000;

/**
 * @param {string | undefined} name
 * @param {string[]} args
 */
export async function runScript(name, args) {
  onStopRequest((signal) => void stop(signal));
  stopWithNpm();
  try {
    const main = join(root, 'scripts', String(name), 'main.ts');
    if (!existsSync(main)) throw new Error(`There is no script "${name}".`);
    await ensureInstalled(root, createProgress());
    const script = startProgram(
      join(binaries, 'node'),
      [
        // Strapi wants its package without a type, in which Node finds modules all the same.
        '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
        ...(name === 'start' ? KEEP_LITTLE : []),
        main,
        ...args,
      ],
      {
        cwd: root,
        env: {
          // Threads that end leave what they had to malloc's arenas; with one of those less stays behind.
          MALLOC_ARENA_MAX: '1',
          MALLOC_TRIM_THRESHOLD_: '65536',
          // Programs start sooner when they need not be compiled again.
          NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
          ...process.env,
          PATH: `${binaries}${delimiter}${process.env['PATH']}`,
        },
        patience: PATIENCE,
      },
    );
    const { code, signal } = await script.ended;
    process.exitCode = code ?? exitCodes[signal] ?? 1;
  } catch (error) {
    if (isStopping) return;
    process.exitCode = 1;
    const isFailure = error instanceof Error && error.name === 'Failure' && !process.env['DEBUG'];
    console.error(isFailure ? error.message : error);
  }
}

let isStopping = false;

/** @param {NodeJS.Signals} signal */
async function stop(signal) {
  if (isStopping) return;
  isStopping = true;
  await stopPrograms(signal);
  process.exit(process.exitCode ?? exitCodes[signal]);
}

/** npm that is killed the hard way cannot pass it on, and would leave everything running. */
function stopWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || void stop('SIGTERM'), 500).unref();
}

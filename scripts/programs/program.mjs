/**
 * Other programs that we start, and that never outlive us.
 *
 * Each leads a process group, so that stopping it stops what it started itself. A guard, a shell
 * that waits for the end of its input, stops the group when this process ends in a way that leaves
 * no chance to, such as kill -9.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * @typedef {object} Options
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {((line: string) => void) | undefined} [onLine] gets what it prints; without it, that goes to our own output
 * @property {boolean} [hasChannel] whether it is one of ours, to exchange messages with
 * @property {number} [patience] in milliseconds: how long it may take to stop
 *
 * @typedef {object} Program
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<{ code: number | null, signal: string }>} ended when it ended and all it printed was handed on
 * @property {(signal?: NodeJS.Signals) => Promise<void>} stop
 */

const PATIENCE = 5000;

/** @type {Set<Program>} */
const running = new Set();

/** @param {NodeJS.Signals} [signal] */
export const stopPrograms = async (signal) => {
  await Promise.all([...running].map((program) => program.stop(signal)));
};

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} options
 * @returns {Program}
 */
export function startProgram(command, args, { cwd, env, onLine, hasChannel = false, patience = PATIENCE }) {
  const output = onLine === undefined ? 'inherit' : 'pipe';
  const stdio = /** @type {const} */ (['ignore', output, output]);
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: hasChannel ? [...stdio, 'ipc'] : [...stdio],
  });
  if (onLine !== undefined) {
    for (const input of [child.stdout, child.stderr])
      if (input) createInterface({ input }).on('line', onLine);
  }
  const release = guard(child.pid, patience);

  /** @type {Program['ended']} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => killGroup(child.pid, 'SIGKILL'));
    child.once('close', (code, signal) => resolve({ code, signal: signal ?? '' }));
  });
  const program = {
    child,
    ended,
    /** @param {NodeJS.Signals} [signal] */
    async stop(signal = 'SIGTERM') {
      killGroup(child.pid, signal);
      const impatience = setTimeout(() => killGroup(child.pid, 'SIGKILL'), patience);
      await ended.catch(() => undefined); // Whoever awaits `ended` itself is told why it did not start.
      clearTimeout(impatience);
    },
  };
  running.add(program);
  const forget = () => {
    running.delete(program);
    release();
  };
  ended.then(forget, forget);
  return program;
}

/**
 * @param {number | undefined} pid of the leader of the group
 * @param {NodeJS.Signals} signal
 */
function killGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left in the group, which is what was wanted.
  }
}

/**
 * @param {number | undefined} pid
 * @param {number} patience
 * @returns {() => void} ends the guard
 */
function guard(pid, patience) {
  if (pid === undefined) return () => undefined;
  const script =
    'read -r _; kill -TERM "-$0"; i=0; ' +
    'while [ "$i" -lt "$1" ] && kill -0 "-$0"; do sleep 1; i=$((i+1)); done; kill -KILL "-$0"';
  const shell = spawn('sh', ['-c', script, String(pid), String(Math.ceil(patience / 1000))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  return () => void shell.kill('SIGKILL');
}

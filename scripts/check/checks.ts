/**
 * What can be said about the code without running it: types, rules, format, and what nothing uses.
 *
 * A check is a program that ends with 0 when all is well. What it prints is shown when it is not.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { folders } from '../folders.ts';
import { startProgram } from '../programs/program.mjs';
import type { Tally } from './tally.ts';

interface Check {
  readonly name: string;
  readonly cwd: string;
  /** A program of the packages in that folder, with what it is told. */
  readonly command: readonly [string, ...string[]];
}

/** Written by programs, with tables that are easier to read the way we align them, or Hugo's own language. */
const NOT_FORMATTED = [
  '!pnpm-lock.yaml',
  '!content-types/generated/**',
  '!cms/.strapi/**',
  '!**/*.md',
  '!scripts/seed/municipalities.json',
  '!scripts/bench/hugo/layouts/**',
];

/** What takes longest comes first. */
const checks: readonly Check[] = [
  { name: 'rules', cwd: folders.root, command: ['eslint', '--max-warnings=0', '.'] },
  { name: 'types', cwd: folders.root, command: ['tsc', '-p', '.'] },
  { name: 'types of the CMS', cwd: folders.root, command: ['tsc', '-p', 'cms', '--noEmit'] },
  { name: 'types of the admin', cwd: folders.root, command: ['tsc', '-p', 'cms/src/admin'] },
  { name: 'types of the pages', cwd: folders.site, command: ['astro', 'check'] },
  { name: 'format', cwd: folders.root, command: ['prettier', '--check', '.', ...NOT_FORMATTED] },
  {
    name: 'unused code',
    cwd: folders.root,
    command: ['knip', '--config', 'scripts/check/knip.ts', '--no-config-hints'],
  },
];

async function run({ name, cwd, command: [program, ...args] }: Check): Promise<boolean> {
  const start = performance.now();
  const lines: string[] = [];
  const { ended } = startProgram(join(cwd, 'node_modules', '.bin', program), args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    onLine: (line) => lines.push(line),
  });
  const hasPassed = (await ended).code === 0;
  const seconds = Math.round((performance.now() - start) / 1000);
  if (!hasPassed) console.log(`\n${lines.join('\n')}\n`);
  console.log(`${hasPassed ? 'passed' : 'FAILED'}  ${name} (${program}, ${seconds} s)`);
  return hasPassed;
}

/** A few at a time, since each keeps one core busy; all of them, also when one fails. */
export async function runChecks(): Promise<Tally> {
  const waiting = checks.values();
  let passed = 0;
  const runWaiting = async () => {
    for (const check of waiting) if (await run(check)) passed += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));
  return { passed, failed: checks.length - passed };
}

/** Programs that are measured, from their start to their end. */
import { startProgram } from '../programs/program.mjs';

export interface Cost {
  /** Until it ended. */
  readonly ms: number;
  /** In all its threads and programs together: what neighbours on the machine change least. */
  readonly cpu: number;
}

export interface Run extends Cost {
  /** What it printed. */
  readonly lines: readonly string[];
}

/** Runs a program and then prints what it took, of which the second line is about the programs it started. */
const AND_TIMES = '"$@"; code=$?; times; exit $code';

/** @throws {Error} with what it said last, when it does not end well. */
export async function runProgram(
  command: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Run> {
  const printed: string[] = [];
  const start = performance.now();
  const onLine = (line: string) => printed.push(line);
  const { ended } = startProgram('sh', ['-c', AND_TIMES, 'sh', ...command], { cwd, env, onLine });
  const { code, signal } = await ended;
  const ms = performance.now() - start;
  if (code !== 0)
    throw new Error(`${printed.slice(-20).join('\n')}\n${command.join(' ')} ended with ${code ?? signal}.`);
  return { ms, cpu: cpuOf(printed.at(-1) ?? ''), lines: printed.slice(0, -2) };
}

/** @param line such as 1m2.50s 0m0.75s, or with another sign before the fraction. */
const cpuOf = (line: string) =>
  [...line.matchAll(/(\d+)m([\d.,]+)s/g)]
    .map(([, minutes, seconds = '']) => Number(minutes) * 60_000 + Number(seconds.replace(',', '.')) * 1000)
    .reduce((sum, part) => sum + part, 0);

/** Runs a module of ours in a process of its own. What it printed last is its answer, in JSON. */
export async function runModule(
  file: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<Run & { readonly answer: unknown }> {
  const run = await runProgram([process.execPath, ...flags, file, ...args], import.meta.dirname);
  return { ...run, answer: JSON.parse(run.lines.at(-1) ?? '') };
}

/**
 * Keeps in step with the site what is made of it after a release, in a process of its own.
 *
 * However often it is told to look, one process runs at a time, and one more follows when the site
 * changed meanwhile. What fails, or is ended halfway, leaves what there was, and the next look tries
 * again.
 */
import { folders } from '../folders.ts';
import { startProgram } from '../programs/program.mjs';
import { toLog, type Log } from './log.ts';

export interface Program {
  /** What it does, for who reads that it failed. */
  readonly name: string;
  /** Its module. It is given the folder, and its last line is what it did, in JSON. */
  readonly main: string;
}

function start<Outcome>({ name, main }: Program, target: string) {
  const lines: string[] = [];
  const program = startProgram(process.execPath, [main, target], {
    cwd: folders.root,
    env: process.env,
    onLine: (line) => lines.push(line),
  });
  const outcome = async () => {
    const { code } = await program.ended;
    if (code !== 0) throw new Error(`${name} failed: ${lines.join('\n')}`);
    return JSON.parse(lines.at(-1) ?? '') as Outcome;
  };
  return { stop: () => program.stop(), outcome: outcome() };
}

/** Does the work once. */
export const runOnce = <Outcome>(program: Program, target: string): Promise<Outcome> =>
  start<Outcome>(program, target).outcome;

export interface Work<Outcome> {
  readonly program: Program;
  /** The folder that readers are served from. */
  readonly target: string;
  readonly log: Log;
  readonly isBehind: () => Promise<boolean>;
  /** Resolves when it is time to begin. */
  readonly waitForQuiet: (signal: AbortSignal) => Promise<void>;
  readonly onDone: (outcome: Outcome, seconds: number) => Promise<void>;
}

export class BackgroundWork<Outcome> {
  readonly #work: Work<Outcome>;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #looks = 0;
  #stop: (() => Promise<void>) | undefined;
  #hasFailed = false;

  constructor(work: Work<Outcome>) {
    this.#work = work;
  }

  /** Looks whether the site is another than the one that it was done for. Returns at once. */
  look(): void {
    this.#looks += 1;
    if (this.#stopping.signal.aborted) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** Resolves when what was begun has ended. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    const { program, target, isBehind, waitForQuiet, onDone } = this.#work;
    const { signal } = this.#stopping;
    try {
      for (let seen = -1; seen !== this.#looks && (await isBehind());) {
        await waitForQuiet(signal);
        seen = this.#looks;
        const began = performance.now();
        const { stop, outcome } = start<Outcome>(program, target);
        this.#stop = stop;
        if (signal.aborted) await stop();
        const done = await outcome;
        this.#hasFailed = false;
        await onDone(done, (performance.now() - began) / 1000);
      }
    } catch (error) {
      if (!signal.aborted) this.noteFailure(error);
    }
  }

  /** Tells the first of a row of failures: the same cause gives other words each time. */
  noteFailure(error: unknown): void {
    const { text, facts } = toLog(error);
    if (!this.#hasFailed) this.#work.log.error(facts, text);
    this.#hasFailed = true;
  }

  /** Resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#stop?.();
    await this.#running;
  }
}

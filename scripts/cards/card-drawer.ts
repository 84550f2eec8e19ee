/**
 * Keeps the pictures for who shares a page in step with the site, in the background.
 *
 * However often it is told to look, one run draws at a time, and one more follows when the site changed
 * meanwhile. Each waits until publishing has been quiet for a moment.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { folders } from '../folders.ts';
import { startProgram } from '../programs/program.mjs';
import { toLog, type Log } from '../publish/log.ts';
import { newestRelease } from '../publish/releases.ts';
import { drawnRelease, type Drawn } from './cards-folder.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

function startDrawing(target: string) {
  const lines: string[] = [];
  const program = startProgram(process.execPath, [MAIN, target], {
    cwd: folders.root,
    env: process.env,
    onLine: (line) => lines.push(line),
  });
  const outcome = async () => {
    const { code } = await program.ended;
    if (code !== 0) throw new Error(`Drawing pictures to share failed: ${lines.join('\n')}`);
    return JSON.parse(lines.at(-1) ?? '') as Drawn;
  };
  return { stop: () => program.stop(), outcome: outcome() };
}

/** Draws what differs in a folder, in a process of its own. */
export const drawOnce = (target: string): Promise<Drawn> => startDrawing(target).outcome;

export interface CardDrawerOptions {
  /** The folder that readers are served from. */
  readonly target: string;
  readonly log: Log;
  /** Called with the files that were drawn or removed. */
  readonly onDrawn?: (files: readonly string[]) => Promise<void>;
  /** How long it waits for more to change, in milliseconds. */
  readonly quiet?: number;
}

const QUIET = 3_000;

export class CardDrawer {
  readonly #options: CardDrawerOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #looks = 0;
  #stop: (() => Promise<void>) | undefined;
  #failure = '';

  constructor(options: CardDrawerOptions) {
    this.#options = options;
  }

  /** Looks whether pages changed since their pictures were drawn. Returns at once. */
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
    const { target, log, onDrawn, quiet = QUIET } = this.#options;
    const { signal } = this.#stopping;
    try {
      for (let seen = -1; seen !== this.#looks && (await this.#isBehind());) {
        await sleep(quiet, undefined, { signal });
        seen = this.#looks;
        const { stop, outcome } = startDrawing(target);
        this.#stop = stop;
        const { release, files } = await outcome;
        this.#failure = '';
        await onDrawn?.(files);
        if (files.length > 0) log.info({ release, drawn: files.length }, 'Drew pictures to share.');
      }
    } catch (error) {
      if (!signal.aborted) this.#noteFailure(error);
    }
  }

  /** The pictures are as they were, and the next look tries again. */
  #noteFailure(error: unknown): void {
    const { text, facts } = toLog(error);
    if (text !== this.#failure) this.#options.log.error(facts, text);
    this.#failure = text;
  }

  async #isBehind(): Promise<boolean> {
    const { target } = this.#options;
    return (await newestRelease(target)) !== (await drawnRelease(target));
  }

  /** Resolves when nothing runs any more; what was begun is gone on with the next time. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#stop?.();
    await this.#running;
  }
}

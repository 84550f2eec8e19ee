/**
 * Keeps the search index in step with the site, in the background.
 *
 * However often it is told to look, one indexing runs at a time, and one more follows when the site
 * changed meanwhile. It waits until publishing has been quiet for a moment, but never for long. A
 * note beside the site says of which release the index is, so that one that was killed, or was never made, is made at the
 * next look.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Gauge, type Registry } from 'prom-client';
import { folders } from '../folders.ts';
import { startProgram } from '../programs/program.mjs';
import { toLog, type Log } from '../publish/log.ts';
import { newestRelease } from '../publish/releases.ts';
import { pruneIndex, readIndexed, type Indexed } from './index-folder.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** Starts a process that indexes a folder; it ends with this one. */
function startIndexing(target: string) {
  const lines: string[] = [];
  return {
    lines,
    ...startProgram(process.execPath, [MAIN, target], {
      cwd: folders.root,
      env: process.env,
      onLine: (line) => lines.push(line),
    }),
  };
}

async function outcomeOf({ ended, lines }: Pick<ReturnType<typeof startIndexing>, 'ended' | 'lines'>) {
  const { code } = await ended;
  if (code !== 0) throw new Error(`Indexing failed: ${lines.join('\n')}`);
  return JSON.parse(lines.at(-1) ?? '') as Indexed;
}

/** Indexes a folder, in a process of its own. */
export const indexOnce = (target: string): Promise<Indexed> => outcomeOf(startIndexing(target));

export interface IndexerOptions {
  /** The folder that readers are served from. */
  readonly target: string;
  readonly log: Log;
  /** Gets the gauges. */
  readonly registry: Registry;
  /** Called when the files of the index are others than before. */
  readonly onIndexed?: () => Promise<void>;
  /** How long publishing has to be quiet, in milliseconds. */
  readonly quiet?: number;
}

const QUIET = 2_000;

/** For how long the files of the index before are kept for who reads it, in milliseconds. */
const KEPT = 10 * 60_000;

/** How many times the quiet is waited for at most, however busy the editors are. */
const MAX_WAITS = 15;

export class SearchIndexer {
  readonly #options: IndexerOptions;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #looks = 0;
  #stop: (() => Promise<void>) | undefined;
  #failure = '';
  #pruning: NodeJS.Timeout | undefined;

  constructor(options: IndexerOptions) {
    this.#options = options;
    this.#pruneLater();
    const { target, registry } = options;
    const gauge = (name: string, help: string, read: () => Promise<number>) =>
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
    gauge('archive_search_age_seconds', 'How old the search index is; -1 without one.', async () => {
      const indexed = await readIndexed(target);
      return indexed === undefined ? -1 : (Date.now() - indexed.at.getTime()) / 1000;
    });
    gauge('archive_search_releases_behind', 'Releases that are not in the search index yet.', async () => {
      const [newest, indexed] = [await newestRelease(target), await readIndexed(target)];
      return newest - (indexed?.release ?? 0);
    });
  }

  /** Looks whether the site is another than the one that is indexed. Returns at once. */
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
    const { target, log } = this.#options;
    try {
      for (let seen = -1; seen !== this.#looks && (await this.#isBehind());) {
        await this.#waitForQuiet();
        seen = this.#looks;
        const began = performance.now();
        const program = startIndexing(target);
        this.#stop = () => program.stop();
        if (this.#stopping.signal.aborted) await program.stop();
        const indexed = await outcomeOf(program);
        this.#failure = '';
        await this.#options.onIndexed?.();
        this.#pruneLater();
        log.info({ ...indexed, seconds: (performance.now() - began) / 1000 }, 'Indexed for search.');
      }
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#noteFailure(error);
    }
  }

  /** What was withdrawn is then nowhere any more. */
  #pruneLater(): void {
    clearTimeout(this.#pruning);
    const { target, onIndexed } = this.#options;
    const prune = () =>
      pruneIndex(target)
        .then(onIndexed)
        .catch((error: unknown) => this.#noteFailure(error));
    this.#pruning = setTimeout(() => void prune(), KEPT).unref();
  }

  /** The site is as searchable as before, and the next look tries again. */
  #noteFailure(error: unknown): void {
    const { text, facts } = toLog(error);
    if (text !== this.#failure) this.#options.log.error(facts, text);
    this.#failure = text;
  }

  async #isBehind(): Promise<boolean> {
    const { target } = this.#options;
    const newest = await newestRelease(target);
    return newest > 0 && newest !== (await readIndexed(target))?.release;
  }

  async #waitForQuiet(): Promise<void> {
    const { target, quiet = QUIET } = this.#options;
    for (let waits = 0, release = -1; waits < MAX_WAITS; waits += 1) {
      const newest = await newestRelease(target);
      // Without any index there is nothing to search, and nothing to wait for.
      if (newest === release || (await readIndexed(target)) === undefined) return;
      release = newest;
      await sleep(quiet, undefined, { signal: this.#stopping.signal });
    }
  }

  /** Resolves when nothing runs any more; what was begun is begun anew the next time. */
  async stop(): Promise<void> {
    clearTimeout(this.#pruning);
    this.#stopping.abort();
    await this.#stop?.();
    await this.#running;
  }
}

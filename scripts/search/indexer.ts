/**
 * Keeps the search index in step with the site, in the background.
 *
 * It waits until publishing has been quiet for a moment, but never for long. A note beside the site says of
 * which release the index is, so that one that was killed, or was never made, is made at the next look.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Gauge, type Registry } from 'prom-client';
import { BackgroundWork, runOnce } from '../publish/background.ts';
import type { Log } from '../publish/log.ts';
import { newestRelease } from '../publish/releases.ts';
import { pruneIndex, readIndexed, type Indexed } from './index-folder.ts';

const program = { name: 'Indexing', main: fileURLToPath(new URL('main.ts', import.meta.url)) };

/** Indexes a folder, in a process of its own. */
export const indexOnce = (target: string): Promise<Indexed> => runOnce(program, target);

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
  readonly #work: BackgroundWork<Indexed>;
  #pruning: NodeJS.Timeout | undefined;

  constructor(options: IndexerOptions) {
    this.#options = options;
    const { target, log, registry, onIndexed } = options;
    this.#work = new BackgroundWork({
      program,
      target,
      log,
      isBehind: async () => {
        const newest = await newestRelease(target);
        return newest > 0 && newest !== (await readIndexed(target))?.release;
      },
      waitForQuiet: (signal) => this.#waitForQuiet(signal),
      onDone: async (indexed, seconds) => {
        await onIndexed?.();
        this.#pruneLater();
        log.info({ ...indexed, seconds }, 'Indexed for search.');
      },
    });
    this.#pruneLater();
    addGauges(target, registry);
  }

  /** Looks whether the site is another than the one that is indexed. Returns at once. */
  look(): void {
    this.#work.look();
  }

  /** Resolves when what was begun has ended. */
  async idle(): Promise<void> {
    await this.#work.idle();
  }

  /** What was withdrawn is then nowhere any more. */
  #pruneLater(): void {
    clearTimeout(this.#pruning);
    const { target, onIndexed } = this.#options;
    const prune = () =>
      pruneIndex(target)
        .then(onIndexed)
        .catch((error: unknown) => this.#work.noteFailure(error));
    this.#pruning = setTimeout(() => void prune(), KEPT).unref();
  }

  async #waitForQuiet(signal: AbortSignal): Promise<void> {
    const { target, quiet = QUIET } = this.#options;
    for (let waits = 0, release = -1; waits < MAX_WAITS; waits += 1) {
      const newest = await newestRelease(target);
      // Without any index there is nothing to search, and nothing to wait for.
      if (newest === release || (await readIndexed(target)) === undefined) return;
      release = newest;
      await sleep(quiet, undefined, { signal });
    }
  }

  /** Resolves when nothing runs any more; what was begun is begun anew the next time. */
  async stop(): Promise<void> {
    clearTimeout(this.#pruning);
    await this.#work.stop();
  }
}

/** How far the index is behind, for Prometheus. */
function addGauges(target: string, registry: Registry): void {
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

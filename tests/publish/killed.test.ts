/** A publisher that the system kills while it publishes, and what stands on disk then and after the next start. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realDisk } from '@archive/scripts/publish/disk.ts';
import { inTurn } from '@archive/scripts/publish/folder.ts';
import { incomingOf, journalIn } from '@archive/scripts/publish/journal.ts';
import { Ledger, ledgerOf } from '@archive/scripts/publish/ledger.ts';
import { stepsOf } from '../support/edit-sequence.ts';
import { modelsOfEdits } from '../support/edited-models.ts';
import { workplace, type Workplace } from '../support/model-publisher.ts';
import type { Task, Told } from '../support/mortal-publisher.ts';
import { RUNS, seed } from '../support/random.ts';
import { readTree, type Tree } from '../support/tree.ts';

const HOUR = 3_600_000;

/** SEQUENCES=100000 makes it three thousand. */
const KILLS = Math.ceil(RUNS * 0.03);
const EDITS = KILLS * 20;

/** Once it goes on, it is killed anywhere, or where that takes a moment that is rarely met. */
const WHEN = ['at its start', 'later', 'while it moves files'] as const;

/** The longest that it lives once it publishes, in milliseconds. */
const LONGEST = 200;

const models = modelsOfEdits(seed, EDITS);

class Publishing implements AsyncDisposable {
  readonly told: Told[] = [];
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown[]>;
  /** All that it said has been heard by then. */
  readonly #silence: Promise<unknown>;

  constructor(task: Task) {
    this.#child = fork(fileURLToPath(new URL('../support/mortal-publisher.ts', import.meta.url)), {
      execArgv: [],
    });
    this.#exit = once(this.#child, 'exit');
    this.#silence = once(this.#child, 'disconnect');
    this.#child.on('message', (told: Told) => this.told.push(told));
    this.#child.send(task);
  }

  /** Resolves when it has told something as often as this. */
  async tells(count: number): Promise<void> {
    while (this.told.length < count) {
      await Promise.race([once(this.#child, 'message'), this.#exit]);
      if (this.#child.exitCode !== null) throw new Error('It stopped by itself; its error stands above.');
    }
  }

  goOn(): void {
    this.#child.send('Go on.');
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    expect(await this.#exit).toEqual([null, 'SIGKILL']);
    await this.#silence;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }
}

/** What a full build of a model writes where there were the same addresses before. */
async function fullBuild(place: Workplace, model: number): Promise<Tree> {
  const target = place.at('fresh');
  await rm(target, { recursive: true, force: true });
  await copyFile(ledgerOf(place.at('dist')), ledgerOf(target));
  for (const { publish } of stepsOf(target, [models[model]!])) await publish();
  return readTree(target);
}

const WHOLE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gz: gunzipSync,
  html: (bytes) => bytes,
};

/** Whatever stands there, readers never get half of it. */
function expectWholeFiles(tree: Tree): void {
  for (const [file, content] of tree) {
    const text = WHOLE[file.split('.').at(-1) ?? '']?.(Buffer.from(content, 'latin1')).toString();
    if (file.includes('.html')) expect(text?.trimEnd(), file).toMatch(/<\/html>$/);
  }
}

test(
  `a publisher that is killed ${KILLS} times comes back each time to what a full build would write`,
  async () => {
    await using place = await workplace();
    const target = place.at('dist');
    const addresses = new Set<string>();
    const journal = journalIn(incomingOf(target));
    let interrupted = 0;
    let first = 0;
    const live = async (work: (publishing: Publishing) => Promise<void>) => {
      await using publishing = new Publishing({ target, seed, edits: EDITS, first });
      await publishing.tells(1);
      await work(publishing);
      for (const told of publishing.told) told.addresses.forEach((address) => addresses.add(address));
      const last = publishing.told.findLast(({ model }) => model !== null)?.model;
      // The CMS goes on while no publisher runs.
      if (last !== undefined && last !== null) first = Math.min(last + 1, EDITS);
    };
    const isRight = async (publishing: Publishing) => {
      await publishing.tells(2);
      expect(await readTree(target), `SEED=${seed}, model ${first}`).toEqual(await fullBuild(place, first));
      const ledger = await Ledger.read(target);
      expect([...addresses].filter((path) => !ledger.has(path))).toEqual([]);
    };

    /** What was published last, or what was under way: completed or undone, also while the CMS is away. */
    const isOneOrTheOther = async (told: readonly Told[]) => {
      await inTurn(target, realDisk, () => Promise.resolve());
      const [model, next] = [told.at(-1)?.model, told.at(-1)?.next];
      if (typeof model !== 'number' || typeof next !== 'number') return;
      const trees = [await fullBuild(place, model), await fullBuild(place, next)];
      expect(trees, `SEED=${seed}, model ${model}`).toContainEqual(await readTree(target));
    };

    const moments = fc.noBias(fc.record({ when: fc.constantFrom(...WHEN), after: fc.nat(LONGEST) }));
    for (const { when, after } of fc.sample(moments, { seed, numRuns: KILLS })) {
      await live(async (publishing) => {
        if (when !== 'at its start') {
          await isRight(publishing);
          publishing.goOn();
        }
        await sleep(after);
        while (when === 'while it moves files' && !existsSync(journal)) await immediate();
        await publishing.kill();
        expectWholeFiles(await readTree(target));
        if (existsSync(incomingOf(target))) interrupted += 1;
        if (when !== 'at its start') await isOneOrTheOther(publishing.told);
      });
    }
    await live(isRight);
    expect(interrupted).toBeGreaterThan(0);
  },
  HOUR,
);

/** What stands on disk after any interruption is what a full build would write. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realDisk, type Disk } from '@archive/scripts/publish/disk.ts';
import { inTurn } from '@archive/scripts/publish/folder.ts';
import { incomingOf, journalIn } from '@archive/scripts/publish/journal.ts';
import { newestRelease } from '@archive/scripts/publish/releases.ts';
import { anArchive, entriesOf, FILES, type Edit, type Model } from '../support/edits.ts';
import {
  buildEach,
  changeBetween,
  confirming,
  copySite,
  fullTree,
  publisherOf,
  workplace,
  type Workplace,
} from '../support/model-publisher.ts';
import { readTree } from '../support/tree.ts';

const HOUR = 3_600_000;

class Killed extends Error {}

/** A disk on which nothing happens any more after a number of operations. */
class MortalDisk implements Disk {
  lives = Infinity;

  async #do(operation: () => Promise<void>): Promise<void> {
    this.lives -= 1;
    if (this.lives < 0) throw new Killed();
    await operation();
  }

  mkdir = (folder: string) => this.#do(() => realDisk.mkdir(folder));
  rename = (from: string, to: string) => this.#do(() => realDisk.rename(from, to));
  link = (from: string, to: string) => this.#do(() => realDisk.link(from, to));
  appendFile = (file: string, text: string) => this.#do(() => realDisk.appendFile(file, text));
  remove = (path: string) => this.#do(() => realDisk.remove(path));
  removeEmpty = (folder: string) => this.#do(() => realDisk.removeEmpty(folder));
  writeFile = async (file: string, bytes: Uint8Array | string) => {
    // What is killed while it writes leaves a part of the file.
    if (this.lives === 0) await realDisk.writeFile(file, bytes.slice(0, bytes.length / 2));
    await this.#do(() => realDisk.writeFile(file, bytes));
  };
}

/** An archive, and edits that bring pages, change pages and remove pages and photos. */
function anEventfulEdit(): { readonly before: Model; readonly after: Model } {
  const [before] = fc.sample(anArchive, { seed: 7, numRuns: 1 }) as [Model];
  const meeting = { title: 'Wonen', heldOn: '2021-03-24', author: 'speaker-0' };
  const edits: readonly Edit[] = [
    (model) => ({ ...model, meeting: [meeting, null, meeting, null, null] }),
    (model) => ({ ...model, speaker: model.speaker.with(0, { name: 'Noor' }) }),
  ];
  const first = edits.reduce((model, edit) => edit(model), before);
  const after: Model = {
    ...first,
    meeting: [null, meeting, { ...meeting, title: 'Zorg' }, null, null],
    photos: { 'speaker-0': FILES[2] },
  };
  return { before: first, after };
}

/** Publishes a change on a disk that dies, once for every operation that the publish consists of. */
async function dyingAtEveryWrite(
  place: Workplace,
  { before, after }: { readonly before: Model; readonly after: Model },
  then: (target: string, goOn: (model: Model) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const start = place.at('start');
  await buildEach(start, [before]);
  for (let lives = 0, isWhole = false; !isWhole; lives += 1) {
    const target = place.at(`site-${lives}`);
    copySite(start, target);
    const disk = new MortalDisk();
    let model = before;
    const publisher = publisherOf(() => model, target, disk);
    await publisher.publishAll(entriesOf(before));
    model = after;
    disk.lives = lives;
    const publish = () => publisher.publishChange(changeBetween(before, after));
    isWhole = await confirming(publisher, publish).then(
      () => true,
      (error: unknown) => {
        expect(error).toBeInstanceOf(Killed);
        return false;
      },
    );
    disk.lives = Infinity;
    await then(target, (next) => {
      model = next;
      return confirming(publisher, () => publisher.publishChange(changeBetween(after, next)));
    });
    await rm(target, { recursive: true });
  }
}

test(
  'a publish that is killed at any of its writes is completed or undone by the next start',
  async () => {
    await using place = await workplace();
    const edit = anEventfulEdit();
    const trees = [await fullTree(place, edit.before), await fullTree(place, edit.before, edit.after)];
    const outcomes = trees.map(() => 0);
    await dyingAtEveryWrite(place, edit, async (target) => {
      await inTurn(target, realDisk, () => Promise.resolve());
      const recovered = await readTree(target);
      const outcome = trees.findIndex((tree) => isDeepStrictEqual(tree, recovered));
      expect(outcome).not.toBe(-1);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const next = publisherOf(() => edit.after, target);
      await confirming(next, () => next.publishAll(entriesOf(edit.after)));
      expect(await readTree(target)).toEqual(trees[1]);
    });
    // Some writes prepare, the others carry out.
    for (const count of outcomes) expect(count).toBeGreaterThan(20);
  },
  HOUR,
);

test(
  'a publisher whose disk failed at any write publishes the next change right',
  async () => {
    await using place = await workplace();
    const edit = anEventfulEdit();
    // What was not decided was never published, and leaves no address behind.
    const undone = await fullTree(place, edit.before);
    const reverted = await fullTree(place, edit.before, edit.after, edit.before);
    const outcomes = { decided: 0, undone: 0 };
    await dyingAtEveryWrite(place, edit, async (target, goOn) => {
      // How many operations a publish has depends on which of those at the same moment comes first.
      const isDecided = existsSync(journalIn(incomingOf(target))) || (await newestRelease(target)) > 0;
      await goOn(edit.before);
      expect(await readTree(target)).toEqual(isDecided ? reverted : undone);
      outcomes[isDecided ? 'decided' : 'undone'] += 1;
    });
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(20);
  },
  HOUR,
);

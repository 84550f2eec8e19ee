/** The real publisher on models of `edits.ts`, which stand in for the CMS and its media library. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { barePlace, fileOf, type FileUse } from '@archive/site/media';
import { loadRenderer } from '@archive/site/renderer';
import { realDisk, type Disk } from '@archive/scripts/publish/disk.ts';
import { ledgerOf } from '@archive/scripts/publish/ledger.ts';
import type { Medium } from '@archive/scripts/publish/media/medium.ts';
import { Publisher, type Change } from '@archive/scripts/publish/publisher.ts';
import { HeldBack } from '@archive/scripts/publish/shrink.ts';
import { bundle, siteUrl } from '../publish/build-site.ts';
import { deltaBetween, entriesOf, FILES, type Model } from './edits.ts';
import { readTree, type Tree } from './tree.ts';

const renderer = await loadRenderer(bundle);

/** The media library of a model. Files are named after their content, as the real reader does. */
const readMediaOf =
  (model: () => Model) =>
  (uses: readonly FileUse[]): Promise<ReadonlyMap<FileUse, Medium>> => {
    const media = uses.map((use) => {
      const text = `${use.slice(-3)} ${model().files[fileOf(use)]}`;
      const path = `/media/${text.replace(' ', '-')}`;
      const bytes = new TextEncoder().encode(text);
      const files = () => [{ file: path.slice(1), bytes }];
      return [use, { place: barePlace(path), files }] as const;
    });
    return Promise.resolve(new Map(media));
  };

export const publisherOf = (model: () => Model, target: string, disk: Disk = realDisk) =>
  new Publisher({ renderer, siteUrl, target, readMedia: readMediaOf(model), disk });

/** Publishes and, when a removal is held back, confirms it. */
export async function confirming<T>(publisher: Publisher, publish: () => Promise<T>): Promise<T> {
  return publish().catch((error: unknown) => {
    if (!(error instanceof HeldBack)) throw error;
    publisher.confirm(error.id);
    return publish();
  });
}

export const changeBetween = (before: Model, after: Model): Change => ({
  ...deltaBetween(entriesOf(before), entriesOf(after)),
  files: FILES.filter((file) => before.files[file] !== after.files[file]),
  changes: [],
});

/** Thousands of small files are written fastest where no disk takes part. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export interface Workplace extends AsyncDisposable {
  /** The folder that this name stands for. */
  at(name: string): string;
}

export async function workplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(MEMORY, 'archive-publisher-'));
  return {
    at: (name) => join(folder, name),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Publishes all of each of these into a folder, one after the other, and tells what they leave in it. */
export async function buildEach(target: string, models: readonly Model[]): Promise<Tree> {
  for (const model of models) {
    const publisher = publisherOf(() => model, target);
    await confirming(publisher, () => publisher.publishAll(entriesOf(model)));
  }
  return readTree(target);
}

/** What full builds of these, one after the other, leave in a folder that never had an address. */
export async function fullTree(place: Workplace, ...models: readonly Model[]): Promise<Tree> {
  const target = place.at('full');
  await rm(ledgerOf(target), { force: true });
  return buildEach(target, models);
}

/** Makes a folder, with its addresses, what another is. Building the same there takes five times as long. */
export function copySite(from: string, to: string): void {
  for (const [source, copy] of [[from, to] as const, [ledgerOf(from), ledgerOf(to)] as const]) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(source, copy, { recursive: true });
  }
}

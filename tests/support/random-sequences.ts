/** Sequences of random edits, after each of which a folder has to be what a full build would write. */
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { expect } from 'vitest';
import { ledgerOf } from '@archive/scripts/publish/ledger.ts';
import { anArchive, anEdit, entriesOf, type Model } from './edits.ts';
import { buildEach, changeBetween, confirming, copySite, publisherOf, workplace } from './model-publisher.ts';
import { replay } from './random.ts';
import { readTree, withoutSiblings } from './tree.ts';

/** @param length how many edits follow upon each other. */
export async function tryRandomSequences(
  numRuns: number,
  length: { readonly minLength: number; readonly maxLength: number },
): Promise<void> {
  await using place = await workplace();
  const sequence = fc.asyncProperty(anArchive, fc.array(anEdit, length), async (start, edits) => {
    let model = start;
    const [target, built] = [place.at('followed'), place.at('built')];
    await rm(ledgerOf(target), { force: true });
    const publisher = publisherOf(() => model, target);
    await confirming(publisher, () => publisher.publishAll(entriesOf(model)));
    copySite(target, built);
    const edited: Model[] = [];
    for (const edit of edits) {
      const before = model;
      model = edit(model);
      await confirming(publisher, () => publisher.publishChange(changeBetween(before, model)));
      edited.push(model);
    }
    const followed = await readTree(target);
    expect(followed).toEqual(await buildEach(built, edited));
    withoutSiblings(followed);
  });
  await fc.assert(sequence, { numRuns, ...replay });
}

/** Sequences of random edits, after each of which a folder has to be what a full build would write. */
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { expect } from 'vitest';
import { ledgerOf } from '@archive/scripts/publish/ledger.ts';
import { anArchive, anEdit, entriesOf } from './edits.ts';
import { changeBetween, confirming, fullTree, publisherOf, workplace } from './model-publisher.ts';
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
    const target = place.at('followed');
    const history = [model];
    await rm(ledgerOf(target), { force: true });
    const publisher = publisherOf(() => model, target);
    await confirming(publisher, () => publisher.publishAll(entriesOf(model)));
    for (const edit of edits) {
      const before = model;
      model = edit(model);
      await confirming(publisher, () => publisher.publishChange(changeBetween(before, model)));
      history.push(model);
    }
    const followed = await readTree(target);
    expect(followed).toEqual(await fullTree(place, ...history));
    withoutSiblings(followed);
  });
  await fc.assert(sequence, { numRuns, ...replay });
}

/** The long history of one archive. */
import fc from 'fast-check';
import { anArchive, anEdit, type Model } from './edits.ts';

/** A random archive, and what it is after each of some random edits. */
export function modelsOfEdits(seed: number, edits: number): readonly Model[] {
  const models = fc.sample(anArchive, { seed, numRuns: 1 });
  for (const edit of fc.sample(anEdit, { seed, numRuns: edits })) models.push(edit(models.at(-1)!));
  return models;
}

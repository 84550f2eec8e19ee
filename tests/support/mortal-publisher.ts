/**
 * A publisher in a process of its own, to be killed at any moment. It publishes the models that follow
 * from a seed, one after the other, and tells which addresses the site had after each.
 */
import { fileToPath } from '@archive/site/paths';
import { listFiles } from '@archive/scripts/publish/stage.ts';
import { stepsOf } from './edit-sequence.ts';
import { modelsOfEdits } from './edited-models.ts';

export interface Task {
  readonly target: string;
  readonly seed: number;
  readonly edits: number;
  /** The number of the model to begin with, of which everything is published. */
  readonly first: number;
}

/** Told before it publishes for the first time, when it has, and from then on, once told to go on, after each. */
export interface Told {
  /** The number of the model that the site shows; null before the first, and for a release that was put back. */
  readonly model: number | null;
  /** The same of what is published next. */
  readonly next: number | null;
  readonly addresses: readonly string[];
}

const tell = (told: Told) => process.send?.(told);

async function addressesIn(target: string): Promise<readonly string[]> {
  return (await listFiles(target)).filter((file) => file.endsWith('.html')).map(fileToPath);
}

async function publishEach({ target, seed, edits, first }: Task): Promise<void> {
  const goesOn = new Promise((resolve) => process.once('message', resolve));
  tell({ model: null, next: first, addresses: [] });
  for (const { model, next, publish } of stepsOf(target, modelsOfEdits(seed, edits), { first })) {
    await publish();
    tell({ model, next, addresses: await addressesIn(target) });
    if (model === first) await goesOn;
  }
}

process.once('message', (task: Task) => void publishEach(task));

/** How a publisher follows the history of an archive. */
import { realDisk, type Disk } from '@archive/scripts/publish/disk.ts';
import { Overtaken, restore } from '@archive/scripts/publish/folder.ts';
import { entriesOf, type Model } from './edits.ts';
import { changeBetween, confirming, publisherOf } from './model-publisher.ts';

/** How often somebody puts an earlier release back, and how far back that goes. */
const ROLLBACK_EVERY = 10;
const ROLLBACK_BY = 4;

export interface Step {
  /** The number of the model that the site shows then; null for a release that is put back. */
  readonly model: number | null;
  /** The same of the step after it. */
  readonly next: number | null;
  readonly publish: () => Promise<unknown>;
}

/** Publishes everything of one model and then every next one; now and then an earlier release is put back. */
export function* stepsOf(
  target: string,
  models: readonly Model[],
  { first = 0, disk = realDisk }: { readonly first?: number; readonly disk?: Disk } = {},
): Generator<Step> {
  let model = models[first]!;
  const publisher = publisherOf(() => model, target, disk);
  const publishAll = () => confirming(publisher, () => publisher.publishAll(entriesOf(model)));
  yield { model: first, next: first + 1, publish: publishAll };
  for (const [index, next] of models.slice(first + 1).entries()) {
    const number = first + 1 + index;
    const isPutBack = number % ROLLBACK_EVERY === 0;
    const change = changeBetween(model, next);
    const publishChange = () => confirming(publisher, () => publisher.publishChange(change));
    model = next;
    yield {
      model: number,
      next: isPutBack ? null : number + 1,
      publish: () =>
        publishChange().catch((error: unknown) => {
          if (!(error instanceof Overtaken)) throw error;
          return publishAll();
        }),
    };
    if (!isPutBack) continue;
    yield {
      model: null,
      next: number + 1,
      publish: () => restore(target, Math.max(1, (publisher.release ?? 0) - ROLLBACK_BY), null, disk),
    };
  }
}

/** How many files are read, compressed, written or moved at the same time. */
const BATCH = 32;

/**
 * Does the same with each, some at a time, and waits for all that were begun, also when one fails.
 * Rejects with the first failure.
 */
export async function eachOf<T>(
  values: AsyncIterable<T> | Iterable<T>,
  work: (value: T) => Promise<void>,
): Promise<void> {
  let batch: T[] = [];
  const finish = async () => {
    const begun = batch.map(work);
    batch = [];
    await Promise.allSettled(begun);
    await Promise.all(begun);
  };
  for await (const value of values) {
    batch.push(value);
    if (batch.length === BATCH) await finish();
  }
  await finish();
}

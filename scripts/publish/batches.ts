/** How many files are read, compressed, written or moved at the same time. */
const AT_ONCE = 32;

/**
 * Does the same with each, some at a time, while the next ones are made. When one fails nothing more is
 * begun. Waits for all that were begun, and then rejects with the first failure.
 */
export async function eachOf<T>(
  values: AsyncIterable<T> | Iterable<T>,
  work: (value: T) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  try {
    for await (const value of values) {
      const done = work(value)
        .catch((error: unknown) => failures.push(error))
        .finally(() => underWay.delete(done));
      underWay.add(done);
      if (underWay.size === AT_ONCE) await Promise.race(underWay);
      if (failures.length > 0) break;
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
}

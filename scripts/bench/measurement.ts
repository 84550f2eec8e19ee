export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes';
}

/** Runs once and says how long it took, in milliseconds. */
export async function timed<T>(name: string, run: () => T | Promise<T>): Promise<readonly [T, Measurement]> {
  const start = performance.now();
  const result = await run();
  return [result, { name, value: performance.now() - start, unit: 'ms' }];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export interface Measurement {
  readonly name: string;
  readonly value: number;
  /** A ratio has ×, a bare number nothing. */
  readonly unit: 'ms' | 'bytes' | 'MB' | '×' | '';
}

/** Runs once and says how long it took, in milliseconds. */
export async function timed<T>(name: string, run: () => T | Promise<T>): Promise<readonly [T, Measurement]> {
  const start = performance.now();
  const result = await run();
  return [result, { name, value: performance.now() - start, unit: 'ms' }];
}

/** The value that this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

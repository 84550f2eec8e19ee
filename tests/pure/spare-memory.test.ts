/** Memory that a publish needed is given back once it is quiet, and not before. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SpareMemory } from '@archive/scripts/publish/spare-memory.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const usedMegabytes = () => process.memoryUsage().heapUsed / 1e6;

test('what nobody needs any more is given back when nothing followed for a while', () => {
  let isBusy = false;
  const memory = new SpareMemory(() => isBusy);
  memory.look();
  vi.advanceTimersByTime(1_000);
  isBusy = true;
  const needed = { once: Array.from({ length: 1_000_000 }, (_, index) => [index]) as unknown[] };
  const most = usedMegabytes();
  memory.look();
  needed.once = [];
  vi.advanceTimersByTime(15_000);
  memory.look();
  vi.advanceTimersByTime(60_000);
  expect(usedMegabytes()).toBeGreaterThan(most - 10);
  isBusy = false;
  vi.advanceTimersByTime(20_000);
  expect(usedMegabytes()).toBeLessThan(most - 30);
});

test('what the first publish needed is given back at once', () => {
  const memory = new SpareMemory(() => false);
  const needed = { once: Array.from({ length: 1_000_000 }, (_, index) => [index]) as unknown[] };
  const most = usedMegabytes();
  needed.once = [];
  memory.look();
  vi.advanceTimersByTime(1_000);
  expect(usedMegabytes()).toBeLessThan(most - 30);
});

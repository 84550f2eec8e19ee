/** A map that never changes, and stays right however many changes it has been through. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LayeredMap } from '@archive/site/layered-map';

const keys = Array.from({ length: 3000 }, (_, index) => `key-${index}`);

/** Some keys with a value each; null for what goes. */
const changes = fc
  .array(fc.tuple(fc.nat({ max: keys.length - 1 }), fc.integer({ min: 1, max: 700 }), fc.option(fc.string())))
  .map((runs) =>
    runs.map(
      ([start, length, value]) =>
        new Map(keys.slice(start, start + length).map((key) => [key, value] as const)),
    ),
  );

test('after any changes it holds what a Map would, and each map before still holds what it did', () => {
  fc.assert(
    fc.property(changes, (steps) => {
      let [map, plain] = [LayeredMap.of<string>(), new Map<string, string>()];
      const past: (readonly [LayeredMap<string>, Map<string, string>])[] = [];
      for (const step of steps) {
        past.push([map, plain]);
        map = map.with(step);
        plain = new Map(plain);
        for (const [key, value] of step) {
          if (value === null) plain.delete(key);
          else plain.set(key, value);
        }
      }
      for (const [held, expected] of [...past, [map, plain] as const]) {
        expect(keys.filter((key) => held.get(key) !== expected.get(key))).toEqual([]);
        expect(keys.filter((key) => held.has(key) !== expected.has(key))).toEqual([]);
      }
    }),
    { numRuns: 30 },
  );
});

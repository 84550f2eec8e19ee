/** Which pages of a long list look different after a change. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedParts, countParts, olderPart } from '@archive/site/parts';

test('the parts that changed are those that hold something else, or come or go', () => {
  const list = fc
    .nat(200)
    .chain((length) =>
      fc.tuple(
        fc.constant(Array.from({ length }, (_, index) => index)),
        fc.nat(length),
        fc.nat(3),
        fc.nat(3),
      ),
    );
  fc.assert(
    fc.property(list, ([before, at, removed, added]) => {
      const after = before.toSpliced(at, removed, ...Array.from({ length: added }, (_, index) => -1 - index));
      const count = Math.max(countParts(before.length), countParts(after.length));
      const expected = Array.from({ length: count }, (_, index) => index + 1).filter(
        (number) => String(olderPart(before, number)) !== String(olderPart(after, number)),
      );
      expect(changedParts(before, after)).toEqual(expected);
    }),
  );
});

/**
 * How well recaps are read: ours, in many styles, and the real ones of others, which are theirs and stand
 * beside the project (`RECAPS` names another folder).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { precisionOf, recallOf, scoreFolder } from '@archive/scripts/bench/reader-scores.ts';
import { realRecaps } from '@archive/scripts/bench/real-recaps.ts';

/** Of each kind, the least precision and recall. */
const BAR: Readonly<Record<string, readonly [number, number]>> = {
  municipalities: [0.95, 0.9],
  dates: [0.95, 0.9],
  people: [0.85, 0.75],
  organisations: [0.8, 0.65],
  subsessions: [0.8, 0.65],
};

async function belowTheBar(folder: string): Promise<readonly string[]> {
  const scores = await scoreFolder(folder);
  expect(scores.length).toBeGreaterThan(0);
  return scores.flatMap((score) => {
    const [precision, recall] = BAR[score.kind] ?? [0, 0];
    const isGood = precisionOf(score) >= precision && recallOf(score) >= recall;
    return isGood ? [] : [`${score.kind}: ${score.mistakes.join('; ')}`];
  });
}

test('recaps in many styles are read well enough to propose', async () => {
  const folder = fileURLToPath(new URL('../fixtures/recaps', import.meta.url));
  expect(existsSync(join(folder, 'mail.txt'))).toBe(true);
  expect(await belowTheBar(folder)).toEqual([]);
});

const folder = realRecaps();
test.skipIf(folder === undefined)(
  `real recaps are read well enough to propose${folder === undefined ? ' (left out: they are not here)' : ''}`,
  async () => {
    expect(await belowTheBar(folder ?? '')).toEqual([]);
  },
);

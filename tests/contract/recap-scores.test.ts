/**
 * How well recaps are read: ours, in many styles, and real ones in the folder that `RECAPS` names, which
 * are their authors' and no part of the project.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { precisionOf, recallOf, scoreFolder } from '@archive/scripts/bench/reader-scores.ts';

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

const own = fileURLToPath(new URL('../fixtures/recaps', import.meta.url));
const real = process.env['RECAPS'];

test.each([own, ...(real === undefined ? [] : [real])])(
  'the recaps in %s are read well enough to propose',
  async (folder) => {
    expect(await belowTheBar(folder)).toEqual([]);
  },
);

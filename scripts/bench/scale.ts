/** What ten times as many pages cost: an edit, and the memory of the publisher. */
import { join } from 'node:path';
import { median, percentile, type Measurement } from './measurement.ts';
import { runModule } from './run-program.ts';
import type { Scaled } from './scale-process.ts';
import { scratchFolder } from './scratch.ts';

const LARGER = 10;

/** What one site of the usual size takes on disk, its incoming release included. */
const BYTES = 1e9;

async function measureAt(times: number): Promise<Scaled> {
  await using scratch = await scratchFolder(times * BYTES);
  const file = join(import.meta.dirname, 'scale-process.ts');
  const args = [join(scratch.path, 'dist'), String(times)];
  return (await runModule(file, args, ['--expose-gc'])).answer as Scaled;
}

type Figure = readonly [name: string, unit: Measurement['unit'], of: (scaled: Scaled) => number];

const FIGURES: readonly Figure[] = [
  ['first publish of everything', 'ms', ({ first }) => first],
  ['a new title, median', 'ms', ({ edits }) => median(edits)],
  ['a new title, 95th percentile', 'ms', ({ edits }) => percentile(edits, 0.95)],
  ['a new title, processor time, mean', 'ms', ({ cpu }) => cpu],
  ['pages that a new title renders, mean', '', ({ rendered }) => rendered],
  ['most memory of the publisher', 'MB', ({ peak }) => peak / 1e6],
  ['its memory after the edits, when all garbage is gone', 'MB', ({ settled }) => settled / 1e6],
];

export async function measureScale(): Promise<readonly Measurement[]> {
  const small = await measureAt(1);
  const large = await measureAt(LARGER);
  const figuresOf = (scaled: Scaled) =>
    FIGURES.map(([name, unit, of]): Measurement => ({
      name: `${name}, among ${scaled.pages.toLocaleString('en')} pages`,
      value: of(scaled),
      unit,
    }));
  const ratios = FIGURES.map(([name, , of]): Measurement => ({
    name: `${name}, large to small`,
    value: of(large) / of(small),
    unit: '×',
  }));
  return [...figuresOf(small), ...figuresOf(large), ...ratios];
}

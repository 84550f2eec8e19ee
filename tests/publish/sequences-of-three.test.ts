/** What stands on disk after three edits is what a full build would write. */
import { test } from 'vitest';
import { RUNS } from '../support/random.ts';
import { tryRandomSequences } from '../support/random-sequences.ts';

const HOUR = 3_600_000;
const HALF = Math.ceil(RUNS / 2);

test(
  `after three edits, in ${HALF} random sequences, the folder equals a full build, byte for byte`,
  () => tryRandomSequences(HALF, { minLength: 3, maxLength: 3 }),
  HOUR,
);

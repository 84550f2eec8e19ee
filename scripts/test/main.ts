/**
 * `npm test`: everything that must hold, ending in one line with the sum.
 */
import { runChecks } from '../check/checks.ts';
import { closingLine, exitCodeOf, sumOf } from '../check/tally.ts';
import { runMain } from '../run-main.ts';
import { runTests } from './run-tests.ts';

await runMain(async () => {
  const checks = await runChecks();
  const tests = await runTests();
  const sum = sumOf([checks, tests.tally]);
  for (const line of tests.remarks) console.log(line);
  console.log(`\n${closingLine(sum)}`);
  return tests.tally.passed > 0 ? exitCodeOf(sum) : 1;
});

/**
 * `npm run check`: the half of the tests that runs none of our code.
 */
import { runMain } from '../run-main.ts';
import { runChecks } from './checks.ts';
import { closingLine, exitCodeOf } from './tally.ts';

await runMain(async () => {
  const tally = await runChecks();
  console.log(`\n${closingLine(tally)}`);
  return exitCodeOf(tally);
});

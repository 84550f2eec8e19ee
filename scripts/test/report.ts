/**
 * What vitest's report comes to, counted so that nothing that went wrong can hide.
 *
 * A test that was skipped or is still to be written proves nothing, so it counts as failed. So does
 * a file that broke before its tests ran, and a run that failed while every test in it passed.
 */
import { z } from 'zod';
import type { Tally } from '../check/tally.ts';

export interface Outcome {
  readonly tally: Tally;
  /** One for each failure that the list of failed tests does not show. */
  readonly remarks: readonly string[];
}

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

type TestFile = z.infer<typeof reportSchema>['testResults'][number];

function brokenFiles(files: readonly TestFile[]): string[] {
  const isBroken = ({ status, assertionResults }: TestFile) =>
    assertionResults.length === 0 ||
    (status === 'failed' && assertionResults.every((test) => test.status !== 'failed'));
  return files.filter(isBroken).map(({ name }) => `Failed as a whole: ${name}`);
}

/**
 * @param json what vitest's JSON reporter wrote; null when vitest did not come that far
 * @param hasPassed whether vitest itself says that all is well
 */
export function parseReport(json: string | null, hasPassed: boolean): Outcome {
  const files = json === null ? [] : reportSchema.parse(JSON.parse(json)).testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName, status }) => `Did not run, so counts as failed (${status}): ${fullName.trim()}`);
  const remarks = [...skipped, ...brokenFiles(files)];
  if (!hasPassed && failed + remarks.length === 0) {
    remarks.push('Vitest failed outside the tests; what it said stands above.');
  }
  return { tally: { passed, failed: failed + remarks.length }, remarks };
}

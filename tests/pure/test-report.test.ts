import { expect, test } from 'vitest';
import { closingLine, exitCodeOf } from '@archive/scripts/check/tally.ts';
import { parseReport } from '@archive/scripts/test/report.ts';

const aReport = (statuses: readonly string[], status = 'passed') =>
  JSON.stringify({
    testResults: [
      {
        name: 'a.test.ts',
        status,
        assertionResults: statuses.map((outcome) => ({ fullName: `a ${outcome} test`, status: outcome })),
      },
    ],
  });

test('a run in which all tests pass ends well', () => {
  const { tally, remarks } = parseReport(aReport(['passed', 'passed']), true);
  expect(closingLine(tally)).toBe('2 passed, 0 failed');
  expect(exitCodeOf(tally)).toBe(0);
  expect(remarks).toEqual([]);
});

test('a test that was skipped or is still to be written counts as failed, and is named', () => {
  const { tally, remarks } = parseReport(aReport(['passed', 'skipped', 'todo']), true);
  expect(tally).toEqual({ passed: 1, failed: 2 });
  expect(remarks).toEqual([
    'Did not run, so counts as failed (skipped): a skipped test',
    'Did not run, so counts as failed (todo): a todo test',
  ]);
});

test('a file that breaks before its tests run counts as failed', () => {
  expect(parseReport(aReport([], 'failed'), false).tally).toEqual({ passed: 0, failed: 1 });
});

test('a run that fails outside its tests fails', () => {
  expect(parseReport(aReport(['passed']), false).tally).toEqual({ passed: 1, failed: 1 });
  expect(parseReport(null, false).tally).toEqual({ passed: 0, failed: 1 });
});

test('a run without any test fails', () => {
  expect(exitCodeOf(parseReport(JSON.stringify({ testResults: [] }), true).tally)).toBe(1);
});

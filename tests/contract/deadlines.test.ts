/** What is only true for a time fails here while there is time left. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SECURITY_TXT_EXPIRES } from '@archive/site/security-txt';

const DAY = 86_400_000;

test('security.txt does not run out within two months, and promises no more than a year', () => {
  const days = (Date.parse(SECURITY_TXT_EXPIRES) - Date.now()) / DAY;
  const remedy = 'set SECURITY_TXT_EXPIRES to almost a year from today, if SECURITY.md is still right';
  expect(days, remedy).toBeGreaterThan(60);
  expect(days, remedy).toBeLessThan(366);
});

test('what the site says of its accessibility was tested in the last year', () => {
  const file = fileURLToPath(import.meta.resolve('@archive/site/accessibility-tested'));
  const { testedOn } = JSON.parse(readFileSync(file, 'utf8')) as { testedOn: string };
  const days = (Date.now() - Date.parse(testedOn)) / DAY;
  expect(days, 'run "npx vitest run --project browser accessibility" with ACCESSIBILITY=record').toBeLessThan(
    365,
  );
});

/** What a picker may make of what was typed: that date, and no other. */
import { expect, test } from 'vitest';

// TypeScript refuses to import from the CMS, which Strapi wants as CommonJS; Node does it.
const { readsAsDate } = (await import(
  new URL('../../cms/src/admin/dates/typed-date.ts', import.meta.url).href
)) as { readsAsDate: (typed: string, thisYear: number) => boolean };

test.each(['24-03-2021', '1-1-2026', '29-02-2024', '24-03-21', '24-3', '31-12-2099', '01-01-1826'])(
  '%s is a date',
  (typed) => {
    expect(readsAsDate(typed, 2026)).toBe(true);
  },
);

test.each([
  '31-02-2026',
  '29-02-2025',
  '01-01-0021',
  '01-01-1825',
  '01-01-2100',
  '00-01-2026',
  '01-13-2026',
  '24-03-202',
  '24-03-2',
  '24/03/2021',
  '24-',
  '2021-03-24',
  '24032021',
])('%s is none', (typed) => {
  expect(readsAsDate(typed, 2026)).toBe(false);
});

/** Times on a Dutch wall and the instants they stand for, also in the nights in which the clock is changed. */
import { sayDuration, sayMoment } from '@archive/content-types/dutch-moment';
import fc from 'fast-check';
import { expect, test } from 'vitest';

interface Reading {
  readonly kind: string;
  readonly at?: string;
}

// TypeScript refuses to import from the CMS, which Strapi wants as CommonJS; Node does it.
const { readWallClock, toWallClock } = (await import(
  new URL('../../cms/src/plans/wall-clock.ts', import.meta.url).href
)) as { readWallClock: (wall: string) => Reading; toWallClock: (instant: string) => string };

test.each([
  ['2026-11-28T10:00', '2026-11-28T09:00:00.000Z'],
  ['2027-07-01T10:00', '2027-07-01T08:00:00.000Z'],
  ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
  ['2027-10-31T01:59', '2027-10-30T23:59:00.000Z'],
  ['2027-10-31T03:00', '2027-10-31T02:00:00.000Z'],
  ['2028-02-29T00:00', '2028-02-28T23:00:00.000Z'],
])('%s on the wall is %s', (wall, at) => {
  expect(readWallClock(wall)).toEqual({ kind: 'once', at });
  expect(toWallClock(at)).toBe(wall);
});

test.each(['2027-03-28T02:00', '2027-03-28T02:30', '2027-03-28T02:59'])(
  '%s does not exist: the clock goes forward past it',
  (wall) => {
    expect(readWallClock(wall)).toEqual({ kind: 'skipped' });
  },
);

test.each([
  ['2027-10-31T02:00', '2027-10-31T00:00:00.000Z'],
  ['2027-10-31T02:59', '2027-10-31T00:59:00.000Z'],
])('%s comes twice, and the first is in summer time', (wall, at) => {
  expect(readWallClock(wall)).toEqual({ kind: 'twice', at });
  expect(toWallClock(at)).toBe(wall);
});

test.each([
  '',
  'morgen',
  '2027-02-29T10:00',
  '2027-13-01T10:00',
  '2027-01-01T24:00',
  '2027-01-01',
  '2027-01-01T10:00:00Z',
])('"%s" is no time on any wall', (wall) => {
  expect(readWallClock(wall)).toEqual({ kind: 'unreadable' });
});

test('every minute that exists is read as it is shown', () => {
  const minute = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(minute, (date) => {
      date.setUTCSeconds(0, 0);
      const reading = readWallClock(toWallClock(date.toISOString()));
      const isFirst = reading.at === date.toISOString();
      expect(isFirst || reading.kind === 'twice').toBe(true);
    }),
  );
});

test('moments and durations are said as Dutch people say them, in Dutch time', () => {
  expect(sayMoment('2021-03-24T09:00:00.000Z')).toBe('woensdag 24 maart 2021, 10.00 uur');
  expect(sayMoment('2027-06-30T22:05:00.000Z')).toBe('donderdag 1 juli 2027, 00.05 uur');
  const minute = 60_000;
  expect([0, 1, 59, 60, 47 * 60, 72 * 60].map((minutes) => sayDuration(minutes * minute))).toEqual([
    '1 minuut',
    '1 minuut',
    '59 minuten',
    '1 uur',
    '47 uur',
    '3 dagen',
  ]);
});

/**
 * Times as the clock on a Dutch wall shows them, and the instants that they stand for.
 *
 * Twice a year that is no simple matter: in March an hour is left out, in October one comes twice.
 */
import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Amsterdam';

/** Which instant a time on the wall stands for; instants are in ISO 8601. */
export type Reading =
  | { readonly kind: 'once'; readonly at: string }
  /** The clock goes back: the first of the two. */
  | { readonly kind: 'twice'; readonly at: string }
  /** The clock goes forward, past this time. */
  | { readonly kind: 'skipped' }
  /** Not a date and time that exists anywhere. */
  | { readonly kind: 'unreadable' };

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

function parse(wall: string): Temporal.PlainDateTime | null {
  if (!FORM.test(wall)) return null;
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** @param wall such as 2027-03-28T10:00. */
export function readWallClock(wall: string): Reading {
  const time = parse(wall);
  if (time === null) return { kind: 'unreadable' };
  const first = time.toZonedDateTime(ZONE, { disambiguation: 'earlier' });
  if (!first.toPlainDateTime().equals(time)) return { kind: 'skipped' };
  const last = time.toZonedDateTime(ZONE, { disambiguation: 'later' });
  const at = new Date(first.epochMilliseconds).toISOString();
  return { kind: first.equals(last) ? 'once' : 'twice', at };
}

/** What the clock on the wall shows at an instant, such as 2027-03-28T10:00. */
export const toWallClock = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

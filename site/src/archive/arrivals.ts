/**
 * When recaps came into the archive: who follows it hears of each, also of one from years ago that is entered today.
 */
import type { Meeting } from './entries.ts';
import { newestFirst } from './order.ts';

/** How many a feed tells of. */
const FOLLOWED = 40;

/** A day has a time here; noon is that day in all of Europe. */
const atNoon = (date: string) => `${date}T12:00:00.000Z`;

/** When a recap came: when it was entered, or appeared, if that was later. In ISO 8601. */
export function cameAt({ createdAt, recapPublishedOn }: Meeting): string {
  const appeared = recapPublishedOn === null ? '' : atNoon(recapPublishedOn);
  return appeared > createdAt ? appeared : createdAt;
}

function lastCameFirst(a: Meeting, b: Meeting): number {
  const [one, other] = [cameAt(a), cameAt(b)];
  return one < other ? 1 : one > other ? -1 : newestFirst(a, b);
}

/** What was found before, by its list, which never changes. */
const known = new WeakMap<readonly Meeting[], readonly Meeting[]>();

function remember(meetings: readonly Meeting[], last: readonly Meeting[]): readonly Meeting[] {
  known.set(meetings, last);
  return last;
}

/** Few of a long list are ever put in their place. */
function findLast(meetings: readonly Meeting[]): readonly Meeting[] {
  const last: Meeting[] = [];
  for (const meeting of meetings) {
    const latest = last.at(-1);
    if (last.length === FOLLOWED && latest !== undefined && lastCameFirst(meeting, latest) > 0) continue;
    const place = last.findIndex((other) => lastCameFirst(meeting, other) < 0);
    last.splice(place === -1 ? last.length : place, 0, meeting);
    if (last.length > FOLLOWED) last.pop();
  }
  return last;
}

/** The last that came, the very last first. */
export const lastCome = (meetings: readonly Meeting[]): readonly Meeting[] =>
  known.get(meetings) ?? remember(meetings, findLast(meetings));

/**
 * The last that came in a list that was another before. A change is mostly told from what differs.
 *
 * @param ends how many meetings both lists have in common at their beginnings and ends.
 */
export function lastComeSince(
  before: readonly Meeting[],
  after: readonly Meeting[],
  ends: { readonly start: number; readonly end: number },
): readonly Meeting[] {
  const old = lastCome(before);
  const gone = new Set(before.slice(ends.start, before.length - ends.end));
  const come = after.slice(ends.start, after.length - ends.end);
  const last = findLast([...old.filter((meeting) => !gone.has(meeting)), ...come]);
  const [earliest, latest] = [old.at(-1), last.at(-1)];
  const isComplete =
    earliest === undefined ||
    old.length < FOLLOWED ||
    (last.length === FOLLOWED && latest !== undefined && lastCameFirst(latest, earliest) <= 0);
  return isComplete ? remember(after, last) : lastCome(after);
}

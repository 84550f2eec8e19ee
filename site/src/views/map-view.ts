/** Municipalities as dots on the map of the Netherlands, which the template draws. */
import { terms } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import type { Municipality } from '../archive/entries.ts';
import { byText } from '../archive/order.ts';
import { distance, isOnMap, rounded } from '../map/projection.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { countOf, joinKnown } from './format.ts';
import { pointOf, successorNote } from './municipalities.ts';
import type { MapDot, MapView } from './view.ts';

/** A municipality, and in how many meetings it takes part. */
export interface Located {
  readonly municipality: Municipality;
  readonly meetingCount: number;
}

/** The radius of the smallest dot, in units of the map: large where there are few. */
const SMALLEST = 6;
const FEW_SMALLEST = 12;
/** So many dots are few. */
const FEW = 40;
/** A dot for many meetings is at most so much larger than one for none. */
const MOST_GROWTH = 12;
/** Around a dot one need not hit it exactly: 24 pixels across where the map is 320 wide. */
const REACH = 30;

const radiusOf = (meetingCount: number, smallest: number) =>
  Math.round(2 * (smallest + Math.min(MOST_GROWTH, 1.5 * Math.sqrt(meetingCount)))) / 2;

/** Half of the way to the nearest other dot, as far as that is more than the dot itself and not too much. */
function reachOf(dot: MapDot, dots: readonly MapDot[]): number {
  const nearest = dots.reduce(
    (least, other) => (other === dot ? least : Math.min(least, distance(dot, other))),
    2 * REACH,
  );
  return Math.floor(Math.max(dot.radius, nearest / 2));
}

/** The map of these municipalities, the largest dots first; null when none of them is on it. */
export function toMap(archive: Archive, located: readonly Located[]): MapView | null {
  const smallest = located.length <= FEW ? FEW_SMALLEST : SMALLEST;
  const dots = located.flatMap(({ municipality, meetingCount }): MapDot[] => {
    const point = pointOf(municipality);
    if (point === null || !isOnMap(point)) return [];
    const count = meetingCount === 0 ? null : countOf(meetingCount, terms.meeting);
    const radius = radiusOf(meetingCount, smallest);
    return [
      {
        href: paths.municipality(municipality),
        name: municipality.name,
        note: joinKnown([count, successorNote(archive, municipality)]),
        ...rounded(point),
        radius,
        reach: radius,
      },
    ];
  });
  if (dots.length === 0) return null;
  const missing = located.length - dots.length;
  return {
    dots: dots
      .map((dot) => ({ ...dot, reach: reachOf(dot, dots) }))
      .toSorted((a, b) => b.radius - a.radius || byText(a.name, b.name)),
    missing: missing === 0 ? null : viewTexts.notOnMap(countOf(missing, terms.municipality), missing === 1),
  };
}

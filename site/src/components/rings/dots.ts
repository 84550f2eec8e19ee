/** How many dots fit in a circle, and how large they are. */
export interface Dots {
  readonly count: number;
  readonly size: number;
}

const LARGEST = 8;
const SMALLEST = 1.6;
/** The part of the circle that dots take up when they stand close together. */
const DENSITY = 0.6;

/**
 * Dots of a size that suits their number. Null when they would be too small to tell apart, or
 * when there are none: a plain circle is then the honest picture.
 */
export function dotsInCircle(count: number, radius: number): Dots | null {
  if (count < 1) return null;
  const size = Math.min(LARGEST, ((2 * Math.PI * radius) / count) * DENSITY);
  return size < SMALLEST ? null : { count, size: Math.round(size * 10) / 10 };
}

/**
 * Where a point of the Netherlands stands on the map. Its outline and its dots are placed by this one
 * function; a degree of longitude is drawn as long as it is halfway up the country.
 */

/** A place on earth, in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point of the map, in its own units: from the left, and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const WEST = 3.3;
const EAST = 7.28;
const NORTH = 53.62;
const SOUTH = 50.7;
/** Units in a degree of latitude. */
const SCALE = 320;
const SHRINK = Math.cos((52.2 * Math.PI) / 180);
const KILOMETRES_IN_DEGREE = 111.2;

/** The size of the map, and how many of its units make a kilometre. */
export const map = {
  width: Math.round((EAST - WEST) * SHRINK * SCALE),
  height: Math.round((NORTH - SOUTH) * SCALE),
  unitsInKilometre: SCALE / KILOMETRES_IN_DEGREE,
} as const;

export const project = ({ latitude, longitude }: Place): Point => ({
  x: (longitude - WEST) * SHRINK * SCALE,
  y: (NORTH - latitude) * SCALE,
});

/** The point in whole units, which is as exact as anybody can see. */
export const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

export const isOnMap = ({ x, y }: Point) => x >= 0 && x <= map.width && y >= 0 && y <= map.height;

export const distance = (a: Point, b: Point) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

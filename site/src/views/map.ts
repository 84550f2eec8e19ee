/** What the map of the Netherlands shows; see ../map/projection.ts for its units. */

/** A municipality, as a dot that leads to its page. */
export interface MapDot {
  readonly href: string;
  readonly name: string;
  /** 3 bijeenkomsten, vanaf 2021 Eemsdelta */
  readonly note: string | null;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How far from its middle one may click. */
  readonly reach: number;
}

export interface MapView {
  readonly dots: readonly MapDot[];
  /** How many municipalities are not on it, in a sentence; null when all are. */
  readonly missing: string | null;
}

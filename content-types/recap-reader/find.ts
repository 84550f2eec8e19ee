/**
 * What the reader of recaps answers with: values, each with its place in the text and how sure it is.
 */

/** Where something stands: from `start` up to, not including, `end`, in characters of the text read. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Find<Value> extends Place {
  readonly value: Value;
  /** From 0 to 1. */
  readonly certainty: number;
}

/** What is at least this certain is proposed; what is less is shown as a question. */
export const SURE = 0.7;

/** Whether it may be proposed without asking. */
export const isSure = ({ certainty }: { readonly certainty: number }): boolean => certainty >= SURE;

/** Whether the two have a character in common. */
export const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** The number of the first that begins at or after a place, in a list in order. */
export function lowerBound(places: readonly Place[], start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place has a character in common with any of a list; the answer takes no longer for a long list. */
export function createOverlap(places: readonly Place[]): (place: Place) => boolean {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (place) => {
    for (
      let at = lowerBound(sorted, place.start - longest);
      (sorted[at]?.start ?? Infinity) < place.end;
      at += 1
    ) {
      if (overlaps(sorted[at] as Place, place)) return true;
    }
    return false;
  };
}

/** The most certain of those that were found, the earliest among equals. */
export function best<T extends Find<unknown>>(finds: readonly (T | undefined)[]): T | undefined {
  const found = finds.filter((find) => find !== undefined);
  return found.toSorted((a, b) => b.certainty - a.certainty || a.start - b.start)[0];
}

import { byText } from '../archive/order.ts';
import { toAnchor } from './format.ts';
import type { Group } from './view.ts';

/** Cards under headings, in the order in which the headings first occur. */
export function groupUnder<E, Card>(
  entries: readonly E[],
  headingOf: (entry: E) => string,
  toCard: (entry: E) => Card,
): readonly Group<Card>[] {
  return [...Map.groupBy(entries, headingOf)].map(([heading, members]) => ({
    heading,
    anchor: toAnchor(heading),
    cards: members.map(toCard),
  }));
}

export const byHeading = (a: Group<unknown>, b: Group<unknown>) => byText(a.heading, b.heading);

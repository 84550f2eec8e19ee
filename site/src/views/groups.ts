import { byText } from '../archive/order.ts';
import { toAnchor } from './format.ts';
import type { Group } from './view.ts';

/**
 * Cards under headings, in the order in which the headings first occur. What has one anchor is one group, under
 * the heading that comes first: editors who write "Noord Brabant" mean Noord-Brabant.
 */
export function groupUnder<E, Card>(
  entries: readonly E[],
  headingOf: (entry: E) => string,
  toCard: (entry: E) => Card,
): readonly Group<Card>[] {
  const groups = Map.groupBy(entries, (entry) => toAnchor(headingOf(entry)));
  return [...groups].map(([anchor, members]) => ({
    heading: headingOf(members[0] as E),
    anchor,
    cards: members.map(toCard),
  }));
}

export const byHeading = (a: Group<unknown>, b: Group<unknown>) => byText(a.heading, b.heading);

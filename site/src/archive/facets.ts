/**
 * What meetings have in common, and can be chosen by: their programme, municipalities, themes and people.
 *
 * A meeting has what its subsessions have, as its page does. Counts are others only when a meeting or one
 * of its subsessions is, which touches the list of all meetings: who reads counts reads that list.
 */
import type { Meeting } from './entries.ts';
import { groupKey, valuesIn, type GroupName, type Groups, type Identified } from './groups.ts';

/** The list of all values of a facet, and the lists of what has one, whose owners are meetings. */
export const facets = {
  programme: { list: 'programmes', group: 'meetingsIn' },
  municipality: { list: 'municipalities', group: 'meetingsWith' },
  theme: { list: 'themes', group: 'taggedWith' },
  speaker: { list: 'speakers', group: 'appearancesOf' },
} as const satisfies Record<string, { readonly list: GroupName; readonly group: GroupName }>;

export type Facet = keyof typeof facets;

/** The values of a facet that most meetings have, each with how many those are, and how many values there are. */
export interface Met {
  readonly most: readonly { readonly documentId: string; readonly meetings: number }[];
  readonly count: number;
}

const blocksIn = (groups: Groups, group: GroupName, documentId: string) =>
  groups.get(groupKey(group, documentId))?.blocks ?? [];

type Blocks = ReturnType<typeof blocksIn>;

/** What was counted of a list. A list that changes is another list, so that an edit counts few anew. */
const counted = new WeakMap<Blocks, number>();

/** Meetings of which only a subsession is about a municipality. */
function countSubsessionsOnly(groups: Groups, documentId: string): number {
  const blocks = blocksIn(groups, 'subsessionsAbout', documentId);
  const count =
    counted.get(blocks) ??
    blocks.filter(({ owner }) => !(owner as Meeting).municipalities.includes(documentId)).length;
  counted.set(blocks, count);
  return count;
}

/** Those with most meetings first, of equals the one that is listed first; and how many there are in all. */
export function findMet(groups: Groups, facet: Facet, limit: number): Met {
  const { list, group } = facets[facet];
  const listed: readonly Identified[] = valuesIn(groups, list);
  const all = listed
    .map(({ documentId }) => ({
      documentId,
      meetings:
        blocksIn(groups, group, documentId).length +
        (facet === 'municipality' ? countSubsessionsOnly(groups, documentId) : 0),
    }))
    .filter(({ meetings }) => meetings > 0);
  return { most: all.toSorted((a, b) => b.meetings - a.meetings).slice(0, limit), count: all.length };
}

/**
 * What meetings have in common, and can be chosen by: their programme, municipalities, themes, people and year.
 *
 * A meeting has what its subsessions have, as its page does.
 */
import { yearOf } from './order.ts';
import { valuesIn, type Group, type GroupName, type Groups, type Identified } from './groups.ts';

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

/** How many meetings have a value: each puts one block into its list. */
const countMeetings = (groups: Groups, group: GroupName, documentId: string) =>
  groups[group].get(documentId)?.blocks.length ?? 0;

const facetGroups: readonly string[] = Object.values(facets).map(({ group }) => group);

/** Whether a change to one group, by its name, makes a count of a facet another. */
export const changesCounts = (name: string, before: Group, after: Group): boolean =>
  facetGroups.includes(name) && before.blocks.length !== after.blocks.length;

/** Those with most meetings first, of equals the one that is listed first; and how many there are in all. */
export function findMet(groups: Groups, facet: Facet, limit: number): Met {
  const { list, group } = facets[facet];
  const listed: readonly Identified[] = valuesIn(groups, list);
  const all = listed
    .map(({ documentId }) => ({ documentId, meetings: countMeetings(groups, group, documentId) }))
    .filter(({ meetings }) => meetings > 0);
  return { most: all.toSorted((a, b) => b.meetings - a.meetings).slice(0, limit), count: all.length };
}

/** A year, such as 2021, and how many meetings were held in it. */
export interface YearCount {
  readonly year: string;
  readonly meetings: number;
}

/** The newest year first. */
export function countYears(groups: Groups): readonly YearCount[] {
  const years = new Set(valuesIn(groups, 'meetings').flatMap((meeting) => yearOf(meeting) ?? []));
  return [...years].map((year) => ({ year, meetings: valuesIn(groups, 'meetingsInYear', year).length }));
}

/** In how many meetings of a programme each municipality takes part that does in any, by documentId. */
export function countParticipants(groups: Groups, programme: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { municipalities } of valuesIn(groups, 'meetingsIn', programme))
    for (const id of new Set(municipalities)) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

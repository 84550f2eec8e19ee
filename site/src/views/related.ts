/**
 * Other meetings that have municipalities, themes or people in common with one.
 *
 * Each of those has a list of its meetings by date, and only what stands near this meeting in them is
 * looked at: what happens elsewhere in a list of thousands then leaves this page as it is.
 */
import type { Archive, Near } from '../archive/archive.ts';
import type { Meeting, Subsession } from '../archive/entries.ts';
import type { RelatingGroup, RelatingList } from '../archive/groups.ts';
import { placesOfMeeting } from '../archive/facts.ts';
import { toSlug } from '../archive/slug.ts';
import { viewTexts } from '../texts.ts';
import { meetingLink } from './cards.ts';
import { listOf, toDateTextOrNull } from './format.ts';
import type { RelatedMeeting } from './view.ts';

/** Something that meetings may have in common. */
interface Tie extends RelatingList {
  readonly name: string;
}

/** A meeting, and how much what it has in common counts for. */
type Candidate = readonly [meeting: Near, weight: number];

const MOST = 5;
/** How many names a reason gives. */
const MOST_NAMES = 3;

/** What a tie counts for: people are rarer than themes, and those are chosen, as municipalities are not. */
const WEIGHTS: Readonly<Record<RelatingGroup, number>> = { appearancesOf: 3, taggedWith: 2, meetingsWith: 1 };

function tiesOf(archive: Archive, meeting: Meeting): readonly Tie[] {
  const subsessions = archive.subsessionsOf(meeting);
  const parts: readonly Pick<Subsession, 'contributions'>[] = [...meeting.agenda, ...subsessions];
  const people = parts.flatMap(({ contributions }) => contributions.map(({ speaker }) => speaker));
  const themes = [meeting, ...subsessions].flatMap((page) => page.themes);
  const tie =
    (group: RelatingGroup) =>
    ([key, name]: readonly [string, string]): Tie => ({ group, key, name });
  const named = (ids: readonly (string | null)[], nameOf: (id: string) => string) =>
    [...new Set(ids.filter((id) => id !== null))].map((id) => [id, nameOf(id)] as const);
  return [
    ...named(placesOfMeeting(meeting, subsessions), (id) => archive.municipality(id).name).map(
      tie('meetingsWith'),
    ),
    ...[...new Map(themes.map(({ name }) => [toSlug(name), name]))].map(tie('taggedWith')),
    ...named([...people, meeting.author], (id) => archive.speaker(id).name).map(tie('appearancesOf')),
  ];
}

/** The names of a reason; when there are many, the first and how many more. */
const shorten = (names: readonly string[], more: (count: number) => string) =>
  listOf(
    names.length <= MOST_NAMES
      ? names
      : [...names.slice(0, MOST_NAMES - 1), more(names.length - MOST_NAMES + 1)],
  );

function reasonsOf(ties: readonly Tie[]): readonly string[] {
  const namesIn = (group: RelatingGroup) => ties.filter((tie) => tie.group === group).map(({ name }) => name);
  const [people, themes, municipalities] = (['appearancesOf', 'taggedWith', 'meetingsWith'] as const).map(
    namesIn,
  );
  return [
    people?.length ? viewTexts.alsoWith(shorten(people, viewTexts.morePeople)) : [],
    themes?.length ? viewTexts.sameThemes(shorten(themes, viewTexts.moreThemes), themes.length) : [],
    municipalities?.length ? viewTexts.alsoWith(shorten(municipalities, viewTexts.moreMunicipalities)) : [],
  ].flat();
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The newest first of those that have as much in common. There are many, and comparing words costs. */
const byWeight = ([a, weightOfA]: Candidate, [b, weightOfB]: Candidate) =>
  weightOfB - weightOfA || byCode(b.heldOn ?? '', a.heldOn ?? '') || byCode(a.documentId, b.documentId);

/** At most five, without those that stand before and after it in its series. */
export function toRelated(archive: Archive, meeting: Meeting): readonly RelatedMeeting[] {
  const { previous, next } = archive.neighboursOf(meeting);
  const shown = new Set<Near | null>([previous, next]);
  const ties = tiesOf(archive, meeting);
  const near = archive.meetingsNear(meeting, ties);
  const weights = new Map<Near, number>();
  for (const [index, { group }] of ties.entries()) {
    for (const other of near[index] ?? []) weights.set(other, (weights.get(other) ?? 0) + WEIGHTS[group]);
  }
  return heaviest([...weights].filter(([other]) => !shown.has(other))).map((other) => ({
    ...meetingLink(archive.meeting(other.documentId)),
    heldOn: toDateTextOrNull(other.heldOn),
    reasons: reasonsOf(ties.filter((_, index) => near[index]?.includes(other))),
  }));
}

/** Those that have most in common. Most have little, and are not worth sorting. */
function heaviest(candidates: readonly Candidate[]): readonly Near[] {
  const limit = candidates.map(([, weight]) => weight).toSorted((a, b) => b - a)[MOST - 1] ?? 0;
  return candidates
    .filter(([, weight]) => weight >= limit)
    .toSorted(byWeight)
    .slice(0, MOST)
    .map(([meeting]) => meeting);
}

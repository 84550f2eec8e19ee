/**
 * Joins entries: the archive after a delta, made from the archive before it.
 *
 * It goes up in three floors. Meetings with their subsessions come first; they decide which
 * programmes and speakers are shown, and all of these decide which municipalities are.
 */
import { contentTypes, type TypeName } from '@archive/content-types';
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../failure.ts';
import { lazily } from '../lazily.ts';
import { findProblems } from './check.ts';
import type { AnyEntry, Entries, Meeting, Subsession } from './entries.ts';
import {
  checkedFactsOf,
  factsOfCorrections,
  factsOfEntry,
  factsOfMeeting,
  factsOfMunicipality,
  factsOfProgramme,
  factsOfSpeaker,
  factsOfTheme,
  findThemeIn,
} from './facts.ts';
import {
  groupKey,
  presenceKey,
  themeKey,
  valuesIn,
  type Contribution,
  type Groups,
  type Identified,
} from './groups.ts';
import { LayeredMap } from './layered-map.ts';
import { finerKeys, regroup, type Move, type Replaced } from './regroup.ts';
import { Touched } from './touched.ts';

/** All entries by type, shown or not. */
export type Tables = { readonly [Name in TypeName]: LayeredMap<Entries[Name][number]> };

const typeNames = Object.keys(contentTypes) as readonly TypeName[];

export const noTables = Object.fromEntries(typeNames.map((name) => [name, LayeredMap.of()])) as Tables;

/** What changed in the CMS. */
export interface Delta {
  /** Entries that are new or different, and possibly some that are neither. */
  readonly entries: Partial<Entries>;
  readonly removed: readonly { readonly type: TypeName; readonly documentId: string }[];
}

interface Joined {
  readonly tables: Tables;
  readonly groups: Groups;
}

interface Checked extends Joined {
  readonly checks: () => Groups;
}

/** An entry that differs, as it was and as it is; null where it is not. */
interface Changed {
  readonly type: TypeName;
  readonly documentId: string;
  readonly before: AnyEntry | null;
  readonly after: AnyEntry | null;
}

function changesIn(tables: Tables, { entries, removed }: Delta): readonly Changed[] {
  const change = (type: TypeName, documentId: string, value: Identified | null): readonly Changed[] => {
    const old = tables[type].get(documentId) ?? null;
    if (isDeepStrictEqual(old, value)) return [];
    const toEntry = (content: Identified | null) => content && ({ type, value: content } as AnyEntry);
    return [{ type, documentId, before: toEntry(old), after: toEntry(value) }];
  };
  return [
    ...typeNames.flatMap((type) =>
      (entries[type] ?? []).flatMap((value: Identified) => change(type, value.documentId, value)),
    ),
    ...removed.flatMap(({ type, documentId }) => change(type, documentId, null)),
  ];
}

function applyTo(tables: Tables, changes: readonly Changed[]): Tables {
  const byType = Map.groupBy(changes, ({ type }) => type);
  const next = [...byType].map(([type, ofType]) => {
    const table = tables[type] as LayeredMap<AnyEntry['value']>;
    return [
      type,
      table.with(new Map(ofType.map(({ documentId, after }) => [documentId, after && after.value]))),
    ];
  });
  return { ...tables, ...(Object.fromEntries(next) as Partial<Tables>) };
}

/** Whether the site shows an entry that exists. */
function isShown({ tables, groups }: Joined, type: TypeName, id: string): boolean {
  switch (type) {
    case 'archive':
    case 'meeting':
      return tables[type].has(id);
    case 'subsession': {
      const meeting = tables.subsession.get(id)?.meeting ?? '';
      return tables.meeting.has(meeting);
    }
    case 'programme':
      return groups.meetingsIn.has(id);
    case 'speaker':
      return groups.appearancesOf.has(id);
    case 'municipality':
      return groups.meetingsWith.has(id) || groups.programmesWith.has(id) || groups.speakersFrom.has(id);
  }
}

/** Whether there is such an entry and the site shows it. */
export const shows = (joined: Joined, type: TypeName, id: string) =>
  joined.tables[type].has(id) && isShown(joined, type, id);

type Floor = {
  readonly type: 'meeting' | 'programme' | 'speaker' | 'municipality';
  readonly contribution: (entry: never, joined: Joined) => Contribution;
  /** The groups whose keys are entries that this floor may show or hide. */
  readonly dependsOn: readonly string[];
};

/** Whether an owner puts the very same values into the same groups. */
const isSame = (one: Contribution, other: Contribution) =>
  one.owner === other.owner &&
  one.facts.length === other.facts.length &&
  one.facts.every((fact, index) => fact.every((part, place) => part === other.facts[index]?.[place]));

/** What a change does to the corrections; nothing when it is about something else. */
function correctionMoves({ before, after }: Changed): readonly Move[] {
  const correctionsIn = (entry: AnyEntry | null) =>
    entry?.type === 'meeting' ? factsOfCorrections(entry.value) : [];
  const [old, now] = [correctionsIn(before), correctionsIn(after)];
  return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => ({
    before: old[index] ?? null,
    after: now[index] ?? null,
  })).filter((move) => !isDeepStrictEqual(move.before, move.after));
}

const subsessionsIn = ({ groups }: Joined, { documentId }: Meeting): readonly Subsession[] =>
  valuesIn(groups, 'subsessionsOf', documentId);

const floors: readonly (readonly Floor[])[] = [
  [
    {
      type: 'meeting',
      contribution: (meeting: Meeting, joined) => factsOfMeeting(meeting, subsessionsIn(joined, meeting)),
      dependsOn: ['subsessionsOf'],
    },
  ],
  [
    { type: 'programme', contribution: factsOfProgramme, dependsOn: ['meetingsIn'] },
    { type: 'speaker', contribution: factsOfSpeaker, dependsOn: ['appearancesOf'] },
  ],
  [
    {
      type: 'municipality',
      contribution: factsOfMunicipality,
      dependsOn: ['meetingsWith', 'programmesWith', 'speakersFrom'],
    },
  ],
];

/** The ids for which a key of these kinds reads differently; parts of lists are left out. */
const idsUnder = (touched: Touched, kinds: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) => touched.under(kind).filter((id) => !id.includes('/')));

/** What changes do to what entries contribute. */
const movesOf = (changes: readonly Changed[], factsOf: (entry: AnyEntry) => Contribution): readonly Move[] =>
  changes.map(({ before, after }) => ({ before: before && factsOf(before), after: after && factsOf(after) }));

/** Adds what reads differently because the site shows an entry now, or shows it no more. */
function touchPresence(before: Joined, after: Joined, touched: Touched): void {
  for (const id of idsUnder(touched, ['meeting'])) {
    if (before.tables.meeting.has(id) === after.tables.meeting.has(id)) continue;
    for (const { documentId } of valuesIn(after.groups, 'subsessionsOf', id))
      touched.add(`subsession:${documentId}`);
  }
  for (const type of typeNames) {
    for (const id of idsUnder(touched, [type])) {
      if (shows(before, type, id) !== shows(after, type, id)) touched.add(presenceKey(type, id));
    }
  }
}

interface JoinedDelta extends Checked {
  /** Every key that reads differently. */
  readonly touched: () => ReadonlySet<string>;
  readonly problems: () => readonly Problem[];
}

/** Joins a delta to what was joined before. What it touched, and what is wrong, is told only when it is asked. */
export function join(before: Checked, delta: Delta): JoinedDelta {
  const changes = changesIn(before.tables, delta);
  const tables = applyTo(before.tables, changes);
  const touched = new Touched();
  for (const { type, documentId } of changes) touched.add(`${type}:${documentId}`);
  const replaced: Replaced[] = [];
  let { groups } = before;
  const move = (moves: readonly Move[]) => {
    const moved = regroup(groups, moves);
    groups = moved.groups;
    for (const group of moved.replaced) {
      replaced.push(group);
      touched.add(groupKey(group.name, group.key));
    }
  };

  move(movesOf(changes, factsOfEntry));
  for (const floor of floors) {
    const after = { tables, groups };
    move(
      floor.flatMap(({ type, contribution, dependsOn }) => {
        const changed = changes.filter((change) => change.type === type).map(({ documentId }) => documentId);
        const ids = new Set([...changed, ...idsUnder(touched, dependsOn)]);
        return [...ids].flatMap((id): readonly Move[] => {
          const contributionIn = (joined: Joined) => {
            const entry = joined.tables[type].get(id);
            return shows(joined, type, id) ? contribution(entry as never, joined) : null;
          };
          const [old, now] = [contributionIn(before), contributionIn(after)];
          if ((old === null) !== (now === null)) touched.add(`${type}:${id}`);
          return old !== null && now !== null && isSame(old, now) ? [] : [{ before: old, after: now }];
        });
      }),
    );
  }
  move(changes.flatMap(correctionMoves));
  const themes = [...new Set(idsUnder(touched, ['taggedWith', 'programmesTagged']))].map((slug) => {
    const themeIn = (joined: Groups) => {
      const theme = findThemeIn(joined, slug);
      return theme && factsOfTheme(theme);
    };
    return { slug, before: themeIn(before.groups), after: themeIn(groups) };
  });
  const differing = themes.filter((theme) => !isDeepStrictEqual(theme.before, theme.after));
  move(differing);
  for (const { slug } of differing) touched.add(themeKey(slug));
  const after = { tables, groups };
  const checked = lazily(() => regroup(before.checks(), movesOf(changes, checkedFactsOf)));
  return {
    ...after,
    checks: lazily(() => checked().groups),
    touched: lazily(() => {
      for (const key of replaced.flatMap(finerKeys)) touched.add(key);
      touchPresence(before, after, touched);
      return touched.keys;
    }),
    problems: lazily(() =>
      findProblems({ tables, checks: checked().groups }, checked().replaced, delta.removed),
    ),
  };
}

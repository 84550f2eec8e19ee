/** What each kind of entry puts into the groups of the archive. */
import type { TypeName } from '@archive/content-types';
import { joinAppearances } from './appearances.ts';
import type { AnyEntry, Meeting, Municipality, Programme, Speaker, Subsession } from './entries.ts';
import {
  shownKey,
  valuesIn,
  type Contribution,
  type Fact,
  type Groups,
  type Theme,
  type ValueIn,
} from './groups.ts';
import { initialOf, yearOf } from './order.ts';
import { toSlug } from './slug.ts';

/** The municipalities that a subsession is about, by itself or through its areas. */
export function placesOf({ municipality, areas }: Subsession): readonly string[] {
  const places = [municipality, ...areas.map((area) => area.municipality)];
  return [...new Set(places.filter((place) => place !== null))];
}

/** The municipalities that a meeting has, by itself or through its subsessions. */
export const placesOfMeeting = (
  { municipalities }: Meeting,
  subsessions: readonly Subsession[],
): readonly string[] => [...new Set([...municipalities, ...subsessions.flatMap(placesOf)])];

/** The key under which what refers to an entry is found. */
export const referenceTo = ({ type, documentId }: { type: TypeName; documentId: string }) =>
  `${type} ${documentId}`;

const known = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

const speakersIn = (contributions: Subsession['contributions']) =>
  contributions.map(({ speaker }) => speaker);

/** The entries that one refers to. Its meeting is left out: a subsession may wait for that. */
export function referencesOf(entry: AnyEntry): readonly string[] {
  const to = (type: TypeName, ids: readonly (string | null)[]) =>
    known(ids).map((documentId) => referenceTo({ type, documentId }));
  switch (entry.type) {
    case 'archive':
      return [];
    case 'meeting': {
      const { programme, author, municipalities, agenda } = entry.value;
      const speakers = agenda.flatMap(({ contributions }) => speakersIn(contributions));
      return [
        ...to('programme', [programme]),
        ...to('speaker', [author, ...speakers]),
        ...to('municipality', municipalities),
      ];
    }
    case 'subsession':
      return [
        ...to('speaker', speakersIn(entry.value.contributions)),
        ...to('municipality', placesOf(entry.value)),
      ];
    case 'municipality':
      return to('municipality', entry.value.successors);
    case 'programme':
      return to('municipality', entry.value.municipalities);
    case 'speaker':
      return to('municipality', [entry.value.municipality]);
  }
}

const titleOf = ({ value }: AnyEntry) => ('title' in value ? value.title : value.name);

/** What no two entries may share. */
function addressOf(entry: AnyEntry): string {
  if (entry.type === 'archive') return 'archive';
  if (entry.type === 'subsession') return `subsession ${entry.value.meeting ?? ''}/${entry.value.slug}`;
  return `${entry.type} ${entry.value.slug}`;
}

/** Who was merged into a speaker. */
const heirsOf = ({ documentId, formerIds }: Speaker): readonly Fact[] =>
  formerIds.map((of): Fact => ['heirs', '', [of, documentId]]);

/** What every entry contributes to what is checked of them together. */
export function checkedFactsOf(entry: AnyEntry): Contribution {
  const { type, value } = entry;
  const referrer = { type, documentId: value.documentId, title: titleOf(entry) };
  return {
    owner: value,
    facts: [
      ['slugs', addressOf(entry), value.documentId],
      ...referencesOf(entry).map((reference): Fact => ['references', reference, referrer]),
    ],
  };
}

/** What every entry contributes, whether the site shows it or not. */
export function factsOfEntry({ type, value }: AnyEntry): Contribution {
  const own: readonly Fact[] =
    type === 'subsession' && value.meeting !== null ? [['subsessionsOf', value.meeting, value]] : [];
  const successors = type === 'municipality' ? known(value.successors) : [];
  return {
    owner: value,
    facts: [
      ...own,
      ...(type === 'speaker' ? heirsOf(value) : []),
      ...successors.map((id): Fact => ['predecessorsOf', id, value as Municipality]),
      ...(type === 'archive' ? [['about', '', value] as const] : []),
    ],
  };
}

/** The themes of a page, each once, as they are first written there. */
const themesOf = (themes: Meeting['themes']): ReadonlyMap<string, string> =>
  new Map(themes.toReversed().map(({ name }) => [toSlug(name), name]));

/** The themes of a meeting or one of its subsessions. */
const tags = (
  themes: Meeting['themes'],
  page: { readonly meeting: Meeting; readonly subsession: Subsession | null },
): readonly Fact[] =>
  [...themesOf(themes)].map(([slug, theme]): Fact => ['taggedWith', slug, { theme, ...page }]);

const shown = (type: string, entry: ValueIn<'shown'>): Fact => [
  'shown',
  shownKey(type, entry.documentId),
  entry,
];

/** A published meeting with its subsessions. */
export function factsOfMeeting(meeting: Meeting, subsessions: readonly Subsession[]): Contribution {
  return {
    owner: meeting,
    facts: [
      ['meetings', '', meeting],
      shown('meeting', meeting),
      ...subsessions.map((subsession) => shown('subsession', subsession)),
      ...known([meeting.programme]).map((id): Fact => ['meetingsIn', id, meeting]),
      ...known([yearOf(meeting)]).map((year): Fact => ['meetingsInYear', year, meeting]),
      ...placesOfMeeting(meeting, subsessions).map((id): Fact => ['meetingsWith', id, meeting]),
      ...subsessions.map((subsession): Fact => ['subsessions', '', subsession]),
      ...subsessions.flatMap((subsession) =>
        placesOf(subsession).map((id): Fact => ['subsessionsAbout', id, subsession]),
      ),
      ...joinAppearances(meeting, subsessions).map((appearance): Fact => [
        'appearancesOf',
        appearance.speaker,
        appearance,
      ]),
      ...tags(meeting.themes, { meeting, subsession: null }),
      ...subsessions.flatMap((subsession) => tags(subsession.themes, { meeting, subsession })),
    ],
  };
}

/** What was corrected in a recap, each by itself: they are in the order of their own dates. */
export const factsOfCorrections = ({
  documentId,
  title,
  slug,
  changeNotes,
}: Meeting): readonly Contribution[] =>
  changeNotes.map(({ changedOn, text }, index) => {
    const correction = { documentId: `${documentId}/${index}`, changedOn, text, meeting: { title, slug } };
    return { owner: correction, facts: [['corrections', '', correction]] };
  });

/** A programme with a published meeting. */
export const factsOfProgramme = (programme: Programme): Contribution => ({
  owner: programme,
  facts: [
    ['programmes', '', programme],
    shown('programme', programme),
    ...[...themesOf(programme.themes).keys()].map((slug): Fact => ['programmesTagged', slug, programme]),
    ...known(programme.municipalities).map((id): Fact => ['programmesWith', id, programme]),
  ],
});

/** A speaker who appears somewhere. */
export const factsOfSpeaker = (speaker: Speaker): Contribution => ({
  owner: speaker,
  facts: [
    ['speakers', '', speaker],
    shown('speaker', speaker),
    ['speakersUnder', initialOf(speaker.name), speaker],
    ...known([speaker.municipality]).map((id): Fact => ['speakersFrom', id, speaker]),
  ],
});

/** A municipality that something above refers to. */
export const factsOfMunicipality = (municipality: Municipality): Contribution => ({
  owner: municipality,
  facts: [['municipalities', '', municipality], shown('municipality', municipality)],
});

/** A theme that a page carries, as it is written on the newest recap, or else by a programme; null when none does. */
export function findThemeIn(groups: Groups, documentId: string): Theme | null {
  const [newest] = valuesIn(groups, 'taggedWith', documentId);
  const [programme] = valuesIn(groups, 'programmesTagged', documentId);
  const name = newest?.theme ?? (programme && themesOf(programme.themes).get(documentId));
  return name === undefined ? null : { documentId, name };
}

/** A theme that a page carries. */
export const factsOfTheme = (theme: Theme): Contribution => ({
  owner: theme,
  facts: [['themes', '', theme]],
});

/**
 * What a template is given: plain, finished facts for one page, and nothing else.
 *
 * Texts are ready to show; `href`s are ready to use. A fact that the source does not give is null
 * or an empty list, and the template then shows nothing for it.
 */
import type { Entry } from '@archive/content-types';
import type {
  ContributionView,
  CorrectionView,
  DatasetView,
  FacetView,
  MeetingCard,
  MunicipalityCard,
  ProgrammeCard,
  RelatedMeeting,
  SpeakerCard,
  SubsessionCard,
} from './card.ts';
import type { DateText, Fact, Link, NotedLink } from './fact.ts';
import type { BlockView, Download, Image, ReuseView } from './file.ts';
import type { MapView } from './map.ts';
import type { Thing } from './structured-data.ts';

export type * from './card.ts';
export type * from './fact.ts';
export type * from './file.ts';
export type * from './map.ts';

/** What stands around every page. */
export interface Frame {
  readonly siteName: string;
  readonly runBy: string | null;
  readonly contactEmail: string | null;
  readonly navigation: readonly (Link & { readonly isCurrent: boolean })[];
  readonly footer: readonly Link[];
}

/** How a feed is written. */
type FeedType = 'application/atom+xml' | 'application/feed+json';

export interface Page {
  /** The path of the page itself, such as /sprekers/. */
  readonly path: string;
  readonly title: string;
  /** What tells it from all other pages, in tabs, bookmarks and what search engines find. */
  readonly windowTitle: string;
  /** One or two sentences for search engines. */
  readonly description: string;
  /** From the front page down to the parent of this page; empty on the front page. */
  readonly breadcrumbs: readonly Link[];
  /** What feed readers find here: the archive in each form, and what the page is about. */
  readonly feeds: readonly (Link & { readonly type: FeedType })[];
  /** The feed of what the page is about. */
  readonly ownFeed: Link | null;
  /** The picture that goes along when somebody shares the page, at its whole address, and what it says. */
  readonly card: { readonly image: string; readonly description: string };
  /** What machines are told of the page, as JSON-LD. */
  readonly structuredData: Thing;
}

interface View {
  readonly frame: Frame;
  readonly page: Page;
}

/** Cards under a heading: a year, or a first letter. */
export interface Group<Card> {
  readonly heading: string;
  /** Unique on its page; for links to the group. */
  readonly anchor: string;
  readonly cards: readonly Card[];
}

export interface CorrectionsView extends View {
  /** The last first. */
  readonly corrections: readonly CorrectionView[];
  readonly older: Link | null;
}

/** The lists of which a part can go on; one of them holds something. */
export interface PartLists {
  readonly meetings: readonly MeetingCard[];
  readonly subsessions: readonly SubsessionCard[];
  readonly speakers: readonly SpeakerCard[];
  readonly appearances: readonly Appearance[];
  readonly corrections: readonly CorrectionView[];
}

/** A page on which a long list goes on. */
export interface PartView extends View, PartLists {
  readonly title: string;
  /** Whose list it is, such as the name of a municipality. */
  readonly owner: string;
  /** What stands on this page as a calendar, for meetings of one year. */
  readonly calendar: Link | null;
  readonly newer: Link;
  readonly older: Link | null;
}

/** Every page that carries one theme. */
export interface ThemeView extends View {
  readonly name: string;
  /** Recaps, newest first. */
  readonly pages: readonly Appearance[];
  readonly programmes: readonly Link[];
  readonly older: Link | null;
}

/** The speakers under one letter, where there are many. */
export interface LetterView extends View {
  readonly count: string;
  readonly speakers: readonly SpeakerCard[];
}

export interface HomeView extends View {
  readonly introduction: string | null;
  readonly latest: readonly MeetingCard[];
  readonly programmes: readonly ProgrammeCard[];
  readonly figures: readonly { readonly href: string; readonly count: number; readonly text: string }[];
}

export interface MeetingsView extends View {
  readonly count: string;
  readonly facets: readonly FacetView[];
  readonly years: readonly Group<MeetingCard>[];
  /** Where the list goes on; null when this is all. */
  readonly older: Link | null;
}

/** The meetings of one year, newest first. */
export interface YearView extends View {
  readonly count: string;
  readonly meetings: readonly MeetingCard[];
  /** Those that stand on this page, with their subsessions. */
  readonly calendar: Link;
  readonly older: Link | null;
}

export interface AgendaItemView {
  readonly kind: 'plenary' | 'break' | 'subsessions' | null;
  /** The editor's title, or else the word for its kind. */
  readonly title: string;
  readonly text: readonly BlockView[];
  readonly contributions: readonly ContributionView[];
  /** Only where the item is of the kind 'subsessions'. */
  readonly subsessions: readonly SubsessionCard[];
}

export interface AuthorView {
  readonly speaker: Link;
  /** adviseur bij RONT Management Consultants; of the time of writing. */
  readonly affiliation: string | null;
  readonly biography: string | null;
  readonly image: Image | null;
}

export interface MeetingView extends View {
  /** The meeting as the editor entered it. A field added to the contract arrives here by itself. */
  readonly meeting: Entry<'meeting'>;
  readonly ordinal: string | null;
  readonly programme: (Link & { readonly description: readonly BlockView[] }) | null;
  /** What is known at a glance: date, form, place, programme. */
  readonly facts: readonly Fact[];
  readonly introduction: readonly BlockView[];
  readonly agenda: readonly AgendaItemView[];
  /** Subsessions that no agenda item shows. */
  readonly otherSubsessions: readonly SubsessionCard[];
  readonly municipalities: readonly NotedLink[];
  readonly themes: readonly Link[];
  readonly author: AuthorView | null;
  readonly recapPublishedOn: DateText | null;
  /** A caption can be known while the photo itself is not in the archive. */
  readonly photo: {
    readonly image: Image | null;
    readonly caption: string | null;
    readonly credit: string | null;
  } | null;
  readonly attachments: readonly Download[];
  readonly changeNotes: readonly { readonly changedOn: DateText; readonly text: string }[];
  readonly reuse: ReuseView;
  readonly previous: Link | null;
  readonly next: Link | null;
  /** What has most in common with it first. */
  readonly related: readonly RelatedMeeting[];
}

export interface SubsessionView extends View {
  readonly title: string;
  readonly meeting: Link & { readonly heldOn: DateText | null };
  readonly facts: readonly Fact[];
  readonly recap: readonly BlockView[];
  readonly contributions: readonly ContributionView[];
  readonly areas: readonly string[];
  readonly themes: readonly Link[];
  readonly attachments: readonly Download[];
  /** The other subsessions of the same meeting. */
  readonly siblings: readonly Link[];
  readonly reuse: ReuseView;
  readonly previous: Link | null;
  readonly next: Link | null;
}

export interface SpeakersView extends View {
  readonly count: string;
  /** Empty where there are so many that each letter has a page. */
  readonly letters: readonly Group<SpeakerCard>[];
  readonly letterPages: readonly Link[];
}

/** One thing a person did: where, in which role, for whom; or just where something is told. */
export interface Appearance {
  readonly href: string;
  readonly title: string;
  /** The meeting of a subsession. */
  readonly context: Link | null;
  readonly heldOn: DateText | null;
  /** spreker; schrijver van de terugblik */
  readonly role: string | null;
  readonly affiliation: string | null;
}

export interface SpeakerView extends View {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly biography: string | null;
  readonly image: Image | null;
  readonly municipality: Link | null;
  /** Newest first. */
  readonly appearances: readonly Appearance[];
  readonly older: Link | null;
}

export interface MunicipalitiesView extends View {
  readonly count: string;
  /** Null when no municipality is on it. */
  readonly map: MapView | null;
  readonly provinces: readonly Group<MunicipalityCard>[];
}

/** The municipalities that one went up in, where they have a page with a link to that. */
export interface Successors {
  /** Vanaf 1 januari 2021 onderdeel van */
  readonly text: string;
  readonly municipalities: readonly (Link | { readonly text: string })[];
}

export interface MunicipalityView extends View {
  readonly name: string;
  readonly successors: Successors | null;
  readonly facts: readonly Fact[];
  readonly programmes: readonly Link[];
  readonly meetings: readonly MeetingCard[];
  readonly olderMeetings: Link | null;
  readonly subsessions: readonly SubsessionCard[];
  readonly olderSubsessions: Link | null;
  readonly speakers: readonly SpeakerCard[];
  readonly moreSpeakers: Link | null;
  readonly areas: readonly string[];
  /** The nearest first. */
  readonly nearby: readonly NotedLink[];
}

export interface ProgrammesView extends View {
  readonly count: string;
  readonly programmes: readonly ProgrammeCard[];
}

export interface ProgrammeView extends View {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly description: readonly BlockView[];
  readonly themes: readonly Link[];
  /** The newest meetings, by year. */
  readonly years: readonly Group<MeetingCard>[];
  readonly older: Link | null;
  /** The same municipalities; null when none is on it. */
  readonly map: MapView | null;
  /** Those of the programme itself, then the others of its meetings. */
  readonly municipalities: readonly NotedLink[];
}

/** Every way into the archive that needs no search. */
export interface SearchView extends View {
  readonly programmes: readonly Link[];
  /** All of them, or those that most meetings have; see `hasMoreThemes`. */
  readonly themes: readonly Link[];
  readonly hasMoreThemes: boolean;
  readonly lists: readonly Link[];
}

export interface DataView extends View {
  /** Null while nobody said under which conditions the data may be used. */
  readonly licence: Link | null;
  readonly datasets: readonly DatasetView[];
  /** What tells data catalogues of it. */
  readonly catalogue: Link;
}

/** A page that the repository holds as MDX, or the page for an unknown address. */
export interface StaticView extends View {
  readonly lists: readonly Link[];
}

/** What the archive is. */
export interface AboutView extends StaticView {
  /** Who runs it, in the register of the government. */
  readonly register: Link | null;
  readonly licence: Link | null;
}

/** The view of each kind of page. */
export interface Views {
  readonly home: HomeView;
  readonly meetings: MeetingsView;
  readonly year: YearView;
  readonly meeting: MeetingView;
  readonly subsession: SubsessionView;
  readonly speakers: SpeakersView;
  readonly speaker: SpeakerView;
  readonly municipalities: MunicipalitiesView;
  readonly municipality: MunicipalityView;
  readonly programmes: ProgrammesView;
  readonly programme: ProgrammeView;
  readonly part: PartView;
  readonly theme: ThemeView;
  readonly letter: LetterView;
  readonly search: SearchView;
  readonly corrections: CorrectionsView;
  readonly data: DataView;
  readonly about: AboutView;
  readonly privacy: StaticView;
  readonly accessibility: StaticView;
  readonly notFound: StaticView;
}

export type PageKind = keyof Views;

/** Entries as they stand in lists; see view.ts. */
import type { Facet } from '../archive/facets.ts';
import type { DateText, Link, NotedLink } from './fact.ts';

/** What one person did, and for whom at the time. */
export interface ContributionView {
  readonly speaker: Link;
  /** begeleider; null when the source does not say. */
  readonly role: string | null;
  readonly affiliation: string | null;
}

export interface MeetingCard {
  readonly href: string;
  readonly title: string;
  readonly number: number | null;
  /** 5e bijeenkomst */
  readonly ordinal: string | null;
  readonly programme: Link | null;
  readonly heldOn: DateText | null;
  /** online */
  readonly form: string | null;
  readonly summary: string | null;
  readonly themes: readonly string[];
  readonly municipalityCount: number;
  readonly subsessionCount: number;
}

export interface SubsessionCard {
  readonly href: string;
  readonly title: string;
  readonly meeting: Link;
  readonly heldOn: DateText | null;
  /** Its own, and those of its areas. */
  readonly municipalities: readonly NotedLink[];
  readonly areas: readonly string[];
  readonly themes: readonly string[];
  readonly contributions: readonly ContributionView[];
}

export interface SpeakerCard {
  readonly href: string;
  readonly name: string;
  /** adviseur, RONT Management Consultants */
  readonly description: string | null;
  readonly contributionCount: number;
}

export interface MunicipalityCard {
  readonly href: string;
  readonly name: string;
  readonly province: string | null;
  readonly meetingCount: number;
  /** vanaf 2021 Eemsdelta; null for a municipality that did not go up in another. */
  readonly note: string | null;
}

export interface ProgrammeCard {
  readonly href: string;
  readonly name: string;
  readonly commissionedBy: string | null;
  readonly meetingCount: number;
  /** 2019–2021; null when neither is known. */
  readonly period: string | null;
}

/** What was corrected in a recap. */
export interface CorrectionView {
  readonly changedOn: DateText;
  readonly text: string;
  readonly meeting: Link;
}

/** The data of one type, in every form. */
export interface DatasetView {
  readonly title: string;
  readonly anchor: string;
  readonly description: string;
  readonly files: readonly Link[];
}

/** One way to choose from the meetings: by their year, programme, municipality, theme or speaker. */
export interface FacetView {
  readonly name: 'year' | Facet;
  readonly values: readonly (Link & { readonly meetings: number })[];
  /** Where all values are, when these are only the ones with most meetings. */
  readonly all: Link | null;
}

/** Another meeting, and what the two have in common. */
export interface RelatedMeeting extends Link {
  readonly heldOn: DateText | null;
  /** ook met Utrecht en Tilburg */
  readonly reasons: readonly string[];
}

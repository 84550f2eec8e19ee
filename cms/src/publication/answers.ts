/** What the publisher tells the CMS, and what the CMS tells its admin. All words are in Dutch. */

/** An entry that somebody can open. */
export interface Subject {
  /** The name of a content type. */
  readonly type: string;
  readonly documentId: string;
}

/** How the site stands, as the publisher says. Moments are in ISO 8601. */
export interface PublisherStatus {
  /** The number of the last change of the feed that is live; null before the first publish. */
  readonly sequence: number | null;
  /** When it went live. */
  readonly since: string | null;
  readonly isPublishing: boolean;
  /** Why the last attempt failed. */
  readonly failure: {
    readonly message: string;
    readonly since: string;
    /** The number of the last change that it is about; null when it is about none in particular. */
    readonly seen: number | null;
    /** What has to be corrected, and where; empty when it is something else. */
    readonly problems: readonly { readonly message: string; readonly subjects: readonly Subject[] }[];
  } | null;
  /** A publish that waits to be confirmed, since it would remove many pages. */
  readonly waiting: {
    readonly id: string;
    readonly since: string;
    readonly pages: number;
    readonly removed: number;
    /** The paths of the pages that would go, the first of many. */
    readonly paths: readonly string[];
  } | null;
  /** The number of the last release. */
  readonly release: number | null;
  /** The release to which the site was put back, until something is published again. */
  readonly restored: { readonly to: number; readonly at: string } | null;
}

/** What the admin is told of that: whether there is a publisher, and where the site is. */
export type SiteStatus = { readonly siteUrl: string | null } & (
  { readonly publisher: 'elsewhere' } | ({ readonly publisher: 'here' } & PublisherStatus)
);

/** Where the site shows an entry, and since when as it is now. */
export interface LivePage {
  readonly path: string | null;
  readonly since: string | null;
}

export interface Release<Cause = ReleaseCause> {
  readonly number: number;
  readonly at: string;
  readonly cause: Cause;
  /** How many pages the site had with it. */
  readonly pages: number;
  /** The paths of the pages that came, the first of many. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly addedCount: number;
  readonly changedCount: number;
  readonly removedCount: number;
}

interface Everything {
  readonly kind: 'everything';
}

interface Changes {
  readonly kind: 'changes';
  readonly entries: readonly (Subject & { readonly title: string })[];
}

interface Rollback {
  readonly kind: 'rollback';
  readonly to: number;
}

/** With the ids of the admin users who did it. */
export type ReleaseCause =
  | Everything
  | (Changes & { readonly actors: readonly number[] })
  | (Rollback & { readonly actor: number | null });

/** A release as the admin shows it. */
export interface NamedRelease extends Release<Everything | Changes | Rollback> {
  /** Who made it; null for who may not see names. */
  readonly people: readonly string[] | null;
}

export type LiveKind =
  /** There is nothing to publish: a draft, or withdrawn. */
  | 'saved'
  /** Deleted, also from the site. */
  | 'gone'
  /** A change waits for its turn. */
  | 'queued'
  /** A change is being published. */
  | 'rendering'
  | 'live'
  /** Published, but no published page shows it. */
  | 'unlisted'
  /** A change could not be published. */
  | 'failed'
  /** A change is held back until somebody confirms it. */
  | 'waiting'
  /** An older release was put back, and nothing was published since. */
  | 'restored'
  /** The publisher does not answer. */
  | 'away'
  /** This CMS does not know a publisher. */
  | 'elsewhere';

/** Why a change could not be published. */
export interface Reason {
  readonly message: string;
  /** The entries in which it can be corrected. */
  readonly subjects: readonly Subject[];
  /** Whether the entry that was asked about is one of them. */
  readonly isOwn: boolean;
}

/** Whether an entry is live. */
export interface LiveState {
  readonly kind: LiveKind;
  /** Where the site shows it at this moment; null when it does not. */
  readonly path: string | null;
  /** For live: since when the page is as it is. For failed, waiting and restored: since when that is so. */
  readonly since: string | null;
  /** Whether a draft differs from what was published. */
  readonly isModified: boolean;
  /** Whether the change that is under way takes it from the site. */
  readonly isLeaving: boolean;
  /** For failed. What is wrong with the entry itself comes first. */
  readonly reasons: readonly Reason[];
  /** For restored: the number of the release that was put back. */
  readonly restoredTo: number | null;
}

/** With the address of its page, where the public address of the site is known. */
export type LocatedState = LiveState & { readonly url: string | null };

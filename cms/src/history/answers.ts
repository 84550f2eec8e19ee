/** What the CMS tells its admin of who changed what. Moments are in ISO 8601; words are in Dutch. */

/** A stretch of a text, compared word by word. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

interface Labelled {
  /** The field's name in the form. */
  readonly label: string;
}

export interface PartDifference {
  readonly change: 'added' | 'removed' | 'changed';
  /** What people call the part, such as "Programmaonderdeel 2: Plenair". */
  readonly label: string;
  readonly differences: readonly Difference[];
}

export type Difference = Labelled &
  (
    | { readonly kind: 'words'; readonly runs: readonly Run[] }
    /** Null for what is empty. */
    | { readonly kind: 'value'; readonly before: string | null; readonly after: string | null }
    | {
        readonly kind: 'names';
        readonly added: readonly string[];
        readonly removed: readonly string[];
        readonly isReordered: boolean;
      }
    /** The words are the same; what is bold, a link or a heading is not. */
    | { readonly kind: 'markup' }
    | { readonly kind: 'parts'; readonly parts: readonly PartDifference[]; readonly isReordered: boolean }
  );

export type VersionAction =
  | 'start'
  | 'create'
  | 'update'
  | 'publish'
  | 'unpublish'
  | 'discardDraft'
  | 'clone'
  | 'delete'
  /** Something else was written that this entry is linked to. */
  | 'relate';

export interface Version {
  readonly id: number;
  readonly at: string;
  readonly action: VersionAction;
  /** Who did it; null for a program. */
  readonly person: string | null;
  /** The labels of the fields that differ from the version before. */
  readonly fields: readonly string[];
  /** Whether the entry can be made what it was then. */
  readonly canBeRestored: boolean;
}

/** Who wrote the newest words of an entry. */
export interface LastSave {
  /** By this the forms of editors know it. */
  readonly version: string;
  readonly at: string;
  readonly person: string | null;
  /** Whether it was the one who asks. */
  readonly isOwn: boolean;
}

export interface History {
  /** Newest first. */
  readonly versions: readonly Version[];
  readonly hasMore: boolean;
  readonly lastSave: LastSave | null;
  readonly mayRestore: boolean;
  /** Whether what is put back is live at once. */
  readonly isLiveAtOnce: boolean;
}

export interface VersionDifferences {
  /** What was changed then. */
  readonly then: readonly Difference[];
  /** What putting it back would change now. */
  readonly back: readonly Difference[];
  /** Stands for what the entry is now; null where it is there no more. */
  readonly now: string | null;
}

/** What is sent along to put a version back. */
export interface RestoreRequest {
  /** What the entry was when somebody looked at what that would change; null when it was not there. */
  readonly now: string | null;
}

/** What could not be put back, since it is there no more. */
export interface Restored {
  readonly missing: readonly string[];
  /** Its address is somebody else's by now, so that it has another. */
  readonly hasNewAddress?: boolean;
}

/** An entry that was deleted and can be put back. */
export interface Deleted {
  readonly type: string;
  readonly documentId: string;
  /** By its number it is put back as it was. */
  readonly version: number;
  readonly title: string;
  readonly at: string;
  /** Who deleted it; null for a program. */
  readonly person: string | null;
  readonly isLiveAtOnce: boolean;
}

export interface DeletedList {
  readonly entries: readonly Deleted[];
  readonly hasMore: boolean;
}

/** Why a save was refused: somebody else saved meanwhile. */
export interface StaleSave extends LastSave {
  /** What the other changed since. */
  readonly differences: readonly Difference[];
}

/** The header in which a form says which version it was made from. */
export const LOADED_VERSION = 'x-loaded-version';

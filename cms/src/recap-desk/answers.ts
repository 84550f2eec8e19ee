/** What the CMS tells its admin about a recap that somebody enters. */
import type { Candidate, Proposal } from '@archive/content-types/recap-reader';
import type { MadeType } from '../recap-import/drafts.ts';

export interface DeskEntry {
  readonly type: MadeType;
  readonly documentId: string;
  readonly title: string;
}

/** What the archive has to choose from; a note tells equal names apart. */
export interface Choice extends Candidate {
  readonly note?: string;
}

export interface Choices {
  readonly municipalities: readonly Choice[];
  readonly programmes: readonly Choice[];
  readonly speakers: readonly Choice[];
}

/** A meeting that there was already. */
export interface Existing extends DeskEntry {
  /** It is of the same day and title, but did not come of this text. */
  readonly isAlike: boolean;
}

export interface ReadAnswer {
  readonly proposal: Proposal;
  readonly choices: Choices;
  readonly existing: Existing | null;
  /** Whether a programme that the archive does not have may be made for it. */
  readonly mayMakeProgrammes: boolean;
}

/** What a recap became. */
export interface Entered {
  /** Just made, made of this text before, or there already with the same day and title. */
  readonly state: 'created' | 'known' | 'alike';
  readonly meeting: DeskEntry;
  readonly subsessions: readonly DeskEntry[];
  /** Those that were made for it. */
  readonly speakers: readonly DeskEntry[];
  /** The one that was made for it, if any. */
  readonly programmes: readonly DeskEntry[];
  readonly canUndo: boolean;
  readonly hasPreview: boolean;
}

/** What undoing removed, and what it left because something else needs it. */
export interface Undone {
  readonly removed: readonly DeskEntry[];
  readonly kept: readonly { readonly entry: DeskEntry; readonly why: 'changed' | 'used' }[];
}

/** What the CMS tells its admin for the first page. Moments are in ISO 8601; words are in Dutch. */
import type { Plan } from '../plans/answers.ts';
import type { LocatedState, Subject } from '../publication/answers.ts';

export interface NamedEntry extends Subject {
  readonly title: string;
}

export interface HomeDraft extends NamedEntry {
  /** When it was last saved. */
  readonly at: string;
  /** Whether an older version of it is published. */
  readonly isPublished: boolean;
}

export interface HomeReview extends NamedEntry {
  /** Asked of who reads this, given back to her, or asked by her and not answered yet. */
  readonly kind: 'asked' | 'returned' | 'pending';
  /** Who asked, or gave it back. */
  readonly person: string;
  readonly at: string;
  readonly note: string;
}

export interface HomeLive extends NamedEntry {
  readonly state: LocatedState;
}

/** Why something did not go live. */
export interface HomeFailure {
  readonly message: string;
  readonly since: string;
  /** The entries in which it can be corrected, those of who reads this first. */
  readonly entries: readonly NamedEntry[];
}

export interface Home {
  /** What this person saved last, and has yet to be published; newest first. */
  readonly drafts: readonly HomeDraft[];
  readonly reviews: readonly HomeReview[];
  /** Whether reviews are asked of this person. */
  readonly mayPublish: boolean;
  /** What this person published or wrote and readers may see; newest first. */
  readonly live: readonly HomeLive[];
  /** What failed lately of what was to be published or withdrawn, and what is to come; the first first. */
  readonly plans: readonly Plan[];
  readonly failures: readonly HomeFailure[];
  /** Whether a publish is held back until somebody confirms it. */
  readonly isHeldBack: boolean;
  /** Whether the publisher answers; "elsewhere" where this CMS does not know one. */
  readonly publisher: 'here' | 'away' | 'elsewhere';
}

/** What the CMS tells its admin of reviews. Moments are in ISO 8601. */

/** The most that a note may hold. */
export const LONGEST_NOTE = 2_000;

export interface Review {
  readonly state: 'open' | 'returned';
  /** Who asked for publication, when, and what they said about it. */
  readonly asker: string;
  readonly askedAt: string;
  readonly question: string;
  /** Whether it was the one who reads this. */
  readonly isOwn: boolean;
  /** Who gave it back, when and why; null while it is open. */
  readonly answerer: string | null;
  readonly answeredAt: string | null;
  readonly answer: string;
}

export interface EntryReview {
  /** The one that is open, or came back and was not asked again. */
  readonly review: Review | null;
  readonly mayAsk: boolean;
  readonly mayReturn: boolean;
  /** Whether there is something that could be published. */
  readonly isPublishable: boolean;
}

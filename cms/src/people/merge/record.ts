/** What a merge did, so that it can be undone. */
import type { Mention } from '../mentions.ts';
import type { Row } from './choices.ts';

/** A place that named who was merged, and names who stayed. */
export interface Moved extends Omit<Mention, 'speaker'> {
  /** What its part says besides, by the columns of its table; empty where the entry itself names her. */
  readonly says: Row;
}

/** A place of who stayed that says since what only that of who was merged said. */
export interface Filled extends Moved {
  readonly added: Row;
}

/** The versions of an entry as rows; null for one that there was not. */
export interface Versions {
  readonly type: string;
  readonly documentId: string;
  readonly draft: number | null;
  readonly published: number | null;
}

export interface Moves {
  readonly moved: readonly Moved[];
  /** Places in a list that named who stayed already. */
  readonly dropped: readonly Moved[];
  readonly filled: readonly Filled[];
  readonly versions: readonly Versions[];
  /** The keys of the ties of who stayed to such entries. */
  readonly own: readonly string[];
}

export interface MergeRecord extends Moves {
  /** Who was merged, as she is written. */
  readonly gone: Row;
  readonly createdAt: string;
  /** The id of the admin user who made her. */
  readonly createdBy: number | null;
  /** The fields of who stayed that changed, as they were and as they became. */
  readonly before: Row;
  readonly after: Row;
}

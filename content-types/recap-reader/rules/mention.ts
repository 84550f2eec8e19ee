/** One mention of one person, and what it says of a contribution. */
import type { Place } from '../find.ts';
import type { Affiliation } from './affiliation.ts';

export type Role = 'speaker' | 'facilitator' | 'moderator' | 'host';

/** A part of the meeting that the person gave or led, words that may be a question, or just who it is. */
export type Basis = 'part' | 'words' | 'description';

export interface Mention extends Place {
  readonly name: string;
  readonly certainty: number;
  /** Absent when nothing says that the person contributed. */
  readonly role?: Role;
  /** What tells the role. */
  readonly basis?: Basis;
  readonly isAbout: boolean;
  readonly affiliation?: Affiliation;
}

/** The mention of somebody who did not contribute by it. */
export function withoutRole({ role: _role, basis: _basis, ...mention }: Mention): Mention {
  return mention;
}

/** The mention with the role of another, and with what tells that. */
export function withRoleOf(mention: Mention, { role, basis }: Mention): Mention {
  return {
    ...withoutRole(mention),
    ...(role === undefined ? {} : { role }),
    ...(basis === undefined ? {} : { basis }),
  };
}

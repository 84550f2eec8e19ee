/** What the CMS tells its admin about people who may be there twice. All words are in Dutch. */

/** A speaker, as far as it helps to tell whether two are one. */
export interface PersonFacts {
  readonly documentId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly jobTitle: string | null;
  readonly organisation: string | null;
  readonly municipality: string | null;
  /** The last part of the address of the page. */
  readonly slug: string;
  /** In how many of each type this person is named, drafts included. */
  readonly counts: { readonly meeting: number; readonly subsession: number };
}

export type Pair = readonly [PersonFacts, PersonFacts];

export interface PossibleDouble {
  readonly people: Pair;
  readonly certainty: 'sure' | 'maybe';
  readonly reasons: readonly string[];
}

export interface PossibleDoubles {
  /** The surest first; the first of many. */
  readonly doubles: readonly PossibleDouble[];
  /** How many there are. */
  readonly total: number;
}

/** Two of whom somebody said that they are two people. Who made it has no name here after leaving. */
export interface Distinction {
  readonly people: Pair;
  readonly at: string;
  readonly by: string | null;
}

/** What can be chosen for one field, or for some that belong together, when two become one. */
export interface ChoiceFacts {
  readonly name: string;
  readonly label: string;
  /** What each of the two says, in their order; null for nothing. */
  readonly values: readonly [Shown | null, Shown | null];
}

export interface Shown {
  readonly text: string;
  /** The address of a picture. */
  readonly picture: string | null;
}

/** Two speakers before they are merged. */
export interface Comparison {
  readonly people: Pair;
  readonly choices: readonly ChoiceFacts[];
  /** Their names do not speak for their being one. */
  readonly isUnlike: boolean;
  /** Changes when one of the two does. */
  readonly sign: string;
}

/** What is asked for a merge. */
export interface MergeOrder {
  /** The documentId of who stays. */
  readonly kept: string;
  readonly gone: string;
  /** Whose value is taken, by the name of the choice; without, that of who stays unless it is empty. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly sign: string;
}

export interface Merged {
  readonly id: number;
  readonly name: string;
  /** How many entries name her who named the other. */
  readonly entries: number;
}

export interface Merge {
  readonly id: number;
  readonly kept: { readonly documentId: string; readonly name: string };
  readonly gone: string;
  readonly at: string;
  readonly by: string | null;
  readonly undone: { readonly at: string; readonly by: string | null } | null;
}

export interface Undone {
  /** Who is there again. */
  readonly name: string;
  /** Full sentences about what could not be as it was. */
  readonly notes: readonly string[];
}

/** What a find would link to: an entry that the archive has, and why it is thought to be that one. */
export interface Link {
  readonly id: string;
  readonly name: string;
  /** The same name, another spelling that the entry lists, or a name that may well be the same. */
  readonly why: 'same' | 'alias' | 'likely';
  /** From 0 to 1. */
  readonly certainty: number;
}

/** The surest first. */
export const surestFirst = (links: readonly Link[]): readonly Link[] =>
  links.toSorted((a, b) => b.certainty - a.certainty || a.name.localeCompare(b.name, 'nl'));

/** The smallest facts that a template is given. */

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** A link, and a few words beside it. */
export interface NotedLink extends Link {
  readonly note: string | null;
}

/** A calendar date, for machines and for people. */
export interface DateText {
  /** 2021-03-24 */
  readonly iso: string;
  /** 24 maart 2021 */
  readonly text: string;
}

export interface Fact {
  /** Datum */
  readonly label: string;
  readonly values: readonly (Link | NotedLink | { readonly text: string; readonly iso?: string })[];
}

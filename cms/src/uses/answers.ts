/** What the CMS tells its admin of where an entry is used. */
import type { Named } from '../publish-set/answers.ts';

/** What somebody is about to do with an entry. */
export type Act = 'unpublish' | 'delete';

export interface Use extends Named {
  /** What the act does to it: its page goes, its page changes, or it is a draft that has no page. */
  readonly effect: 'goes' | 'changes' | 'draft';
}

export interface Uses {
  readonly title: string;
  /** Its own page, while the site shows it. */
  readonly path: string | null;
  /** What else would change; what goes comes first. */
  readonly uses: readonly Use[];
  /** Why it cannot be deleted, in a sentence; null when it can. */
  readonly refusal: string | null;
}

/** What the CMS tells its admin of a meeting and all that belongs to it. All words are in Dutch. */
import type { Subject } from '../publication/answers.ts';

/** An entry as people know it, with the address of its page where it has one. */
export interface Named extends Subject {
  readonly title: string;
  /** The path of its page. */
  readonly path: string;
}

/** A meeting or subsession: never published, saved again since, or as readers see it. */
export interface SetEntry extends Named {
  readonly state: 'draft' | 'changed' | 'published';
  /** What has to be put right first, a sentence each. */
  readonly problems: readonly string[];
}

/** What becomes of the page of somebody or something that is named. */
export interface NamedPage extends Named {
  readonly effect: 'appears' | 'goes' | 'stays';
}

export interface PublishSet {
  /** Stands for all that is shown here; another one when something changed. */
  readonly fingerprint: string;
  /** The meeting, then its subsessions in their order. */
  readonly entries: readonly SetEntry[];
  /** The speakers, municipalities and programmes whose pages appear, go or change. */
  readonly named: readonly NamedPage[];
  /** The names of the files that are shown. */
  readonly files: readonly string[];
  /** Whether the person who asks may publish all of it. */
  readonly mayPublish: boolean;
}

/** An entry that the checks have remarks on, each with its place. */
export interface Remarked extends Named {
  readonly remarks: readonly string[];
}

/** A set as editors look at it. */
export interface ShownSet extends PublishSet {
  /** Of what has yet to be published. */
  readonly remarked: readonly Remarked[];
}

/** What has yet to be published of a set. */
export const pendingIn = ({ entries }: Pick<PublishSet, 'entries'>): readonly SetEntry[] =>
  entries.filter(({ state }) => state !== 'published');

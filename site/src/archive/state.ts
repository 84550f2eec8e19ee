/** What an archive is made of, and how somebody looks at it. */
import type { TypeName } from '@archive/content-types';
import type { Entries } from './entries.ts';
import type { Groups } from './groups.ts';
import { shows, type Tables } from './join.ts';
import type { FileUse, Place } from './media.ts';

/** Where the site keeps the files that the entries show. */
export type Places = ReadonlyMap<FileUse, Place>;

export interface State {
  /** Where readers find the site, without a slash at the end. */
  readonly siteUrl: string;
  readonly tables: Tables;
  readonly groups: Groups;
  /** What is checked of all entries together; see check.ts. Who only shows them never asks. */
  readonly checks: () => Groups;
  readonly media: Places;
  readonly preview?: Preview;
}

/** What an archive is made of, as plain data. */
export interface Snapshot {
  readonly siteUrl: string;
  readonly entries: Entries;
  readonly media: Places;
}

export function snapshotOf({ siteUrl, tables, media }: State): Snapshot {
  const entries = Object.entries(tables).map(([type, table]) => [type, [...table].map(([, entry]) => entry)]);
  return { siteUrl, entries: Object.fromEntries(entries) as Entries, media };
}

/** How an archive is looked at that is not the site's. */
export interface Preview {
  /** The key of an entry to show, whether or not anything refers to it. */
  readonly shown: string | null;
  /** Where to find a file, by its path in the CMS. */
  readonly placeOf: (file: string) => string;
}

/** The key of one entry, such as speaker:abc. */
export const entryKey = (type: TypeName, documentId: string) => `${type}:${documentId}`;

/** Whether who looks at an archive is shown an entry. */
export const isShownIn = (state: State, type: TypeName, documentId: string): boolean =>
  shows(state, type, documentId) ||
  (state.preview?.shown === entryKey(type, documentId) && state.tables[type].has(documentId));

/** The raw content of one archive: every entry that the CMS gave, accepted and not yet joined. */
import type { Entry, TypeName } from '@archive/content-types';

export type Meeting = Entry<'meeting'>;
export type Subsession = Entry<'subsession'>;
export type Speaker = Entry<'speaker'>;
export type Municipality = Entry<'municipality'>;
export type Programme = Entry<'programme'>;
export type About = Entry<'archive'>;

/** All entries by type. The single type has one. */
export type Entries = { readonly [Name in TypeName]: readonly Entry<Name>[] };

/** An entry with its type, which tells TypeScript its fields. */
export type AnyEntry = {
  readonly [Name in TypeName]: { readonly type: Name; readonly value: Entry<Name> };
}[TypeName];

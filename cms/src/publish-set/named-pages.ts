/** What a change does to the pages of the speakers, municipalities and programmes around it. */
import { contentTypes, pagePaths } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { typeNamed } from '../publication/entry-facts.ts';
import type { Named, NamedPage } from './answers.ts';
import { NAMED_TYPES, readRows, referencesIn, type EntryRow, type Reference } from './entry-rows.ts';
import { keyOf, noChange, type Change, type Visibility } from './visibility.ts';

const pathOf = pagePaths as unknown as Readonly<Record<string, (entry: { slug: string }) => string>>;

const toNamed = ({ type, row }: Reference): Named => ({
  type,
  documentId: row.documentId,
  title: row.name ?? '',
  path: pathOf[type]?.({ slug: row.slug ?? '' }) ?? '',
});

/** The speakers, municipalities and programmes that an entry names. */
export const namedIn = (type: string, row: EntryRow | null): readonly Reference[] =>
  row === null
    ? []
    : referencesIn(typeNamed(type) ?? contentTypes.meeting, row).filter((reference) =>
        NAMED_TYPES.includes(reference.type),
      );

/** Each once. */
export const distinct = (references: readonly Reference[]): readonly Reference[] => [
  ...new Map(
    references.map((reference) => [
      keyOf({ type: reference.type, documentId: reference.row.documentId }),
      reference,
    ]),
  ).values(),
];

/** These, and the municipalities that they name themselves. */
async function withTheirs(strapi: Core.Strapi, named: readonly Reference[]): Promise<readonly Reference[]> {
  const theirs: Reference[] = [];
  for (const type of NAMED_TYPES.filter((name) => name !== 'municipality')) {
    const ids = named.filter((reference) => reference.type === type).map(({ row }) => row.documentId);
    const rows = ids.length === 0 ? [] : await readRows(strapi, type, ids);
    theirs.push(...rows.flatMap((row) => namedIn(type, row)));
  }
  return distinct([...named, ...theirs]);
}

/** What becomes of the pages of what is named; what has no page before nor after is left out. */
export async function namedPages(
  strapi: Core.Strapi,
  visibility: Visibility,
  named: readonly Reference[],
  change: Change,
): Promise<readonly NamedPage[]> {
  const pages: NamedPage[] = [];
  for (const reference of await withTheirs(strapi, distinct(named))) {
    const page = toNamed(reference);
    const before = await visibility.shows(page, noChange);
    const after = await visibility.shows(page, change);
    if (!before && !after) continue;
    pages.push({ ...page, effect: before ? (after ? 'stays' : 'goes') : 'appears' });
  }
  return pages;
}

/** Entries as the database has them, with all that they refer to, and what of that the site shows. */
import { allTypes, components, type ContentType } from '@archive/content-types';
import type { Core, Schema } from '@strapi/strapi';
import { WITH_MAKER } from '../access/entry-rights.ts';

type Values = Readonly<Record<string, unknown>>;

/** What every row has, and what people know an entry by. */
interface Row extends Values {
  readonly documentId: string;
  readonly updatedAt: string;
  readonly title?: string | null;
  readonly name?: string | null;
  readonly slug?: string | null;
}

/** One version of an entry; what it refers to are rows too. */
export interface EntryRow extends Row {
  readonly publishedAt: string | null;
}

export interface Versions {
  readonly draft: EntryRow | null;
  readonly published: EntryRow | null;
}

type Attributes = Readonly<Record<string, Schema.Attribute.AnyAttribute>>;

function populateOf(strapi: Core.Strapi, uid: string): object {
  const { attributes } = strapi.getModel(uid as never) as { readonly attributes: Attributes };
  const names = Object.entries(attributes).flatMap(([name, attribute]): readonly [string, unknown][] => {
    if (attribute.type === 'component')
      return [[name, { populate: populateOf(strapi, attribute.component) }]];
    const isReference = attribute.type === 'relation' || attribute.type === 'media';
    return isReference && !['createdBy', 'updatedBy', 'localizations'].includes(name) ? [[name, true]] : [];
  });
  return Object.fromEntries(names);
}

/** All rows of these entries: drafts and published ones, of types without drafts the only one. */
export async function readRows(
  strapi: Core.Strapi,
  type: string,
  ids: readonly string[],
): Promise<readonly EntryRow[]> {
  const uid = `api::${type}.${type}`;
  const rows: readonly object[] = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...ids] } },
    populate: { ...populateOf(strapi, uid), ...WITH_MAKER },
  });
  // Moments become text, as the contract and the fingerprint want them.
  return JSON.parse(JSON.stringify(rows)) as readonly EntryRow[];
}

/** Both versions of each of these entries, by documentId. */
export async function readVersions(
  strapi: Core.Strapi,
  type: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Versions>> {
  const rows = await readRows(strapi, type, ids);
  return new Map(
    [...Map.groupBy(rows, ({ documentId }) => documentId)].map(([documentId, versions]) => [
      documentId,
      {
        draft: versions.find(({ publishedAt }) => publishedAt === null) ?? null,
        published: versions.find(({ publishedAt }) => publishedAt !== null) ?? null,
      },
    ]),
  );
}

/** Something that an entry refers to: an entry of a type, or a file. */
export interface Reference {
  /** The name of a content type, or "file". */
  readonly type: string;
  readonly row: Row;
}

const isRow = (value: unknown): value is Reference['row'] =>
  typeof value === 'object' && value !== null && 'documentId' in value;

/** Everything that an entry refers to, through the lists inside it, in the order of its form. */
export function referencesIn({ fields }: Pick<ContentType, 'fields'>, row: Values): readonly Reference[] {
  return Object.entries(fields).flatMap(([name, { attribute }]): readonly Reference[] => {
    const values = [row[name] ?? []].flat();
    const component = components.find(({ uid }) => uid === attribute['component']);
    if (component !== undefined) return values.flatMap((part) => referencesIn(component, part as Values));
    const type = attribute.type === 'media' ? 'file' : String(attribute['target']).split('.').at(-1);
    return type === undefined ? [] : values.filter(isRow).map((target) => ({ type, row: target }));
  });
}

/** Types of which an entry is on the site as long as something on the site names it. */
export const NAMED_TYPES: readonly string[] = allTypes
  .filter(({ hasDrafts, kind }) => !hasDrafts && kind === 'collection')
  .map(({ name }) => name);

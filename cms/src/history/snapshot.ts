/** What an entry holds, as plain values: relations as documentIds, with the names that they had. */
import { allTypes, components, type ContentType } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../publication/entry-facts.ts';

export type Fields = ContentType['fields'];
export type Values = Readonly<Record<string, unknown>>;

export interface Snapshot {
  readonly fields: Values;
  /** What the entries and files are called that the fields refer to. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the parts stand, such as `agenda.0.contributions.1`, by their keys. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Strapi tells parts apart by their kind and their number. */
export const partKey = (component: string, id: unknown): string => `${component} ${String(id)}`;

/** What a part held. */
export const partAt = ({ fields }: Snapshot, place: string): Values =>
  place.split('.').reduce<unknown>((value, step) => (value as Values)[step], fields) as Values;

/** An entry, and when it was last written, in ISO 8601. */
interface Stored {
  readonly snapshot: Snapshot;
  readonly version: string;
}

type Attribute = Fields[string]['attribute'];

/** The fields of a part, by what a list says that it holds. */
export function componentOf({ component }: Attribute) {
  const found = components.find(({ uid }) => uid === component);
  if (found === undefined) throw new Error(`No part is called ${String(component)}.`);
  return found;
}

const typeAt = (target: unknown) => allTypes.find((type) => uidOf(type) === target);

const titleOf = ({ target }: Attribute) => typeAt(target)?.titleField ?? 'documentId';

function populateOf(fields: Fields): Values {
  const entries = Object.entries(fields).flatMap(([name, { attribute }]): [string, object][] => {
    if (attribute.type === 'relation') return [[name, { select: ['documentId', titleOf(attribute)] }]];
    if (attribute.type === 'media') return [[name, { select: ['documentId', 'name'] }]];
    if (attribute.type !== 'component') return [];
    return [[name, { populate: populateOf(componentOf(attribute).fields) }]];
  });
  return Object.fromEntries(entries);
}

type Row = Readonly<Record<string, unknown>>;

/** What only our own code writes is not the editor's to put back. */
const isEdited = ({ attribute }: Fields[string]) => attribute['writable'] !== false;

/** Reads fields out of a row, and notes what everything is called. */
class Reader {
  readonly names: Record<string, string> = {};
  readonly parts: Record<string, string> = {};

  /** @param place of the part that the fields are of; empty for the entry itself. */
  fieldsOf(fields: Fields, row: Row, place: readonly string[] = []): Values {
    const shown = Object.entries(fields).filter(([name, field]) => name !== 'position' && isEdited(field));
    return Object.fromEntries(
      shown.map(([name, { attribute }]) => [name, this.#value(attribute, row[name], [...place, name])]),
    );
  }

  #value(attribute: Attribute, value: unknown, place: readonly string[]): unknown {
    if (value === undefined || value === null) return null;
    if (attribute.type === 'media') return this.#reference(value as Row, 'name');
    if (attribute.type === 'relation') {
      const refer = (row: Row) => this.#reference(row, titleOf(attribute));
      return Array.isArray(value) ? [...new Set((value as Row[]).map(refer))] : refer(value as Row);
    }
    if (attribute.type !== 'component') return value;
    const { uid, fields } = componentOf(attribute);
    return (value as Row[]).map((part, index) => {
      const at = [...place, String(index)];
      this.parts[partKey(uid, part['id'])] = at.join('.');
      return this.fieldsOf(fields, part, at);
    });
  }

  #reference(row: Row, nameField: string): string {
    const id = String(row['documentId']);
    const name = row[nameField];
    if (typeof name === 'string') this.names[id] = name;
    return id;
  }
}

/** What is edited of entries: their drafts, or the only versions of a type without drafts. */
const editedRows = (type: ContentType, ids: readonly string[]) => ({
  documentId: { $in: [...ids] },
  ...(type.hasDrafts ? { publishedAt: null } : {}),
});

/** By their documentIds, those that there are. */
export async function readSnapshots(
  strapi: Core.Strapi,
  type: ContentType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored>> {
  const rows = (await strapi.db
    .query(uidOf(type))
    .findMany({ where: editedRows(type, ids), populate: populateOf(type.fields) })) as readonly Row[];
  return new Map(
    rows.map((row) => {
      const reader = new Reader();
      const fields = reader.fieldsOf(type.fields, row);
      const { names, parts } = reader;
      const version = new Date(row['updatedAt'] as string).toISOString();
      return [String(row['documentId']), { snapshot: { fields, names, parts }, version }];
    }),
  );
}

export const readSnapshot = async (
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Stored | null> => (await readSnapshots(strapi, type, [documentId])).get(documentId) ?? null;

/** Strapi's tables, where its own services only know whole entries. Takes part in the transaction that there is. */
import type { Core, UID } from '@strapi/strapi';

interface Column {
  readonly name: string;
}

/** How Strapi keeps what an attribute refers to in a table of its own. */
export interface JoinTable {
  readonly name: string;
  readonly joinColumn: Column;
  readonly inverseJoinColumn: Column;
  /** What a row says besides, where the lists of a type share a table. */
  readonly on?: Readonly<Record<string, string>>;
  /** What says of which kind a part is. */
  readonly morphColumn?: { readonly typeColumn: Column };
}

interface Attribute {
  readonly type: string;
  readonly columnName?: string;
  readonly joinTable?: JoinTable;
}

/** A content type or component as the database knows it. */
export interface Model {
  readonly uid: string;
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export const modelOf = (strapi: Core.Strapi, uid: string): Model =>
  strapi.db.metadata.get(uid) as unknown as Model;

/** @throws for a field that is kept in another way; those that refer to speakers are not. */
export function joinTableOf({ tableName, attributes }: Model, field: string): JoinTable {
  const table = attributes[field]?.joinTable;
  if (table === undefined) throw new Error(`${tableName}.${field} has no table of its own.`);
  return table;
}

/** What the parts of a list are. */
export function partsOf(strapi: Core.Strapi, { uid }: Model, field: string): Model {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  const attribute = attributes[field] as { readonly component?: UID.Component } | undefined;
  if (attribute?.component === undefined) throw new Error(`${uid}.${field} is no list of parts.`);
  return modelOf(strapi, attribute.component);
}

export const tableOf = (strapi: Core.Strapi, table: string) => strapi.db.getConnection(table);

type Asked = ReturnType<typeof tableOf>;

/** Asks, in the transaction that there is. */
export async function ask<Answer>(strapi: Core.Strapi, query: Asked): Promise<Answer> {
  if (!strapi.db.inTransaction()) return (await query) as Answer;
  const transaction = await strapi.db.transaction();
  return (await query.transacting(transaction.get())) as Answer;
}

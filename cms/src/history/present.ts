/** What is there still of all that an entry referred to. */
import { allTypes } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { FILE } from '../feed/relations.ts';
import { uidOf } from '../publication/entry-facts.ts';

/** The ids with which Strapi is told of it, by documentId. */
export type Present = ReadonlyMap<string, string | number>;

interface Row {
  readonly id: number;
  readonly documentId: string;
}

/** @param ids the documentIds of entries and files. */
export async function findPresent(strapi: Core.Strapi, ids: readonly string[]): Promise<Present> {
  const find = (uid: string) =>
    strapi.db.query(uid).findMany({ where: { documentId: { $in: [...ids] } } }) as Promise<Row[]>;
  const entries = (await Promise.all(allTypes.map((type) => find(uidOf(type))))).flat();
  return new Map<string, string | number>([
    ...entries.map(({ documentId }) => [documentId, documentId] as const),
    ...(await find(FILE)).map(({ documentId, id }) => [documentId, id] as const),
  ]);
}

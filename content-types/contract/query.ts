/**
 * The questions that the site asks the CMS: one flat query per type, a page at a time, and one
 * for what changed.
 *
 * Relations are asked as ids only and joined by the reader of the answer, so that no row makes
 * the CMS look anything up.
 */
import type { ContentType, Fields } from './type.ts';

/** The GraphQL selection that asks all of these fields. */
export function selectionOf(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, { selection }]) => (selection === undefined ? name : `${name} { ${selection} }`))
    .join(' ');
}

const entrySelection = (type: ContentType) => `documentId ${selectionOf(type.fields)}`;

/** The root field that answers the query of this type. */
export const rootFieldOf = (type: ContentType) =>
  type.kind === 'single' ? type.name : `${type.plural}_connection`;

/**
 * Asks a page of a collection, or the whole of a single type. Collections come in the order of
 * their documentIds, which no edit changes. A page begins after the last of the page before it, so
 * that entries which come and go meanwhile shift nothing; its total counts what comes after that.
 */
export function queryOf(type: ContentType): string {
  if (type.kind === 'single') return `query ${type.name} { ${type.name} { ${entrySelection(type)} } }`;
  const publication = type.hasDrafts ? ', status: $status' : '';
  const variable = type.hasDrafts ? ', $status: PublicationStatus' : '';
  return `query ${type.plural}($after: ID!, $limit: Int!${variable}) {
  ${rootFieldOf(type)}(filters: { documentId: { gt: $after } }, pagination: { limit: $limit }, sort: ["documentId:asc"]${publication}) {
    pageInfo { total }
    nodes { ${entrySelection(type)} }
  }
}`;
}

/** Asks what changed after a cursor, with the published entries that it is about. */
export const changesQueryOf = (types: readonly ContentType[]): string =>
  `query changes($after: String) {
  changes(after: $after) {
    cursor isContinuous hasMore
    changes { sequence type subject action actor at }
    ${types.map((type) => `${type.plural} { ${entrySelection(type)} }`).join('\n    ')}
  }
}`;

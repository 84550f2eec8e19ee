/**
 * The questions that the site asks the CMS: one flat query per type, a page at a time.
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
 * Asks one page of a collection, or the whole of a single type. Collections come in the order of
 * their documentIds, which no edit changes, together with the total that exists.
 */
export function queryOf(type: ContentType): string {
  if (type.kind === 'single') return `query ${type.name} { ${type.name} { ${entrySelection(type)} } }`;
  const publication = type.hasDrafts ? ', status: $status' : '';
  const variable = type.hasDrafts ? ', $status: PublicationStatus' : '';
  return `query ${type.plural}($page: Int!, $pageSize: Int!${variable}) {
  ${rootFieldOf(type)}(pagination: { page: $page, pageSize: $pageSize }, sort: ["documentId:asc"]${publication}) {
    pageInfo { total }
    nodes { ${entrySelection(type)} }
  }
}`;
}

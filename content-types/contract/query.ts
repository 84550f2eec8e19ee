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

const entrySelection = (type: ContentType) => `documentId createdAt updatedAt ${selectionOf(type.fields)}`;

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

const filtersTypeOf = ({ name }: ContentType) =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}FiltersInput`;

const statusOf = ({ hasDrafts }: ContentType) => (hasDrafts ? ', status: DRAFT' : '');

/** As many as the CMS gives at once; where there are more, it answers with an error. */
const ALL = 'pagination: { limit: 1000 }';

/**
 * Asks the drafts of some collections, and the entries of those without drafts, that pass a filter.
 * The variables are the filters, by the plural of their type.
 */
export const draftsQueryOf = (types: readonly ContentType[]): string =>
  `query drafts(${types.map((type) => `$${type.plural}: ${filtersTypeOf(type)}`).join(', ')}) {
  ${types.map((type) => `${rootFieldOf(type)}(filters: $${type.plural}, ${ALL}${statusOf(type)}) { nodes { ${entrySelection(type)} } }`).join('\n  ')}
}`;

/** Asks the ids of entries that pass a filter and were never published; the most recent ones, when there are many. */
export const unpublishedQueryOf = (types: readonly ContentType[], limit: number): string =>
  `query unpublished(${types.map((type) => `$${type.plural}: ${filtersTypeOf(type)}`).join(', ')}) {
  ${types.map((type) => `${rootFieldOf(type)}(filters: $${type.plural}, pagination: { limit: ${limit} }, sort: ["updatedAt:desc"]${statusOf(type)}, publicationFilter: NEVER_PUBLISHED) { nodes { documentId } }`).join('\n  ')}
}`;

/** Asks what changed after a cursor, with the published entries that it is about. */
export const changesQueryOf = (types: readonly ContentType[]): string =>
  `query changes($after: String) {
  changes(after: $after) {
    cursor isContinuous hasMore
    changes { sequence type subject action actor at }
    ${types.map((type) => `${type.plural} { ${entrySelection(type)} }`).join('\n    ')}
  }
}`;

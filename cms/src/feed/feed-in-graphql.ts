/** The change feed in GraphQL: what changed after a cursor, together with the entries as they are now. */
import { allTypes, type ContentType } from '@archive/content-types';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { GraphQLResolveInfo } from 'graphql';
import { wantedBy } from '../graphql/selection.ts';
import { MAX_PAGE } from '../graphql/page-limit.ts';
import { readChanges, type Changes } from './feed.ts';

const typeNameOf = ({ name }: ContentType) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const typeDefs = `
  """One thing that happened. The entry itself may have changed again since."""
  type Change {
    sequence: Int!
    "The name of a content type, or file. Null for the start of the feed."
    type: String
    "The documentId of an entry, or the path of a file in the CMS."
    subject: String
    "create, update, publish, unpublish, delete, discardDraft, clone, or relate for the other side of a relation."
    action: String!
    at: DateTime!
    "The id of the admin user who did it; null for a program."
    actor: Int
  }

  """What changed after a cursor, and the entries that it is about."""
  type ChangeFeed {
    "What to ask after the next time."
    cursor: String!
    "Whether these are all changes after the cursor that was given. If not, read everything."
    isContinuous: Boolean!
    hasMore: Boolean!
    "Oldest first."
    changes: [Change!]!
    ${allTypes.map((type) => `"The published ones among the changes, as they are now."\n${type.plural}: [${typeNameOf(type)}!]!`).join('\n    ')}
  }

  type Query {
    changes(after: String, limit: Int = ${MAX_PAGE}): ChangeFeed!
  }
`;

/** Reads the published entries of one type that a feed mentions, with all that is asked of them. */
const readMentioned =
  (strapi: Core.Strapi, { name }: ContentType) =>
  ({ changes }: Changes, _: unknown, __: unknown, info: GraphQLResolveInfo) => {
    const uid = `api::${name}.${name}` as UID.ContentType;
    const ids = [...new Set(changes.filter(({ type }) => type === name).map(({ subject }) => subject))];
    if (ids.length === 0) return [];
    return strapi.documents(uid).findMany({
      ...wantedBy(strapi, strapi.contentType(uid), info),
      filters: { documentId: { $in: ids } },
      sort: 'documentId:asc',
      status: 'published',
      limit: ids.length,
    } as never);
  };

export function offerFeed(strapi: Core.Strapi): void {
  strapi
    .plugin('graphql')
    .service('extension')
    .use(() => ({
      typeDefs,
      resolvers: {
        Query: {
          changes: (_: unknown, { after, limit }: { after?: string | null; limit: number }) => {
            if (limit >= 1 && limit <= MAX_PAGE) return readChanges(strapi, after ?? null, limit);
            throw new errors.ValidationError(
              `The changes were asked ${limit} at a time; ask 1 to ${MAX_PAGE}, and again while hasMore.`,
            );
          },
        },
        ChangeFeed: Object.fromEntries(allTypes.map((type) => [type.plural, readMentioned(strapi, type)])),
      },
      resolversConfig: {
        // Whoever may not read all types does not hear of their changes either.
        'Query.changes': { auth: { scope: allTypes.map(({ name }) => `api::${name}.${name}.find`) } },
      },
    }));
}

/**
 * Answers a nested GraphQL query with a handful of database queries instead of one per relation
 * per row.
 *
 * The root field reads everything that is asked below it at once; the fields below then take what
 * has been read. Both are middlewares around Strapi's own resolvers, which keep doing the rest:
 * rights, validation, filters, drafts. What was not read ahead they still resolve by themselves.
 */
import type { Core, Struct } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { attributeOf, wantedBy } from './selection.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Entry = Readonly<Record<string, unknown>>;
type Resolver = (parent: Entry, args: Arguments, context: unknown, info: GraphQLResolveInfo) => unknown;
export type Middleware = (next: Resolver, ...rest: Parameters<Resolver>) => unknown;

/** Middlewares by the path of a field in the schema, such as Meeting.municipalities. */
export type Middlewares = Readonly<Record<string, Middleware>>;

/** Reads ahead from a root field; a query for a special cohort of drafts goes the ordinary way. */
function readAhead(strapi: Core.Strapi, model: Struct.Schema): Middleware {
  return (next, parent, args, context, info) => {
    const isSpecial = args['publicationFilter'] != null || args['hasPublishedVersion'] != null;
    return next(parent, isSpecial ? args : { ...args, ...wantedBy(strapi, model, info) }, context, info);
  };
}

const hasArguments = (info: GraphQLResolveInfo) => info.fieldNodes.some((node) => (node.arguments ?? []).length > 0);

/** Takes what the root field has read; asks Strapi's resolver when it has not. */
const takeWhatWasRead: Middleware = (next, parent, args, context, info) => {
  const value = parent[attributeOf(info.fieldName)];
  if (value === undefined || hasArguments(info)) return next(parent, args, context, info);
  return info.fieldName.endsWith('_connection') ? { nodes: value } : value;
};

/** As above, for files: with a private storage provider their addresses have to be signed. */
function takeFiles(strapi: Core.Strapi): Middleware {
  const sign = (file: unknown) => strapi.plugin('upload').service('file').signFileUrls(file);
  return async (next, parent, args, context, info) => {
    const value = parent[info.fieldName];
    if (value === undefined || hasArguments(info)) return next(parent, args, context, info);
    return Array.isArray(value) ? Promise.all(value.map(sign)) : value === null ? null : sign(value);
  };
}

/** The middlewares that make all content types and components of this project read ahead. */
export function readAheadMiddlewares(strapi: Core.Strapi, models: readonly Struct.Schema[]): Middlewares {
  const { naming } = strapi.plugin('graphql').service('utils');
  const middlewares: Record<string, Middleware> = {};
  for (const model of models) {
    const isComponent = model.modelType === 'component';
    const type: string = isComponent ? naming.getComponentName(model) : naming.getTypeName(model);
    if (!isComponent) {
      const roots = [naming.getFindOneQueryName, naming.getFindQueryName, naming.getFindConnectionQueryName];
      for (const nameOf of roots) middlewares[`Query.${nameOf(model)}`] = readAhead(strapi, model);
    }
    for (const [name, attribute] of Object.entries(model.attributes)) {
      if (attribute.type === 'media') middlewares[`${type}.${name}`] = takeFiles(strapi);
      if (attribute.type === 'component') middlewares[`${type}.${name}`] = takeWhatWasRead;
      if (attribute.type !== 'relation') continue;
      middlewares[`${type}.${name}`] = takeWhatWasRead;
      middlewares[`${type}.${name}_connection`] = takeWhatWasRead;
    }
  }
  return middlewares;
}

/**
 * Answers a nested GraphQL query with a handful of database queries instead of one per relation
 * per row.
 *
 * The root field reads everything that is asked below it at once, through Strapi's own resolver,
 * which keeps guarding rights, filters and drafts: what the token may not read it leaves out. The
 * fields below take what has been read, without waiting, and fall back on Strapi's resolver for
 * the rest: what was left out, and what is asked with arguments.
 */
import type { Core, Struct } from '@strapi/strapi';
import {
  getNullableType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { refuseLargePages, refuseLongList } from './page-limit.ts';
import { attributeOf, isAssociation, wantedBy } from './selection.ts';

type Entry = Readonly<Record<string, unknown>>;
type Arguments = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<Entry, unknown, Arguments>;
type Field = GraphQLField<Entry, unknown>;

/** Reads ahead from a root field; a query for a special cohort of drafts goes the ordinary way. */
function readAhead(strapi: Core.Strapi, model: Struct.Schema, resolve: Resolver): Resolver {
  return async (parent, args, context, info) => {
    refuseLargePages(info.fieldName, args);
    const isSpecial = args['publicationFilter'] != null || args['hasPublishedVersion'] != null;
    const wanted = isSpecial ? args : { ...args, ...wantedBy(strapi, model, info) };
    return refuseLongList(info.fieldName, await resolve(parent, wanted, context, info));
  };
}

/** Takes what the root field has read, as `finish` makes of it; asks Strapi's resolver when it has not. */
function takeWhatWasRead(resolve: Resolver, finish: (value: unknown) => unknown): Resolver {
  return (parent, args, context, info) => {
    const { fieldName } = info;
    const value = parent[attributeOf(fieldName)];
    if (value !== undefined && !info.fieldNodes.some((node) => node.arguments?.length)) {
      return finish(refuseLongList(fieldName, fieldName.endsWith('_connection') ? { nodes: value } : value));
    }
    refuseLargePages(fieldName, args);
    return Promise.resolve(resolve(parent, args, context, info)).then((list) =>
      refuseLongList(fieldName, list),
    );
  };
}

/** With a private storage provider the addresses of files have to be signed. */
function signFiles(strapi: Core.Strapi): (value: unknown) => unknown {
  const { signFileUrls } = strapi.plugin('upload').service('file');
  return (value) =>
    Array.isArray(value) ? Promise.all(value.map(signFileUrls)) : value && signFileUrls(value);
}

/**
 * What may be read of a draft that is not finished: it lacks what it must have before it is published,
 * and one field that may not be null would take the whole answer along.
 * See https://github.com/strapi/strapi/issues/23461
 */
function allowUnfinished(model: Struct.Schema, fields: readonly Field[]): void {
  if (model.modelType !== 'component' && model.options?.draftAndPublish !== true) return;
  for (const field of fields) {
    if (model.attributes[field.name]?.required === true) field.type = getNullableType(field.type);
  }
}

function readAheadInType(strapi: Core.Strapi, model: Struct.Schema, fields: readonly Field[]): void {
  const sign = signFiles(strapi);
  for (const field of fields) {
    const attribute = model.attributes[attributeOf(field.name)];
    // Strapi makes every field wait for a check of rights that plain values do not have.
    if (attribute === undefined || !isAssociation(attribute)) delete field.resolve;
    else if (field.resolve) {
      const finish = attribute.type === 'media' ? sign : (value: unknown) => value;
      field.resolve = takeWhatWasRead(field.resolve, finish);
    }
  }
}

const fieldsOf = (schema: GraphQLSchema, type: string): readonly Field[] => {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
};

/** Makes a schema that Strapi built read ahead, for these content types and components. */
export function readAheadIn(
  strapi: Core.Strapi,
  schema: GraphQLSchema,
  models: readonly Struct.Schema[],
): void {
  const { naming } = strapi.plugin('graphql').service('utils');
  const queries = schema.getQueryType()?.getFields() ?? {};
  for (const model of models) {
    const nameOf = model.modelType === 'component' ? naming.getComponentName : naming.getTypeName;
    const fields = fieldsOf(schema, nameOf(model));
    allowUnfinished(model, fields);
    readAheadInType(strapi, model, fields);
    if (model.modelType === 'component') continue;
    for (const queryNameOf of [
      naming.getFindOneQueryName,
      naming.getFindQueryName,
      naming.getFindConnectionQueryName,
    ]) {
      const query = queries[queryNameOf(model)];
      if (query?.resolve) query.resolve = readAhead(strapi, model, query.resolve as Resolver);
    }
  }
}

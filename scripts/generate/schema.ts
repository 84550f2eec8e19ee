/**
 * Prints the CMS's own GraphQL schema into the contract, where the site's queries are checked
 * against it without a CMS. Run by "npm run generate"; the tests fail when it is out of date.
 */
import { createRequire } from 'node:module';
import type { Core } from '@strapi/strapi';
import type * as GraphQL from 'graphql';

// Strapi loads the CommonJS build, and types of one build are none in the other.
const { lexicographicSortSchema, printSchema } = createRequire(import.meta.url)('graphql') as typeof GraphQL;

const HEAD = '# Generated from the CMS by "npm run generate"; do not edit.\n\n';

/** The part of Strapi's GraphQL plugin that we use. */
interface ContentApi {
  buildSchema(): GraphQL.GraphQLSchema;
}

/** The schema that a loaded CMS answers to, in a form that does not depend on the order of its files. */
export function schemaText(strapi: Core.Strapi): string {
  const contentApi = strapi.plugin('graphql').service('content-api') as unknown as ContentApi;
  return `${HEAD}${printSchema(lexicographicSortSchema(contentApi.buildSchema()))}\n`;
}

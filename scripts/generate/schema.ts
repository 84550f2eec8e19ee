/**
 * Prints the CMS's own GraphQL schema into the contract, where the site's queries are checked
 * against it without a CMS. Run by "pnpm generate"; the tests fail when it is out of date.
 */
import { lexicographicSortSchema, printSchema } from 'graphql';
import type { Core } from '@strapi/strapi';

const HEAD = '# Generated from the CMS by "pnpm generate"; do not edit.\n\n';

/** The part of Strapi's GraphQL plugin that we use. */
interface ContentApi {
  buildSchema(): Parameters<typeof printSchema>[0];
}

/** The schema that a loaded CMS answers to, in a form that does not depend on the order of its files. */
export function schemaText(strapi: Core.Strapi): string {
  const contentApi: ContentApi = strapi.plugin('graphql').service('content-api') as never;
  return `${HEAD}${printSchema(lexicographicSortSchema(contentApi.buildSchema()))}\n`;
}

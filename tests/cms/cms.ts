/** The CMS that the tests in this folder ask: compiled from the sources as they are. */
import type { TypeName } from '@archive/content-types';
import { inject } from 'vitest';
import { startThrowawayCms, type ThrowawayCms } from '@archive/scripts/cms/throwaway-cms.ts';
import { compiledCms } from './compiled-cms.ts';
import { startedPostgres, startedSqlite } from './first-start.ts';

/** The document service of one type; Strapi knows the fields only from generated types. */
interface Documents {
  create(request: { data: object; status?: 'published' }): Promise<Document>;
  update(request: { documentId: string; data: object }): Promise<Document>;
  clone(request: { documentId: string; data?: object }): Promise<{ entries: readonly Document[] }>;
  publish(request: { documentId: string }): Promise<unknown>;
  unpublish(request: { documentId: string }): Promise<unknown>;
  delete(request: { documentId: string }): Promise<unknown>;
  findMany(request: { limit?: number }): Promise<readonly Document[]>;
}

interface Document {
  readonly documentId: string;
  readonly slug: string;
}

export interface Cms extends ThrowawayCms {
  documents(name: TypeName): Documents;
  /** Asks as the bearer of a token; `data` and `errors` as they come. */
  graphql(query: string, variables?: object, token?: string | null): Promise<GraphqlAnswer>;
}

interface GraphqlAnswer {
  readonly status: number;
  readonly data?: Readonly<Record<string, never>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * On SQLite, or on a new PostgreSQL database where the test project brings a server.
 *
 * @param more put into its environment.
 * @param distDir the folder of a compiled CMS, for one with its admin.
 */
export async function startCms(more: Readonly<Record<string, string>> = {}, distDir?: string): Promise<Cms> {
  const server = inject('postgres');
  const environment = server === undefined ? more : { DATABASE_URL: await startedPostgres(server), ...more };
  const database = server === undefined ? await startedSqlite() : undefined;
  const cms = await startThrowawayCms(distDir ?? (await compiledCms()), environment, database);
  return Object.defineProperties(
    {
      documents: (name: TypeName) =>
        cms.strapi.documents(`api::${name}.${name}` as never) as unknown as Documents,
      async graphql(query: string, variables: object = {}, token: string | null = cms.tokens.site) {
        const response = await fetch(`${cms.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ query, variables }),
        });
        return { status: response.status, ...((await response.json()) as object) };
      },
    },
    Object.getOwnPropertyDescriptors(cms),
  ) as Cms;
}

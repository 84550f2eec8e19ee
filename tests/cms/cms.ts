/**
 * A real Strapi, in this process, on a database that is thrown away: SQLite in a temporary folder,
 * or the PostgreSQL database that DATABASE_URL names.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Strapi from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { appDir, compiledCms } from './compiled-cms.ts';

// Strapi's ES modules import folders, which Node does not resolve; its CommonJS build works.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof Strapi;

export interface Cms extends AsyncDisposable {
  readonly url: string;
  readonly strapi: Core.Strapi;
  readonly tokens: { readonly site: string; readonly preview: string };
  /** Stops and starts again on the same database. */
  restart(): Promise<void>;
  /** Asks as the bearer of a token; `data` and `errors` as they come. */
  graphql(query: string, variables?: object, token?: string | null): Promise<GraphqlAnswer>;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly data?: Readonly<Record<string, never>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

const secret = () => randomBytes(24).toString('hex');

async function listen(distDir: string): Promise<Core.Strapi> {
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  await strapi.start();
  // Strapi ends the process on a signal; here the process is the test runner's.
  for (const signal of ['SIGTERM', 'SIGINT']) process.removeAllListeners(signal);
  return strapi;
}

/** Stops Strapi. It takes all listeners of the process along, of which the test runner needs its own. */
async function stop(strapi: Core.Strapi): Promise<void> {
  const listeners = process.eventNames().map((name) => [name, process.rawListeners(name as string)] as const);
  await strapi.destroy();
  for (const [name, kept] of listeners) {
    for (const listener of kept) process.on(name as string, listener as () => void);
  }
}

const urlOf = (strapi: Core.Strapi) =>
  `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`;

/** @param environment added to, or put in place of, what a test CMS is started with. */
export async function startCms(environment: Readonly<Record<string, string>> = {}): Promise<Cms> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-cms-'));
  const tokens = { site: secret(), preview: secret() };
  const keys = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];
  Object.assign(process.env, {
    NODE_ENV: 'production',
    CMS_HOST: '127.0.0.1',
    CMS_PORT: '0',
    CMS_DATA: folder,
    CMS_TOKEN: tokens.site,
    PREVIEW_TOKEN: tokens.preview,
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: 'error',
    ...Object.fromEntries(keys.map((name) => [name, secret()])),
    ...environment,
  });
  const distDir = await compiledCms();
  let strapi = await listen(distDir);
  return {
    get url() {
      return urlOf(strapi);
    },
    get strapi() {
      return strapi;
    },
    tokens,
    async restart() {
      await stop(strapi);
      strapi = await listen(distDir);
    },
    async graphql(query, variables = {}, token = tokens.site) {
      const response = await fetch(`${urlOf(strapi)}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
    async [Symbol.asyncDispose]() {
      await stop(strapi);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

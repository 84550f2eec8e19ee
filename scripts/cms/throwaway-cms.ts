/**
 * A real CMS in this process, on a database that goes when it goes: SQLite in a temporary folder,
 * or an empty PostgreSQL database. For measuring, generating and testing.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Strapi from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { folders } from '../folders.ts';

// As CommonJS, because Strapi's ES modules import folders, which Node does not resolve.
const { createStrapi } = createRequire(join(folders.cms, 'package.json'))('@strapi/strapi') as typeof Strapi;

export interface ThrowawayCms extends AsyncDisposable {
  readonly url: string;
  readonly strapi: Core.Strapi;
  readonly tokens: { readonly site: string; readonly preview: string };
  /** Stops, and starts again on the same content; another folder holds another compiled CMS. */
  restart(distDir?: string): Promise<void>;
}

const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

const secret = () => randomBytes(24).toString('hex');

async function start(distDir: string): Promise<Core.Strapi> {
  // Where the admin was built as well, it is served.
  const serveAdminPanel = existsSync(join(distDir, 'build'));
  const strapi = createStrapi({ appDir: folders.cms, distDir, autoReload: false, serveAdminPanel });
  await strapi.start();
  // Strapi ends the process on a signal; here the process is somebody else's.
  for (const signal of ['SIGTERM', 'SIGINT']) process.removeAllListeners(signal);
  return strapi;
}

/** Stops Strapi. It takes all listeners of the process along, of which others need theirs. */
async function stop(strapi: Core.Strapi): Promise<void> {
  const listeners = process.eventNames().map((name) => [name, process.rawListeners(name as string)] as const);
  await strapi.destroy();
  for (const [name, kept] of listeners) {
    for (const listener of kept) process.on(name as string, listener as () => void);
  }
}

/**
 * @param distDir the folder of the compiled CMS.
 * @param environment added to, or put in place of, what it is started with.
 */
export async function startThrowawayCms(
  distDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ThrowawayCms> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-cms-'));
  const tokens = { site: secret(), preview: secret() };
  Object.assign(process.env, {
    NODE_ENV: 'production',
    CMS_HOST: '127.0.0.1',
    CMS_PORT: '0',
    CMS_DATA: folder,
    CMS_TOKEN: tokens.site,
    PREVIEW_TOKEN: tokens.preview,
    PUBLISHER_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: 'error',
    ...Object.fromEntries(SECRETS.map((name) => [name, secret()])),
    ...environment,
  });
  for (const name of ['DATABASE_URL', 'PUBLISHER_URL', 'PREVIEW_URL', 'SITE_URL']) {
    if (environment[name] === undefined) Reflect.deleteProperty(process.env, name);
  }
  let strapi = await start(distDir);
  return {
    get url() {
      return `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}`;
    },
    get strapi() {
      return strapi;
    },
    tokens,
    async restart(otherDistDir = distDir) {
      await stop(strapi);
      strapi = await start(otherDistDir);
    },
    async [Symbol.asyncDispose]() {
      await stop(strapi);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

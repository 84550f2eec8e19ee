/**
 * A real CMS in this process, on a database that goes when it goes: SQLite in a temporary folder,
 * or an empty PostgreSQL database. For measuring, generating and testing.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

/** What the CMS calls its database in the folder of its data. */
const SQLITE_FILE = 'archive.db';

const SECRETS = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];

/** The connections of the database. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const secret = () => randomBytes(24).toString('hex');

async function start(distDir: string): Promise<Core.Strapi> {
  // Where the admin was built as well, it is served.
  const serveAdminPanel = existsSync(join(distDir, 'build'));
  const strapi = createStrapi({ appDir: folders.cms, distDir, autoReload: false, serveAdminPanel });
  // Where Strapi cannot start, it ends the process, and takes away its listeners before.
  const failed = Promise.withResolvers<never>();
  strapi.stopWithError = (reason) =>
    failed.reject(reason instanceof Error ? reason : new Error(String(reason))) as never;
  try {
    await Promise.race([strapi.start(), failed.promise]);
  } catch (error) {
    // Where it came to nothing, there is nothing to stop, and why is what matters.
    await stop(strapi).catch(() => undefined);
    throw error;
  }
  // Strapi ends the process on a signal; here the process is somebody else's.
  for (const signal of ['SIGTERM', 'SIGINT']) process.removeAllListeners(signal);
  return strapi;
}

/** How long a database is waited for that somebody keeps busy, in ms. */
const PATIENCE = 5_000;

/** Waits for what Strapi asks the database after it has answered, to tell listeners of what was written. */
async function becomeIdle(strapi: Core.Strapi): Promise<void> {
  const { pool } = (strapi.db.connection as unknown as { readonly client: { readonly pool: Pool } }).client;
  const end = performance.now() + PATIENCE;
  for (let quiet = 0; quiet < 3 && performance.now() < end;) {
    await pause(5);
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}

/** Stops Strapi. It takes all listeners of the process along, of which others need theirs. */
async function stop(strapi: Core.Strapi): Promise<void> {
  await becomeIdle(strapi);
  const listeners = process.eventNames().map((name) => [name, process.rawListeners(name as string)] as const);
  await strapi.destroy();
  for (const [name, kept] of listeners) {
    for (const listener of kept) process.on(name as string, listener as () => void);
  }
}

/** Gives this process an environment; undefined takes a variable away. Returns what makes it as it was. */
function enter(environment: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  for (const [name, value] of Object.entries(environment)) setVariable(name, value);
  return () => {
    for (const [name, value] of before) setVariable(name, value);
  };
}

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

/**
 * It leaves the environment of this process as it found it, also where it cannot start: then it throws why.
 *
 * @param distDir the folder of the compiled CMS.
 * @param environment added to, or put in place of, what it is started with.
 * @param database of SQLite, which it begins with a copy of.
 */
export async function startThrowawayCms(
  distDir: string,
  environment: Readonly<Record<string, string>> = {},
  database?: string,
): Promise<ThrowawayCms> {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'archive-cms-'));
  starting.defer(() => rm(folder, { recursive: true, force: true }));
  if (database !== undefined) await copyFile(database, join(folder, SQLITE_FILE));
  const tokens = { site: secret(), preview: secret() };
  const leave = enter({
    ...Object.fromEntries(
      ['DATABASE_URL', 'PUBLISHER_URL', 'PREVIEW_URL', 'SITE_URL'].map((name) => [name, undefined]),
    ),
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
  starting.defer(leave);
  let strapi = await start(distDir);
  const closing = starting.move();
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
      await closing.disposeAsync();
    },
  };
}

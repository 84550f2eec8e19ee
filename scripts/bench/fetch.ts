/**
 * How long it takes to read a large CMS: with Strapi as it comes, with our read-ahead, and with
 * the flat queries of the site. All on the same database, in one run.
 */
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Strapi from '@strapi/strapi';
import { collectEntries } from '@archive/site/collect';
import { folders } from '../folders.ts';
import { fillCms } from './fill-cms.ts';
import { median, timed, type Measurement } from './measurement.ts';

const { createStrapi } = createRequire(join(folders.cms, 'package.json'))('@strapi/strapi') as typeof Strapi;

const ROUNDS = 5;

/** Everything of a thousand meetings and their subsessions, as one would ask it of a stock Strapi. */
const person = 'documentId name slug organisation';
const contributions = `contributions(pagination: { limit: 1000 }) { role affiliation speaker { ${person} } }`;
const NESTED = `query { meetings(pagination: { pageSize: 1000 }) {
  documentId title slug number heldOn introduction
  programme { documentId name slug } author { ${person} }
  municipalities(pagination: { limit: 1000 }) { documentId name slug }
  agenda(pagination: { limit: 1000 }) { kind title text ${contributions} }
  subsessions(pagination: { limit: 1000 }) {
    documentId title slug recap municipality { documentId name slug } ${contributions}
  }
} }`;
const WITHOUT_LIMITS = NESTED.replaceAll('(pagination: { limit: 1000 })', '');

function setEnvironment(folder: string): string {
  const secret = () => randomBytes(24).toString('hex');
  const names = ['APP_KEYS', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'];
  const token = secret();
  Object.assign(process.env, {
    ...Object.fromEntries(names.map((name) => [name, secret()])),
    NODE_ENV: 'production',
    CMS_PORT: '0',
    CMS_DATA: folder,
    CMS_TOKEN: token,
    PREVIEW_TOKEN: secret(),
    LOG_LEVEL: 'error',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  delete process.env['DATABASE_URL'];
  return token;
}

/** The compiled CMS without what we add to GraphQL. */
async function stockDist(): Promise<string> {
  const dist = join(folders.cms, 'node_modules/.cache', `stock-${process.pid}`);
  await cp(join(folders.cms, 'dist'), dist, { recursive: true, filter: (path) => !path.endsWith('/build') });
  await writeFile(join(dist, 'src/graphql/extend-graphql.js'), 'exports.extendGraphql = () => {};\n');
  return dist;
}

async function withCms<T>(distDir: string, use: (url: string, strapi: Strapi.Core.Strapi) => Promise<T>): Promise<T> {
  const strapi = createStrapi({ appDir: folders.cms, distDir, serveAdminPanel: false });
  await strapi.start();
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`, strapi);
  } finally {
    await strapi.destroy();
  }
}

async function ask(url: string, token: string, query: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: { meetings?: unknown[] }; errors?: unknown };
  if (data?.meetings?.length !== 1000) throw new Error(`The CMS answered ${JSON.stringify(errors).slice(0, 300)}.`);
}

/** The median of some rounds, after one that warms up. */
async function measure(name: string, run: () => Promise<unknown>, rounds = ROUNDS): Promise<Measurement> {
  await run();
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push((await timed(name, run))[1].value);
  return { name, value: median(values), unit: 'ms' };
}

export async function measureFetch(): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-bench-'));
  const token = setEnvironment(folder);
  const stock = await stockDist();
  try {
    const ours = await withCms(join(folders.cms, 'dist'), async (url, strapi) => {
      await fillCms(strapi);
      const source = { url, token, status: 'PUBLISHED' } as const;
      return [
        await measure('nested query, reading ahead', () => ask(url, token, WITHOUT_LIMITS)),
        await measure('flat queries of the site, parsed', () => collectEntries(source)),
      ];
    });
    const theirs = await withCms(stock, (url) => measure('nested query, stock Strapi', () => ask(url, token, NESTED), 2));
    return [theirs, ...ours];
  } finally {
    await rm(folder, { recursive: true });
    await rm(stock, { recursive: true });
  }
}

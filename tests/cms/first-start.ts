/**
 * Databases as the first start of the CMS leaves them, made once per state of its sources. Who starts on a copy
 * waits a third as long; a first start itself is what `npm start` is tested with.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import pg from 'pg';
import { startThrowawayCms } from '@archive/scripts/cms/throwaway-cms.ts';
import { compiledCms } from './compiled-cms.ts';
import { createDatabase } from './postgres.ts';

/** The file of a database of SQLite, to be copied. */
export async function startedSqlite(): Promise<string> {
  const compiled = await compiledCms();
  const file = `${compiled}.db`;
  if (existsSync(file)) return file;
  // Several test files may do so at once; the last one to finish wins with the same content.
  const unfinished = `${file}-${process.pid}`;
  {
    await using cms = await startThrowawayCms(compiled);
    await cms.strapi.db.connection.raw('VACUUM INTO ?', [unfinished]);
  }
  await rename(unfinished, file).catch(() => rm(unfinished));
  return file;
}

const TEMPLATE = 'archive_first_start';

/** In which of several processes it is made. */
const LOCK = 1;

async function makeTemplate(client: pg.Client, server: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
  if (rowCount === 0) {
    const address = await createDatabase(server);
    await (await startThrowawayCms(await compiledCms(), { DATABASE_URL: address }))[Symbol.asyncDispose]();
    await client.query(`alter database ${new URL(address).pathname.slice(1)} rename to ${TEMPLATE}`);
  }
  await client.query('select pg_advisory_unlock($1)', [LOCK]);
}

/** The address of a new database on a PostgreSQL server. */
export async function startedPostgres(server: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await makeTemplate(client, server);
    return await createDatabase(server, TEMPLATE);
  } finally {
    await client.end();
  }
}

/**
 * A PostgreSQL server of our own for as long as the tests run, where its programs are on the
 * machine. It keeps everything in a temporary folder and listens on this machine alone.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../scripts/bench/free-port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a server on which tests make their databases; none means SQLite. */
    postgres: string | undefined;
  }
}

/** The folder of initdb and pg_ctl of the newest version here. */
export function postgresPrograms(): string | undefined {
  const versions = globSync('/usr/lib/postgresql/*/bin');
  return versions.toSorted().findLast((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to be root; its own user exists wherever Debian installed it. */
function runAs(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const user = { uid: idOf('-u'), gid: idOf('-g') };
  chownSync(folder, user.uid, user.gid);
  return user;
}

export default async function setup(project: TestProject): Promise<() => void> {
  const programs = postgresPrograms();
  if (programs === undefined)
    throw new Error(
      'There is no PostgreSQL on this machine; vitest.config.ts should have left these tests out.',
    );
  const folder = mkdtempSync(join(tmpdir(), 'archive-postgres-'));
  const port = await freePort();
  const options = { ...runAs(folder), cwd: folder, stdio: 'ignore' } as const;
  const run = (program: string, ...args: string[]) => execFileSync(join(programs, program), args, options);
  const data = join(folder, 'data');
  run(
    'initdb',
    '--pgdata',
    data,
    '--auth',
    'trust',
    '--username',
    'archive',
    '--encoding',
    'UTF8',
    '--no-sync',
  );
  run(
    'pg_ctl',
    '--pgdata',
    data,
    '--wait',
    '--options',
    `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`,
    'start',
  );
  project.provide('postgres', `postgres://archive@127.0.0.1:${port}`);
  return () => {
    run('pg_ctl', '--pgdata', data, '--mode', 'immediate', 'stop');
    rmSync(folder, { recursive: true });
  };
}

/** The address of a new database: an empty one, or a copy of another that nobody uses. */
export async function createDatabase(server: string, template = 'template1'): Promise<string> {
  const name = `archive_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return `${server}/${name}`;
}

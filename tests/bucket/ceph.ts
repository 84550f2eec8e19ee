/**
 * The RADOS Gateway of Ceph, a real S3 server, with the smallest Ceph that carries it: one monitor and
 * one store in memory. It runs as long as the tests, and listens on this machine alone.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../scripts/bench/free-port.ts';
import { installFromDebian, whyNotDebian } from '../../scripts/install/debian.ts';
import { startProgram } from '../../scripts/programs/program.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The port of the S3 server. */
    s3: number;
  }
}

/** The one account of the server. */
export const ACCOUNT = { AWS_ACCESS_KEY_ID: 'archief', AWS_SECRET_ACCESS_KEY: 'geheim-van-het-archief' };

/** The server serves the website of a bucket to who asks for <bucket>.<this>. */
export const WEBSITES = 'website.localhost';

const PACKAGES = ['ceph-mon', 'ceph-osd', 'radosgw'] as const;
const isInstalled = () => PACKAGES.every((name) => existsSync(`/usr/bin/${name}`));

/** Why there is no Ceph and none can be had; undefined when there is or can. */
export const whyNoCeph = (): string | undefined =>
  isInstalled() || whyNotDebian() === undefined ? undefined : `there is no Ceph, and ${whyNotDebian()}`;

const settings = (folder: string, id: string, monitor: string) => `[global]
fsid = ${id}
mon_host = ${monitor}
keyring = ${folder}/keyring
mon_data = ${folder}/mon
osd_data = ${folder}/osd
run_dir = ${folder}
admin_socket = ${folder}/$name.$pid.asok
log_file = /dev/null
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
ms_bind_msgr1 = false
auth_allow_insecure_global_id_reclaim = false
mon_data_avail_crit = 1
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
osd_objectstore = memstore
osd_crush_chooseleaf_type = 0
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
rgw_enable_apis = s3, s3website
rgw_enable_static_website = true
rgw_dns_name = s3.localhost
rgw_dns_s3website_name = ${WEBSITES}
`;

const KEYS: Readonly<Record<string, readonly string[]>> = {
  'mon.': ['mon', 'allow *'],
  'client.admin': ['mon', 'allow *', '--cap', 'osd', 'allow *'],
  'osd.0': ['mon', 'allow profile osd', '--cap', 'osd', 'allow *'],
};

const isAnswering = (port: number) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    // Not yet.
    () => false,
  );

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!isInstalled()) await installFromDebian(PACKAGES);
  const folder = await mkdtemp(join(tmpdir(), 'archive-ceph-'));
  const [monitorPort, port] = [await freePort(), await freePort()];
  const monitor = `[v2:127.0.0.1:${monitorPort}]`;
  const [id, store] = [crypto.randomUUID(), crypto.randomUUID()];
  const env = { ...process.env, CEPH_CONF: join(folder, 'ceph.conf') };
  const run = (program: string, ...args: string[]) =>
    promisify(execFile)(program, args, { cwd: folder, env, timeout: 60_000 });
  const start = (program: string, ...args: string[]) => {
    const { stop } = startProgram(program, ['-f', ...args], { cwd: folder, env, onLine: () => undefined });
    return () => stop('SIGKILL');
  };

  await writeFile(env.CEPH_CONF, settings(folder, id, monitor));
  await mkdir(join(folder, 'mon'));
  await mkdir(join(folder, 'osd'));
  for (const [index, [name, rights]] of Object.entries(KEYS).entries()) {
    const create = index === 0 ? ['--create-keyring'] : [];
    await run('ceph-authtool', ...create, 'keyring', '--gen-key', '-n', name, '--cap', ...rights);
  }
  await run('monmaptool', '--create', '--fsid', id, '--addv', 'a', monitor, 'monmap');
  await run('ceph-mon', '--mkfs', '-i', 'a', '--monmap', 'monmap', '--keyring', 'keyring');
  const stops = [start('ceph-mon', '-i', 'a')];
  await run('ceph', 'osd', 'new', store);
  await run('ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', store);
  stops.push(start('ceph-osd', '-i', '0'));
  const frontend = `beast endpoint=127.0.0.1:${port}`;
  stops.push(start('radosgw', '-n', 'client.admin', '--rgw-frontends', frontend));
  while (!(await isAnswering(port))) await sleep(100);
  const keys = ['--access-key', ACCOUNT.AWS_ACCESS_KEY_ID, '--secret-key', ACCOUNT.AWS_SECRET_ACCESS_KEY];
  await run('radosgw-admin', 'user', 'create', '--uid', 'archief', '--display-name', 'archief', ...keys);
  project.provide('s3', port);
  return async () => {
    for (const stop of stops.toReversed()) await stop();
    await rm(folder, { recursive: true, force: true });
  };
}

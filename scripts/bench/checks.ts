/** How long the panel "Klaar om te publiceren?" takes to know, beside the real recap in a large archive. */
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { startThrowawayCms } from '../cms/throwaway-cms.ts';
import { folders } from '../folders.ts';
import { seed } from '../seed/seed.ts';
import { median, percentile, type Measurement } from './measurement.ts';

const ROUNDS = 50;
const SPEAKERS = 4_000;
const EMAIL = 'meting@archief.example';
const PASSWORD = 'Meting-12345';

async function fill(strapi: Core.Strapi): Promise<void> {
  await seed(strapi);
  const speakers = strapi.db.query('api::speaker.speaker');
  for (let index = 0; index < SPEAKERS; index += 1) {
    const name = `Jan Persoon ${index}`;
    await speakers.create({ data: { name, slug: `persoon-${index}`, documentId: `persoon${index}` } });
  }
}

async function logIn(strapi: Core.Strapi, url: string): Promise<string> {
  const where = { code: 'strapi-super-admin' };
  const role = (await strapi.db.query('admin::role').findOne({ where })) as { readonly id: number };
  const account = { email: EMAIL, firstname: 'Meting', password: PASSWORD, isActive: true, roles: [role.id] };
  const accounts = strapi.service('admin::user') as { create(account: object): Promise<unknown> };
  await accounts.create(account);
  const response = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  return ((await response.json()) as { data: { token: string } }).data.token;
}

async function timesOf(address: string, token: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    await response.json();
    if (!response.ok) throw new Error(`The CMS answered ${response.status}.`);
    times.push(performance.now() - start);
  }
  return times.slice(1);
}

export async function measureChecks(): Promise<readonly Measurement[]> {
  await using cms = await startThrowawayCms(join(folders.cms, 'dist'));
  await fill(cms.strapi);
  const token = await logIn(cms.strapi, cms.url);
  const times: number[] = [];
  for (const type of ['meeting', 'subsession']) {
    const entries = await cms.strapi.db
      .query(`api::${type}.${type}`)
      .findMany({ where: { publishedAt: null }, select: ['documentId'] });
    for (const { documentId } of entries) {
      times.push(...(await timesOf(`${cms.url}/desk/checks/${type}/${documentId}`, token)));
    }
  }
  return [
    { name: 'what is to be corrected, from question to answer, median', value: median(times), unit: 'ms' },
    { name: 'the 95th percentile', value: percentile(times, 0.95), unit: 'ms' },
  ];
}

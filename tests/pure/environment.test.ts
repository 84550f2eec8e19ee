/** What the programs take from the environment. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test, vi } from 'vitest';
import { readEnvironment } from '@archive/scripts/env.ts';
import { completeEnvFile } from '@archive/scripts/start/env-file.ts';

const secret = 'x'.repeat(40);

/** Everything that nothing works without. */
const complete = {
  CMS_URL: 'http://127.0.0.1:1337',
  CMS_TOKEN: secret,
  PREVIEW_TOKEN: secret,
  PUBLISHER_SECRET: `whsec_${Buffer.from(secret).toString('base64')}`,
  APP_KEYS: [secret, secret].join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
};

test('a variable that CI passes without a value is not set', () => {
  const { S3_BUCKET, SITE_PORT, all } = readEnvironment({ ...complete, S3_BUCKET: '', SITE_PORT: '' }, {});
  expect([S3_BUCKET, SITE_PORT, 'S3_BUCKET' in all]).toEqual([undefined, 4321, false]);
});

test('all that is missing or wrong is told at once, with what it is for', () => {
  const read = () => readEnvironment({ ...complete, CMS_TOKEN: '', SITE_PORT: 'four' }, {});
  expect(read).toThrow(/CMS_TOKEN.*Token with which the site is built/s);
  expect(read).toThrow(/SITE_PORT.*Port of the site/s);
});

test('the file of variables is completed for the port of the CMS that it or the shell names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-env-'));
  const file = join(folder, '.env');
  const urlWith = async (text: string) => {
    await writeFile(file, text);
    completeEnvFile(file);
    return parseEnv(await readFile(file, 'utf8'))['CMS_URL'];
  };
  expect(await urlWith('')).toBe('http://127.0.0.1:1337');
  expect(await urlWith('CMS_PORT=5337')).toBe('http://127.0.0.1:5337');
  vi.stubEnv('CMS_PORT', '6337');
  expect(await urlWith('')).toBe('http://127.0.0.1:6337');
  vi.unstubAllEnvs();
  expect(await urlWith('CMS_URL=https://cms.example')).toBe('https://cms.example');
  await rm(folder, { recursive: true });
});

test.each([
  ['ftp://leerkringen.example', 'begins with https:// or http://'],
  ['https://leerkringen.example/?x=1', 'without ? and #'],
])('the address of the site cannot be %s', (SITE_URL, why) => {
  expect(() => readEnvironment({ ...complete, SITE_URL }, {})).toThrow(why);
});

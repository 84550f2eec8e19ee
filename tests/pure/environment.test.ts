/** What the programs take from the environment. */
import { expect, test } from 'vitest';
import { readEnvironment } from '@archive/scripts/env.ts';

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

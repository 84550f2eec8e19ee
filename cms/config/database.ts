import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readCmsEnv } from '../src/env.ts';

export default () => {
  const { DATABASE_URL, CMS_DATA } = readCmsEnv();
  if (DATABASE_URL !== undefined) {
    return { connection: { client: 'postgres', connection: { connectionString: DATABASE_URL } } };
  }
  const folder = path.resolve(CMS_DATA);
  mkdirSync(folder, { recursive: true });
  const filename = path.join(folder, 'archive.db');
  return { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true } };
};

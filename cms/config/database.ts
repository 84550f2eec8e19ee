import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readCmsEnv } from '../src/env.ts';

/** The message of a query that fails is logged. Without this it holds what people wrote, and their addresses. */
const DISCREET = { compileSqlOnError: false };

export default () => {
  const { DATABASE_URL, CMS_DATA } = readCmsEnv();
  if (DATABASE_URL !== undefined) {
    return {
      connection: { client: 'postgres', connection: { connectionString: DATABASE_URL }, ...DISCREET },
    };
  }
  const folder = path.resolve(CMS_DATA);
  mkdirSync(folder, { recursive: true });
  const filename = path.join(folder, 'archive.db');
  return { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true, ...DISCREET } };
};

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readCmsEnv } from '../src/env.ts';

export default () => {
  const env = readCmsEnv();
  // Uploads stand beside the database: one folder to back up.
  const publicFolder = path.resolve(env.CMS_DATA, 'public');
  mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
  return {
    host: env.CMS_HOST,
    port: env.CMS_PORT,
    app: { keys: [env.APP_KEYS] },
    dirs: { public: publicFolder },
    // The banner repeats what our own start says, and the look for updates calls home.
    logger: { startup: { enabled: false }, updates: { enabled: false } },
  };
};

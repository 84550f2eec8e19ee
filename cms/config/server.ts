import { readCmsEnv } from '../src/env.ts';

export default () => {
  const env = readCmsEnv();
  return {
    host: env.CMS_HOST,
    port: env.CMS_PORT,
    app: { keys: [env.APP_KEYS] },
    // The banner repeats what our own start says, and the look for updates calls home.
    logger: { startup: { enabled: false }, updates: { enabled: false } },
  };
};

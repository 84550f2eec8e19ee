import { readCmsEnv } from '../src/env.ts';

export default () => {
  const env = readCmsEnv();
  return { host: env.CMS_HOST, port: env.CMS_PORT, app: { keys: [env.APP_KEYS] } };
};

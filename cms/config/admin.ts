import { readCmsEnv } from '../src/env.ts';
import { previewConfig } from '../src/preview/preview-config.ts';

export default () => {
  const env = readCmsEnv();
  return {
    auth: { secret: env.ADMIN_JWT_SECRET },
    apiToken: { salt: env.API_TOKEN_SALT },
    transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: env.ENCRYPTION_KEY },
    flags: { nps: false, promoteEE: false, docLinks: false },
    ai: { enabled: false },
    preview: previewConfig(env, () => strapi.requestContext.get()),
  };
};

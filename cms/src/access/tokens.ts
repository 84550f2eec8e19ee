/**
 * The two tokens that read the content: `site` builds what readers see, `preview` shows drafts to
 * editors. A third, `import`, makes drafts of old recaps, and exists where the environment has one. Their values come from the environment; the database keeps only their hashes.
 */
import { allTypes } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { readCmsEnv } from '../env.ts';

/** The name of the token that reads drafts. */
export const PREVIEW = 'preview';

/** The name of the token that makes drafts of old recaps. */
export const IMPORT = 'import';

const READS = allTypes.flatMap(({ name, kind }) =>
  (kind === 'single' ? ['find'] : ['find', 'findOne']).map((action) => `api::${name}.${name}.${action}`),
);

async function applyToken(
  strapi: Core.Strapi,
  name: string,
  description: string,
  value: string,
  permissions: readonly string[] = READS,
): Promise<void> {
  const service = strapi.service('admin::api-token');
  const tokens = strapi.db.query('admin::api-token');
  const existing = await tokens.findOne({ where: { name } });
  const attributes = { name, description, type: 'custom', permissions };
  const { id } = existing
    ? await service.update(existing.id, attributes)
    : await service.create({ ...attributes, kind: 'content-api', lifespan: null });
  await tokens.update({ where: { id }, data: { accessKey: service.hash(value), encryptedKey: null } });
}

async function removeToken(strapi: Core.Strapi, name: string): Promise<void> {
  const existing = await strapi.db.query('admin::api-token').findOne({ where: { name } });
  if (existing) await strapi.service('admin::api-token').revoke(existing.id);
}

const IMPORTS = ['api::recap-import.recap-import.create'];

/** Makes the tokens of the environment the ones that work, and no older ones. */
export async function applyTokens(strapi: Core.Strapi): Promise<void> {
  const { CMS_TOKEN, PREVIEW_TOKEN, IMPORT_TOKEN } = readCmsEnv();
  await applyToken(strapi, 'site', 'Leest wat gepubliceerd is, om de site te maken.', CMS_TOKEN);
  await applyToken(strapi, PREVIEW, 'Leest ook concepten, voor voorvertoningen.', PREVIEW_TOKEN);
  if (IMPORT_TOKEN === undefined) await removeToken(strapi, IMPORT);
  else await applyToken(strapi, IMPORT, 'Maakt concepten van oude terugblikken.', IMPORT_TOKEN, IMPORTS);
}

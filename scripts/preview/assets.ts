/** What every preview needs and what tells nothing of it: style, type, script and the icon. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Asset } from '@archive/site/renderer';
import type { FastifyInstance } from 'fastify';
import { cacheControlOf } from '../serve/headers.ts';
import { previewFiles } from './mark.ts';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
};

/** What previews have besides the assets of the site. */
const ownAssets: readonly Asset[] = Object.values(previewFiles).map((path) => ({
  path,
  file: fileURLToPath(new URL(`browser${path}`, import.meta.url)),
}));

function addAsset(server: FastifyInstance, { path, file }: Asset): void {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type === undefined) return;
  server.get(path, async (_, reply) =>
    reply
      .headers({ 'cache-control': cacheControlOf(path), 'x-content-type-options': 'nosniff' })
      .type(type)
      .send(await readFile(file)),
  );
}

/** Answers each at its path. */
export function addAssets(server: FastifyInstance, assets: readonly Asset[]): void {
  for (const asset of [...assets, ...ownAssets]) addAsset(server, asset);
}

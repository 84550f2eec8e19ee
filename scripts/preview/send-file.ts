/** The files of the media library that a preview shows, which may be on no page of the site yet. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { readLink } from '@archive/content-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileAt } from './destinations.ts';
import { FILE_POLICY } from './headers.ts';
import type { PreviewSetting } from './previewer.ts';

/** Hands a file through, without keeping it, to who has a link to just that file. */
export async function sendFile(
  { secret, cms }: PreviewSetting,
  { url }: FastifyRequest,
  reply: FastifyReply,
) {
  const { state, path } = await readLink(secret, url, Date.now());
  const file = fileAt(path);
  if (state !== 'valid' || file === null) return reply.code(state === 'expired' ? 401 : 403).send();
  const response = await fetch(new URL(file, cms.url));
  if (!response.ok || response.body === null) return reply.code(404).send();
  return reply
    .header('content-security-policy', FILE_POLICY)
    .type(response.headers.get('content-type') ?? 'application/octet-stream')
    .send(Readable.fromWeb(response.body as ReadableStream));
}

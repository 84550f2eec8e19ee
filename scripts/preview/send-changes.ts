/** Tells a browser, by server-sent events, that the preview that it shows has changed. */
import { finished, Readable } from 'node:stream';
import { readPreview } from '@archive/content-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PreviewSetting } from './previewer.ts';
import type { Watchers } from './watchers.ts';

export interface Watched {
  /** The digest of the page that is shown. */
  readonly Params: { readonly digest: string };
  /** The link to its preview. */
  readonly Querystring: { readonly link?: string };
}

/** Goes on until the browser or the link to the preview ends it. */
export async function sendChanges(
  { secret }: PreviewSetting,
  watchers: Watchers,
  { params, query }: FastifyRequest<Watched>,
  reply: FastifyReply,
) {
  const { state, link } = await readPreview(secret, query.link ?? '', Date.now());
  if (state !== 'valid') return reply.code(state === 'expired' ? 401 : 403).send();
  // Proxies such as nginx would keep the events to themselves.
  reply.headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
  const events = new Readable({ read: () => undefined });
  events.push(': voorvertoning\n\n');
  const stop = watchers.add({
    link,
    digest: params.digest,
    onChange: () => events.push('data: gewijzigd\n\n'),
  });
  const timer = setTimeout(() => events.push(null), link.expires - Date.now());
  // Also when the browser left before it was known who it is.
  finished(reply.raw, () => {
    clearTimeout(timer);
    stop();
  });
  return reply.send(events);
}

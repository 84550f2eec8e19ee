/** Which address is answered with what. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFile } from '@archive/site/paths';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { BasePath } from '../publish/base-path.ts';
import { readJustRemoved } from '../publish/releases.ts';
import { contentTypeOf, isHashed } from './headers.ts';
import { sendPlain, withoutFile } from './plain-answer.ts';
import { PublishedRedirects } from './redirects.ts';

/** Hidden files, the compressed forms, and what is meant for servers: none is an address of its own. */
const isPrivate = (path: string) =>
  /\/\.(?!well-known\/)|\.(?:br|gz)$|^\/_redirects/.test(path) || path === '/404.html';

/** Whether a path may be one that was published: nothing in it climbs out of the folder, or has to be decoded. */
const isPlain = (path: string) => /^\/(?:[\w-]+\/)*(?:[\w-]+\.\w+)?$/.test(path);

/** What the library refuses, with what it would say besides. */
interface AnswerError extends FastifyError {
  readonly headers?: Readonly<Record<string, string>>;
}

export function addRoutes(server: FastifyInstance, root: string, basePath: BasePath): void {
  const redirects = new PublishedRedirects(root, basePath);
  server.get('/healthz', async (_, reply) => {
    if (!(await isThere(join(root, 'index.html')))) return sendPlain(reply, 503);
    return reply.header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('ok\n');
  });
  server.get<{ Params: { '*': string } }>('/*', ({ params }, reply) => {
    const path = `/${params['*']}`;
    return isPrivate(path) ? reply.callNotFound() : reply.sendFile(path);
  });
  server.setNotFoundHandler(async ({ raw, url }, reply) => {
    const path = url.split('?', 1)[0] ?? '';
    const target = await redirects.find(path);
    if (typeof target === 'string') return reply.redirect(target, 301);
    // It came while it was looked for: the file was not there yet, and the redirect not any more.
    if (
      target === undefined &&
      !isPrivate(path) &&
      isPlain(path) &&
      (await isThere(join(root, pathToFile(path))))
    )
      return reply.sendFile(path);
    const removed = isHashed(path) ? await readJustRemoved(root, pathToFile(path)) : null;
    if (removed !== null)
      return reply.header('cache-control', 'no-store').type(contentTypeOf(path)).send(removed);
    const status = target === null ? 410 : 404;
    if (!(await isThere(join(root, '404.html')))) return sendPlain(reply, status);
    // The conditions were about another page, and would keep the text of this one from the reader.
    for (const condition of CONDITIONS) Reflect.deleteProperty(raw.headers, condition);
    return notFoundPage(reply, status);
  });
  server.setErrorHandler((error: AnswerError, _, reply) => {
    // What the library forbids, such as a path that climbs out of the folder, is no address here.
    if (error.statusCode === 403) return reply.callNotFound();
    // The file went between the look at it and the opening of it.
    if (error.code === 'ENOENT') return withoutFile(reply).callNotFound();
    return sendPlain(reply.headers(error.headers ?? {}), error.statusCode ?? 500);
  });
}

const CONDITIONS = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'] as const;

const notFoundPage = (reply: FastifyReply, status: number) =>
  reply.code(status).sendFile('404.html', { etag: false, lastModified: false, acceptRanges: false });

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    // Absent or unreadable: there is no page to give either way.
    () => false,
  );

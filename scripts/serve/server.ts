/**
 * Serves the published site: files, compressed when it was published, with the headers that make
 * them fast and safe.
 *
 * Reads the disk at every request, because a publication changes the folder under it. Writes no
 * access log: who read what is nobody's business.
 */
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import { cacheControlOf, PERMISSIONS_POLICY, securityHeaders } from './headers.ts';

export interface ServerOptions {
  /** The folder of the published site. */
  readonly folder: string;
  /** Whether readers come through HTTPS; tells their browsers to insist on it. */
  readonly isBehindTls?: boolean;
}

/** Hidden files, and the compressed forms, which are not addresses of their own. */
const isPrivate = (path: string) => /\/\.(?!well-known\/)|\.(?:br|gz)$/.test(path) || path === '/404.html';

const REQUEST_TIMEOUT = 10_000;

/** The server, not listening yet. */
export async function createServer({ folder, isBehindTls = false }: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    requestTimeout: REQUEST_TIMEOUT,
    // Without it, closing waits for browsers that keep their connection open.
    forceCloseConnections: true,
    frameworkErrors: (error, _, reply) => void sendPlain(reply, error.statusCode ?? 400),
  });
  await server.register(fastifyHelmet, securityHeaders(isBehindTls));
  await server.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    redirect: true,
    cacheControl: false,
    setHeaders: (reply, file) => void reply.header('cache-control', cacheControlOf(file.slice(folder.length))),
  });

  server.addHook('onRequest', async ({ method }, reply) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY);
    if (method !== 'GET' && method !== 'HEAD') return sendPlain(reply.header('allow', 'GET, HEAD'), 405);
    return undefined;
  });
  server.get('/healthz', (_, reply) => reply.header('cache-control', 'no-store').type('text/plain').send('ok\n'));
  server.get<{ Params: { '*': string } }>('/*', ({ params }, reply) => {
    const path = `/${params['*']}`;
    return isPrivate(path) ? reply.callNotFound() : reply.sendFile(path);
  });
  server.setNotFoundHandler((_, reply) =>
    reply.code(404).sendFile('404.html', folder, { etag: false, lastModified: false, acceptRanges: false }),
  );
  server.setErrorHandler((error: FastifyError, _, reply) => sendPlain(reply, statusOf(error)));
  return server;
}

/** What the library forbids, such as a path that climbs out of the folder, is no address here. */
const statusOf = ({ statusCode = 500 }: FastifyError) => (statusCode === 403 ? 404 : statusCode);

const WORDS: Readonly<Record<number, string>> = {
  400: 'Ongeldig verzoek',
  404: 'Niet gevonden',
  405: 'Niet toegestaan',
  412: 'Voorwaarde niet vervuld',
  416: 'Bereik niet beschikbaar',
};

/** An answer for programs, which readers do not meet. */
const sendPlain = (reply: FastifyReply, status: number) =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(`${WORDS[status] ?? 'Er ging iets mis'}\n`);


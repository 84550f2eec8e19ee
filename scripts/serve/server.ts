/**
 * Serves the published site: files, compressed when it was published, with the headers that make
 * them fast and safe.
 *
 * Reads the disk at every request, because a publication changes the folder under it. Writes no
 * access log: who read what is nobody's business.
 */
import { relative, resolve } from 'node:path';
import { Failure } from '@archive/site/failure';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { withoutBasePath, type BasePath } from '../publish/base-path.ts';
import { finishBeforeClosing } from './finish-before-closing.ts';
import {
  cacheControlOf,
  contentSecurityPolicyOf,
  ownTypeOf,
  UNKNOWN_TYPE,
  PERMISSIONS_POLICY,
  securityHeaders,
  withCharset,
} from './headers.ts';
import { describeFile, toOneFile } from './one-file.ts';
import { sendPlain } from './plain-answer.ts';
import { addRoutes } from './routes.ts';

interface ServerOptions {
  /** The folder of the published site. */
  readonly folder: string;
  /** The path below which readers find it. Requests may come without, from a proxy that took it off. */
  readonly basePath?: BasePath;
}

export interface ListenOptions extends ServerOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Stops once readers have what they were being sent. */
  close(): Promise<void>;
}

/** @throws {Failure} when the port is taken. */
export async function startServer({ host, port, ...options }: ListenOptions): Promise<RunningServer> {
  const server = await createServer(options);
  try {
    return { url: await server.listen({ host, port }), close: () => server.close() };
  } catch (error) {
    await server.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Failure(
      `Port ${port} is taken by another program.`,
      'Stop it, or choose another with SITE_PORT.',
    );
  }
}

const REQUEST_TIMEOUT = 10_000;

/** The server, not listening yet. */
async function createServer({ folder, basePath = '' }: ServerOptions): Promise<FastifyInstance> {
  const root = resolve(folder);
  const server = fastify({
    logger: false,
    requestTimeout: REQUEST_TIMEOUT,
    rewriteUrl: ({ url = '/' }) => withoutBasePath(url, basePath),
    // Without it, closing waits for browsers that keep their connection open.
    forceCloseConnections: true,
    frameworkErrors: (error, _, reply) => void sendPlain(reply, error.statusCode ?? 400),
  });
  finishBeforeClosing(server);
  await server.register(fastifyHelmet, securityHeaders);
  await server.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    redirect: true,
    cacheControl: false,
    setHeaders: (reply, file, stat) => {
      describeFile(reply, stat);
      const path = `/${relative(root, file)}`;
      reply.header('cache-control', cacheControlOf(path));
      reply.header('content-security-policy', contentSecurityPolicyOf(path));
    },
  });
  server.addHook('onSend', ({ url }, reply, body) => {
    const said = reply.getHeader('content-type');
    const type = said === UNKNOWN_TYPE ? (ownTypeOf(url.split('?', 1)[0] ?? '') ?? said) : said;
    if (typeof type === 'string') reply.header('content-type', withCharset(type));
    const leadsTo = reply.getHeader('location');
    if (typeof leadsTo === 'string') reply.header('location', basePath + leadsTo);
    return toOneFile(reply, body);
  });
  server.addHook('onRequest', async ({ method }, reply) => {
    reply.headers({ 'permissions-policy': PERMISSIONS_POLICY, 'cache-control': 'no-cache' });
    if (method !== 'GET' && method !== 'HEAD') return sendPlain(reply.header('allow', 'GET, HEAD'), 405);
    return undefined;
  });
  addRoutes(server, root, basePath);
  return server;
}

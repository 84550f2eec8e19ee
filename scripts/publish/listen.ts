/**
 * Where the publisher hears that there are changes. Nothing that a call says is believed: it only
 * makes the publisher look.
 *
 * Our CMS signs its calls as Standard Webhooks says. Strapi's own webhooks cannot sign, and prove
 * themselves with the secret in a header.
 */
import fastify, { type FastifyInstance } from 'fastify';
import { Webhook } from 'standardwebhooks';
import { isBearer } from './secret.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** PUBLISHER_SECRET. */
  readonly secret: string;
  /** Called for every call that is genuine and new. */
  readonly onWakeUp: () => void;
  /** Lets it answer more than calls that wake. */
  readonly addRoutes?: (server: FastifyInstance) => void;
}

export interface Listener {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** For how long a signed call may be under way, in milliseconds, as Standard Webhooks advises. */
const TOLERANCE = 5 * 60_000;

const MAX_BODY = 1024 * 1024;

/** How long a caller may take to say what it wants, in milliseconds. */
const PATIENCE = 10_000;

/** Tells genuine calls from all others, and first calls from repeated ones. */
class Gate {
  readonly #webhook: Webhook;
  readonly #secret: string;
  /** The calls that were let in, each until its signature is too old anyway. */
  readonly #seen = new Map<string, number>();

  constructor(secret: string) {
    this.#webhook = new Webhook(secret);
    this.#secret = secret;
  }

  lets(headers: Headers, body: string): boolean {
    const { authorization } = headers;
    if (typeof authorization === 'string') return isBearer(authorization, this.#secret);
    return this.#isSigned(headers, body) && this.#isNew(String(headers['webhook-id']));
  }

  #isSigned(headers: Headers, body: string): boolean {
    try {
      this.#webhook.verify(body, headers as Record<string, string>, { jsonParse: false });
      return true;
    } catch {
      return false; // The library throws for every call that it does not accept.
    }
  }

  #isNew(id: string): boolean {
    const now = Date.now();
    // A signature may be as far ahead of our clock as behind it.
    for (const [old, seenAt] of this.#seen) if (now - seenAt > 2 * TOLERANCE) this.#seen.delete(old);
    if (this.#seen.has(id)) return false;
    this.#seen.set(id, now);
    return true;
  }
}

function createServer({ secret, onWakeUp, addRoutes }: ListenOptions): FastifyInstance {
  const gate = new Gate(secret);
  const server = fastify({
    logger: false,
    bodyLimit: MAX_BODY,
    requestTimeout: PATIENCE,
    forceCloseConnections: true,
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  server.post('/wake-up', ({ headers, body }, reply) => {
    if (!gate.lets(headers, typeof body === 'string' ? body : '')) {
      return reply
        .code(401)
        .send({ error: 'The call is not signed with PUBLISHER_SECRET, too old, or repeated.' });
    }
    onWakeUp();
    return reply.code(202).send();
  });
  addRoutes?.(server);
  return server;
}

/** Listens until it is closed. The port must be free. */
export async function listen(options: ListenOptions): Promise<Listener> {
  const server = createServer(options);
  return {
    url: await server.listen({ host: options.host, port: options.port }),
    close: () => server.close(),
  };
}

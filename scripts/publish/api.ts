/**
 * What the publisher answers besides calls that wake it: whether it is well, what it measured, and,
 * to who holds its secret, how the site stands, its releases, and two things to do about them.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { describeError, Failure } from '../failure.ts';
import { restore } from './folder.ts';
import { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import { readReleases } from './releases.ts';
import { isBearer } from './secret.ts';
import { HeldBack } from './shrink.ts';
import { livePageOf, statusOf, viewRelease, type Published } from './status.ts';

export interface ApiOptions extends Published {
  /** PUBLISHER_SECRET. */
  readonly secret: string;
  readonly log: Log;
}

const order = z.object({ actor: z.int().nullable().default(null) });

/** The id of the admin user in whose name something is asked; null when nobody is named. */
function actorIn(body: unknown): number | null {
  const { success, data } = order.safeParse(JSON.parse(typeof body === 'string' && body ? body : '{}'));
  return success ? data.actor : null;
}

export function addApi(server: FastifyInstance, options: ApiOptions): void {
  const { service, follower } = options;
  server.get('/healthz', (_, reply) => {
    const isReady = follower.publisher.release !== null;
    return reply.code(isReady ? 200 : 503).send({ alive: true, ready: isReady });
  });
  server.get('/metrics', async (_, reply) => {
    const { registry } = service.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  server.register((guarded, __, done) => {
    guarded.addHook('onRequest', async ({ headers }, reply) => {
      if (isBearer(headers.authorization, options.secret)) return undefined;
      return reply.code(401).send({ error: 'Ask with PUBLISHER_SECRET as a bearer token.' });
    });
    guarded.setErrorHandler((error, _, reply) => {
      options.log.error(describeError(error));
      return reply.code(500).send({ error: 'Er ging iets mis; de reden staat in het logboek.' });
    });
    addGuarded(guarded, options);
    done();
  });
}

interface Numbered {
  readonly Params: { readonly number: string };
}

interface Named {
  readonly Params: { readonly type: string; readonly documentId: string };
}

function addGuarded(server: FastifyInstance, { log, ...published }: ApiOptions): void {
  const { service, follower, target } = published;
  server.get('/status', () => statusOf(published));
  server.get<Named>('/pages/:type/:documentId', ({ params }) =>
    livePageOf(published, params.type, params.documentId),
  );
  server.get<{ Querystring: { path?: string } }>('/addresses', async ({ query: { path = '' } }) => {
    const ledger = await Ledger.read(target);
    return { leads: ledger.has(path) || ledger.has(`${path}/`) };
  });
  server.get('/releases', async () => ({ releases: (await readReleases(target)).map(viewRelease) }));
  server.post<Numbered>('/releases/:number/restore', async ({ params, body }, reply) => {
    const actor = actorIn(body);
    const number = /^\d+$/.test(params.number) ? Number(params.number) : NaN;
    try {
      await restore(target, number, actor);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn({ number }, error.message.replace('\n', ' '));
      return reply.code(404).send({ error: `Publicatie ${params.number} kan niet worden teruggezet.` });
    }
    log.info({ number, actor }, 'A release was put back.');
    // Brings it to the bucket as well.
    void service.look();
    const [newest] = await readReleases(target);
    return { release: newest && viewRelease(newest) };
  });
  server.post<{ Params: { id: string } }>('/waiting/:id/confirm', ({ params, body }, reply) => {
    const actor = actorIn(body);
    const error = service.trouble?.error;
    if (!(error instanceof HeldBack) || error.id !== params.id) {
      return reply.code(404).send({ error: 'Deze publicatie wacht niet meer op bevestiging.' });
    }
    log.info({ id: params.id, actor }, 'A removal was confirmed.');
    follower.publisher.confirm(params.id);
    void service.look();
    return reply.code(202).send({});
  });
}

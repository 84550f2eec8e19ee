/** Lets readers have the whole of what they were being sent when the server stops. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long a slow reader may keep the server from stopping. */
const GRACE = 3_000;

/** Browsers also keep connections open on which they ask nothing; those are not waited for. */
export function finishBeforeClosing(server: FastifyInstance): void {
  const unfinished = new Set<NodeJS.EventEmitter>();
  server.addHook('onRequest', async (_, { raw }) => {
    unfinished.add(raw);
    // The libraries add some ten listeners of their own, which Node would take for a leak.
    raw.setMaxListeners(20);
    raw.once('close', () => unfinished.delete(raw));
  });
  server.addHook('preClose', async () => {
    const finished = [...unfinished].map((response) => once(response, 'close'));
    await Promise.race([Promise.all(finished), sleep(GRACE, undefined, { ref: false })]);
  });
}

/** Stands between the CMS and the publisher, and delivers calls as badly as a network can. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Courier extends AsyncDisposable {
  /** Where the CMS brings its calls. */
  readonly url: string;
  /** How often each call is delivered; none of the ways is told to the CMS. */
  times: number;
  /** Whether calls are kept until somebody asks for them. */
  isHolding: boolean;
  /** Delivers what was kept, the last call first. */
  deliver(): Promise<void>;
}

/** @param to where the publisher listens. */
export async function startCourier(to: () => string): Promise<Courier> {
  const held: (() => Promise<unknown>)[] = [];
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const { connection, 'content-length': _, ...headers } = request.headers as Record<string, string>;
      const call = () => fetch(to() + (request.url ?? ''), { method: 'POST', headers, body });
      const calls = Array.from({ length: courier.times }, () => call);
      if (courier.isHolding) held.push(...calls);
      // A publisher that is down answers nobody.
      else await Promise.all(calls.map((each) => each().catch(() => undefined)));
      response.writeHead(202).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const courier: Courier = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    times: 1,
    isHolding: false,
    async deliver() {
      await Promise.all(
        held
          .splice(0)
          .toReversed()
          .map((call) => call()),
      );
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return courier;
}

import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below what any system hands out for connections: those start at 32,768 on Linux and at 49,152 on
 * others. A port from that range can be taken by a connection before somebody listens on it.
 */
const PORTS = { from: 10_000, to: 32_768 } as const;

/** A port of this machine that nobody listens on, and that no connection gets. */
export async function freePort(): Promise<number> {
  const port = randomInt(PORTS.from, PORTS.to);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return freePort();
  }
  server.close();
  await once(server, 'close');
  return port;
}

import { urlOf, type Environment } from '../env.ts';
import { folders } from '../folders.ts';
import { startServer } from '../serve/server.ts';

/** Serves what was published until the script ends. Returns the address. */
export async function serveSite(env: Environment, closing: AsyncDisposableStack): Promise<string> {
  const server = await startServer({ folder: folders.dist, host: env.SITE_HOST, port: env.SITE_PORT });
  closing.defer(() => server.close());
  return urlOf(env.SITE_HOST, env.SITE_PORT);
}

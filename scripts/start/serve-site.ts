import { urlOf, type Environment } from '../env.ts';
import { folders } from '../folders.ts';
import { createServer } from '../serve/server.ts';

/** Serves what was published until the script ends. Returns the address. */
export async function serveSite(env: Environment, closing: AsyncDisposableStack): Promise<string> {
  const server = await createServer({ folder: folders.dist });
  closing.defer(() => server.close());
  await server.listen({ host: env.SITE_HOST, port: env.SITE_PORT });
  return urlOf(env.SITE_HOST, env.SITE_PORT);
}

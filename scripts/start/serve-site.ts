import { urlOf, type Environment } from '../env.ts';
import { folders } from '../folders.ts';
import { basePathOf } from '../publish/base-path.ts';
import { startServer } from '../serve/server.ts';

/** Serves what was published until the script ends. Returns the address. */
export async function serveSite(env: Environment, closing: AsyncDisposableStack): Promise<string> {
  const basePath = basePathOf(env.siteUrl);
  const { SITE_HOST: host, SITE_PORT: port } = env;
  const server = await startServer({ folder: folders.dist, basePath, host, port });
  closing.defer(() => server.close());
  return urlOf(host, port) + basePath;
}

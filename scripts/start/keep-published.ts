import type { Environment } from '../env.ts';
import { folders } from '../folders.ts';
import { listen } from '../publish/listen.ts';
import { createFollower } from '../publish/publish.ts';
import { PublishService } from '../publish/service.ts';

/**
 * Publishes the site, and from then on whatever changes, until the script ends. What cannot be
 * published is said, and tried again: an editor may have to correct it.
 */
export async function keepPublished(
  env: Environment,
  cmsUrl: string,
  closing: AsyncDisposableStack,
): Promise<void> {
  const follower = await createFollower({
    cmsUrl,
    token: env.CMS_TOKEN,
    bundle: folders.bundle,
    target: folders.dist,
  });
  const service = new PublishService({ follower, say: (line) => console.log(line) });
  closing.defer(() => service.stop());
  const listener = await listen({
    host: env.PUBLISHER_HOST,
    port: env.PUBLISHER_PORT,
    secret: env.PUBLISHER_SECRET,
    onWakeUp: () => void service.look(),
  });
  closing.defer(() => listener.close());
  await service.look();
}

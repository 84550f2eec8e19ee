import { loadRenderer } from '@archive/site/renderer';
import { createCardDrawer } from '../cards/card-drawer.ts';
import type { Environment } from '../env.ts';
import { folders } from '../folders.ts';
import { createPreviews } from '../preview/routes.ts';
import { addApi } from '../publish/api.ts';
import { listen } from '../publish/listen.ts';
import type { Follower } from '../publish/follower.ts';
import { createLog, type Log } from '../publish/log.ts';
import { createFollower } from '../publish/publish.ts';
import { openBucket } from '../publish/s3/open-bucket.ts';
import { PublishService } from '../publish/service.ts';
import { SpareMemory } from '../publish/spare-memory.ts';
import { SearchIndexer } from '../search/indexer.ts';

/**
 * Publishes the site, and from then on whatever changes, until the script ends. What cannot be
 * published is said, and tried again: an editor may have to correct it.
 */
export async function keepPublished(
  env: Environment,
  cmsUrl: string,
  closing: AsyncDisposableStack,
): Promise<void> {
  const target = folders.dist;
  const secret = env.PUBLISHER_SECRET;
  const log = createLog();
  const bucket = await openBucket(env, target);
  const follower = await createFollower({
    cmsUrl,
    token: env.CMS_TOKEN,
    bundle: folders.bundle,
    siteUrl: env.siteUrl,
    target,
    bucket,
  });
  const previews = await previewsOf(env, cmsUrl, follower, log);
  const service: PublishService = new PublishService({
    follower,
    log,
    onLooked: (hasChanged) => lookBehind(hasChanged),
  });
  const indexer = new SearchIndexer({
    target,
    log,
    registry: service.metrics.registry,
    onIndexed: async () => bucket?.bringIndex(),
  });
  const drawer = createCardDrawer({ target, log, onDrawn: async (files) => bucket?.bringCards(files) });
  const memory = new SpareMemory(() => service.isPublishing);
  const lookBehind = (hasChanged: boolean) => {
    // A preview says what readers have.
    if (hasChanged) previews.noteChange();
    indexer.look();
    drawer.look();
    memory.look();
  };
  closing.defer(() => drawer.stop());
  closing.defer(() => indexer.stop());
  closing.defer(() => service.stop());
  const listener = await listen({
    host: env.PUBLISHER_HOST,
    port: env.PUBLISHER_PORT,
    secret,
    onWakeUp: () => {
      previews.noteChange();
      void service.look();
    },
    addRoutes: (server) => {
      addApi(server, { secret, log, service, follower, target });
      previews.addRoutes(server);
    },
  });
  closing.defer(() => listener.close());
  await service.look();
}

const previewsOf = async (env: Environment, cmsUrl: string, { publisher }: Follower, log: Log) =>
  createPreviews({
    renderer: await loadRenderer(folders.bundle),
    published: () => publisher.published,
    cms: { url: cmsUrl, token: env.PREVIEW_TOKEN, variable: 'PREVIEW_TOKEN' },
    siteUrl: env.siteUrl,
    secret: env.PUBLISHER_SECRET,
    log,
  });

/** A publisher in a process of its own, as it runs beside a real CMS. */
import { loadRenderer } from '@archive/site/renderer';
import { folders } from '../folders.ts';
import { createPreviews } from '../preview/routes.ts';
import { listen } from '../publish/listen.ts';
import { createLog } from '../publish/log.ts';
import { createFollower } from '../publish/publish.ts';
import { PublishService } from '../publish/service.ts';
import { SpareMemory } from '../publish/spare-memory.ts';

export interface Instructions {
  readonly cmsUrl: string;
  readonly token: string;
  readonly previewToken: string;
  readonly target: string;
  readonly secret: string;
  readonly port: number;
}

process.once('message', ({ cmsUrl, token, previewToken, target, secret, port }: Instructions) => {
  void (async () => {
    const siteUrl = 'https://archief.example';
    const follower = await createFollower({ cmsUrl, token, bundle: folders.bundle, siteUrl, target });
    const log = createLog({ write: () => undefined });
    const service: PublishService = new PublishService({
      follower,
      log,
      onLooked: (hasChanged) => lookBehind(hasChanged),
    });
    const memory = new SpareMemory(() => service.isPublishing);
    const previews = await createPreviews({
      renderer: await loadRenderer(folders.bundle),
      published: () => follower.publisher.published,
      cms: { url: cmsUrl, token: previewToken },
      siteUrl,
      secret,
      log,
    });
    const lookBehind = (hasChanged: boolean) => {
      if (hasChanged) previews.noteChange();
      memory.look();
    };
    await service.look();
    const onWakeUp = () => {
      previews.noteChange();
      void service.look();
    };
    await listen({ host: '127.0.0.1', port, secret, onWakeUp, addRoutes: previews.addRoutes });
    process.send?.('ready');
    process.on('message', () => process.send?.(process.memoryUsage()));
  })();
});

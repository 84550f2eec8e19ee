/** A publisher and the site's server in a process of their own, as they run beside a real CMS. */
import { loadRenderer } from '@archive/site/renderer';
import { folders } from '../folders.ts';
import { createPreviews } from '../preview/routes.ts';
import { listen } from '../publish/listen.ts';
import { createLog } from '../publish/log.ts';
import { createFollower } from '../publish/publish.ts';
import { PublishService } from '../publish/service.ts';
import { startServer } from '../serve/server.ts';

export interface Instructions {
  readonly cmsUrl: string;
  readonly token: string;
  readonly previewToken: string;
  readonly target: string;
  readonly secret: string;
  readonly port: number;
}

export interface Ready {
  readonly siteUrl: string;
}

process.once('message', ({ cmsUrl, token, previewToken, target, secret, port }: Instructions) => {
  void (async () => {
    const siteUrl = 'https://archief.example';
    const follower = await createFollower({ cmsUrl, token, bundle: folders.bundle, siteUrl, target });
    const log = createLog({ write: () => undefined });
    const service = new PublishService({ follower, log });
    await service.look();
    const previews = await createPreviews({
      renderer: await loadRenderer(folders.bundle),
      published: () => follower.publisher.published,
      cms: { url: cmsUrl, token: previewToken },
      siteUrl,
      secret,
      log,
    });
    const onWakeUp = () => {
      previews.noteChange();
      void service.look();
    };
    await listen({ host: '127.0.0.1', port, secret, onWakeUp, addRoutes: previews.addRoutes });
    const { url } = await startServer({ folder: target, host: '127.0.0.1', port: 0 });
    process.send?.({ siteUrl: url } satisfies Ready);
    process.on('message', () => process.send?.(process.memoryUsage()));
  })();
});

/** A publisher that shows previews of a CMS, and publishes to a folder of its own when it is told to. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PREVIEW_LIFETIME, signPreview, type PreviewLink } from '@archive/content-types';
import { loadRenderer } from '@archive/site/renderer';
import { createPreviews } from '@archive/scripts/preview/routes.ts';
import { listen } from '@archive/scripts/publish/listen.ts';
import { createFollower } from '@archive/scripts/publish/publish.ts';
import { PublishService } from '@archive/scripts/publish/service.ts';
import { bundle, siteUrl } from '../publish/build-site.ts';
import { memoryLog, type LoggedEvent } from './memory-log.ts';

export const SITE = 'https://archief.example';
export const ADMIN = 'http://cms.example';

type Link = Partial<PreviewLink> & Pick<PreviewLink, 'documentId'>;

export interface PreviewServer extends AsyncDisposable {
  readonly url: string;
  /** The folder that readers are served from. */
  readonly target: string;
  readonly events: readonly LoggedEvent[];
  /** Publishes what there is to publish. */
  publish(): Promise<void>;
  /** A signed link to the draft of a meeting that works for an hour, unless it says otherwise. */
  linkTo(link: Link): Promise<string>;
  /** Follows such a link. */
  look(link: Link): Promise<{ readonly status: number; readonly html: string; readonly headers: Headers }>;
}

interface Options {
  readonly cmsUrl: string;
  readonly tokens: { readonly site: string; readonly preview: string };
  readonly secret: string;
  readonly port: number;
}

export async function startPreviewServer({ cmsUrl, tokens, secret, port }: Options): Promise<PreviewServer> {
  const closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'archive-preview-'));
  closing.defer(() => rm(folder, { recursive: true }));
  const target = join(folder, 'dist');
  const { log, events } = memoryLog();
  const follower = await createFollower({ cmsUrl, token: tokens.site, bundle, siteUrl, target });
  const service = new PublishService({ follower, log });
  closing.defer(() => service.stop());
  const previews = await createPreviews({
    renderer: await loadRenderer(bundle),
    published: () => follower.publisher.published,
    cms: { url: cmsUrl, token: tokens.preview },
    siteUrl: SITE,
    secret,
    log,
  });
  const listener = await listen({
    host: '127.0.0.1',
    port,
    secret,
    onWakeUp: () => previews.noteChange(),
    addRoutes: previews.addRoutes,
  });
  closing.defer(() => listener.close());
  const { url } = listener;
  const linkTo = (link: Link) =>
    signPreview(secret, {
      type: 'meeting',
      status: 'draft',
      admin: ADMIN,
      expires: Date.now() + PREVIEW_LIFETIME,
      ...link,
    });
  await service.look();
  return {
    url,
    target,
    events,
    publish: () => service.look(),
    linkTo,
    look: async (link) => {
      const response = await fetch(url + (await linkTo(link)));
      return { status: response.status, html: await response.text(), headers: response.headers };
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

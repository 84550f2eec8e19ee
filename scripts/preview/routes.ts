/**
 * Where editors' browsers find previews. Whoever has a link that the CMS signed sees that page until
 * the link ends, and nothing else.
 */
import { PREVIEW_ROOT, readPreview } from '@archive/content-types';
import { Failure } from '@archive/site/failure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toLog, type Log } from '../publish/log.ts';
import { addAssets } from './assets.ts';
import { placeOf } from './destinations.ts';
import { previewHeaders, securityPolicy } from './headers.ts';
import { watching } from './mark.ts';
import { noticePage } from './notice-page.ts';
import { Previewer, type PreviewSetting } from './previewer.ts';
import { sendChanges, type Watched } from './send-changes.ts';
import { sendFile } from './send-file.ts';
import { notices, type Notice } from './texts.ts';
import { Watchers } from './watchers.ts';

export interface Previews {
  readonly addRoutes: (server: FastifyInstance) => void;
  /** Something changed in the CMS: whoever looks at what is different now sees that. */
  readonly noteChange: () => void;
}

const CHANGES = `${PREVIEW_ROOT}wijzigingen/`;

export async function createPreviews(setting: PreviewSetting & { readonly log: Log }): Promise<Previews> {
  const previewer = new Previewer(setting);
  const watchers = new Watchers(previewer);
  const assets = await setting.renderer.assets();
  const styles = assets.map(({ path }) => path).filter((path) => path.endsWith('.css'));
  const refuse = (reply: FastifyReply, notice: Notice, admin: string | null = null) =>
    reply
      .code(notice.status)
      .header('content-security-policy', securityPolicy(admin))
      .type('text/html; charset=utf-8')
      .send(noticePage(notice, styles));

  function explain(error: unknown): Notice {
    const { text, facts } = toLog(error);
    setting.log.error(facts, text);
    return error instanceof Failure ? notices.unreachable : notices.failed;
  }

  async function sendPreview({ url }: FastifyRequest, reply: FastifyReply) {
    const { state, link } = await readPreview(setting.secret, url, Date.now());
    if (state !== 'valid') return refuse(reply, notices[state], link?.admin);
    const shown =
      watchers.take(link) ??
      (await previewer.show(link).catch((error: unknown) => ({ notice: explain(error) })));
    if ('notice' in shown) return refuse(reply, shown.notice, link.admin);
    return reply
      .header('content-security-policy', securityPolicy(link.admin))
      .type('text/html; charset=utf-8')
      .send(watching(shown.html, `${CHANGES}${shown.digest}?link=${encodeURIComponent(url)}`));
  }

  return {
    noteChange: () => watchers.noteChange(),
    addRoutes: (server) => {
      server.register((scope, _, done) => {
        scope.addHook('onRequest', async (__, reply) => void reply.headers(previewHeaders));
        scope.setErrorHandler((error, __, reply) => refuse(reply, explain(error)));
        scope.get(`${PREVIEW_ROOT}:type/:documentId`, sendPreview);
        scope.get(`${placeOf('/')}*`, (request, reply) => sendFile(setting, request, reply));
        scope.get<Watched>(`${CHANGES}:digest`, (request, reply) =>
          sendChanges(setting, watchers, request, reply),
        );
        done();
      });
      addAssets(server, assets);
    },
  };
}

/** A real CMS with a publisher that shows previews of it, and what a test wants to know of them. */
import { parseHTML } from 'linkedom';
import { freePort } from '@archive/scripts/bench/free-port.ts';
import { startCms, type Cms } from '../cms/cms.ts';
import { startPreviewServer, type PreviewServer } from '../support/preview-server.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;

type Link = Parameters<PreviewServer['look']>[0];

export interface PreviewedCms extends AsyncDisposable {
  readonly cms: Cms;
  readonly server: PreviewServer;
  readonly write: Cms['documents'];
  /** A meeting on the site, with one subsession and a municipality. */
  readonly publishMeeting: (
    title: string,
  ) => Promise<{ readonly meeting: Entry; readonly subsession: Entry }>;
}

type Entry = Awaited<ReturnType<ReturnType<Cms['documents']>['create']>>;

export async function startPreviewedCms(): Promise<PreviewedCms> {
  const closing = new AsyncDisposableStack();
  const port = await freePort();
  const publisher = { PUBLISHER_SECRET: SECRET, PUBLISHER_URL: `http://127.0.0.1:${port}` };
  const cms = closing.use(await startCms(publisher));
  const { url: cmsUrl, tokens } = cms;
  const server = closing.use(await startPreviewServer({ cmsUrl, tokens, secret: SECRET, port }));
  const write: Cms['documents'] = (type) => cms.documents(type);
  return {
    cms,
    server,
    write,
    publishMeeting: async (title) => {
      const municipality = await write('municipality').create({
        data: { name: `Gemeente ${title}`, cbsCode: 'GM1' },
      });
      const meeting = await write('meeting').create({
        data: { title, municipalities: [municipality.documentId] },
        status: 'published',
      });
      const subsession = await write('subsession').create({
        data: { title: `Subsessie ${title}`, meeting: meeting.documentId },
        status: 'published',
      });
      await server.publish();
      return { meeting, subsession };
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** What a person sees who follows a link. */
export async function see(server: PreviewServer, link: Link) {
  const { html, ...rest } = await server.look(link);
  const { document } = parseHTML(html);
  const lines = [...document.querySelectorAll('.preview-banner :is(p, summary, li)')];
  return {
    ...rest,
    html,
    document,
    banner: lines.map(({ textContent }) => textContent),
    heading: document.querySelector('h1')?.textContent,
    linkOf: (text: string) =>
      [...document.querySelectorAll('main a')].find(({ textContent }) => textContent.includes(text)),
  };
}

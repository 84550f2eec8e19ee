/** A published folder behind the real server, asked with requests that no browser corrects. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { releaseTo } from '@archive/scripts/publish/folder.ts';
import { startServer } from '@archive/scripts/serve/server.ts';

export const HOME = `<p>Thuis, één archief. ${'leerkring '.repeat(200)}</p>`;
export const NOT_FOUND = '<p>Deze pagina bestaat niet.</p>';
/** A small site, with files that are nobody's business. */
export const FILES = {
  'index.html': HOME,
  '404.html': NOT_FOUND,
  'robots.txt': 'User-agent: *',
  'favicon.svg': '<svg/>',
  'atom.xml': '<feed/>',
  'sprekers/index.html': '<p>Sprekers</p>',
  'assets/stijl.a1b2.css': 'p{color:black}',
  'assets/letter.a1b2.woff2': 'letter',
  'media/0123456789abcdef0123.jpg': 'beeld',
  '.env': 'GEHEIM=1',
  '.git/config': 'GEHEIM=1',
  '.well-known/security.txt': 'Contact: mailto:a@example.org',
};

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Sends the path exactly as it is given. */
async function ask(
  url: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const asked = request({ hostname, port, path, method, headers, agent: false });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const bytes = await buffer(answer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString() };
}

export interface ServedFolder extends AsyncDisposable {
  readonly folder: string;
  readonly url: string;
  /** Makes the folder hold exactly these files, as a publication does. */
  release(files: Readonly<Record<string, string>>): Promise<void>;
  ask(path: string, headers?: OutgoingHttpHeaders, method?: string): Promise<Answer>;
  close(): Promise<void>;
}

export async function servedFolder(files: Readonly<Record<string, string>>): Promise<ServedFolder> {
  const parent = await mkdtemp(join(tmpdir(), 'archive-served-'));
  const folder = join(parent, 'dist');
  const release = async (contents: Readonly<Record<string, string>>) => {
    const entries = Object.entries(contents);
    await releaseTo(folder, {
      files: entries.map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })),
      removed: 'others',
      cause: { kind: 'everything' },
      pages: entries.length,
    });
  };
  await release(files);
  const server = await startServer({ folder, host: '127.0.0.1', port: 0 });
  return {
    folder,
    url: server.url,
    release,
    close: () => server.close(),
    ask: (path, headers, method) => ask(server.url, path, headers, method),
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

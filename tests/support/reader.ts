/** A reader who follows every link of a site, over and over, and what such a reader may be given. */
import { once } from 'node:events';
import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pathToFile } from '@archive/site/paths';
import { digestOf, type SiteHistory, type Span } from './site-history.ts';

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes) => bytes,
};
const ENCODINGS = Object.keys(decoders);

export interface Visit extends Span {
  readonly path: string;
  readonly encoding: string;
  readonly status: number;
  /** Where the reader had the address from; null for an address that somebody typed. */
  readonly source: Visit | null;
  /** Of the text, for an answer that gave one or said that the one before is still right. */
  readonly digest: string | null;
  /** Where the answer leads. */
  readonly links: readonly string[];
  /** What is wrong with the answer, whatever was published. */
  readonly flaw: string | null;
}

type Kept = Pick<Visit, 'digest' | 'links'> & { readonly etag: string };

/** The paths of the site that a page refers to. */
export function* linksIn(html: string): Generator<string> {
  for (const [, path] of html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"?#]*)/g)) if (path) yield path;
}

function read(path: string, { statusCode, headers }: IncomingMessage, bytes: Buffer) {
  if (statusCode !== 200) return { digest: null, links: [headers.location ?? []].flat(), flaw: null };
  if (headers['content-length'] !== String(bytes.length)) return flawed('another length than it said');
  try {
    const decode = decoders[headers['content-encoding'] ?? 'identity'];
    if (decode === undefined) return flawed('an encoding that was not asked');
    const decoded = decode(bytes);
    const html = path.endsWith('/') ? decoded.toString() : null;
    if (html?.trimEnd().endsWith('</html>') === false) return flawed('half a page');
    return { digest: digestOf(decoded), links: html === null ? [] : [...linksIn(html)], flaw: null };
  } catch (error) {
    return flawed(`a text that cannot be unpacked: ${String(error)}`);
  }
}

/** A page may move again while a reader is on the way to it. */
const MAX_HOPS = 20;

const flawed = (flaw: string) => ({ digest: null, links: [], flaw });

export class Reader {
  readonly visits: Visit[] = [];
  readonly #url: URL;
  readonly #history: SiteHistory;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  /** As browsers keep them. */
  readonly #kept = new Map<string, Kept>();

  constructor(url: string, history: SiteHistory) {
    this.#url = new URL(url);
    this.#history = history;
  }

  /** Asks an address and follows where it leads. */
  async read(path: string, source: Visit | null = null): Promise<Visit> {
    let visit = await this.#visit(path, source);
    for (let hops = 0; visit.status === 301 && hops < MAX_HOPS; hops += 1)
      visit = await this.#visit(visit.links[0] ?? '', visit);
    return visit;
  }

  /** Follows every link from the home page on, once. */
  async readAll(isOver = () => false): Promise<void> {
    const seen = new Set(['/']);
    const queue: { path: string; source: Visit | null }[] = [{ path: '/', source: null }];
    // The queue grows while it is gone through.
    for (const { path, source } of queue) {
      if (isOver()) return;
      const visit = await this.read(path, source);
      for (const link of visit.links) {
        if (seen.has(link)) continue;
        seen.add(link);
        queue.push({ path: link, source: visit });
      }
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  async #visit(path: string, source: Visit | null): Promise<Visit> {
    const encoding = ENCODINGS[this.visits.length % ENCODINGS.length] ?? 'identity';
    const key = `${encoding} ${path}`;
    const kept = this.#kept.get(key);
    const from = this.#history.done;
    const headers = { 'accept-encoding': encoding, ...(kept ? { 'if-none-match': kept.etag } : {}) };
    const { answer, bytes } = await this.#ask(path, headers);
    const found = answer.statusCode === 304 && kept !== undefined ? kept : read(path, answer, bytes);
    const { digest, links } = found;
    const span = { from, to: this.#history.begun };
    const flaw = 'flaw' in found ? found.flaw : null;
    const visit = { path, encoding, source, status: answer.statusCode ?? 0, digest, links, flaw, ...span };
    const { etag } = answer.headers;
    if (answer.statusCode === 200 && etag !== undefined) this.#kept.set(key, { etag, digest, links });
    this.visits.push(visit);
    return visit;
  }

  async #ask(
    path: string,
    headers: IncomingHttpHeaders,
  ): Promise<{ answer: IncomingMessage; bytes: Buffer }> {
    const { hostname, port } = this.#url;
    const asked = request({ hostname, port, path, headers, agent: this.#agent });
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return { answer, bytes: await buffer(answer) };
  }
}

/** Where an answer is one of a page that is not there: an address that moved, or went. */
const isAway = ({ status }: Visit) => status === 301 || status === 410;

/** Whether it is a photo of the page that a reader has open, and that the site shows no more. */
const isKept = (history: SiteHistory, { path, digest, source }: Visit) =>
  path.startsWith('/media/') && source !== null && history.held(pathToFile(path), source).has(digest);

/** What is wrong with what a reader was given; null when it was the site as it was at that moment. */
export function judge(history: SiteHistory, visit: Visit): string | null {
  const held = history.held(pathToFile(visit.path), visit);
  if (visit.flaw !== null) return visit.flaw;
  if (visit.status === 200 || visit.status === 304)
    return held.has(visit.digest) || isKept(history, visit) ? null : 'a text that it did not have then';
  if (!isAway(visit)) return 'an answer that no reader should get';
  if (!held.has(null)) return 'told to be away while it was there';
  const { source } = visit;
  const before = source && history.held(pathToFile(visit.path), source);
  return before?.size === 1 && before.has(null) ? 'never there since it was linked' : null;
}

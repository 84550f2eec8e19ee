/** A publisher that says what a test wants it to say, and remembers what it was asked to do. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;

const CALM = {
  sequence: Number.MAX_SAFE_INTEGER,
  since: '2026-11-24T10:00:00.000Z',
  isPublishing: false,
  failure: null,
  waiting: null,
  release: 1,
  restored: null,
};

const pageWith = (path: string | null) => ({ path, since: path === null ? null : CALM.since });

export interface FakePublisher extends AsyncDisposable {
  readonly url: string;
  /** What `/status` answers that is not as usual. */
  status: object;
  /** Where every entry is shown. */
  path: string | null;
  releases: readonly object[];
  /** Whether every address has or had a page. */
  leads: boolean;
  /** Does not answer any more. */
  isSilent: boolean;
  /** How often it was asked whether an address leads somewhere. */
  addressesAsked: number;
  /** What was asked besides to tell something, with what came along. */
  readonly orders: { readonly path: string; readonly body: unknown }[];
}

export async function startFakePublisher(): Promise<FakePublisher> {
  const fake: Omit<FakePublisher, 'url' | typeof Symbol.asyncDispose> = {
    status: {},
    path: null,
    releases: [],
    leads: true,
    isSilent: false,
    addressesAsked: 0,
    orders: [],
  };
  const answerTo = (path: string): object => {
    if (path === '/status') return { ...CALM, ...fake.status };
    if (path.startsWith('/addresses')) return { leads: fake.leads };
    if (path === '/releases') return { releases: fake.releases };
    if (path.endsWith('/restore')) return { release: { number: 9 } };
    return path.startsWith('/pages/') ? pageWith(fake.path) : {};
  };
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request;
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      if (url.startsWith('/addresses')) fake.addressesAsked += 1;
      if (fake.isSilent) return;
      if (url !== '/wake-up' && headers.authorization !== `Bearer ${SECRET}`) response.statusCode = 401;
      else if (url.includes('verdwenen') && !url.startsWith('/addresses')) response.statusCode = 404;
      const isTold = response.statusCode === 200;
      if (isTold && method === 'POST' && url !== '/wake-up') {
        fake.orders.push({ path: url, body: JSON.parse(body) as unknown });
      }
      response.end(JSON.stringify(isTold ? answerTo(url) : { error: 'Dat is er niet meer.' }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(fake, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  });
}

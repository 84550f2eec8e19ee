/** One question to a web server. What it sends beyond its headers is not read. */
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Door } from './gate.ts';

export interface Answer {
  readonly status: number;
  /** Where it sends us instead. */
  readonly location: string | undefined;
}

const TIMEOUT = 8_000;
const MAX_HEADERS = 16 * 1024;

/** @throws {Error} when there is no whole answer in time. */
export function ask(
  { url, address, port }: Door,
  method: 'HEAD' | 'GET',
  stop: AbortSignal,
): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const asking = request({
      // A number needs no resolving: this is where we go, whatever the name means by now.
      host: address,
      port,
      servername: url.hostname,
      method,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, accept: '*/*', 'user-agent': 'Leerkringarchief (linkcontrole)' },
      agent: false,
      maxHeaderSize: MAX_HEADERS,
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT), stop]),
    });
    asking.on('error', reject);
    asking.on('response', (response: IncomingMessage) => {
      const { statusCode = 0, headers } = response;
      response.on('error', () => undefined); // We know what we wanted to.
      response.destroy();
      resolve({ status: statusCode, location: headers.location });
    });
    asking.end();
  });
}

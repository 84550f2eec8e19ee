/** Answers for programs, which readers do not meet. */
import type { FastifyReply } from 'fastify';

const WORDS: Readonly<Record<number, string>> = {
  400: 'Ongeldig verzoek',
  404: 'Niet gevonden',
  405: 'Niet toegestaan',
  410: 'Weggehaald',
  412: 'Voorwaarde niet vervuld',
  416: 'Bereik niet beschikbaar',
  503: 'Niet beschikbaar',
};

/** What a file that could not be sent after all may have said of itself. */
const ABOUT_A_FILE = ['content-encoding', 'content-length', 'etag', 'last-modified', 'accept-ranges'];

/** The same answer, without what it said of a file. */
export function withoutFile(reply: FastifyReply): FastifyReply {
  for (const name of ABOUT_A_FILE) reply.removeHeader(name);
  return reply;
}

export function sendPlain(reply: FastifyReply, status: number): FastifyReply {
  return withoutFile(reply)
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(`${WORDS[status] ?? 'Er ging iets mis'}\n`);
}

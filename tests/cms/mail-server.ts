/** A mail server that takes mails in, or refuses them, as a test wants. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  /** To whom the envelope says that it goes. */
  readonly to: readonly string[];
  /** As it came, with its headers. */
  readonly source: string;
}

export interface MailServer extends AsyncDisposable {
  readonly url: string;
  readonly mails: Mail[];
  /** How many were refused. */
  refused: number;
  isRefusing: boolean;
}

export async function startMailServer(): Promise<MailServer> {
  const state = { mails: [] as Mail[], refused: 0, isRefusing: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => {
      if (!state.isRefusing) return answer();
      state.refused += 1;
      answer(Object.assign(new Error(`<${address}> cannot be reached`), { responseCode: 451 }));
    },
    onData: (stream, session, answer) => {
      let source = '';
      stream.setEncoding('utf8').on('data', (part: string) => (source += part));
      stream.on('end', () => {
        state.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
        answer();
      });
    },
  });
  server.on('error', () => undefined); // A client that hangs up is no concern of a test.
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** The words of a mail, whatever way they were packed for the journey. */
export function wordsOf({ source }: Mail): string {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const text = body.join('\n\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString();
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text.replaceAll('\r\n', '\n');
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString().replaceAll('\r\n', '\n');
}

/** A header, unfolded and decoded. */
export function headerOf({ source }: Mail, name: string): string {
  const head = source.split('\r\n\r\n')[0]!.replace(/\r\n[ \t]+/g, ' ');
  const line =
    head.split('\r\n').find((other) => other.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .trim()
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString(),
    );
}

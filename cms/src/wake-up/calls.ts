/** The calls by which others hear that there is something new. */
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { CmsEnv } from '../env.ts';

/** Somebody who wants to hear of changes. */
export interface Listener {
  /** Under which the database remembers for which change it answered last. */
  readonly key: string;
  readonly url: string;
  /** What the operator is told when it does not answer, about what happens then. */
  readonly consolation: string;
  /** The call for the change with this number. */
  readonly call: (sequence: number) => {
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

/** The publisher. Signed as Standard Webhooks says: https://www.standardwebhooks.com */
function publisher(url: string, secret: string): Listener {
  const webhook = new Webhook(secret);
  return {
    key: 'answered',
    url: new URL('/wake-up', url).href,
    consolation: 'It looks by itself every minute',
    call: (sequence) => {
      const id = randomUUID();
      const sentAt = new Date();
      const body = JSON.stringify({ type: 'changes', timestamp: sentAt.toISOString(), data: { sequence } });
      return {
        headers: {
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
          'webhook-signature': webhook.sign(id, sentAt, body),
        },
        body,
      };
    },
  };
}

/** A workflow of GitHub that listens to `repository_dispatch`, or whatever understands the same. */
const workflow = (url: string, token: string): Listener => ({
  key: 'dispatched',
  url,
  consolation: 'Its workflow can also be started by hand',
  call: (sequence) => ({
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ event_type: 'publish', client_payload: { sequence } }),
  }),
});

/** Everybody whom the environment names. */
export function listenersIn(env: CmsEnv): readonly Listener[] {
  const { PUBLISHER_URL, PUBLISHER_SECRET, DISPATCH_URL, DISPATCH_TOKEN } = env;
  if (DISPATCH_URL !== undefined && DISPATCH_TOKEN === undefined) {
    throw new Error('DISPATCH_URL is set without a DISPATCH_TOKEN. Set both, or neither.');
  }
  return [
    ...(PUBLISHER_URL === undefined ? [] : [publisher(PUBLISHER_URL, PUBLISHER_SECRET)]),
    ...(DISPATCH_URL === undefined || DISPATCH_TOKEN === undefined
      ? []
      : [workflow(DISPATCH_URL, DISPATCH_TOKEN)]),
  ];
}

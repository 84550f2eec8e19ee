/** Asks the publisher how the site stands. It may be away: the CMS goes on without it. */
import { z } from 'zod';
import { readCmsEnv } from '../env.ts';
import type { LivePage, PublisherStatus, Release, ReleaseCause, Subject } from './answers.ts';

/** How long an answer may take, and how long putting a release back may, in ms. */
export const TIMEOUT = 1_500;
const PATIENCE = 60_000;

const subject: z.ZodType<Subject> = z.object({ type: z.string(), documentId: z.string() });

const status: z.ZodType<PublisherStatus> = z.object({
  sequence: z.number().nullable(),
  since: z.string().nullable(),
  isPublishing: z.boolean(),
  failure: z
    .object({
      message: z.string(),
      since: z.string(),
      seen: z.number().nullable(),
      problems: z.array(z.object({ message: z.string(), subjects: z.array(subject) })),
    })
    .nullable(),
  waiting: z
    .object({
      id: z.string(),
      since: z.string(),
      pages: z.number(),
      removed: z.number(),
      paths: z.array(z.string()),
    })
    .nullable(),
  release: z.number().nullable(),
  restored: z.object({ to: z.number(), at: z.string() }).nullable(),
});

const livePage: z.ZodType<LivePage> = z.object({ path: z.string().nullable(), since: z.string().nullable() });

const cause: z.ZodType<ReleaseCause> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everything') }),
  z.object({
    kind: z.literal('changes'),
    entries: z.array(z.object({ type: z.string(), documentId: z.string(), title: z.string() })),
    actors: z.array(z.number()),
  }),
  z.object({ kind: z.literal('rollback'), to: z.number(), actor: z.number().nullable() }),
]);

const release: z.ZodType<Release> = z.object({
  number: z.number(),
  at: z.string(),
  cause,
  pages: z.number(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  addedCount: z.number(),
  changedCount: z.number(),
  removedCount: z.number(),
});

/** The publisher answered that it does not do what was asked. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The publisher gave no answer, or not one of ours. */
export class Away extends Error {
  override readonly name = 'Away';
}

/** Whether this CMS knows a publisher to ask. */
export const hasPublisher = (): boolean => readCmsEnv().PUBLISHER_URL !== undefined;

interface Request {
  readonly method?: 'POST';
  readonly body?: object;
  readonly timeout?: number;
}

async function send(path: string, { method, body, timeout = TIMEOUT }: Request): Promise<Response> {
  const { PUBLISHER_URL, PUBLISHER_SECRET } = readCmsEnv();
  if (PUBLISHER_URL === undefined) throw new Away('PUBLISHER_URL is not set.');
  try {
    return await fetch(new URL(path, PUBLISHER_URL), {
      method: method ?? 'GET',
      headers: { authorization: `Bearer ${PUBLISHER_SECRET}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeout),
    });
  } catch (error) {
    throw new Away('The publisher does not answer.', { cause: error });
  }
}

async function ask<Answer>(path: string, answer: z.ZodType<Answer>, request: Request = {}): Promise<Answer> {
  const response = await send(path, request);
  const body: unknown = await response.json().catch(() => undefined); // It is no JSON, so not ours.
  if (response.status === 404) {
    throw new Refused(z.object({ error: z.string() }).safeParse(body).data?.error);
  }
  const { success, data } = answer.safeParse(body);
  if (!response.ok || !success) throw new Away(`The publisher answered ${response.status}.`);
  return data;
}

/** @throws {Away} */
export const askStatus = (): Promise<PublisherStatus> => ask('/status', status);

/** Where the site shows an entry. @throws {Away} */
export const askLivePage = (type: string, documentId: string): Promise<LivePage> =>
  ask(`/pages/${encodeURIComponent(type)}/${encodeURIComponent(documentId)}`, livePage);

/** Whether the site has, or once had, a page at a path. @throws {Away} */
export async function askAddress(path: string, timeout: number): Promise<boolean> {
  const answer = z.object({ leads: z.boolean() });
  return (await ask(`/addresses?path=${encodeURIComponent(path)}`, answer, { timeout })).leads;
}

/** The last releases, newest first. @throws {Away} */
export const askReleases = async (): Promise<readonly Release[]> =>
  (await ask('/releases', z.object({ releases: z.array(release) }))).releases;

/** @throws {Away | Refused} */
export const confirmRemoval = async (id: string, actor: number): Promise<void> => {
  const path = `/waiting/${encodeURIComponent(id)}/confirm`;
  await ask(path, z.object({}), { method: 'POST', body: { actor } });
};

/** Returns the number of the release that this made. @throws {Away | Refused} */
export const restoreRelease = async (number: number, actor: number): Promise<number> => {
  const answer = z.object({ release: z.object({ number: z.number() }) });
  const request = { method: 'POST', body: { actor }, timeout: PATIENCE } as const;
  return (await ask(`/releases/${number}/restore`, answer, request)).release.number;
};

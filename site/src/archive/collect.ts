/**
 * Reads everything that is published from the CMS: one flat query per type, page after page.
 *
 * Nothing is returned unless all of it arrived and was accepted. A CMS that answers slowly, in
 * part, with errors or with something else than content ends in a Failure.
 */
import {
  allTypes,
  findingToText,
  parseEntry,
  queryOf,
  rootFieldOf,
  type ContentType,
  type Finding,
} from '@archive/content-types';
import { GraphQLClient, ClientError } from 'graphql-request';
import { Failure } from '../failure.ts';
import type { Entries } from './entries.ts';

const PAGE_SIZE = 500;
const UNTOUCHED = 'The site that readers have was left as it is.';

export interface Source {
  /** Where the CMS listens, such as http://127.0.0.1:1337. */
  readonly url: string;
  readonly token: string;
  readonly status: 'PUBLISHED' | 'DRAFT';
  /** How long one question may take, in milliseconds. */
  readonly timeout?: number;
}

type Answer = Readonly<Record<string, unknown>>;
type Ask = (type: ContentType, variables: Answer) => Promise<Answer>;

/** @throws {Failure} naming what the CMS did wrong, or every entry and field that does not fit. */
export async function collectEntries(source: Source): Promise<Entries> {
  const ask = connect(source);
  const findings: Finding[] = [];
  const entries: Record<string, readonly unknown[]> = {};
  for (const type of allTypes) {
    const raw = await (type.kind === 'single'
      ? collectSingle(ask, type)
      : collectAll(ask, type, source.status));
    entries[type.name] = raw.flatMap((candidate) => {
      const parsed = parseEntry(type, candidate);
      if (parsed.ok) return [parsed.entry];
      findings.push(...parsed.findings);
      return [];
    });
  }
  refuse(findings.map(findingToText));
  return entries as unknown as Entries;
}

const MAX_LINES = 20;

/** @throws {Failure} naming the problems of the content, when there are any. */
export function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length > MAX_LINES ? `\n  and ${problems.length - MAX_LINES} more` : '';
  throw new Failure(
    `The content of the CMS cannot be published:\n  ${problems.slice(0, MAX_LINES).join('\n  ')}${more}`,
    `Correct it in the admin and publish again. ${UNTOUCHED}`,
  );
}

async function collectSingle(ask: Ask, type: ContentType): Promise<readonly unknown[]> {
  const entry = (await ask(type, {}))[rootFieldOf(type)] ?? null;
  return entry === null ? [] : [entry];
}

/** Refuses a short read: an archive that misses its oldest meetings looks exactly like a healthy one. */
async function collectAll(
  ask: Ask,
  type: ContentType,
  status: Source['status'],
): Promise<readonly unknown[]> {
  const entries: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await ask(type, { page, pageSize: PAGE_SIZE, ...(type.hasDrafts ? { status } : {}) });
    const { nodes, total } = readPage(type, answer);
    entries.push(...nodes);
    if (entries.length === total) break;
    if (nodes.length === 0 || entries.length > total) {
      throw new Failure(
        `The CMS promised ${total} ${type.plural} and gave ${entries.length}.`,
        `Content may have changed while it was read: publish again. ${UNTOUCHED}`,
      );
    }
  }
  return entries;
}

function readPage(type: ContentType, answer: Answer): { nodes: readonly unknown[]; total: number } {
  const page = answer[rootFieldOf(type)] as
    { nodes?: unknown; pageInfo?: { total?: unknown } } | null | undefined;
  const total = page?.pageInfo?.total;
  if (!Array.isArray(page?.nodes) || typeof total !== 'number') {
    throw new Failure(
      `The CMS gave no list of ${type.plural}, but ${JSON.stringify(answer).slice(0, 120)}.`,
      `Check that CMS_URL is the address of this archive's own CMS. ${UNTOUCHED}`,
    );
  }
  return { nodes: page.nodes, total };
}

function connect({ url, token, timeout = 60_000 }: Source): Ask {
  const endpoint = new URL('/graphql', url).href;
  const client = new GraphQLClient(endpoint, {
    headers: { authorization: `Bearer ${token}` },
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(timeout) }),
  });
  return async (type, variables) => {
    try {
      return await client.request<Answer>(queryOf(type), variables);
    } catch (error) {
      throw explain(error, type.plural, endpoint, timeout);
    }
  };
}

/** What went wrong between us and the CMS, in a sentence for the operator. */
function explain(error: unknown, asked: string, endpoint: string, timeout: number): Failure {
  if (error instanceof ClientError) {
    const { status, errors } = error.response;
    if (status === 401 || status === 403) {
      return new Failure(
        `The CMS at ${endpoint} does not accept the token (HTTP ${status}).`,
        `Check CMS_TOKEN: it must be the one that the CMS was started with. ${UNTOUCHED}`,
      );
    }
    const reason = errors?.map(({ message }) => message).join('; ') ?? `HTTP ${status}`;
    return new Failure(
      `The CMS at ${endpoint} answered the question for ${asked} with an error: ${reason}.`,
      `Look in the log of the CMS, then publish again. ${UNTOUCHED}`,
    );
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new Failure(
      `The CMS at ${endpoint} did not answer the question for ${asked} within ${timeout / 1000} seconds.`,
      `Look whether it is busy or stopped, then publish again. ${UNTOUCHED}`,
    );
  }
  const cause =
    error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);
  return new Failure(
    `The CMS at ${endpoint} cannot be reached: ${cause}.`,
    `Start it, or correct CMS_URL, then publish again. ${UNTOUCHED}`,
  );
}

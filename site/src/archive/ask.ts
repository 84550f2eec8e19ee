/** How the CMS is asked, and what is said when it does not answer as it should. */
import { GraphQLClient, ClientError } from 'graphql-request';
import { Failure } from '../failure.ts';

export const UNTOUCHED = 'The site that readers have was left as it is.';

export interface Source {
  /** Where the CMS listens, such as http://127.0.0.1:1337. */
  readonly url: string;
  readonly token: string;
  /** The variable that the token comes from; CMS_TOKEN without it. */
  readonly variable?: string;
  /** How long one question may take, in milliseconds. */
  readonly timeout?: number;
}

export type Answer = Readonly<Record<string, unknown>>;

/** Asks a query; `subject` says in a failure what it was for. Throws a Failure for any answer but data. */
export type Ask = (subject: string, query: string, variables: Answer) => Promise<Answer>;

export function connect({ url, token, variable = 'CMS_TOKEN', timeout = 60_000 }: Source): Ask {
  const endpoint = new URL('/graphql', url).href;
  const client = new GraphQLClient(endpoint, {
    headers: { authorization: `Bearer ${token}` },
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(timeout) }),
  });
  return async (subject, query, variables) => {
    try {
      return await client.request<Answer>(query, variables);
    } catch (error) {
      throw explain(error, subject, { endpoint, variable, timeout });
    }
  };
}

interface Connection {
  readonly endpoint: string;
  readonly variable: string;
  readonly timeout: number;
}

/** What went wrong between us and the CMS, in a sentence for the operator. */
function explain(error: unknown, asked: string, { endpoint, variable, timeout }: Connection): Failure {
  if (error instanceof ClientError) {
    const { status, errors } = error.response;
    if (status === 401 || status === 403) {
      return new Failure(
        `The CMS at ${endpoint} does not accept the token (HTTP ${status}).`,
        `Check ${variable}: it must be the one that the CMS was started with. ${UNTOUCHED}`,
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

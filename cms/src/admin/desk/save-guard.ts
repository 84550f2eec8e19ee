/**
 * Has every save, publication and discard of a form say which version the form shows, and asks the
 * editor what to do when somebody else saved meanwhile.
 *
 * Strapi's requests are endpoints of Redux Toolkit Query, which lets others enhance them. Its own
 * save shows the form as saved before it is, and empties it of what was typed when it is not: here
 * the form follows once the answer is there, and keeps everything when it is a refusal.
 */
import { adminApi } from '@strapi/strapi/admin';
import { LOADED_VERSION, type StaleSave } from '../../history/answers.ts';
import { askEditor, type Entry, type SaveAction } from './save-question';

interface Arguments extends Entry {
  readonly params?: { readonly status?: string };
  readonly data?: object;
}

interface Request {
  readonly config?: object;
}

interface ApiError {
  readonly name?: string;
  readonly status?: number;
  readonly message?: string;
  readonly details?: { readonly errors?: unknown; readonly stale?: StaleSave };
}

type Outcome = { readonly data: unknown; readonly error?: undefined } | { readonly error: ApiError };

interface Cached {
  readonly data?: { readonly updatedAt?: string; readonly publishedAt?: string | null };
}

/** The part of an endpoint of Redux Toolkit Query that we change. */
interface Endpoint {
  query?: ((args: Arguments) => Request) | undefined;
  queryFn?: (
    args: Arguments,
    api: { getState(): unknown },
    options: unknown,
    send: (request: Request) => Promise<Outcome>,
  ) => Promise<Outcome>;
  transformResponse?: (answer: unknown, meta: undefined, args: Arguments) => unknown;
  invalidatesTags?: (answer: unknown, error: unknown, args: Arguments) => readonly unknown[];
  onQueryStarted?: (args: Arguments, cycle: Cycle) => Promise<void>;
}

interface Cycle {
  readonly queryFulfilled: Promise<{ readonly data: Cached }>;
  dispatch(action: unknown): unknown;
}

/** Strapi's API as its content manager fills it; its types know no endpoints. */
interface ContentManagerApi {
  enhanceEndpoints(more: { endpoints: Readonly<Record<string, (endpoint: Endpoint) => void>> }): unknown;
  readonly endpoints: {
    readonly getDocument: { select(entry: Entry): (state: unknown) => { readonly data?: Cached } };
  };
  readonly util: {
    updateQueryData(name: 'getDocument', entry: Entry, change: (draft: Cached) => void): unknown;
  };
}

const api = adminApi as unknown as ContentManagerApi;

const entryOf = ({ data: _, ...entry }: Arguments): Entry => entry;

/** When the draft that the form shows was last written; unknown for what was never saved. */
function loadedVersion(args: Arguments, state: unknown): string | undefined {
  if (args.params?.status === 'published') return undefined;
  return api.endpoints.getDocument.select(entryOf(args))(state).data?.data?.updatedAt;
}

const withVersion = (request: Request, version: string | undefined): Request =>
  version === undefined
    ? request
    : { ...request, config: { ...request.config, headers: { [LOADED_VERSION]: version } } };

/** A form keeps what was typed for an error of this name only. */
const keepingTheForm = (error: ApiError): ApiError => ({
  ...error,
  name: 'ValidationError',
  details: Array.isArray(error.details?.errors) ? error.details : { ...error.details, errors: [] },
});

const guard = (action: SaveAction) => (endpoint: Endpoint) => {
  const { query, transformResponse, invalidatesTags } = endpoint;
  if (query === undefined) throw new Error(`Strapi's endpoint for "${action}" is not what it was.`);
  endpoint.query = undefined;
  endpoint.queryFn = async (args, { getState }, _options, send) => {
    const attempt = (version: string | undefined) => send(withVersion(query(args), version));
    let outcome = await attempt(loadedVersion(args, getState()));
    let stale = outcome.error?.details?.stale;
    while (stale !== undefined && (await askEditor({ action, entry: entryOf(args), stale }))) {
      outcome = await attempt(stale.version);
      stale = outcome.error?.details?.stale;
    }
    if (outcome.error !== undefined) return { error: keepingTheForm(outcome.error) };
    return { data: transformResponse?.(outcome.data, undefined, args) ?? outcome.data };
  };
  // Strapi reads an entry again after a refusal too, and shows that instead of what was typed.
  endpoint.invalidatesTags = (answer, error, args) =>
    error === undefined ? (invalidatesTags?.(answer, error, args) ?? []) : [];
};

/** What the form shows is what was saved, from the answer on. */
const followTheAnswer = (endpoint: Endpoint) => {
  endpoint.onQueryStarted = async (args, { dispatch, queryFulfilled }) => {
    try {
      const { data: saved } = await queryFulfilled;
      const change = (draft: Cached) => {
        if (draft.data === undefined) return;
        Object.assign(draft.data, args.data, { updatedAt: saved.data?.updatedAt });
      };
      dispatch(api.util.updateQueryData('getDocument', entryOf(args), change));
    } catch {
      // Nothing was saved, so that the form has nothing to follow.
    }
  };
};

export function guardSaves(): void {
  api.enhanceEndpoints({
    endpoints: {
      updateDocument: (endpoint) => {
        guard('save')(endpoint);
        followTheAnswer(endpoint);
      },
      publishDocument: guard('publish'),
      discardDocument: guard('discard'),
    },
  });
}

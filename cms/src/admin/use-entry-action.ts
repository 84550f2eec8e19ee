/**
 * Asks the CMS to do something that writes entries, and has the admin read anew what it knows of them. A form
 * that holds what was not saved loses that: what may be done beside one asks with `useAction`.
 */
import { adminApi, useNotification } from '@strapi/strapi/admin';
import { useFailures } from './use-action';

/** What Strapi's content manager keeps of entries, by the names that it gives these. */
const KEPT = ['Document', 'Relations', 'RecentDocumentList', 'CountDocuments'] as const;

interface Order {
  readonly path: string;
  readonly body: object;
}

const { useWriteEntriesMutation } = adminApi.enhanceEndpoints({ addTagTypes: KEPT }).injectEndpoints({
  endpoints: (builder) => ({
    writeEntries: builder.mutation<{ readonly data: unknown }, Order>({
      query: ({ path, body }) => ({ url: path, method: 'POST', data: body }),
      invalidatesTags: (_, error) => (error === undefined ? KEPT : []),
    }),
  }),
});

/** Says how it went. Never rejects; false when it did not go well. */
export function useEntryAction(): <Answer>(
  order: Order,
  done: (answer: Answer) => string,
) => Promise<boolean> {
  const [write] = useWriteEntriesMutation();
  const { toggleNotification } = useNotification();
  const fail = useFailures();
  return async <Answer>(order: Order, done: (answer: Answer) => string) => {
    const outcome = await write(order);
    if ('data' in outcome) {
      toggleNotification({ type: 'success', message: done(outcome.data.data as Answer) });
      return true;
    }
    fail(outcome.error);
    return false;
  };
}
